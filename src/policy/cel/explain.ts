/**
 * Which fields an expression's value comes from. The expression is evaluated once more, part by part: each value brings along where it was read, and
 * what decided it. What did not decide is left out: of `a && b` that is false the true one, of all() the items that pass.
 */
import { append } from '../../base/index.ts'
import type { Call, Comprehension, Expr, ListExpr, MapExpr, Select, StructExpr } from './ast.ts'
import { get, has, maybeGet } from './attributes.ts'
import { type Checked, qualifiedName } from './checker.ts'
import type { Environment } from './environment.ts'
import type { Activation } from './frame.ts'
import { type Callable, callableOf, noSuchOverload } from './functions.ts'
import { equal, isIn } from './library/operators.ts'
import { CelError, Entries, equalsOrNot, findIn, isList, isMap, keysOf, Optional, type Result, type Value } from './values.ts'
import { Exhausted, forgetWork } from './work.ts'

/** A field of a variable: `object`, [`spec`, `containers`, 0]. It need not exist: where a field is missing, it is the missing one. */
export interface Read {
  readonly variable: string
  readonly path: readonly (string | number)[]
}

export interface ExplainOptions {
  /** The expressions behind `variables.name`, so that what they read is found. */
  readonly variables?: ReadonlyMap<string, Checked>
}

/** So many parts are looked at; what is found until then is what there is. */
const mostSteps = 100_000

/** The fields that decided the value of an expression, the narrowest first; those of `object` before those of other variables. */
export function explain(checked: Checked, environment: Environment, activation: Activation, options: ExplainOptions = {}): readonly Read[] {
  try {
    return narrowest(blameOf(new Tracer(checked, environment, activation, options, newState()).trace(checked.expr)))
  } catch (error) {
    if (error instanceof Exhausted) return []
    throw error
  } finally {
    forgetWork()
  }
}

/** The value that the explanation is of; equal to what the program answers. */
export function traceValue(checked: Checked, environment: Environment, activation: Activation): Result {
  return new Tracer(checked, environment, activation, {}, newState()).trace(checked.expr).value
}

/** Of one explanation. */
interface State {
  /** So many parts may still be looked at. */
  left: number
  /** Of `variables.name`: an expression is traced once, however often it is asked for. */
  readonly variables: Map<string, Traced>
}

function newState(): State {
  return { left: mostSteps, variables: new Map() }
}

const callables = new WeakMap<Expr, Callable>()

function narrowest(reads: readonly Read[]): readonly Read[] {
  const distinct = new Map(reads.map(read => [keyOf(read), read]))
  // What contains another comes right before it.
  const sorted = [...distinct.keys()].sort()
  const containing = new Set(sorted.filter((key, index) => sorted[index + 1]?.startsWith(key)))
  return [...distinct]
    .flatMap(([key, read]) => (containing.has(key) ? [] : [read]))
    .sort((a, b) => Number(b.variable === 'object') - Number(a.variable === 'object') || b.path.length - a.path.length)
}

function keyOf({ variable, path }: Read): string {
  return [variable, ...path].map(step => `${typeof step}:${step}\0`).join('')
}

const NONE: readonly Read[] = []

/** A value with what it comes from. */
interface Traced {
  readonly value: Result
  /** Where it stands as it is. */
  readonly origin?: Read
  /** What decided it, beside that. */
  readonly reads?: readonly Read[]
  /** Of a list, its items. */
  readonly items?: readonly Traced[]
  /** Of an item of a list that was filtered: what let it in. It decides what the list is, and not what the item is. */
  readonly kept?: readonly Read[]
}

function blameOf({ origin, reads = NONE, items }: Traced): readonly Read[] {
  if (!items || items.length === 0) return origin ? [origin, ...reads] : reads
  return [...(origin ? [origin] : []), ...reads, ...items.flatMap(item => [...(item.kept ?? NONE), ...blameOf(item)])]
}

/** Of a list of which it counts which items there are, not what became of them. */
function blameOfLength(list: Traced): readonly Read[] {
  const kept = list.items?.flatMap(item => item.kept ?? NONE) ?? NONE
  return kept.length > 0 ? kept : blameOf(list)
}

function below({ origin }: Traced, step: Value): { readonly origin?: Read } {
  if (!origin || (typeof step !== 'string' && typeof step !== 'number')) return {}
  return { origin: { variable: origin.variable, path: [...origin.path, step] } }
}

class Tracer {
  #scopes: readonly ReadonlyMap<string, Traced>[] = []

