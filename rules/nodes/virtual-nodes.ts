import { problem, rule } from 'ds-lint/rule'

export default rule({
  id: 'virtual-nodes',
  on: 'fleet',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'DaemonSet pods are created for virtual nodes, where they stay Pending',
  why: `Fargate and virtual nodes refuse pods of DaemonSets. Their taints keep these away, unless the DaemonSet tolerates every taint: then a pod is
    created for each such node and stays Pending, and tools that wait for the DaemonSet never finish.`,
  references: [
    'https://docs.aws.amazon.com/eks/latest/userguide/fargate.html',
    'https://github.com/kubernetes-sigs/aws-efs-csi-driver/issues/328',
    'https://github.com/aws/aws-cdk/issues/11609',
  ],

  *check({ daemonSet, pod, nodes }) {
    for (const { type, pending } of nodes.classes) {
      if ((type !== 'fargate' && type !== 'virtual') || pending === 0) continue
      const blanket = pod
        .at('tolerations')
        .items()
        .find(({ value }) => value && !value.key && value.operator === 'Exists')
      const place = blanket ?? daemonSet.at('metadata', 'name')
      const [what, label] =
        type === 'fargate' ? ['Fargate', 'eks.amazonaws.com/compute-type NotIn [fargate]'] : ['virtual', 'type NotIn [virtual-kubelet]']
      yield problem(
        place,
        `a pod stays Pending on ${pending === 1 ? `the ${what} node` : `each of ${pending} ${what} nodes`}; require the node affinity ${label}`,
      )
    }
  },
})
