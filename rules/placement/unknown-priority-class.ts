import { problem, rule, set } from 'ds-lint/rule'
import { suggest } from 'ds-lint/kubernetes'

const SYSTEM = ['system-node-critical', 'system-cluster-critical']

export default rule({
  id: 'unknown-priority-class',
  on: 'daemonSet',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'Unknown system priority class',
  why: `Only two class names may start with "system-": system-node-critical and system-cluster-critical. The API server rejects a PriorityClass
    with another one, accepts the DaemonSet, and rejects each of its pods: "no PriorityClass with name … was found".`,
  references: ['https://kubernetes.io/docs/tasks/administer-cluster/guaranteed-scheduling-critical-addon-pods/'],

  *check({ pod, objects }) {
    const field = pod.at('priorityClassName')
    const name = field.value
    if (!name || SYSTEM.includes(name) || objects.find('PriorityClass', undefined, name)) return
    const near = suggest(name, SYSTEM)
    if (!name.startsWith('system-') && (near === undefined || name.length < 15)) return
    const use = near ?? SYSTEM.join(' or ')
    const message = name.startsWith('system-')
      ? `PriorityClass ${name} cannot exist, because "system-" is reserved, so no pod is created; use ${use}, or a class of another name`
      : `PriorityClass ${name} does not exist, so no pod is created; use ${use}`
    yield problem(field, message, {
      fix: near === undefined ? undefined : set(field, near, 'unsafe'),
      hazard: 'deadlock',
    })
  },
})
