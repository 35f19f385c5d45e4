/** What the expressions of a policy read of one request: its variables are evaluated when they are asked for. */
import { descendants } from './cel/ast.ts'
import { qualifiedName } from './cel/checker.ts'
import type { Program } from './cel/environment.ts'
import type { Activation } from './cel/frame.ts'
import { type Authorizer, requestResource } from './cel/library/authz.ts'
import { Exhausted } from './cel/work.ts'
import { CelError, MapValue, type Result, type Value } from './cel/values.ts'
import { Turn } from './spending.ts'
import { undecided } from './undecided.ts'

/** So deep may variables read each other; the stack ends some way below. */
const MOST_DEPTH = 250

export interface Inputs {
  readonly object: Value
  readonly oldObject: Value
  readonly request: Value
  readonly namespaceObject: Value
  /** null where the policy has no params; undefined where it has no paramKind. */
  readonly params?: Value | undefined
  readonly authorizer: Authorizer
  /** What `authorizer.requestResource` asks for. */
  readonly requestResource: Parameters<typeof requestResource>[1]
}

/** An expression, or why it is none. */
export interface Compiled {
  readonly expression: string
  readonly program: Program | undefined
  readonly error: string
  /** Of a variable that is the same in all policies that define it so, and what it reads: the definitions. */
  readonly definition?: number
}

/** What an expression came to. */
export interface Outcome {
  readonly value: Value | undefined
  readonly error: string | undefined
  /** The error without its expression. */
  readonly detail?: string
  /** With the variables that it was the first to ask for. */
  readonly cost: number
  readonly ownCost: number | undefined
}

/** What a variable came to, with the variables that it asked for: whoever takes the value from here is charged for those, too. */
interface Shared {
  readonly value: Result
  readonly cost: number
  readonly asked: readonly string[]
}

/** By `request`: policies that define a variable alike evaluate it once. */
const shared = new WeakMap<object, Map<number, Shared>>()

/** The variables of a request's expressions; a policy's own are evaluated once, when they are asked for. */
export class Scope implements Activation {
  readonly #variables: Lazy
  readonly #turn = new Turn()
  #spent = 0
  #depth = 0
  #left = Number.POSITIVE_INFINITY
  #asked: string[] = []

  constructor(
    variables: ReadonlyMap<string, Compiled>,
    private readonly inputs: Inputs,
    private readonly withAuthorizer: boolean,
  ) {
    this.#variables = new Lazy(
      variables,
      (name, compiled) => this.#variable(name, compiled),
      name => this.#asked.push(name),
    )
  }

  find(name: string): Result | undefined {
    const { inputs, withAuthorizer } = this
    switch (name) {
      case 'object':
      case 'oldObject':
      case 'request':
      case 'namespaceObject':
      case 'params':
        return inputs[name]
      case 'variables':
        return this.#variables
      case 'authorizer':
        return withAuthorizer ? inputs.authorizer : undefined
      case 'authorizer.requestResource':
        return withAuthorizer ? requestResource(inputs.authorizer, inputs.requestResource) : undefined
      default:
        return undefined
    }
  }

  /** Undefined where it would cost more than is left. */
  run({ expression, program, error }: Compiled, left: number): Outcome | undefined {
    if (!program) return { value: undefined, error: `compilation error: ${error}`, detail: error, cost: 0, ownCost: undefined }
    if (this.#turn.isOver) return undefined
    this.#spent = 0
    this.#left = left
    const { value, cost } = program.evaluate(this)
    const total = this.#spent + cost
    if (total > left || this.#turn.isOver) return undefined
    if (!(value instanceof CelError)) return { value, error: undefined, cost: total, ownCost: cost }
    const { message } = value
    const text = `expression '${expression}' resulted in error: ${message}`
    return { value: undefined, error: text, detail: message, cost: total, ownCost: cost }
  }

  #variable(name: string, { program, error, definition }: Compiled): Result {
    if (!program) return new CelError(`composited variable "${name}" fails to compile: ${error}`)
    if (this.#depth >= MOST_DEPTH) return undecided(`variables read each other more than ${MOST_DEPTH} deep; read fewer`)
    this.#depth++
    const { value, cost } = definition === undefined ? program.evaluate(this) : this.#shared(program, definition)
    this.#depth--
    this.#spent += cost
    this.#endAtLimit()
    return value instanceof CelError ? new CelError(`composited variable "${name}" fails to evaluate: ${value.message}`) : value
  }

  /** Its expression has no value then, whatever else it asks for. */
  #endAtLimit(more = 0): void {
    if (this.#spent + more <= this.#left && !this.#turn.isOver) return
    this.#spent += more
    throw new Exhausted()
  }

  #shared(program: Program, definition: number): Shared {
    const request = this.inputs.request as object
    let known = shared.get(request)
    if (!known) shared.set(request, (known = new Map<number, Shared>()))
    const found = known.get(definition)
    if (found) {
      for (const name of found.asked) this.#variables.find(name)
      return found
    }
    const outer = this.#asked
    const asked = (this.#asked = [])
    const made = { ...program.evaluate(this), asked }
    this.#asked = outer
    this.#endAtLimit(made.cost)
    known.set(definition, made)
    return made
  }
}

/** Undefined where it reads what differs among the policies of a request, or in the places of one. */
export function definitionOf({ expression, program }: Compiled, variables: ReadonlyMap<string, Compiled>): number | undefined {
  const { expr, references } = program?.checked ?? {}
  if (!expr || !references) return undefined
  const used = new Map<string, number>()
  let [mentioned, read] = [0, 0]
  for (const part of descendants(expr)) {
    const reference = references.get(part)
    if (reference?.kind === 'global' && UNSHARED.has(reference.name)) return undefined
    if (reference?.kind === 'global' && reference.name === 'variables') mentioned++
    const [of, name, ...more] = (part.kind === 'select' && !part.testOnly && qualifiedName(part)) || []
    if (of !== 'variables' || name === undefined || more.length > 0) continue
    const definition = variables.get(name)?.definition
    if (definition === undefined) return undefined
    used.set(name, definition)
    read++
  }
  return mentioned === read ? numbered(JSON.stringify([expression, ...used])) : undefined
}

const numbers = new Map<string, number>()

/** A name that stays short however deep the variables read each other. */
function numbered(text: string): number {
  const known = numbers.get(text) ?? numbers.size
  numbers.set(text, known)
  return known
}

const UNSHARED: ReadonlySet<string> = new Set(['params', 'authorizer', 'authorizer.requestResource'])

class Lazy extends MapValue {
  readonly #known = new Map<string, Result>()

  constructor(
    private readonly variables: ReadonlyMap<string, Compiled>,
    private readonly evaluate: (name: string, compiled: Compiled) => Result,
    private readonly ask: (name: string) => void,
  ) {
    super()
  }

  override find(key: Value): Result | undefined {
    if (typeof key !== 'string') return undefined
    const compiled = this.variables.get(key)
    if (!compiled) return undefined
    this.ask(key)
    let known = this.#known.get(key)
    if (known === undefined) this.#known.set(key, (known = this.evaluate(key, compiled)))
    return known
  }

  override has(key: Value): boolean | CelError {
    const value = this.find(key)
    return value instanceof CelError ? value : value !== undefined
  }

  override keys(): readonly Value[] {
    return [...this.variables.keys()]
  }

  override get size(): number {
    return this.variables.size
  }
}
