import { problem, remove, rule } from 'ds-lint/rule'

const SYSTEM: Readonly<Record<string, number>> = { 'system-cluster-critical': 2_000_000_000, 'system-node-critical': 2_000_001_000 }

export default rule({
  id: 'computed-field',
  on: 'daemonSet',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'Pod sets a field that the API server computes',
  why: `Admission computes priority and preemptionPolicy from the PriorityClass, and overhead from the RuntimeClass. The API server accepts the DaemonSet and rejects each pod that
    sets another value: the DaemonSet stays at 0 pods.`,
  references: [
    'https://kubernetes.io/docs/concepts/scheduling-eviction/pod-priority-preemption/',
    'https://kubernetes.io/docs/concepts/scheduling-eviction/pod-overhead/',
  ],

  *check({ pod, objects }) {
    const { priorityClassName = '', runtimeClassName } = pod.value ?? {}
    const named = priorityClassName === '' ? undefined : objects.find('PriorityClass', undefined, priorityClassName)?.field.value
    const [priority, policy, overhead] = [pod.at('priority'), pod.at('preemptionPolicy'), pod.at('overhead')]
    // Without a class there may be a global default, which is not known.
    const value = named?.value ?? SYSTEM[priorityClassName]
    if (priority.value !== undefined && priority.value !== value && !(priorityClassName === '' && priority.value === 0)) {
      const isCertain = value !== undefined || priorityClassName === ''
      yield problem(priority, priorityMessage(priority.value, priorityClassName, value), {
        severity: isCertain ? 'error' : 'warning',
        fix: remove(priority, 'safe'),
        hazard: isCertain ? 'deadlock' : undefined,
      })
    }
    const preemption = named ? (named.preemptionPolicy ?? 'PreemptLowerPriority') : 'PreemptLowerPriority'
    if (policy.value !== undefined && policy.value !== preemption && (named || priorityClassName === '' || SYSTEM[priorityClassName])) {
      yield problem(
        policy,
        `preemptionPolicy ${policy.value} differs from ${preemption}, the ${priorityClassName === '' ? 'default' : `policy of PriorityClass ${priorityClassName}`}, so the API server rejects every pod; remove it`,
        {
          fix: remove(policy, 'safe'),
          hazard: 'deadlock',
        },
      )
    }
    if (overhead.value !== undefined && Object.keys(overhead.value).length > 0 && !runtimeClassName) {
      yield problem(overhead, 'overhead is set without runtimeClassName, so the API server rejects every pod; remove it', {
        fix: remove(overhead, 'safe'),
        hazard: 'deadlock',
      })
    }
  },
})

function priorityMessage(priority: number, name: string, value: number | undefined): string {
  if (name === '')
    return `priority ${priority} is set without priorityClassName, so the API server rejects every pod unless a default class has this value; set priorityClassName instead`
  return value === undefined
    ? `priority ${priority} must equal the value of PriorityClass ${name}, else the API server rejects every pod; remove it`
    : `priority ${priority} differs from ${value}, the value of PriorityClass ${name}, so the API server rejects every pod; remove it`
}
