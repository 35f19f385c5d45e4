import { isSystemClass, objectsOf, problem, rule, set } from 'ds-lint/rule'
import { isSeries, suggest } from 'ds-lint/kubernetes'

export default rule({
  id: 'misspelled-quota-class',
  on: 'daemonSet',
  severity: 'warning',
  preset: 'recommended',
  since: '0.2.0',
  summary: 'Misspelled priority class in the scope of a ResourceQuota',
  why: `A ResourceQuota with a scope counts only the pods of the priority classes that it names. The API server accepts a name that no PriorityClass has: the quota
    then counts no pod, and where it is the one that permits a system class, no pod of the DaemonSet is created.`,
  references: ['https://kubernetes.io/docs/concepts/policy/resource-quotas/#quota-scopes'],

  *check({ daemonSet, pod, objects }) {
    const own = pod.at('priorityClassName')
    const { value: name } = own
    if (!name) return
    for (const { object, field } of objectsOf('ResourceQuota', objects, daemonSet.value?.metadata?.namespace)) {
      for (const requirement of field.at('spec', 'scopeSelector', 'matchExpressions').items()) {
        const { scopeName, values = [] } = requirement.value ?? {}
        if (scopeName !== 'PriorityClass' || values.includes(name)) continue
        for (const value of requirement.at('values').items()) {
          const written = value.value
          if (!written || suggest(written, [name]) !== name || isSeries(written, name) || isSystemClass(written)) continue
          if (objects.named('PriorityClass', written).length > 0) continue
          yield problem(
            value,
            `ResourceQuota ${object.name} counts pods of the priority class ${written}, and the pods have ${name}: it does not apply to them; did you mean "${name}"?`,
            { related: [{ place: own, message: 'the class of the pods' }], fix: set(value, name, 'unsafe') },
          )
        }
      }
    }
  },
})
