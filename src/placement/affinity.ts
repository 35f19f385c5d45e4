/** Whether a node is one that nodeSelector and required node affinity select (component-helpers/scheduling/corev1/nodeaffinity). */
import { type Labels, type NodeSelectorRequirement, type NodeSelectorTerm, type PodSpec, Requirement } from '../kubernetes/index.ts'
import type { Node } from './types.ts'

type Selecting = Pick<PodSpec, 'nodeSelector' | 'affinity'>

interface FieldRequirement {
  readonly key: string
  readonly value: string
  readonly isEqual: boolean
}

/** One condition on one label. */
export interface LabelRequirement {
  readonly key: string
  matches(labels: Labels): boolean
}

/** A term whose requirements are all valid. */
interface Term {
  readonly labels: readonly Requirement[]
  readonly fields: readonly FieldRequirement[]
}

/** Parsed once, asked for every node. */
export class RequiredNodeAffinity {
  readonly #selector: readonly (readonly [key: string, value: string])[]
  /** undefined: no required node affinity, which selects every node. */
  readonly #terms: readonly Term[] | undefined

  constructor({ nodeSelector, affinity }: Selecting) {
    this.#selector = Object.entries(nodeSelector ?? {})
    const required = affinity?.nodeAffinity?.requiredDuringSchedulingIgnoredDuringExecution
    this.#terms = required && (required.nodeSelectorTerms ?? []).flatMap(term => parseTerm(term) ?? [])
  }

  matches(node: Node): boolean {
    return this.matchesSelector(node) && this.matchesAffinity(node)
  }

  matchesSelector({ metadata: { labels = {} } }: Node): boolean {
    return this.#selector.every(([key, value]) => Object.hasOwn(labels, key) && labels[key] === value)
  }

  /** Terms are alternatives; all of a term must hold. */
  matchesAffinity({ metadata: { name, labels = {} } }: Node): boolean {
    if (!this.#terms) return true
    return this.#terms.some(
      term => term.labels.every(requirement => requirement.matches(labels)) && (name === '' || matchesFields(term.fields, name)),
    )
  }

  /** What is asked of single labels. */
  labelRequirements(): LabelRequirement[] {
    const selected = this.#selector.map(([key, value]) => ({
      key,
      matches: (labels: Labels) => Object.hasOwn(labels, key) && labels[key] === value,
    }))
    return [...selected, ...(this.#terms ?? []).flatMap(({ labels }) => labels)]
  }

  /** Names of nodes that are asked for, or excepted. */
  nodeNames(): string[] {
    return (this.#terms ?? []).flatMap(({ fields }) => fields.map(({ value }) => value))
  }
}

/** undefined where the term selects nothing: it is empty, or Kubernetes cannot parse it. */
function parseTerm({ matchExpressions = [], matchFields = [] }: NodeSelectorTerm): Term | undefined {
  if (matchExpressions.length + matchFields.length === 0) return undefined
  const labels = matchExpressions.map(({ key = '', operator = '', values }) =>
    operator === '=' ? undefined : Requirement.of(key, operator, values),
  )
  const fields = matchFields.map(parseField)
  return areDefined(labels) && areDefined(fields) ? { labels, fields } : undefined
}

function parseField({ key = '', operator = '', values = [] }: NodeSelectorRequirement): FieldRequirement | undefined {
  if ((operator !== 'In' && operator !== 'NotIn') || values.length !== 1) return undefined
  return { key, value: values[0]!, isEqual: operator === 'In' }
}

function areDefined<T>(values: readonly (T | undefined)[]): values is T[] {
  return values.every(value => value !== undefined)
}

/** metadata.name is the only field that there is; any other is empty. */
function matchesFields(fields: readonly FieldRequirement[], name: string): boolean {
  return fields.every(({ key, value, isEqual }) => ((key === 'metadata.name' ? name : '') === value) === isEqual)
}
