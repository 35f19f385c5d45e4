/** Finds the types of an expression's parts and the overloads of its calls (github.com/google/cel-go checker/checker.go). */
import type { Call, Comprehension, Expr, ListExpr, MapExpr, Select, StructExpr } from './ast.ts'
import type { FunctionDeclaration } from './functions.ts'
import { type Issue, Issues } from './issues.ts'
import { listOf, mapOf, moreGeneral, optionalOf, param, Substitutions, type Type, types } from './types.ts'
import { Uint, type Value } from './values.ts'

/** What the checker asks of an environment. */
export interface Declarations {
  readonly container: string
  /** A variable, a type or a constant by its full name. */
  lookUp(name: string): { readonly type: Type; readonly value: Value | undefined } | undefined
  functionNamed(name: string): FunctionDeclaration | undefined
  isDisabled(overload: string): boolean
  isStruct(name: string): boolean
  fieldType(struct: string, field: string): Type | undefined
  /** The fields of a struct, and the names of variables and functions, for suggestions. */
  fieldNames(struct: string): readonly string[]
  readonly names: readonly string[]
}

/** What a name stands for. A function's overloads are those that fit. */
export type Reference =
  | { readonly kind: 'local'; readonly name: string }
  | { readonly kind: 'global'; readonly name: string }
  | { readonly kind: 'constant'; readonly value: Value }
  | { readonly kind: 'function'; readonly name: string; readonly overloads: readonly string[]; readonly qualified: boolean }

export interface Checked {
  readonly expr: Expr
  readonly types: ReadonlyMap<Expr, Type>
  readonly references: ReadonlyMap<Expr, Reference>
}

export function check(expr: Expr, declarations: Declarations): Checked | { readonly issues: readonly Issue[] } {
  const checker = new Checker(declarations)
  checker.check(expr)
  return checker.finish(expr)
}

/** The full names that a name may stand for in a container, the longest first. */
export function candidateNames(container: string, name: string): readonly string[] {
  if (name.startsWith('.')) return [name.slice(1)]
  if (container === '') return [name]
  const parts = container.split('.')
  return [...parts.map((_, index) => `${parts.slice(0, parts.length - index).join('.')}.${name}`), name]
}

/** `a.b.c` as names; undefined where it is anything else. */
export function qualifiedName(expr: Expr): readonly string[] | undefined {
  const names: string[] = []
  let current = expr
  while (current.kind === 'select') {
    if (current.testOnly) return undefined
    names.unshift(current.field)
    current = current.operand
  }
  return current.kind === 'ident' ? [current.name, ...names] : undefined
}

class Checker {
  readonly #issues = new Issues()
  readonly #types = new Map<Expr, Type>()
  readonly #references = new Map<Expr, Reference>()
  readonly #substitutions = new Substitutions()
  #scopes: readonly ReadonlyMap<string, Type>[] = []
  #variables = 0

  constructor(private readonly declarations: Declarations) {}

  finish(expr: Expr): Checked | { readonly issues: readonly Issue[] } {
    const { list } = this.#issues
    if (list.length > 0) return { issues: list }
    for (const [part, type] of this.#types) this.#types.set(part, this.#substitutions.apply(type, true))
    return { expr, types: this.#types, references: this.#references }
  }

  check(expr: Expr): Type {
    const type = this.#check(expr)
    this.#types.set(expr, type)
    return type
  }

  #check(expr: Expr): Type {
    switch (expr.kind) {
      case 'literal':
        return literalType(expr.value)
      case 'ident':
        return this.#ident(expr, expr.name)
      case 'select':
        return this.#select(expr)
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

  #ident(expr: Expr, name: string): Type {
    const local = this.#local(name)
    if (local) {
      this.#references.set(expr, { kind: 'local', name })
      return local
    }
    return this.#global(expr, name) ?? this.#undeclared(expr, name)
  }

  #local(name: string): Type | undefined {
    for (const scope of this.#scopes) {
      const type = scope.get(name)
      if (type) return type
    }
    return undefined
  }

  #global(expr: Expr, name: string): Type | undefined {
    for (const candidate of candidateNames(this.declarations.container, name)) {
      const found = this.declarations.lookUp(candidate)
      if (!found) continue
      const { type, value } = found
      this.#references.set(expr, value === undefined ? { kind: 'global', name: candidate } : { kind: 'constant', value })
      return type
    }
    return undefined
  }

