import { largestRequest, problem, rule } from 'ds-lint/rule'

/** Parts of a node. */
const [MUCH, TOO_MUCH] = [0.25, 0.5]

export default rule({
  id: 'daemonset-tax',
  on: 'fleet',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'DaemonSets take a large part of the smallest nodes',
  why: `What all DaemonSets request on a node is not there for workloads. On small nodes that can be most of it: autoscalers then add nodes that hold little
    more than agents, and never find one that is idle enough to remove.`,
  references: [
    'https://karpenter.sh/docs/concepts/scheduling/',
    'https://github.com/aws/karpenter-provider-aws/issues/6015',
    'https://github.com/kubernetes/autoscaler/issues/6031',
  ],

  *check({ daemonSet, pod, nodes }) {
    const most = nodes.tax.toSorted((a, b) => b.share - a.share)[0]
    if (!most || most.share < MUCH || !most.isLargest) return
    const place = largestRequest(pod, most.resource)?.key ?? daemonSet.at('metadata', 'name')
    const who =
      most.daemonSets === 1 ? 'the DaemonSet requests' : `${most.daemonSets} DaemonSets, of which this one requests the most, request`
    const percent = Math.round(most.share * 100)
    yield problem(
      place,
      `${who} ${percent}% of the ${most.resource} of ${most.node} (${most.requested} of ${most.allocatable}); lower the requests, or use larger nodes`,
      {
        severity: most.share >= TOO_MUCH ? 'error' : 'warning',
      },
    )
  },
})
