import { heldPorts, problem, rule } from 'ds-lint/rule'
import { allowsSurge, matchesLabels } from 'ds-lint/kubernetes'

const HOSTNAME = 'kubernetes.io/hostname'

export default rule({
  id: 'pod-affinity',
  on: 'daemonSet',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'DaemonSet controller ignores pod affinity and topology spread',
  why: `The DaemonSet controller evaluates only node selectors, node affinity and taints. A pod whose required affinity to other pods is
    not satisfied on its node is created anyway and stays Pending, because it can run on no other node; for a preferred one there is
    nothing to choose.`,
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
        if (kind === 'podAntiAffinity' && isOwn && topologyKey === HOSTNAME) {
          // With maxSurge it deadlocks, of which another rule speaks; with ports of the node it keeps the pods of a renamed DaemonSet apart.
          if (allowsSurge(daemonSet.at('spec', 'updateStrategy').effective) || heldPorts(pod).length > 0) continue
          yield problem(term, 'a DaemonSet has one pod per node without this anti-affinity to its own pods; remove it', {
            severity: 'info',
          })
          continue
        }
        if (kind === 'podAffinity' && isOwn) continue
        yield problem(
          term,
          `${kind} does not select nodes for a DaemonSet: on nodes that do not satisfy it, the pod is created and stays Pending; use nodeAffinity`,
          // On its own node, a partner that is there on each of them only has to be first.
          { severity: kind === 'podAffinity' && topologyKey === HOSTNAME ? 'info' : 'warning' },
        )
      }
      const preferred = affinity.at('preferredDuringSchedulingIgnoredDuringExecution')
      if (preferred.items().length > 0) {
        yield problem(preferred, `a preferred ${kind} has no effect: each pod of a DaemonSet can run on only one node; remove it`, {
          severity: 'info',
        })
      }
    }
    for (const constraint of pod.at('topologySpreadConstraints').items()) {
      const isHard = constraint.effective?.whenUnsatisfiable !== 'ScheduleAnyway'
      yield problem(
        constraint,
        'topology spread has no use in a DaemonSet, which has one pod per node, and can keep a pod Pending; remove it',
        {
          severity: isHard && constraint.value?.topologyKey !== HOSTNAME ? 'warning' : 'info',
        },
      )
    }
  },
})
