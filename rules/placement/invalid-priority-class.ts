import { problem, rule, set } from 'ds-lint/rule'
import { suggest } from 'ds-lint/kubernetes'

const POLICIES = ['PreemptLowerPriority', 'Never']
const SYSTEM = new Set(['system-node-critical', 'system-cluster-critical'])
/** Above it are the system's classes. */
const HIGHEST = 1_000_000_000

export default rule({
  id: 'invalid-priority-class',
  on: 'daemonSet',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  summary: "The API server refuses the pods' PriorityClass",
  why: `The value of a PriorityClass that a user creates is a whole number of at most 1000000000. The API server rejects a class with any other value, or with a name
    that starts with "system-", and then every pod that names the class.`,
  references: ['https://kubernetes.io/docs/concepts/scheduling-eviction/pod-priority-preemption/#priorityclass'],

  *check({ pod, objects }) {
    const field = pod.at('priorityClassName')
    const found = field.value ? objects.find('PriorityClass' as string, undefined, field.value) : undefined
    if (!found || SYSTEM.has(found.object.name)) return
    const related = [{ place: field, message: 'the pods name the class' }]
    if (found.object.name.startsWith('system-')) {
      yield problem(
        found.field.resolve(['metadata', 'name']),
        `"system-" is reserved, so the API server rejects PriorityClass ${found.object.name}, and no pod is created; use another name`,
        { related },
      )
      return
    }
    const [value, policy] = [found.field.resolve(['value']), found.field.resolve(['preemptionPolicy'])]
    if (!value.exists || value.raw === null) {
      yield problem(
        value,
        `PriorityClass ${found.object.name} has no value, which is read as 0: the pods are not placed before others; set one`,
        { related, severity: 'warning' },
      )
    } else if (typeof value.raw !== 'number') {
      yield problem(value, `the value must be a whole number, not ${JSON.stringify(value.raw)}, so the API server rejects the class`, {
        related,
      })
    } else if (value.raw > HIGHEST) {
      yield problem(
        value,
        `${value.raw} exceeds 1000000000, the limit for classes other than system ones, so the API server rejects the class; lower it`,
        {
          related,
        },
      )
    }
    if (typeof policy.raw === 'string' && !POLICIES.includes(policy.raw)) {
      const near = suggest(policy.raw, POLICIES)
      yield problem(
        policy,
        `"${policy.raw}" is not a preemptionPolicy, so the API server rejects the class; use ${POLICIES.join(' or ')}`,
        {
          related,
          fix: near === undefined ? undefined : set(policy, near, 'unsafe'),
        },
      )
    }
  },
})
