/** A compiled policy and what it says of one request (k8s.io/apiserver pkg/admission/plugin/policy/validating/validator.go). */
import type { Checked } from './cel/checker.ts'
import { Program, type Refusal } from './cel/environment.ts'
import { explain, type Read } from './cel/explain.ts'
import { type Type, types } from './cel/types.ts'
import type { ValidatingAdmissionPolicy } from './resources.ts'
import { type Compiled, definitionOf, type Inputs, type Outcome, Scope } from './scope.ts'
import { isSpent, type Spending, spend } from './spending.ts'
import { isUndecided } from './undecided.ts'
import { Expressions, refusalOf } from './validate/expressions.ts'

/** What all validations of one request may cost together (k8s.io/apiserver pkg/apis/cel). */
const BUDGET = 10_000_000
const MATCH_CONDITIONS_BUDGET = 2_500_000
const MOST_MESSAGE_BYTES = 5 * 1024
/** Begins the error of what only a cluster knows. */
const OUT_OF_BUDGET = 'validation failed due to running out of cost budget, no further validation rules will be run'

export interface Decision {
  readonly action: 'admit' | 'deny'
  readonly result: 'ok' | 'denied' | 'error'
  readonly message: string
  /** Empty for errors. */
  readonly reason: string
  /** Of the expression alone. */
  readonly cost: number | undefined
  /** Of an error: why the expression has no value. */
  readonly detail?: string
}

export interface AuditAnnotation {
  readonly key: string
  readonly action: 'publish' | 'exclude' | 'error'
  readonly value: string
  readonly error: string
}

export interface Evaluation {
  /** Undefined where a condition says that the policy is not for the request. */
  readonly decisions: readonly Decision[] | undefined
  /** The condition that says so. */
  readonly excludedBy?: number
  readonly auditAnnotations: readonly AuditAnnotation[]
}

/** A policy whose expressions are compiled once. */
export class CompiledPolicy {
  readonly #name: string
  readonly #spec: NonNullable<ValidatingAdmissionPolicy['spec']>
  readonly #variables = new Map<string, Compiled>()
  readonly #conditions: readonly Compiled[]
  readonly #validations: readonly Compiled[]
  readonly #messages: readonly (Compiled | undefined)[]
  readonly #annotations: readonly Compiled[]
  readonly #expressions: Expressions