  constructor(
    private readonly checked: Checked,
    private readonly environment: Environment,
    private readonly activation: Activation,
    private readonly options: ExplainOptions,
    private readonly state: State,
  ) {}

  trace(expr: Expr): Traced {
    if (this.state.left-- <= 0) return { value: new CelError('the explanation takes too long') }
    switch (expr.kind) {
      case 'literal':
        return { value: expr.value }
      case 'ident':
        return this.#name(expr)!
      case 'select':
        return this.#name(expr) ?? this.#select(expr)
      case 'call':
        return this.#call(expr)
      case 'list':
        return this.#list(expr)
      case 'map':
        return this.#map(expr)
      case 'struct':
        return this.#struct(expr)
      case 'comprehension':
        return this.#comprehension(expr)
    }
  }

  #name(expr: Expr): Traced | undefined {
    const reference = this.checked.references.get(expr)
    switch (reference?.kind) {
      case 'constant':
        return { value: reference.value }
      case 'local':
        for (const scope of this.#scopes) {
          const found = scope.get(reference.name)
          if (found) return found
        }
        return undefined
      case 'global': {
        const { name } = reference
        const value = this.activation.find(name) ?? new CelError(`no such attribute(s): ${name}`)
        return { value, origin: { variable: name, path: [] } }
      }
      default:
        return undefined
    }
  }

  #select(expr: Select): Traced {
    const variable = expr.testOnly ? undefined : this.#variable(expr)
    if (variable) return variable
    const operand = this.trace(expr.operand)
    if (!expr.testOnly) return this.#get(operand, expr.field, false)
    const { value } = unwrapped(operand)
    if (value instanceof CelError) return operand
    if (value === undefined) return { value: false, reads: blameOf(operand) }
    const present = has(value, expr.field)
    const { origin } = below(operand, expr.field)
    return { value: present, reads: origin ? [origin] : blameOf(operand) }
  }

  /** What `variables.name` comes from, where its expression is known. */
  #variable(expr: Select): Traced | undefined {
    const names = qualifiedName(expr)
    if (names?.length !== 2 || names[0] !== 'variables') return undefined
    const definition = this.options.variables?.get(names[1]!)
    if (!definition) return undefined
    const name = names[1]!
    let traced = this.state.variables.get(name)
    if (!traced) {
      traced = new Tracer(definition, this.environment, this.activation, this.options, this.state).trace(definition.expr)
      this.state.variables.set(name, traced)
    }
    return traced
  }

  #get(operand: Traced, key: Value, optional: boolean): Traced {
    const { value, isOptional } = unwrapped(operand)
    if (value instanceof CelError || value === undefined) return { ...operand, value: value ?? Optional.none }
    const found = isOptional || optional ? maybeGet(value, key) : get(value, key)
    const item = typeof key === 'number' ? operand.items?.[key] : undefined
    const where = item ?? { ...below(operand, key), ...(operand.reads ? { reads: operand.reads } : {}) }
    const known = where.origin || item ? where : { reads: blameOf(operand) }
    if (found instanceof CelError || !(isOptional || optional)) return { ...known, value: found! }
    return { ...known, value: found === undefined ? Optional.none : new Optional(found) }
  }

  #call(expr: Call): Traced {
    const reference = this.checked.references.get(expr)
    const { name, overloads, qualified } = reference?.kind === 'function' ? reference : { name: expr.name, overloads: [], qualified: false }
    const args = expr.target && !qualified ? [expr.target, ...expr.args] : expr.args
    const [first, second, third] = args
    switch (name) {
      case '_&&_':
        return this.#logical(args, false)
      case '_||_':
        return this.#logical(args, true)
      case '_?_:_':
        return this.#conditional(first!, second!, third!)
      case '_[_]':
      case '_[?_]':
      case '_?._':
        return this.#index(first!, second!, name !== '_[_]')
      case 'or':
      case 'orValue':
        if (args.length === 2) return this.#alternative(first!, second!, name === 'orValue')
        break
      case 'dyn':
        if (first && args.length === 1) return this.trace(first)
        break
      case '@not_strictly_false': {
        const operand = this.trace(first!)
        return { ...operand, value: typeof operand.value === 'boolean' ? operand.value : true }
      }
      default:
    }
    return this.#function(expr, name, overloads, args)
  }

  #function(expr: Call, name: string, overloads: readonly string[], args: readonly Expr[]): Traced {
    const traced = args.map(arg => this.trace(arg))
    const failed = traced.find(({ value }) => value instanceof CelError)
    if (failed) return failed
    const values = traced.map(({ value }) => value as Value)
    const [a, b] = values
    const isLength = name === 'size' || ((name === '_==_' || name === '_!=_') && values.some(value => isList(value) && value.length === 0))
    const reads = traced.flatMap(isLength ? blameOfLength : blameOf)
    if (name === '_==_') return { value: equal(a!, b!), reads }
    if (name === '_!=_') return { value: equalsOrNot(a!, b!) !== true, reads }
    const declaration = this.environment.functionNamed(name)
    if (!declaration) return { value: noSuchOverload(name), reads }
    if (name === '@in' && isMap(b!)) {
      const { origin } = below(traced[1]!, a!)
      return { value: isIn(a!, b), reads: [...(origin ? [origin] : blameOf(traced[1]!)), ...blameOf(traced[0]!)] }
    }
    if (name === 'cel.@mapInsert') values[0] = copyOf(a!)
    let callable = callables.get(expr)
    if (!callable) callables.set(expr, (callable = callableOf(declaration, overloads, values.length)))
    const value = callable.call(values)
    return name === '_+_' && isList(value) ? { value, items: traced.flatMap(partsOf) } : { value, reads }
  }

  #logical(terms: readonly Expr[], decisive: boolean): Traced {
    const reads: Read[] = []
    let problem: Traced | undefined
    for (const term of terms) {
      const traced = this.trace(term)
      if (traced.value === decisive) return { value: decisive, reads: blameOf(traced) }
      append(reads, blameOf(traced))
      if (traced.value === !decisive) continue
      problem ??= { value: traced.value instanceof CelError ? traced.value : noSuchOverload(), reads: blameOf(traced) }
    }
    return problem ?? { value: !decisive, reads }
  }

  #conditional(test: Expr, then: Expr, otherwise: Expr): Traced {
    const condition = this.trace(test)
    if (typeof condition.value !== 'boolean')
      return condition.value instanceof CelError ? condition : { ...condition, value: noSuchOverload() }
    const branch = this.trace(condition.value ? then : otherwise)
    return blameOf(branch).length > 0 ? branch : { ...branch, reads: blameOf(condition) }
  }

  #index(operand: Expr, index: Expr, optional: boolean): Traced {
    const of = this.trace(operand)
    const key = this.trace(index)
    if (of.value instanceof CelError) return of
    if (key.value instanceof CelError) return key
    const found = this.#get(of, key.value, optional)
    return { ...found, reads: [...(found.reads ?? []), ...blameOf(key)] }
  }

  #alternative(left: Expr, right: Expr, unwrap: boolean): Traced {
    const optional = this.trace(left)
    if (!(optional.value instanceof Optional))
      return optional.value instanceof CelError ? optional : { ...optional, value: noSuchOverload() }
    if (optional.value.value !== undefined) return unwrap ? { ...optional, value: optional.value.value } : optional
    const other = this.trace(right)
    return { value: other.value, reads: [...blameOf(optional), ...blameOf(other)] }
  }

  #list({ items, optional }: ListExpr): Traced {
    const traced: Traced[] = []
    for (const [index, item] of items.entries()) {
      const one = this.trace(item)
      if (one.value instanceof CelError) return one
      if (!optional.has(index)) traced.push(one)
      else if (!(one.value instanceof Optional)) return { ...one, value: noSuchOverload() }
      else if (one.value.value !== undefined) traced.push({ ...one, value: one.value.value })
    }
    return { value: traced.map(({ value }) => value as Value), items: traced }
  }

  #map({ entries }: MapExpr): Traced {
    const map = new Entries()
    const reads: Read[] = []
    for (const entry of entries) {
      const key = this.trace(entry.key)
      if (key.value instanceof CelError) return key
      const item = this.trace(entry.value)
      if (item.value instanceof CelError) return item
      append(reads, [...blameOf(key), ...blameOf(item)])
      const value = entry.optional && item.value instanceof Optional ? item.value.value : item.value
      if (value === undefined) map.delete(key.value)
      else map.set(key.value, value)
    }
    return { value: map, reads }
  }

  #struct(expr: StructExpr): Traced {
    const reference = this.checked.references.get(expr)
    const fields = new Map<string, Value>()
    const reads: Read[] = []
    for (const field of expr.fields) {
      const item = this.trace(field.value)
      if (item.value instanceof CelError) return item
      append(reads, blameOf(item))
      const value = field.optional && item.value instanceof Optional ? item.value.value : item.value
      if (value !== undefined) fields.set(field.name, value)
    }
    return { value: this.environment.construct(reference?.kind === 'global' ? reference.name : expr.name, fields), reads }
  }

  #comprehension(expr: Comprehension): Traced {
    const range = this.trace(expr.range)
    if (range.value instanceof CelError) return range
    const { macro, step } = expr
    if ((macro === 'all' || macro === 'exists') && step.kind === 'call')
      return this.#quantifier(expr, range, step.args[1]!, macro === 'exists')
    let accumulator = this.trace(expr.init)
    const outer = this.#scopes
    const [predicate, kept] = step.kind === 'call' && step.name === '_?_:_' && isList(accumulator.value) ? step.args : []
    for (const item of itemsOf(range, expr)) {
      this.#scopes = [item, new Map([[expr.accumulator, accumulator]]), ...outer]
      if (this.trace(expr.condition).value === false) break
      const test = predicate && this.trace(predicate)
      if (test?.value === false) continue
      const known = accumulator.items?.length ?? 0
      accumulator =
        test === undefined ? this.trace(step) : test.value === true ? this.trace(kept!) : this.#conditional(predicate!, kept!, step)
      const reads = [...[...item.values()].flatMap(each => each.kept ?? NONE), ...(test ? blameOf(test) : NONE)]
      if (reads.length > 0 && accumulator.items)
        accumulator = { ...accumulator, items: accumulator.items.map((each, index) => (index < known ? each : { ...each, kept: reads })) }
    }
    this.#scopes = [new Map([[expr.accumulator, accumulator]]), ...outer]
    const result = this.trace(expr.result)
    this.#scopes = outer
    return blameOf(result).length > 0 ? result : { ...result, reads: blameOf(range) }
  }

  /**
   * All items that decide alike are found, though one is enough for the value. Where none satisfies exists(), the list is what decided, and what
   * its items were compared with.
   */
  #quantifier(expr: Comprehension, range: Traced, predicate: Expr, decisive: boolean): Traced {
    const outer = this.#scopes
    const decided: Read[] = []
    const others: Read[] = []
    let answer: Result = !decisive
    let problem: Traced | undefined
    for (const item of itemsOf(range, expr)) {
      this.#scopes = [item, ...outer]
      const traced = this.trace(predicate)
      const reads = blameOf(traced)
      if (this.state.left <= 0) {
        append(others, reads)
        break
      }
      const blame = reads.length > 0 ? reads : [...item.values()].flatMap(blameOf)
      if (traced.value === decisive) {
        answer = decisive
        append(decided, blame)
      } else {
        append(others, blame)
        if (traced.value !== !decisive)
          problem ??= { value: traced.value instanceof CelError ? traced.value : noSuchOverload(), reads: blame }
      }
    }
    this.#scopes = outer
    if (answer === decisive) return { value: decisive, reads: decided }
    if (problem) return problem
    return { value: !decisive, reads: decisive || others.length === 0 ? [...blameOf(range), ...outside(others, range)] : others }
  }
}

