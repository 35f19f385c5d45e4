import { isMistaken, problem, rule } from 'ds-lint/rule'
import { hasComputeResources } from 'ds-lint/kubernetes'

export default rule({
  id: 'no-priority-class',
  on: 'daemonSet',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'A full node has no room for the agent, and nothing makes room',
  why: `A DaemonSet's pod can run on one node only. If pods of equal priority filled the node first, they cannot be preempted: the agent stays
    Pending, for days if need be. It is also evicted early under pressure and stopped early at a graceful shutdown of the node.`,
  references: [
    'https://kubernetes.io/docs/concepts/scheduling-eviction/pod-priority-preemption/',
    'https://github.com/kubernetes/kubernetes/issues/140984',
  ],

  *check({ pod, role }) {
    const spec = pod.effective
    if (!spec || spec.priorityClassName || isMistaken(pod, 'priorityClassName')) return
    // A pod that requests nothing fits on every node.
    if (![spec, ...(spec.containers ?? [])].some(hasComputeResources)) return

    const advice = role.nodeCritical ? 'system-node-critical' : 'a PriorityClass above that of ordinary workloads'
    yield problem(pod.at('priorityClassName'), `no priorityClassName: on a full node the pod stays Pending; set ${advice}`, {
      related: role.nodeCritical && role.evidence ? [{ place: role.evidence, message: `taken for a ${role.title} by this` }] : [],
    })
  },
})
