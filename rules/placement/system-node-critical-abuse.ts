import { problem, rule } from 'ds-lint/rule'

export default rule({
  id: 'system-node-critical-abuse',
  on: 'daemonSet',
  severity: 'info',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'Agent that no node depends on has class system-node-critical',
  why: `system-node-critical is for agents that a node cannot work without. Its pods preempt all others, including cluster DNS, the
    autoscaler and CNI controllers, and the kubelet never evicts them, whatever they use. A PriorityClass above that of ordinary
    workloads is enough to place an agent.`,
  references: [
    'https://kubernetes.io/docs/tasks/administer-cluster/guaranteed-scheduling-critical-addon-pods/',
    'https://github.com/kubernetes-sigs/karpenter/issues/731',
  ],

  *check({ pod, role }) {
    const priorityClass = pod.at('priorityClassName')
    if (
      priorityClass.value !== 'system-node-critical' ||
      role.all.some(({ nodeCritical }) => nodeCritical) ||
      role.is('dns', 'storage', 'driver', 'balancer', 'health', 'runtime', 'time', 'identity')
    )
      return
    // Of others nobody knows whether their node can do without them, and of some that it cannot.
    if (role.name === 'unknown' || role.is('tuning')) return
    yield problem(
      priorityClass,
      `with system-node-critical this ${role.title} (${role.reason}) can preempt any pod of lower priority; use a PriorityClass below the system classes`,
    )
  },
})
