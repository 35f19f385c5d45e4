import { problem, rule } from 'ds-lint/rule'

export default rule({
  id: 'system-node-critical-abuse',
  on: 'daemonSet',
  severity: 'warning',
  preset: 'strict',
  since: '0.1.0',
  summary: 'An agent that no node depends on has the highest priority of all',
  why: `system-node-critical is for what a node cannot work without. Its pods preempt every other, cluster DNS, the autoscaler and the CNI controller
    among them, and the kubelet never evicts them, whatever they use. A PriorityClass of your own above ordinary workloads is enough for an agent
    to be placed.`,
  references: [
    'https://kubernetes.io/docs/tasks/administer-cluster/guaranteed-scheduling-critical-addon-pods/',
    'https://github.com/kubernetes-sigs/karpenter/issues/731',
  ],

  *check({ pod, role }) {
    const priorityClass = pod.at('priorityClassName')
    if (
      priorityClass.value !== 'system-node-critical' ||
      role.all.some(({ nodeCritical }) => nodeCritical) ||
      role.is('dns', 'storage', 'driver')
    )
      return
    const isKnown = role.name !== 'unknown'
    const who = isKnown ? `this ${role.title} (${role.reason})` : 'it'
    yield problem(
      priorityClass,
      `${who} may preempt every pod of the node${isKnown ? '' : ', if the node works without it'}: use a PriorityClass of your own below the system classes`,
      { severity: isKnown ? 'warning' : 'info' },
    )
  },
})