  #undeclared(expr: Expr, name: string): Type {
    const known = this.declarations.names
    this.#issues.report(expr, `undeclared reference to '${name}' (in container '${this.declarations.container}')`, { known })
    return types.error
  }

  #select(expr: Select): Type {
    const names = expr.testOnly ? undefined : qualifiedName(expr)
    if (names && !this.#local(names[0]!)) {
      const type = this.#global(expr, names.join('.'))
      if (type) return type
    }
    const type = this.#field(expr, expr.operand, expr.field, false)
    return expr.testOnly ? types.bool : this.#substitutions.apply(type)
  }

  /** The type of a field, in an optional where its object is one. */
  #field(expr: Expr, operand: Expr, field: string, optional: boolean): Type {
    const operandType = this.#substitutions.apply(this.check(operand))
    const unwrapped = operandType.optionalOf
    const type = this.#fieldOf(expr, unwrapped ?? operandType, field)
    return unwrapped || optional ? optionalOf(type) : type
  }

  #fieldOf(expr: Expr, type: Type, field: string): Type {
    switch (type.kind) {
      case 'map':
        return type.parameters[1]!
      case 'struct':
        return this.#structField(expr, type.name, field) ?? types.error
      case 'param':
        this.#substitutions.assign(types.dyn, type)
        return types.dyn
      default:
        if (!type.isDynOrError) this.#issues.report(expr, `type '${type}' does not support field selection`)
        return types.dyn
    }
  }

  #structField(place: { start: number; end: number; at: number }, struct: string, field: string): Type | undefined {
    if (!this.declarations.isStruct(struct)) {
      this.#issues.report(place, `unexpected failed resolution of '${struct}'`)
      return undefined
    }
    const type = this.declarations.fieldType(struct, field)
    // What is meant is the name of the field alone, which the expression ends with.
    const at = { ...place, start: Math.max(place.start, place.end - field.length) }
    if (!type) this.#issues.report(at, `undefined field '${field}'`, { known: this.declarations.fieldNames(struct) })
    return type
  }

  #call(expr: Call): Type {
    if (expr.name === '_?._') return this.#optionalSelect(expr)
    for (const arg of expr.args) this.check(arg)
    if (!expr.target) {
      const declaration = this.#functionNamed(expr.name)
      return declaration ? this.#resolve(expr, declaration, expr.args, false) : this.#undeclared(expr, expr.name)
    }
    const prefix = qualifiedName(expr.target)
    const namespaced = prefix && this.#functionNamed(`${prefix.join('.')}.${expr.name}`)
    if (namespaced) return this.#resolve(expr, namespaced, expr.args, false)
    this.check(expr.target)
    const declaration = this.#functionNamed(expr.name)
    return declaration ? this.#resolve(expr, declaration, [expr.target, ...expr.args], true) : this.#undeclared(expr, expr.name)
  }

  #functionNamed(name: string): FunctionDeclaration | undefined {
    for (const candidate of candidateNames(this.declarations.container, name)) {
      const declaration = this.declarations.functionNamed(candidate)
      if (declaration) return declaration
    }
    return undefined
  }

  #optionalSelect(expr: Call): Type {
    const [operand, field] = expr.args
    this.#references.set(expr, { kind: 'function', name: expr.name, overloads: ['select_optional_field'], qualified: false })
    const name = field?.kind === 'literal' && typeof field.value === 'string' ? field.value : ''
    return this.#substitutions.apply(this.#field(expr, operand!, name, true))
  }

  #resolve(expr: Call, declaration: FunctionDeclaration, args: readonly Expr[], isMethod: boolean): Type {
    const { name } = declaration
    const argTypes = args.map(arg => this.#types.get(arg)!)
    const qualified = !isMethod && expr.target !== undefined
    if (name === '_&&_' || name === '_||_') return this.#logical(expr, name, args, argTypes)
    const overloads: string[] = []
    let result: Type | undefined
    for (const overload of declaration.overloads) {
      if (overload.method !== isMethod || this.declarations.isDisabled(overload.id)) continue
      const fresh = this.#instantiate([overload.result, ...overload.args])
      if (!this.#substitutions.assignAll(argTypes, fresh.slice(1))) continue
      overloads.push(overload.id)
      const type = this.#substitutions.apply(fresh[0]!)
      if (result === undefined) result = type
      else if (!result.isDyn && !type.equals(result)) result = types.dyn
    }
    if (result) {
      this.#references.set(expr, { kind: 'function', name, overloads, qualified })
      return result
    }
    const texts = argTypes.map(type => String(this.#substitutions.apply(type, true)))
    const signature = isMethod ? `${texts[0]}.(${texts.slice(1).join(', ')})` : `(${texts.join(', ')})`
    this.#issues.report(expr, `found no matching overload for '${name}' applied to '${signature}'`)
    return types.error
  }

  #logical(expr: Call, name: string, args: readonly Expr[], argTypes: readonly Type[]): Type {
    let fits = true
    for (const [index, type] of argTypes.entries()) {
      if (this.#substitutions.assign(type, types.bool)) continue
      fits = false
      this.#mismatch(args[index]!, types.bool, type)
    }
    this.#references.set(expr, { kind: 'function', name, overloads: [name === '_&&_' ? 'logical_and' : 'logical_or'], qualified: false })
    return fits ? types.bool : types.error
  }

  /** The same types with type variables of their own. */
  #instantiate(signature: readonly Type[]): readonly Type[] {
    const names = new Set(signature.flatMap(variablesOf))
    if (names.size === 0) return signature
    const fresh = new Substitutions()
    for (const name of names) fresh.set(param(name), this.#variable())
    return signature.map(type => fresh.apply(type))
  }

  #variable(): Type {
    return param(`_var${this.#variables++}`)
  }

  #list(expr: ListExpr): Type {
    let type: Type | undefined
    for (const [index, item] of expr.items.entries()) {
      const itemType = expr.optional.has(index) ? this.#unwrapped(item, this.check(item)) : this.check(item)
      type = this.#join(type, itemType)
    }
    return listOf(type ?? this.#variable())
  }

  #map(expr: MapExpr): Type {
    let key: Type | undefined
    let value: Type | undefined
    for (const entry of expr.entries) {
      key = this.#join(key, this.check(entry.key))
      const type = this.check(entry.value)
      value = this.#join(value, entry.optional ? this.#unwrapped(entry.value, type) : type)
    }
    return mapOf(key ?? this.#variable(), value ?? this.#variable())
  }

  #unwrapped(expr: Expr, type: Type): Type {
    const unwrapped = type.optionalOf
    if (!unwrapped && !type.isDyn) this.#mismatch(expr, optionalOf(type), type)
    return unwrapped ?? type
  }

  /** Mixed items are of any type here; a validator refuses them afterwards. */
  #join(previous: Type | undefined, current: Type): Type {
    if (previous === undefined) return current
    return this.#substitutions.assign(previous, current) ? moreGeneral(previous, current) : types.dyn
  }

  #struct(expr: StructExpr): Type {
    const found = this.#typeNamed(expr.name)
    if (!found) return this.#undeclared(expr, expr.name)
    const [name, type] = found
    const isMessage = type.kind === 'struct' || this.declarations.isStruct(name)
    if (!isMessage) this.#issues.report(expr, `'${type.declaredName}' is not a message type`)
    this.#references.set(expr, { kind: 'global', name })
    for (const field of expr.fields) {
      const valueType = this.check(field.value)
      const given = field.optional ? this.#unwrapped(field.value, valueType) : valueType
      const fieldType = this.#structField(field, name, field.name) ?? types.error
      if (this.#substitutions.assign(fieldType, given)) continue
      this.#issues.report(field, `expected type of field '${field.name}' is '${fieldType}' but provided type is '${given}'`)
    }
    return isMessage ? type : types.error
  }

  #typeNamed(name: string): [name: string, type: Type] | undefined {
    for (const candidate of candidateNames(this.declarations.container, name)) {
      const found = this.declarations.lookUp(candidate)
      const type = found?.type.kind === 'type' ? found.type.parameters[0] : undefined
      if (type) return [candidate, type]
    }
    return undefined
  }

  #comprehension(expr: Comprehension): Type {
    this.check(expr.range)
    const accumulator = this.check(expr.init)
    const range = this.#substitutions.apply(this.#types.get(expr.range)!)
    const outer = this.#scopes
    const withAccumulator = [new Map([[expr.accumulator, accumulator]]), ...outer]
    this.#scopes = [this.#variablesOf(expr, range), ...withAccumulator]
    this.#assert(expr.condition, types.bool)
    this.#assert(expr.step, accumulator)
    this.#scopes = withAccumulator
    const result = this.check(expr.result)
    this.#scopes = outer
    return this.#substitutions.apply(result)
  }

  #variablesOf({ range, variable, variable2 }: Comprehension, type: Type): ReadonlyMap<string, Type> {
    const two = (first: Type, second: Type): ReadonlyMap<string, Type> =>
      new Map([[variable, first], ...(variable2 === undefined ? [] : ([[variable2, second]] as const))])
    switch (type.kind) {
      case 'list':
        return variable2 === undefined ? two(type.parameters[0]!, types.error) : two(types.int, type.parameters[0]!)
      case 'map':
        return two(type.parameters[0]!, type.parameters[1]!)
      case 'dyn':
      case 'any':
      case 'error':
      case 'param':
        if (type.kind !== 'any') {
          this.#substitutions.assign(types.dyn, type)
          return two(types.dyn, types.dyn)
        }
        break
      default:
    }
    this.#issues.report(range, `expression of type '${type}' cannot be range of a comprehension (must be list, map, or dynamic)`)
    return two(types.error, types.error)
  }

  #assert(expr: Expr, type: Type): void {
    const found = this.check(expr)
    if (!this.#substitutions.assign(type, found)) this.#mismatch(expr, type, found)
  }

  #mismatch(expr: Expr, expected: Type, found: Type): void {
    this.#issues.report(expr, `expected type '${expected}' but found '${found}'`)
  }
}

function variablesOf(type: Type): readonly string[] {
  return type.kind === 'param' ? [type.name] : type.parameters.flatMap(variablesOf)
}

function literalType(value: Value): Type {
  if (value === null) return types.null
  switch (typeof value) {
    case 'boolean':
      return types.bool
    case 'string':
      return types.string
    case 'number':
    case 'bigint':
      return types.int
    default:
  }
  if (value instanceof Uint8Array) return types.bytes
  return value instanceof Uint ? types.uint : types.double
}
