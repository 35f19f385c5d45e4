import { problem, rule } from 'ds-lint/rule'

export default rule({
  id: 'pod-does-not-fit',
  on: 'fleet',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'The pod does not fit on nodes that it is created for',
  why: `The controller creates a pod for every eligible node, whether it fits or not. The scheduler then leaves it Pending: a pod that requests more than a
    node has never runs there, and one that finds no room beside the other DaemonSets waits until something goes. An update stops once maxUnavailable
    of its new pods are Pending.`,
  references: [
    'https://kubernetes.io/docs/tasks/manage-daemon/update-daemon-set/#some-nodes-run-out-of-resources',
    'https://github.com/kubernetes-sigs/karpenter/issues/715',
  ],

  *check({ daemonSet, pod, nodes }) {
    for (const { some, causes, type } of nodes.classes) {
      if (type === 'fargate' || type === 'virtual') continue
      const cause = causes.find(({ kind }) => kind === 'never' || kind === 'pending')
      if (!cause) continue
      const requests = pod.at('containers').items()[0]?.at('resources', 'requests')
      const ports = cause.text.includes('free ports')
        ? pod
            .at('containers')
            .items()
            .map(container => container.at('ports'))
        : []
      const place = ports.find(({ exists }) => exists)?.key ?? (requests?.exists ? requests.key : daemonSet.at('metadata', 'name'))
      const where = some(cause.nodes)
      const isNever = cause.kind === 'never'
      yield problem(place, `the pod ${isNever ? 'never runs' : 'stays Pending'} on ${where}: ${cause.text}`, {
        severity: isNever ? 'error' : 'warning',
      })
    }
  },
})
