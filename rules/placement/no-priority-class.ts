import { isMistaken, problem, rule } from 'ds-lint/rule'
import { hasComputeResources, onlyWaits } from 'ds-lint/kubernetes'

export default rule({
  id: 'no-priority-class',
  on: 'daemonSet',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'Agent has no priority class',
  why: `A DaemonSet pod can run on one node only. If pods of equal priority fill that node first, the agent cannot preempt them and
    stays Pending, possibly for days. It is also evicted early under node pressure and stopped early during a graceful node
    shutdown.`,
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
    yield problem(pod.at('priorityClassName'), `priorityClassName is missing, so on a full node the pod stays Pending; set ${advice}`, {
      // What fills a cache or has done its work waits for room as others do.
      severity: role.is('puller') || spec.containers?.every(onlyWaits) ? 'info' : 'warning',
      related: role.nodeCritical && role.evidence ? [{ place: role.evidence, message: `identified as ${role.aTitle} by this` }] : [],
    })
  },
})
