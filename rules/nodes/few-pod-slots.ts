import { problem, rule } from 'ds-lint/rule'

/** Parts of a node's pods. */
const [MUCH, TOO_MUCH] = [0.25, 0.5]

export default rule({
  id: 'few-pod-slots',
  on: 'fleet',
  severity: 'warning',
  preset: 'recommended',
  since: '0.2.0',
  summary: 'Pods of DaemonSets take a large part of the pods that a node may run',
  why: `A node runs no more pods than allocatable.pods, whatever they request; on EKS that is the number of addresses of its network interfaces, 17 on a
    t3.medium. Every DaemonSet takes one on every node, and workloads get what is left.`,
  references: [
    'https://kubernetes.io/docs/reference/node/node-status/#capacity',
    'https://github.com/jupyterhub/zero-to-jupyterhub-k8s/issues/1760',
    'https://github.com/kubernetes/autoscaler/issues/6031',
  ],

  *check({ daemonSet, nodes }) {
    const most = nodes.slots.toSorted((a, b) => b.share - a.share)[0]
    if (!most?.isFirst || most.share < MUCH) return
    const { node, daemonSets, others, allocatable } = most
    const taken = `${daemonSets} ${daemonSets === 1 ? 'DaemonSet' : 'DaemonSets'}${others === 0 ? '' : ` and ${others} other agents`}`
    const left = Math.max(0, allocatable - daemonSets - others)
    const room = left === 0 ? 'and none is left' : left === 1 ? 'and 1 is left' : `and ${left} are left`
    yield problem(
      daemonSet.at('metadata', 'name'),
      `${node} runs ${allocatable} ${allocatable === 1 ? 'pod' : 'pods'} at most, ${taken} ${daemonSets + others === 1 ? 'takes one' : `take ${daemonSets + others}`}, ${room} for workloads; use larger nodes, or fewer DaemonSets`,
      { severity: most.share >= TOO_MUCH ? 'warning' : 'info' },
    )
  },
})
