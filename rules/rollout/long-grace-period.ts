import { problem, rule } from 'ds-lint/rule'
import { allowsSurge } from 'ds-lint/kubernetes'

export default rule({
  id: 'long-grace-period',
  on: 'daemonSet',
  severity: 'warning',
  preset: 'strict',
  since: '0.1.0',
  summary: 'Long grace period slows the rollout',
  why: `A pod has its whole grace period to stop, and a rolling update waits for it: with one node at a time, 600 s are 17 h for 100 nodes.
    Nodes that are drained or shut down wait as long.`,
  references: [
    'https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle/#pod-termination',
    'https://github.com/aws/karpenter-provider-aws/issues/5858',
  ],
  options: {
    seconds: { type: 'integer', default: 300, minimum: 1, description: 'shortest grace period that is reported' },
  },

  *check({ daemonSet, pod, nodes }, { seconds: long }) {
    const strategy = daemonSet.effective?.spec?.updateStrategy
    const field = pod.at('terminationGracePeriodSeconds')
    const seconds = field.value ?? 0
    if (seconds < long || strategy?.type === 'OnDelete' || allowsSurge(strategy)) return
    const limit = strategy?.rollingUpdate?.maxUnavailable
    if (typeof limit === 'string' || (limit ?? 1) > 1) {
      // Several at a time, and still an hour for each step.
      if (seconds >= 1800)
        yield problem(field, `each old pod may take ${seconds} s to stop, and each step of a rollout or drain waits for it; shorten it`, {
          severity: 'info',
        })
      return
    }
    // Where no node is selected, another rule tells that.
    const known = nodes !== undefined && nodes.desired > 0
    const count = known ? nodes.desired : 100
    const hours = Math.round((seconds * count) / 360) / 10
    yield problem(
      field,
      `each old pod may take ${seconds} s to stop, one node at a time, which is up to ${hours} h for ${count === 1 ? '1 node' : `${count} nodes`}; shorten it, or raise maxUnavailable`,
      { severity: known && hours > 2 ? 'warning' : 'info' },
    )
  },
})
