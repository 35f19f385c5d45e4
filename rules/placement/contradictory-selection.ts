import { type AnyField, type Field, problem, rule } from 'ds-lint/rule'
import { type NodeSelectorTerm } from 'ds-lint/kubernetes'

export default rule({
  id: 'contradictory-selection',
  on: 'daemonSet',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'Contradictory node selection',
  why: `nodeSelector and the expressions of one term must all hold. Where two of them exclude each other, no node matches: the DaemonSet
    has 0 desired pods and reports itself ready.`,
  references: [
    'https://kubernetes.io/docs/concepts/scheduling-eviction/assign-pod-node/',
    'https://github.com/confidential-containers/operator/issues/213',
  ],

  *check({ pod }) {
    const spec = pod.value
    if (!spec) return
    const terms = pod.at('affinity', 'nodeAffinity', 'requiredDuringSchedulingIgnoredDuringExecution').at('nodeSelectorTerms')
    const chosen: readonly Requirement[] = Object.entries(spec.nodeSelector ?? {}).map(([key, value]) => ({
      key,
      operator: 'In',
      values: [value],
      place: pod.at('nodeSelector').at(key),
    }))
    for (const term of terms.items()) yield* incomparable(term)
    const alternatives = terms.exists ? terms.items().map(requirementsOf) : [[]]
    const clashes = alternatives.map(requirements => clashIn([...chosen, ...requirements]))
    if (clashes.some(clash => clash === undefined)) return
    for (const clash of clashes) {
      if (!clash) continue
      const [a, b] = clash
      yield problem(
        b.place,
        `no node has ${describe(a)} and ${describe(b)}, so no pod is created; remove one of them${chosen.includes(a) ? '' : ', or put them into separate terms'}`,
        {
          related: [a.place],
        },
      )
    }
  },
})

/** Gt and Lt compare whole numbers; with another value the term matches no node. */
function* incomparable(term: Field<NodeSelectorTerm>): Iterable<ReturnType<typeof problem>> {
  for (const expression of term.at('matchExpressions').items()) {
    const { key, operator, values = [] } = expression.value ?? {}
    const [value] = values
    if ((operator !== 'Gt' && operator !== 'Lt') || values.length !== 1 || value === undefined || /^[-+]?\d+$/.test(value)) continue
    yield problem(
      expression.at('values'),
      `${operator} requires a whole number, but the value of ${key ?? 'the key'} is "${value}", so no node matches the term; write a number`,
    )
  }
}

interface Requirement {
  readonly key: string
  readonly operator: string
  readonly values: readonly string[]
  readonly place: AnyField
}

function requirementsOf(term: Field<NodeSelectorTerm>): Requirement[] {
  return term
    .at('matchExpressions')
    .items()
    .map(place => ({ key: place.value?.key ?? '', operator: place.value?.operator ?? '', values: place.value?.values ?? [], place }))
}

/** The node lifecycle controller gives the old labels of platforms the values of the new ones. */
function currentName(key: string): string {
  return key === 'beta.kubernetes.io/os' || key === 'beta.kubernetes.io/arch' ? key.slice('beta.'.length) : key
}

/** The first two that exclude each other. */
function clashIn(requirements: readonly Requirement[]): readonly [Requirement, Requirement] | undefined {
  const byKey = new Map<string, Requirement[]>()
  const seen = new Set<string>()
  for (const b of requirements) {
    const id = JSON.stringify([b.key, b.operator, b.values])
    if (seen.has(id)) continue
    seen.add(id)
    const key = currentName(b.key)
    const earlier = byKey.get(key) ?? []
    const a = earlier.find(each => excludes(each, b) || excludes(b, each))
    if (a) return [a, b]
    byKey.set(key, earlier)
    earlier.push(b)
  }
  return undefined
}

function excludes(a: Requirement, b: Requirement): boolean {
  // A node may have a label without its old name.
  if (a.key !== b.key && b.operator === 'DoesNotExist') return false
  if (b.operator === 'DoesNotExist') return ['In', 'Exists', 'Gt', 'Lt'].includes(a.operator)
  if (a.operator !== 'In') return false
  if (b.operator === 'In') return !a.values.some(value => b.values.includes(value))
  return b.operator === 'NotIn' && a.values.every(value => b.values.includes(value))
}

function describe({ key, operator, values }: Requirement): string {
  if (operator === 'In') return values.length === 1 ? `${key}=${values[0]}` : `${key} in (${values.join(', ')})`
  if (operator === 'NotIn') return `${key} not in (${values.join(', ')})`
  return operator === 'DoesNotExist' ? `no label ${key}` : `label ${key}`
}