  constructor(
    policy: ValidatingAdmissionPolicy,
    private readonly spending: Spending = { spent: 0, by: new Map() },
  ) {
    this.#name = `policy ${policy.metadata?.name ?? ''}`
    this.#spec = policy.spec ?? {}
    const { variables = [], matchConditions = [], validations = [], auditAnnotations = [] } = this.#spec
    const expressions = new Expressions(policy)
    this.#expressions = expressions
    for (const { name = '', expression = '' } of variables) {
      const compiled = compiledOf(expression, expressions.variable(name, expression))
      const definition = definitionOf(compiled, this.#variables)
      this.#variables.set(name, definition === undefined ? compiled : { ...compiled, definition })
    }
    this.#conditions = matchConditions.map(({ expression = '' }) => compiledOf(expression, expressions.condition(expression)))
    this.#validations = validations.map(({ expression = '' }) => compiledOf(expression, expressions.validation(expression), types.bool))
    this.#messages = validations.map(({ messageExpression }) =>
      messageExpression ? compiledOf(messageExpression, expressions.message(messageExpression), types.string) : undefined,
    )
    this.#annotations = auditAnnotations.map(({ valueExpression = '' }) =>
      compiledOf(valueExpression, expressions.annotation(valueExpression)),
    )
  }

  /** Nothing once the run has spent what it may. */
  evaluate(inputs: Inputs): Evaluation {
    if (isSpent(this.spending)) return { decisions: undefined, auditAnnotations: [] }
    return spend(this.spending, this.#name, () => this.#evaluate(inputs))
  }

  #evaluate(inputs: Inputs): Evaluation {
    const matched = this.#match(inputs)
    if (matched === false) return { decisions: undefined, auditAnnotations: [] }
    if (typeof matched === 'number') return { decisions: undefined, auditAnnotations: [], excludedBy: matched }
    if (matched !== true) return { decisions: [this.#error(matched)], auditAnnotations: [] }
    const scope = new Scope(this.#variables, inputs, true)
    const outcomes: (Outcome | string)[] = []
    let left = BUDGET
    for (const compiled of this.#validations) {
      const outcome = scope.run(compiled, left)
      if (outcome === undefined) return { decisions: [this.#error(OUT_OF_BUDGET)], auditAnnotations: [] }
      left -= outcome.cost
      outcomes.push(outcome)
    }
    const messages = this.#messagesOf(inputs, left)
    const decisions = (outcomes as Outcome[]).map((outcome, index) => this.#decision(outcome, index, messages))
    return { decisions, auditAnnotations: this.#audit(inputs) }
  }

  /** The fields that decided a validation, the narrowest first. */
  explain(validation: number, inputs: Inputs): readonly Read[] {
    const checked = checkedOf(this.#validations[validation])
    if (!checked || isSpent(this.spending)) return []
    const known = [...this.#variables].map(([name, compiled]) => [name, checkedOf(compiled)] as const)
    const variables = new Map(known.filter((each): each is [string, Checked] => each[1] !== undefined))
    const scope = new Scope(this.#variables, inputs, true)
    return spend(this.spending, this.#name, () => explain(checked, this.#expressions.environment, scope, { variables }))
  }

  /** Whether the conditions let the request through; else the first one that does not, or why they have no answer. */
  #match(inputs: Inputs): boolean | number | string {
    if (this.#conditions.length === 0) return true
    const scope = new Scope(new Map(), { ...inputs, namespaceObject: null }, true)
    const errors: string[] = []
    let left = MATCH_CONDITIONS_BUDGET
    const ignores = this.#spec.failurePolicy === 'Ignore'
    for (const [index, compiled] of this.#conditions.entries()) {
      const outcome = scope.run(compiled, left)
      if (outcome === undefined) return ignores ? false : OUT_OF_BUDGET
      left -= outcome.cost
      if (outcome.error !== undefined) errors.push(outcome.error)
      else if (outcome.value === false) return index
    }
    if (errors.length === 0) return true
    const unique = [...new Set(errors)]
    return ignores && !unique.some(isUndecided) ? false : unique.length === 1 ? unique[0]! : `[${unique.join(', ')}]`
  }

  #messagesOf(inputs: Inputs, budget: number): readonly (string | undefined)[] | 'out of budget' {
    if (this.#messages.every(compiled => compiled === undefined)) return []
    const scope = new Scope(this.#variables, inputs, false)
    const found: (string | undefined)[] = []
    let left = budget
    for (const compiled of this.#messages) {
      if (!compiled) {
        found.push(undefined)
        continue
      }
      const outcome = scope.run(compiled, left)
      if (outcome === undefined) return 'out of budget'
      left -= outcome.cost
      found.push(outcome.error === undefined && typeof outcome.value === 'string' ? outcome.value : undefined)
    }
    return found
  }

  #decision(
    { value, error, detail, ownCost }: Outcome,
    index: number,
    messages: readonly (string | undefined)[] | 'out of budget',
  ): Decision {
    const { expression = '', message: custom = '', reason = 'Invalid' } = this.#spec.validations?.[index] ?? {}
    if (error !== undefined) return { ...this.#error(error), cost: ownCost, ...(detail !== undefined && { detail }) }
    if (messages === 'out of budget') return { ...this.#error(`failed messageExpression: ${OUT_OF_BUDGET}`), cost: ownCost }
    if (value === true) return { action: 'admit', result: 'ok', message: '', reason: '', cost: ownCost }
    const own = messages[index]?.trim() ?? ''
    const fits = own !== '' && !own.includes('\n') && new TextEncoder().encode(own).length <= MOST_MESSAGE_BYTES
    const message = (fits ? own : '') || custom.trim() || `failed expression: ${expression.trim()}`
    return { action: 'deny', result: 'denied', message, reason, cost: ownCost }
  }

  #audit(inputs: Inputs): AuditAnnotation[] {
    if (this.#annotations.length === 0) return []
    const scope = new Scope(this.#variables, inputs, false)
    let left = BUDGET
    const found: AuditAnnotation[] = []
    for (const [index, compiled] of this.#annotations.entries()) {
      const key = this.#spec.auditAnnotations?.[index]?.key ?? ''
      const outcome = scope.run(compiled, left)
      if (outcome === undefined) break
      left -= outcome.cost
      found.push(annotation(key, outcome, this.#spec.failurePolicy === 'Ignore'))
    }
    return found
  }

  #error(message: string): Decision {
    return { action: this.#spec.failurePolicy === 'Ignore' ? 'admit' : 'deny', result: 'error', message, reason: '', cost: undefined }
  }
}

function checkedOf(compiled: Compiled | undefined): Checked | undefined {
  const checked = compiled?.program?.checked
  return checked?.types && checked.references ? (checked as Checked) : undefined
}

function annotation(key: string, { value, error }: Outcome, ignores: boolean): AuditAnnotation {
  if (error !== undefined) return { key, action: ignores ? 'exclude' : 'error', value: '', error }
  if (typeof value !== 'string') return { key, action: 'exclude', value: '', error: '' }
  const text = value.trim()
  return { key, action: text === '' ? 'exclude' : 'publish', value: text, error: '' }
}

/** A value that may be of the type, as it may be of any, is as good as one that is. */
function compiledOf(expression: string, compiled: Program | Refusal, wanted?: Type): Compiled {
  const error = refusalOf(expression, compiled, wanted ? [wanted, types.dyn] : [])
  if (compiled instanceof Program && error === undefined) return { expression, program: compiled, error: '' }
  return { expression, program: undefined, error: compiled instanceof Program ? `must evaluate to ${wanted?.name}` : (error ?? '') }
}
