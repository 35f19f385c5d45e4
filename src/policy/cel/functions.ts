/** What a function is: its overloads, what they do, what a call costs. */
import type { Kind, Type } from './types.ts'
import { CelError, findIn, isList, isMap, keysOf, type Result, sizeOf, typeOf, type Value } from './values.ts'

/** An implementation takes the values of the types that its overload declares. */
export type Implementation = (...args: never[]) => Result

/** Undefined: the cost is another's to say. */
export type Cost = (args: readonly Result[], result: Result, overload: string) => number | undefined

export interface Overload {
  readonly id: string
  /** Of a method the first is its receiver. */
  readonly args: readonly Type[]
  readonly result: Type
  readonly method: boolean
  /** Undefined where the function has one implementation for all. */
  readonly call: Implementation | undefined
  /** Stops at the first argument that is an error, instead of evaluating all. */
  readonly variadic?: boolean
  /** Goes before the cost of the function. */
  readonly cost?: Cost
}

export interface FunctionDeclaration {
  readonly name: string
  readonly overloads: readonly Overload[]
  /** One implementation for all overloads, which looks at the values' types itself. */
  readonly singleton?: Implementation
  /** Whether the singleton takes a value as its first argument at all. */
  readonly takes?: (value: Value) => boolean
  /** Whether the implementations look at the values' types themselves. */
  readonly unguarded?: boolean
  readonly cost?: Cost
}

export function overload(id: string, args: readonly Type[], result: Type, call?: Implementation, more: Partial<Overload> = {}): Overload {
  return { id, args, result, method: false, call, ...more }
}

export function method(id: string, args: readonly Type[], result: Type, call?: Implementation, more: Partial<Overload> = {}): Overload {
  return { id, args, result, method: true, call, ...more }
}

/** What a call does at run time. */
export interface Callable {
  /** Empty where several overloads fit. */
  readonly overload: string
  readonly variadic: boolean
  call(args: readonly Value[]): Result
  /** What it costs, beside its arguments. */
  cost(args: readonly Result[], result: Result): number
}

/** @param overloads The ids of those that fit the types of the arguments, as the checker found; undefined: it was not asked. */
export function callableOf(declaration: FunctionDeclaration, overloads: readonly string[] | undefined, count: number): Callable {
  const only = overloads?.length === 1 ? declaration.overloads.find(({ id }) => id === overloads[0]) : undefined
  const id = only?.id ?? ''
  const cost = (args: readonly Result[], result: Result): number =>
    only?.cost?.(args, result, id) ?? declaration.cost?.(args, result, id) ?? 1
  if (declaration.singleton) return { overload: id, variadic: count > 2, call: singleton(declaration), cost }
  const one = only ?? (declaration.overloads.length === 1 ? declaration.overloads[0] : undefined)
  if (!one) return { overload: id, variadic: true, call: args => dispatch(declaration, args), cost }
  return { overload: id, variadic: one.variadic === true || one.args.length > 2, call: guarded(declaration, one), cost }
}

export function noSuchOverload(name?: string, args?: readonly Value[]): CelError {
  if (name === undefined) return new CelError('no such overload')
  return new CelError(args ? `no such overload: ${name}(${args.map(arg => typeOf(arg).name).join(', ')})` : `no such overload: ${name}`)
}

function singleton({ name, singleton: implementation, takes }: FunctionDeclaration): Callable['call'] {
  const call = implementation as (...args: Value[]) => Result
  return args => {
    if (takes && !takes(args[0]!)) return isReceiver(args[0]!) ? noSuchOverload() : noSuchOverload(name)
    return call(...args)
  }
}

/** Strings, durations and timestamps answer for themselves that they know no such function. */
function isReceiver(value: Value): boolean {
  const { kind } = typeOf(value)
  return kind === 'string' || kind === 'duration' || kind === 'timestamp'
}

function guarded(declaration: FunctionDeclaration, { args: types, call: implementation }: Overload): Callable['call'] {
  if (!implementation) return () => noSuchOverload(declaration.name)
  const call = implementation as (...args: Value[]) => Result
  if (declaration.unguarded) return args => call(...args)
  return args => (fits(types, args) ? call(...args) : noSuchOverload(declaration.name, args))
}

function dispatch({ name, overloads, unguarded }: FunctionDeclaration, args: readonly Value[]): Result {
  for (const { args: types, call } of overloads) {
    const fitting = unguarded ? types.length === args.length : fits(types, args)
    if (fitting && call) return (call as (...args: readonly Value[]) => Result)(...args)
  }
  return noSuchOverload(name, args)
}

function fits(types: readonly Type[], args: readonly Value[]): boolean {
  return types.length === args.length && types.every((type, index) => isOfType(args[index]!, type))
}

const anything: ReadonlySet<Kind> = new Set(['dyn', 'any', 'param'])

/** Whether a value may be of a type; of a list and a map the first item says. */
export function isOfType(value: Value, type: Type): boolean {
  if (anything.has(type.kind)) return true
  switch (type.kind) {
    case 'string':
      return typeof value === 'string'
    case 'list':
      return isList(value) && (value.length === 0 || isOfType(value[0]!, type.parameters[0]!))
    case 'map': {
      if (!isMap(value)) return false
      const key = keysOf(value)[0]
      if (key === undefined) return true
      const item = findIn(value, key)
      return isOfType(key, type.parameters[0]!) && item !== undefined && !(item instanceof CelError) && isOfType(item, type.parameters[1]!)
    }
    default:
      return typeOf(value).name === type.name
  }
}

/** What a string costs for each character, a pattern for each of its own (common/cost.go). */
export const perCharacter = 0.1
const perPatternCharacter = 0.25

/** What a value counts for; what has no size counts 1. */
export function costSize(value: Result): number {
  return sizeOf(value) ?? 1
}

/** The cost of going once through a string. */
export function traversalCost(value: Result, times = 1): number {
  return Math.ceil(costSize(value) * times * perCharacter)
}

export function matchCost(text: Result, patternLength: number): number {
  return Math.ceil((1 + costSize(text)) * perCharacter) * Math.ceil(patternLength * perPatternCharacter)
}
