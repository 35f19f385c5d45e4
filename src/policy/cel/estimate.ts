/** What an expression costs at least and at most, before it runs (github.com/google/cel-go checker/cost.go). */
import type { Call, Comprehension, Expr, ListExpr, MapExpr, Select } from './ast.ts'
import type { Checked } from './checker.ts'
import { callEstimate, type Operand } from './estimates.ts'
import { add, fixed, greatest, multiply, type Range, union } from './range.ts'
import { type Type, types } from './types.ts'
import { sizeOf } from './values.ts'

/**
 * How large a value can be that is read from a variable: characters, items, entries. A path is that of fields, with `@items`, `@indices`, `@values` and
 * `@keys` for what is in lists and maps. Undefined: it is not known.
 */
export type SizeEstimator = (path: readonly string[], type: Type) => Range | undefined

export function estimateCost(checked: Checked, sizeOfPath: SizeEstimator = () => undefined): Range {
  return new Estimator(checked, sizeOfPath).cost(checked.expr)
}

/** The sizes of a list's items, or of a map's keys and values. */
interface EntrySize {
  readonly kind: 'list' | 'map'
  readonly key: Range
  readonly value: Range
}

interface Local {
  readonly path: readonly string[] | undefined
  readonly size: Range | undefined
  readonly entries: EntrySize | undefined
}

const none = fixed(0)
const once = fixed(1)
const listCost = fixed(10)
const mapCost = fixed(30)
const structCost = fixed(40)
const unknownSize: Range = { min: 0n, max: greatest }
const nothingYet: Range = { min: greatest, max: 0n }
const scalars: ReadonlySet<string> = new Set(['bool', 'double', 'duration', 'int', 'timestamp', 'uint'])

class Estimator {
  readonly #paths = new Map<Expr, readonly string[]>()
  readonly #sizes = new Map<Expr, Range>()
  readonly #entries = new Map<Expr, EntrySize>()
  #scopes: readonly ReadonlyMap<string, Local>[] = []

  constructor(
    private readonly checked: Checked,
    private readonly sizeOfPath: SizeEstimator,
  ) {}

  cost(expr: Expr): Range {
    switch (expr.kind) {
      case 'literal':
        return none
      case 'ident':
        return this.#name(expr, expr.name)
      case 'select':
        return this.#select(expr)
      case 'call':
        return this.#call(expr)
      case 'list':
        return this.#list(expr)
      case 'map':
        return this.#map(expr)
      case 'struct':
        return add(...expr.fields.map(({ value }) => this.cost(value)), structCost)
      case 'comprehension':
        return this.#isBinding(expr) ? this.#binding(expr) : this.#comprehension(expr)
    }
  }

