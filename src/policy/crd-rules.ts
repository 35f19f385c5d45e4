/** The CEL rules of a CustomResourceDefinition's schema (k8s.io/apiextensions-apiserver pkg/apiserver/schema/cel): x-kubernetes-validations. */
import { isStruct } from '../yaml/index.ts'
import type { Checked } from './cel/checker.ts'
import { Environment, Program } from './cel/environment.ts'
import { estimateCost } from './cel/estimate.ts'
import { explain } from './cel/explain.ts'
import { type Activation, activationOf } from './cel/frame.ts'
import { parseDuration, parseTimestamp } from './cel/text.ts'
import { optionalOf, types } from './cel/types.ts'
import { CelError, Double, Optional, type Value } from './cel/values.ts'
import { namesOf, unescaped } from './crd-names.ts'
import { isEmbedded, limitOf, mostOf, SchemaTypes } from './crd-types.ts'
import { celValue } from './requests.ts'
import { isSpent, type Spending, spend, Turn } from './spending.ts'
import { refusalOf } from './validate/expressions.ts'

type Steps = readonly (string | number)[]
type Schema = Readonly<Record<string, unknown>>

/** What a rule refuses, at the field that decided it. */
export interface BrokenRule {
  readonly steps: Steps
  readonly message: string
}

/** What all rules of one object may cost together (k8s.io/apiserver pkg/apis/cel). */
const BUDGET = 10_000_000
/** What a rule, and all rules of a definition together, may be estimated to cost (k8s.io/apiextensions-apiserver pkg/apis/apiextensions/validation). */
const RULE_LIMIT = 10_000_000n
const DEFINITION_LIMIT = 100_000_000n

interface Rule {
  readonly rule: string
  readonly program: Program
  readonly message: string | undefined
  readonly messageExpression: Program | undefined
  readonly fieldPath: string | undefined
  /** It compares with the old object, which may be missing. */
  readonly mayLackOld: boolean
  /** It compares with the old object, and is for updates alone. */
  readonly isTransition: boolean
}

/** What is left for an object. */
interface Budget {
  left: number
  readonly turn: Turn
}

/** What is wrong with a rule. */
export interface RuleProblem {
  readonly message: string
  /** Its text, and the path of its schema (`spec.list[*]`); none where all rules together are meant. */
  readonly rule?: string
  readonly path?: string
}

export class SchemaRules {
  /** What is wrong with the rules themselves. */
  readonly problems: RuleProblem[] = []
  /** How many compare with the old object. */
  transitions = 0
  readonly #environment = new Environment({ variables: { self: types.dyn, oldSelf: types.dyn } })
  readonly #rules = new Map<Schema, readonly Rule[]>()

  constructor(private readonly schema: Schema) {
    const total = this.#compile(schema, { path: '', isResource: true, count: 1n })
    if (total > DEFINITION_LIMIT && this.problems.length === 0)
      this.problems.push({ message: `all rules together are ${expensive(total, DEFINITION_LIMIT)}` })
  }

  /** Of a new object, which the schema accepts otherwise. @param name The definition, for the user. */
  check(object: unknown, spending: Spending, name: string): readonly BrokenRule[] {
    const broken: BrokenRule[] = []
    if (isSpent(spending)) return broken
    const at = { value: object, schema: this.schema, steps: [], isResource: true }
    spend(spending, name, () => {
      this.#visit(at, { left: BUDGET, turn: new Turn() }, broken)
    })
    return broken
  }