/** Of what was read of the items of a list, what is no part of it. */
function outside(reads: readonly Read[], range: Traced): readonly Read[] {
  const keys = blameOf(range).map(keyOf)
  return reads.filter(read => !keys.some(key => keyOf(read).startsWith(key)))
}

function unwrapped({ value }: Traced): { readonly value: Result | undefined; readonly isOptional: boolean } {
  return value instanceof Optional ? { value: value.value, isOptional: true } : { value, isOptional: false }
}

/** The items of a list, each with where it comes from. */
function partsOf(list: Traced): readonly Traced[] {
  return list.items ?? (isList(list.value) ? list.value.map((item, index) => ({ ...below(list, index), value: item })) : [])
}

/** The variables of a comprehension, for each item of its range. */
function* itemsOf(range: Traced, { variable, variable2 }: Comprehension): Generator<ReadonlyMap<string, Traced>> {
  const { value } = range
  if (isList(value)) {
    for (const [index, traced] of partsOf(range).entries()) {
      yield new Map<string, Traced>(
        variable2 === undefined
          ? [[variable, traced]]
          : [
              [variable, { value: index }],
              [variable2, traced],
            ],
      )
    }
  } else if (isMap(value)) {
    for (const key of keysOf(value)) {
      const traced: Traced = { ...below(range, key), value: key }
      const item: Traced = { ...below(range, key), value: findIn(value, key)! }
      yield new Map<string, Traced>(
        variable2 === undefined
          ? [[variable, traced]]
          : [
              [variable, traced],
              [variable2, item],
            ],
      )
    }
  }
}

/** A map of its own, to which can be added. */
function copyOf(value: Value): Value {
  const copy = new Entries()
  if (isMap(value)) for (const key of keysOf(value)) copy.set(key, findIn(value, key) as Value)
  return copy
}
