/** Label selectors: what they select (k8s.io/apimachinery/pkg/labels, pkg/apis/meta/v1/helpers.go). */
import { parseInt64 } from './int64.ts'
import { isQualifiedName, isValidLabelValue, noProblems } from './names.ts'
import type { LabelSelector } from './generated/types.ts'

/** Labels of an object, by key. */
export type Labels = Readonly<Record<string, string>>

/** `=` is that of matchLabels; Gt and Lt are for nodes only. */
export type Operator = '=' | 'In' | 'NotIn' | 'Exists' | 'DoesNotExist' | 'Gt' | 'Lt'

/** One condition on one label. */
export class Requirement {
  private constructor(
    readonly key: string,
    readonly operator: Operator,
    readonly values: readonly string[],
  ) {}

  /** NewRequirement(): undefined where Kubernetes returns an error, because of the key, the operator, or the values or their number. */
  static of(key: string, operator: string, values: readonly string[] = []): Requirement | undefined {
    if (!isOperator(operator) || isQualifiedName(key) !== noProblems) return undefined
    if (!values.every(value => isValidLabelValue(value) === noProblems)) return undefined
    return takes(operator, values) ? new Requirement(key, operator, values) : undefined
  }

  /** A label that is absent is in no list; it matches NotIn and DoesNotExist alone. */
  matches(labels: Labels): boolean {
    const value = Object.hasOwn(labels, this.key) ? labels[this.key] : undefined
    switch (this.operator) {
      case '=':
      case 'In':
        return value !== undefined && this.values.includes(value)
      case 'NotIn':
        return value === undefined || !this.values.includes(value)
      case 'Exists':
        return value !== undefined
      case 'DoesNotExist':
        return value === undefined
      case 'Gt':
      case 'Lt':
        break
    }
    return value !== undefined && this.#compares(this.operator, value)
  }

  /** A label's value that is no int64 is neither more nor less. */
  #compares(operator: 'Gt' | 'Lt', value: string): boolean {
    const [given, limit] = [parseInt64(value), parseInt64(this.values[0]!)]
    if (given === undefined || limit === undefined) return false
    return operator === 'Gt' ? given > limit : given < limit
  }

  /** As kubectl writes it: `app in (a,b)`. */
  toString(): string {
    if (this.operator === 'Exists') return this.key
    if (this.operator === 'DoesNotExist') return `!${this.key}`
    const values = this.values.toSorted().join(',')
    return `${this.key}${signs[this.operator].replace('…', () => values)}`
  }
}

const signs = { '=': '=…', In: ' in (…)', NotIn: ' notin (…)', Gt: '>…', Lt: '<…' } as const

/** All of its requirements must match. */
export class Selector {
  /** Selects what has any labels or none. */
  static readonly everything = new Selector([])
  static readonly nothing = new Selector(undefined)

  /** undefined: selects nothing. */
  constructor(readonly requirements: readonly Requirement[] | undefined) {}

  matches(labels: Labels): boolean {
    return this.requirements?.every(requirement => requirement.matches(labels)) ?? false
  }

  toString(): string {
    return this.requirements?.join(',') ?? ''
  }
}

/** LabelSelectorAsSelector(): no selector selects nothing, an empty one everything; undefined where Kubernetes returns an error. */
export function labelSelectorAsSelector(selector: LabelSelector | undefined): Selector | undefined {
  if (!selector) return Selector.nothing
  const { matchLabels = {}, matchExpressions = [] } = selector
  const requirements: Requirement[] = []
  for (const [key, value] of Object.entries(matchLabels)) {
    const requirement = Requirement.of(key, '=', [value])
    if (!requirement) return undefined
    requirements.push(requirement)
  }
  for (const { key = '', operator = '', values } of matchExpressions) {
    if (!ofLabelSelector.has(operator)) return undefined
    const requirement = Requirement.of(key, operator, values)
    if (!requirement) return undefined
    requirements.push(requirement)
  }
  if (requirements.length === 0) return Selector.everything
  return new Selector(requirements.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)))
}

/** Whether the selector selects what has these labels; undefined where it is no valid selector. */
export function matchesLabels(selector: LabelSelector | undefined, labels: Labels): boolean | undefined {
  return labelSelectorAsSelector(selector)?.matches(labels)
}

const operators: ReadonlySet<string> = new Set<Operator>(['=', 'In', 'NotIn', 'Exists', 'DoesNotExist', 'Gt', 'Lt'])
const ofLabelSelector: ReadonlySet<string> = new Set<Operator>(['In', 'NotIn', 'Exists', 'DoesNotExist'])

function isOperator(text: string): text is Operator {
  return operators.has(text)
}

/** Whether the operator compares with such values. */
function takes(operator: Operator, values: readonly string[]): boolean {
  if (operator === 'In' || operator === 'NotIn') return values.length > 0
  if (operator === 'Exists' || operator === 'DoesNotExist') return values.length === 0
  return values.length === 1 && (operator === '=' || parseInt64(values[0]!) !== undefined)
}
