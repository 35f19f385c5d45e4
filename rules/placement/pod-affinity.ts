import { problem, rule } from 'ds-lint/rule'
import { matchesLabels } from 'ds-lint/kubernetes'

const HOSTNAME = 'kubernetes.io/hostname'

export default rule({
  id: 'pod-affinity',
  on: 'daemonSet',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'The controller creates pods without regard to pod affinity and topology spread',
  why: `The DaemonSet controller looks at node selectors, node affinity and taints only. A pod whose affinity to other pods does not hold on
    its node is created all the same and stays Pending, forever if need be: it can run on no other node.`,
  references: [
    'https://kubernetes.io/docs/concepts/workloads/controllers/daemonset/',
    'https://github.com/kubernetes/kubernetes/issues/29276',
  ],

  *check({ daemonSet, pod }) {
    const labels = daemonSet.value?.spec?.template?.metadata?.labels ?? {}
    for (const kind of ['podAffinity', 'podAntiAffinity'] as const) {
      const affinity = pod.at('affinity', kind)
      for (const term of affinity.at('requiredDuringSchedulingIgnoredDuringExecution').items()) {
        const { labelSelector, topologyKey, namespaces } = term.value ?? {}
        const isOwn = labelSelector !== undefined && matchesLabels(labelSelector, labels) === true && !namespaces?.length
        // One pod on each node is what a DaemonSet has.
        if (kind === 'podAntiAffinity' && isOwn && topologyKey === HOSTNAME) continue
        if (kind === 'podAffinity' && isOwn) continue
        yield problem(
          term,
          `${kind} does not choose nodes for a DaemonSet: where it does not hold, the pod is created and stays Pending; use nodeAffinity`,
          // On its own node, a partner that is there on each of them only has to be first.
          { severity: kind === 'podAffinity' && topologyKey === HOSTNAME ? 'info' : 'warning' },
        )
      }
    }
    for (const constraint of pod.at('topologySpreadConstraints').items()) {
      const isHard = constraint.effective?.whenUnsatisfiable !== 'ScheduleAnyway'
      yield problem(
        constraint,
        'a DaemonSet has one pod on each node: topology spread changes nothing but can keep a pod Pending; remove it',
        {
          severity: isHard && constraint.value?.topologyKey !== HOSTNAME ? 'warning' : 'info',
        },
      )
    }
  },
})
