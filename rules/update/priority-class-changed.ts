import { problem, rule } from 'ds-lint/rule'

export default rule({
  id: 'priority-class-changed',
  on: 'update',
  severity: 'error',
  preset: 'recommended',
  since: '0.2.0',
  summary: 'Immutable field of the PriorityClass changed',
  why: `The API server rejects a new value or preemptionPolicy of a PriorityClass: the apply fails there, and the pods keep their priority. A PriorityClass that is
    deleted and created again changes new pods alone.`,
  references: ['https://kubernetes.io/docs/concepts/scheduling-eviction/pod-priority-preemption/#priorityclass'],

  *check({ pod, objects, objectsBefore }) {
    const name = pod.value?.priorityClassName
    if (name === undefined) return
    const [before] = objectsBefore.named('PriorityClass', name)
    const [after] = objects.named('PriorityClass', name)
    if (!before?.field.value || !after?.field.value) return
    for (const [field, usual] of [
      ['value', 0],
      ['preemptionPolicy', 'PreemptLowerPriority'],
    ] as const) {
      const had = before.field.value[field] ?? usual
      const has = after.field.value[field] ?? usual
      if (had === has) continue
      yield problem(
        after.field.at(field),
        `${field} of PriorityClass ${name} is immutable, and the API server rejects the change from ${had} to ${has}; use a class with another name`,
        { related: [{ place: pod.at('priorityClassName'), message: 'the class of the pods' }] },
      )
    }
  },
})