  #name(expr: Expr, name: string): Range {
    this.#paths.set(expr, this.#local(name)?.path ?? [name])
    return once
  }

  #local(name: string): Local | undefined {
    for (const scope of this.#scopes) {
      const found = scope.get(name)
      if (found) return found
    }
    return undefined
  }

  #select(expr: Select): Range {
    const reference = this.checked.references.get(expr)
    if (reference) return this.#name(expr, reference.kind === 'global' ? reference.name : expr.field)
    if (expr.testOnly) return this.cost(expr.operand)
    const operand = this.cost(expr.operand)
    const { kind } = this.#typeOf(expr.operand)
    this.#paths.set(expr, [...(this.#path(expr.operand) ?? []), expr.field])
    return kind === 'map' || kind === 'struct' || kind === 'param' ? add(operand, once) : operand
  }

  #call(expr: Call): Range {
    const reference = this.checked.references.get(expr)
    const { name, overloads, qualified } = reference?.kind === 'function' ? reference : { name: expr.name, overloads: [], qualified: false }
    if (name === 'dyn') {
      const [arg] = expr.args
      const cost = this.cost(arg!)
      this.#copySizes(expr, arg!)
      return add(cost, once)
    }
    const args = expr.args.map(arg => ({ cost: this.cost(arg), operand: this.#operand(arg) }))
    if (overloads.length === 0) return none
    const target = expr.target && !qualified ? expr.target : undefined
    const targetCost = target ? this.cost(target) : none
    const targetOperand = target && this.#operand(target)
    let total = nothingYet
    let size: Range | undefined
    for (const overload of overloads) {
      const estimate = this.#overload(expr, name, overload, targetOperand, args)
      total = union(total, estimate.cost)
      if (estimate.size) size = size ? union(size, estimate.size) : estimate.size
      if (overload === 'index_list' || overload === 'index_map') {
        size = this.#entriesOf(expr.args[0]!)?.value
        this.#paths.set(expr, [...(this.#path(expr.args[0]!) ?? []), overload === 'index_list' ? '@items' : '@values'])
      }
      size ??= this.#size(expr)
    }
    if (size) this.#sizes.set(expr, size)
    return add(targetCost, total)
  }

  #overload(
    expr: Call,
    name: string,
    overload: string,
    target: Operand | undefined,
    args: readonly { readonly cost: Range; readonly operand: Operand }[],
  ): { readonly cost: Range; readonly size?: Range | undefined } {
    const operands = args.map(({ operand }) => operand)
    const argsCost = add(...args.map(({ cost }) => cost))
    const [first, second, third] = args
    switch (overload) {
      case 'logical_or':
      case 'logical_and':
        // A tree of pairs: the first term is always evaluated.
        return { cost: { min: first!.cost.min, max: argsCost.max } }
      case 'conditional': {
        const [, then, otherwise] = expr.args
        const [a, b] = [this.#entriesOf(then!), this.#entriesOf(otherwise!)]
        if (a && b) this.#entries.set(expr, joined(a, b))
        const size = union(second!.operand.size ?? unknownSize, third!.operand.size ?? unknownSize)
        return { cost: add(first!.cost, union(second!.cost, third!.cost)), size }
      }
      case 'add_list':
      case 'add_string':
      case 'add_bytes': {
        const [a, b] = [this.#entriesOf(expr.args[0]!), this.#entriesOf(expr.args[1]!)]
        if (a && b) this.#entries.set(expr, joined(b, a))
        break
      }
      default:
    }
    const estimate = callEstimate(name, overload, target, operands)
    return { cost: add(estimate.cost, argsCost), size: estimate.size }
  }

  #list(expr: ListExpr): Range {
    let item = expr.items.length === 0 ? { ...nothingYet, min: 0n } : nothingYet
    const costs = expr.items.map(one => {
      const cost = this.cost(one)
      item = union(item, this.#size(one) ?? unknownSize)
      return cost
    })
    this.#entries.set(expr, { kind: 'list', key: once, value: item })
    return add(...costs, listCost)
  }

  #map(expr: MapExpr): Range {
    const start = expr.entries.length === 0 ? { ...nothingYet, min: 0n } : nothingYet
    let [key, value] = [start, start]
    const costs = expr.entries.flatMap(entry => {
      const pair = [this.cost(entry.key), this.cost(entry.value)]
      key = union(key, this.#size(entry.key) ?? unknownSize)
      value = union(value, this.#size(entry.value) ?? unknownSize)
      return pair
    })
    this.#entries.set(expr, { kind: 'map', key, value })
    return add(...costs, mapCost)
  }

  #comprehension(expr: Comprehension): Range {
    const range = this.cost(expr.range)
    const init = this.cost(expr.init)
    const outer = this.#scopes
    const accumulator = new Map([[expr.accumulator, this.#declared(expr.init)]])
    this.#scopes = [this.#variables(expr), accumulator, ...outer]
    const condition = this.cost(expr.condition)
    const step = this.cost(expr.step)
    this.#scopes = [accumulator, ...outer]
    const result = this.cost(expr.result)
    this.#scopes = outer
    const count = this.#size(expr.range) ?? unknownSize
    if (expr.init.kind === 'literal') this.#keepSize(expr, this.#size(expr.init))
    else if (expr.init.kind === 'list' || expr.init.kind === 'map') {
      this.#sizes.set(expr, count)
      const entries = this.#entriesOf(expr.step)
      if (entries) this.#entries.set(expr, entries)
    }
    return add(range, init, result, multiply(count, add(step, condition)))
  }

  #declared(expr: Expr): Local {
    return { path: this.#path(expr), size: this.#size(expr), entries: this.#entriesOf(expr) }
  }

  #variables({ range, variable, variable2 }: Comprehension): ReadonlyMap<string, Local> {
    const entries = this.#entriesOf(range)
    const isList = (entries?.kind ?? this.#typeOf(range).kind) === 'list'
    const local = (step: string, size: Range | undefined): Local => ({
      path: [...(this.#path(range) ?? []), step],
      size,
      entries: undefined,
    })
    const item = local(isList ? '@items' : '@values', entries?.value)
    if (variable2 !== undefined)
      return new Map([
        [variable, local(isList ? '@indices' : '@keys', entries?.key)],
        [variable2, item],
      ])
    return new Map([[variable, isList ? item : local('@keys', entries?.key)]])
  }

  /** A value that is only named: nothing is repeated. */
  #isBinding({ range, condition }: Comprehension): boolean {
    return range.kind === 'list' && range.items.length === 0 && condition.kind === 'literal' && condition.value === false
  }

  #binding(expr: Comprehension): Range {
    const range = this.cost(expr.range)
    const init = this.cost(expr.init)
    const outer = this.#scopes
    this.#scopes = [new Map([[expr.accumulator, this.#declared(expr.init)]]), ...outer]
    const result = this.cost(expr.result)
    this.#copySizes(expr, expr.result)
    this.#scopes = outer
    return add(range, init, result)
  }

  #operand(expr: Expr): Operand {
    const path = this.#path(expr)
    const known = path?.[0]?.startsWith('@result') ? undefined : path
    const size = this.#size(expr)
    const { value } = expr.kind === 'literal' ? expr : { value: undefined }
    return {
      type: this.#typeOf(expr),
      size: size ?? (known ? this.sizeOfPath(known, this.#typeOf(expr)) : undefined),
      literal: value,
      itemSize: this.#itemSize(known, expr),
    }
  }

  #itemSize(path: readonly string[] | undefined, expr: Expr): Range | undefined {
    const item = this.#typeOf(expr).parameters[0]
    return path && item ? this.sizeOfPath([...path, '@items'], item) : undefined
  }

  #typeOf(expr: Expr): Type {
    return this.checked.types.get(expr) ?? types.dyn
  }

  #path(expr: Expr): readonly string[] | undefined {
    const local = expr.kind === 'ident' ? this.#local(expr.name) : undefined
    return local ? local.path : this.#paths.get(expr)
  }

  #copySizes(to: Expr, from: Expr): void {
    this.#keepSize(to, this.#size(from))
    const entries = this.#entriesOf(from)
    if (entries) this.#entries.set(to, entries)
  }

  #keepSize(expr: Expr, size: Range | undefined): void {
    if (size) this.#sizes.set(expr, size)
  }

  #size(expr: Expr): Range | undefined {
    const known = this.#sizes.get(expr) ?? literalSize(expr)
    if (known) return known
    const path = this.#path(expr)
    const estimated = path && path.length > 0 ? this.sizeOfPath(path, this.#typeOf(expr)) : undefined
    if (estimated) {
      this.#sizes.set(expr, estimated)
      return estimated
    }
    if (isScalar(this.#typeOf(expr))) return once
    return expr.kind === 'ident' ? this.#local(expr.name)?.size : undefined
  }

  #entriesOf(expr: Expr): EntrySize | undefined {
    return this.#entries.get(expr) ?? (expr.kind === 'ident' ? this.#local(expr.name)?.entries : undefined)
  }
}

function joined(a: EntrySize, b: EntrySize): EntrySize {
  return { kind: a.kind, key: union(a.key, b.key), value: union(a.value, b.value) }
}

function literalSize(expr: Expr): Range | undefined {
  switch (expr.kind) {
    case 'literal':
      return fixed(sizeOf(expr.value) ?? 1)
    case 'list':
      return fixed(expr.items.length)
    case 'map':
      return fixed(expr.entries.length)
    default:
      return undefined
  }
}

function isScalar(type: Type): boolean {
  return scalars.has(type.kind) || (type.optionalOf !== undefined && isScalar(type.optionalOf))
}
