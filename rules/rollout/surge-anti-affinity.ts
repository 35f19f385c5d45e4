import { problem, rule, set, together } from 'ds-lint/rule'
import { allowsSurge, matchesLabels } from 'ds-lint/kubernetes'

export default rule({
  id: 'surge-anti-affinity',
  on: 'daemonSet',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'maxSurge deadlocks with a required anti-affinity',
  why: `With maxSurge the new pod must start on the node of the old one. A required anti-affinity to the labels of its own pods forbids
    that: the new pod stays Pending, the old one waits for it, and the rollout never finishes. The API server accepts the manifest.`,
  references: [
    'https://github.com/kubernetes/enhancements/tree/master/keps/sig-apps/1591-daemonset-surge',
    'https://kubernetes.io/docs/concepts/scheduling-eviction/assign-pod-node/',
  ],

  *check({ daemonSet, pod }) {
    const strategy = daemonSet.at('spec', 'updateStrategy')
    if (!allowsSurge(strategy.effective)) return
    const labels = daemonSet.value?.spec?.template?.metadata?.labels ?? {}
    const terms = pod.at('affinity', 'podAntiAffinity', 'requiredDuringSchedulingIgnoredDuringExecution').items()
    const own = terms.find(({ value }) => value?.labelSelector && matchesLabels(value.labelSelector, labels) === true)
    if (!own) return
    const surge = strategy.at('rollingUpdate', 'maxSurge')
    yield problem(
      surge,
      'maxSurge deadlocks the rollout: the required anti-affinity keeps the new pod off the node of the old one; use maxUnavailable',
      {
        hazard: 'surge',
        related: [own],
        fix: together(
          'replace one pod at a time: maxSurge 0, maxUnavailable 1',
          set(surge, 0, 'unsafe'),
          set(strategy.at('rollingUpdate', 'maxUnavailable'), 1, 'unsafe'),
        ),
      },
    )
  },
})
