import { type AnyField, type Field, type Fix, problem, rule, set, together } from 'ds-lint/rule'
import { type Labels, matchesLabels, Requirement, type LabelSelector, isVolatileLabel } from 'ds-lint/kubernetes'

export default rule({
  id: 'selector-mismatch',
  on: 'rejection',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'Selector does not match the labels of the pod template',
  why: `The controller would not recognize the pods that it creates and would create more without end, so the API server rejects the
    DaemonSet. The selector is immutable: once the DaemonSet is in use, change the labels instead.`,
  references: ['https://kubernetes.io/docs/concepts/workloads/controllers/daemonset/#pod-selector'],

  *check({ rejection, daemonSet }) {
    const selector = daemonSet.at('spec', 'selector')
    const labels = daemonSet.at('spec', 'template', 'metadata', 'labels')
    const given = labels.value ?? {}
    const unmet = conditions(selector).filter(({ holds }) => !holds(given))
    const other = unmet.find(({ key }) => Object.hasOwn(given, key))

    yield problem(other ? labels.at(other.key) : labels.key, rejection.message, {
      related: unmet.map(({ field }) => ({ place: field, message: 'required by the selector' })),
      fix: correct(labels, given, unmet, selector),
    })
  },
})

interface Condition {
  readonly key: string
  /** The one value that meets it, if there is one. */
  readonly value: string | undefined
  readonly field: AnyField
  readonly holds: (labels: Labels) => boolean
}

function conditions(selector: Field<LabelSelector>): Condition[] {
  const equal = selector
    .at('matchLabels')
    .entries()
    .map(([key, field]) => ({ key, value: field.value, field, holds: (labels: Labels) => labels[key] === field.value }))
  const expressions = selector.at('matchExpressions').items()
  return [
    ...equal,
    ...expressions.map(field => {
      const { key = '', operator = '', values = [] } = field.value ?? {}
      const requirement = Requirement.of(key, operator, values)
      const value = operator === 'In' && values.length === 1 ? values[0] : undefined
      return { key, value, field, holds: (labels: Labels) => requirement?.matches(labels) ?? false }
    }),
  ]
}

/** Labels are added safely; one that has another value is somebody's choice, and one that changes with each version is wrong in the selector. */
function correct(labels: Field<Labels>, given: Labels, unmet: readonly Condition[], selector: Field<LabelSelector>): Fix | undefined {
  const wanted = new Map(unmet.map(({ key, value }) => [key, value]))
  const values = [...wanted].filter((pair): pair is [string, string] => pair[1] !== undefined)
  const corrected = { ...given, ...Object.fromEntries(values) }
  if (values.length < wanted.size || matchesLabels(selector.value, corrected) !== true) return undefined

  const isChange = values.some(([key]) => Object.hasOwn(given, key))
  const title = `${isChange ? `set the label${values.length > 1 ? 's' : ''}` : 'add'} ${values.map(([key, value]) => `${key}: ${value}`).join(', ')}`
  const safety = isChange || values.some(([key]) => isVolatileLabel(key)) ? 'unsafe' : 'safe'
  if (Object.keys(given).length === 0) return set(labels, corrected, safety, title)
  return together(title, ...values.map(([key, value]) => set(labels.at(key), value, safety)))
}
