import { problem, rule } from 'ds-lint/rule'

export default rule({
  id: 'fits-by-eviction',
  on: 'fleet',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'The pod fits on nodes only by evicting others',
  why: `A DaemonSet of a higher priority preempts: the scheduler evicts running pods of lower priority until its pod fits, against PodDisruptionBudgets if it
    has to. Pods of other DaemonSets that are evicted have no other node to go to and stay Pending.`,
  references: ['https://kubernetes.io/docs/concepts/scheduling-eviction/pod-priority-preemption/'],

  *check({ daemonSet, pod, nodes }) {
    for (const { some, causes } of nodes.classes) {
      const cause = causes.find(({ kind }) => kind === 'preempts')
      if (!cause) continue
      const field = pod.at('priorityClassName')
      const place = field.exists ? field : daemonSet.at('metadata', 'name')
      yield problem(place, `on ${some(cause.nodes)} the pod ${cause.text}; lower the requests, or make room`)
    }
  },
})