  /** The estimated cost of all rules. */
  #compile(schema: Schema, at: Compiled): bigint {
    const { path, count } = at
    const written = schema['x-kubernetes-validations']
    const own = (Array.isArray(written) ? written : []).filter(isStruct)
    let total = 0n
    if (own.length > 0) {
      const typed = new TypedRules(schema, at)
      this.#rules.set(
        schema,
        own.flatMap(each => this.#rule(each, path, typed) ?? []),
      )
      this.problems.push(...typed.problems)
      total += typed.cost
    }
    const { items, additionalProperties, maxItems, maxProperties } = schema
    for (const [name, inner] of propertiesOf(schema))
      total += this.#compile(inner, { path: path === '' ? name : `${path}.${name}`, isResource: isEmbedded(inner), count })
    for (const [inner, limit] of [[items, maxItems] as const, [additionalProperties, maxProperties] as const]) {
      if (!isStruct(inner)) continue
      const most = limitOf(limit)
      total += this.#compile(inner, {
        path: `${path}[*]`,
        isResource: isEmbedded(inner),
        count: count === undefined || most === undefined ? undefined : count * most,
      })
    }
    return total
  }

  #rule(written: Schema, path: string, typed: TypedRules): Rule | undefined {
    const text = (name: string): string | undefined => (typeof written[name] === 'string' ? written[name] : undefined)
    const rule = text('rule') ?? ''
    const program = this.#environment.compile(rule)
    const refusal = rule.trim() === '' ? 'rule is missing' : refusalOf(rule, program, [types.bool, types.dyn])
    if (refusal !== undefined || !(program instanceof Program)) {
      const reason = program instanceof Program ? refusal : program.issues.map(({ message }) => message).join('; ')
      this.problems.push({ message: `invalid rule ${JSON.stringify(rule)} of ${path || 'the object'}: ${reason}`, rule, path })
      return undefined
    }
    if (!typed.check(rule, written['optionalOldSelf'] === true)) return undefined
    const isTransition = /\boldSelf\b/.test(rule) && written['optionalOldSelf'] !== true
    if (isTransition) this.transitions++
    const expression = text('messageExpression')
    const message = expression === undefined ? undefined : this.#environment.compile(expression)
    return {
      rule,
      program,
      message: text('message')?.trim(),
      messageExpression: message instanceof Program ? message : undefined,
      fieldPath: text('fieldPath'),
      mayLackOld: written['optionalOldSelf'] === true,
      isTransition,
    }
  }

  #visit(at: Place, budget: Budget, broken: BrokenRule[]): void {
    const { value, schema, steps, isResource } = at
    if (value === undefined || value === null) return
    for (const rule of this.#rules.get(schema) ?? []) {
      if (rule.isTransition || budget.left < 0 || budget.turn.isOver) continue
      const found = this.#evaluate(rule, at, budget)
      if (found) broken.push(found)
    }
    const { items, additionalProperties } = schema
    if (Array.isArray(value) && isStruct(items)) {
      for (const [index, item] of value.entries())
        this.#visit({ value: item, schema: items, steps: [...steps, index], isResource: isEmbedded(items) }, budget, broken)
    }
    if (!isStruct(value)) return
    const known = propertiesOf(schema)
    for (const [name, inner] of known) {
      if (isResource && (name === 'metadata' || name === 'apiVersion' || name === 'kind')) continue
      this.#visit(
        { value: withDefault(value, name, inner), schema: inner, steps: [...steps, name], isResource: isEmbedded(inner) },
        budget,
        broken,
      )
    }
    if (!isStruct(additionalProperties)) return
    for (const [name, inner] of Object.entries(value)) {
      if (!known.has(name))
        this.#visit(
          { value: inner, schema: additionalProperties, steps: [...steps, name], isResource: isEmbedded(additionalProperties) },
          budget,
          broken,
        )
    }
  }

  #evaluate(rule: Rule, at: Place, budget: Budget): BrokenRule | undefined {
    const self = celOf(at.value, at.schema, at.isResource)
    const activation = activationOf({ self, ...(rule.mayLackOld && { oldSelf: Optional.none }) })
    const { value, cost } = rule.program.evaluate(activation)
    budget.left -= cost
    if (value === true) return undefined
    const steps = [...at.steps, ...(rule.fieldPath === undefined ? this.#blamed(rule, activation) : stepsOf(rule.fieldPath))]
    if (value instanceof CelError) return { steps, message: `the rule ${JSON.stringify(oneLine(rule.rule))} fails: ${value.message}` }
    return { steps, message: oneLine(this.#message(rule, activation)) }
  }

  #message({ rule, message, messageExpression }: Rule, activation: Activation): string {
    const own = messageExpression?.evaluate(activation).value
    if (typeof own === 'string' && own.trim() !== '') return own
    return message || `failed rule: ${rule}`
  }

  #blamed({ program }: Rule, activation: Activation): Steps {
    const { checked } = program
    if (!checked.types || !checked.references) return []
    const own = explain(checked as Checked, this.#environment, activation).find(({ variable }) => variable === 'self')
    return (own?.path ?? []).map(step => (typeof step === 'string' ? unescaped(step) : step))
  }
}

/** Where a schema stands in its definition. */
interface Compiled {
  readonly path: string
  readonly isResource: boolean
  /** How many values of it an object can have; undefined: no limit is set. */
  readonly count: bigint | undefined
}

/** The rules of one schema as the API server judges them when the definition is created: with its types, and with what they may cost. */
class TypedRules {
  readonly problems: RuleProblem[] = []
  cost = 0n
  readonly #types: SchemaTypes

  constructor(
    schema: Schema,
    private readonly at: Compiled,
  ) {
    this.#types = new SchemaTypes(schema, at.isResource)
  }

  /** Whether the rule can be evaluated; an expensive one can. */
  check(rule: string, mayLackOld: boolean): boolean {
    const { path, count } = this.at
    const self = this.#types.root?.type ?? types.dyn
    const variables = { self, oldSelf: mayLackOld ? optionalOf(self) : self }
    const subject = `${JSON.stringify(oneLine(rule))} of ${path || 'the object'}`
    const compiled = new Environment({ provider: this.#types, variables }).compile(rule)
    if (!(compiled instanceof Program)) {
      const message = `invalid rule ${subject}: ${compiled.issues.map(issue => issue.message).join('; ')}`
      this.problems.push({ message, rule, path })
      return false
    }
    const { checked } = compiled
    if (!checked.types || !checked.references || !this.#types.root) return true
    const cost = estimateCost(checked as Checked, this.#types.sizeOf).max * (count ?? mostOf(this.#types.root))
    this.cost += cost
    if (cost > RULE_LIMIT) this.problems.push({ message: `the rule ${subject} is ${expensive(cost, RULE_LIMIT)}`, rule, path })
    return true
  }
}

function expensive(cost: bigint, limit: bigint): string {
  const factor = cost / limit
  const times = factor < 2n ? '' : `, ${factor > 1000n ? 'more than 1000' : factor} times as much`
  return `too expensive: the API server estimates more than ${limit}${times}, and rejects the definition; set maxItems, maxProperties and maxLength`
}

interface Place {
  readonly value: unknown
  readonly schema: Schema
  readonly steps: Steps
  /** Of a whole object: it has apiVersion, kind and metadata. */
  readonly isResource: boolean
}

function propertiesOf({ properties }: Schema): ReadonlyMap<string, Schema> {
  const entries = isStruct(properties) ? Object.entries(properties) : []
  return new Map(entries.filter((entry): entry is [string, Schema] => isStruct(entry[1])))
}

/** The API server fills in defaults before it validates. */
function withDefault(holder: Schema, name: string, schema: Schema): unknown {
  const value = Object.hasOwn(holder, name) ? holder[name] : undefined
  return value === undefined || (value === null && schema['nullable'] !== true) ? schema['default'] : value
}

/** A value as its schema types it: fields that it does not tell cannot be reached. */
function celOf(value: unknown, schema: Schema, isResource: boolean): Value {
  if (value === null || value === undefined) return null
  if (Array.isArray(value)) {
    const { items } = schema
    return isStruct(items) ? value.map(item => celOf(item, items, isEmbedded(items))) : celValue(value)
  }
  if (isStruct(value)) return structOf(value, schema, isResource)
  if (typeof value === 'number') return schema['type'] === 'number' ? new Double(value) : celValue(value)
  if (typeof value === 'string') return textOf(value, schema['format'])
  return value as Value
}

function structOf(value: Schema, schema: Schema, isResource: boolean): Value {
  const { properties, additionalProperties } = schema
  const isOpen = schema['x-kubernetes-preserve-unknown-fields'] === true && !isStruct(properties)
  if (isOpen && !isResource && !isStruct(additionalProperties)) return celValue(value)
  const entries: [string, Value][] = []
  for (const [name, inner] of propertiesOf(schema)) {
    const own = withDefault(value, name, inner)
    if (own === undefined || (isResource && name === 'metadata')) continue
    const typed = celOf(own, inner, isEmbedded(inner))
    entries.push(...namesOf(name).map((key): [string, Value] => [key, typed]))
  }
  if (isStruct(additionalProperties)) {
    for (const [name, inner] of Object.entries(value))
      entries.push([name, celOf(inner, additionalProperties, isEmbedded(additionalProperties))])
  }
  if (isResource) {
    const { apiVersion, kind, metadata } = value
    const { name, generateName } = isStruct(metadata) ? metadata : {}
    const own = { ...(typeof name === 'string' && { name }), ...(typeof generateName === 'string' && { generateName }) }
    entries.push(['apiVersion', celValue(apiVersion)], ['kind', celValue(kind)], ['metadata', own])
  }
  return Object.fromEntries(entries)
}

/** What is not of its format is left as it is: the schema refuses it. */
function textOf(value: string, format: unknown): Value {
  if (format === 'date-time') return parseTimestamp(value) ?? value
  if (format === 'date') return parseTimestamp(`${value}T00:00:00Z`) ?? value
  if (format === 'duration') return parseDuration(value) ?? value
  return format === 'byte' ? bytesOf(value) : value
}

function bytesOf(text: string): Value {
  try {
    return Uint8Array.from(atob(text), char => char.charCodeAt(0))
  } catch {
    return text
  }
}

/** `.spec.list[0]['a.b']` */
function stepsOf(path: string): Steps {
  return Array.from(path.matchAll(/\.([\w-]+)|\['([^']*)'\]|\[(\d+)\]/g), ([, name, key, index]) => name ?? key ?? Number(index))
}

function oneLine(text: string): string {
  return text.trim().replaceAll(/(?<!\s)\s*\n\s*/g, ' ')
}
