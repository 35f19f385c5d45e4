/** What the operators and calls of an expression do (github.com/google/cel-go interpreter/interpretable.go). */
import { display } from './display.ts'
import { internalError, type Step } from './frame.ts'
import { type Callable, noSuchOverload } from './functions.ts'
import { comparisonCost, equal } from './library/operators.ts'
import { CelError, Double, Entries, equals, equalsOrNot, isInt, Opaque, Optional, type Result, Uint, type Value } from './values.ts'

/** `||` and `&&`: a term that is `decisive` decides, whatever errors the others have. */
export function logical(terms: readonly Step[], decisive: boolean): Step {
  return frame => {
    let problem: CelError | undefined
    for (const term of terms) {
      const value = term(frame)
      if (value === decisive) return decisive
      if (value !== !decisive) problem ??= value instanceof CelError ? value : noSuchOverload()
    }
    return problem ?? !decisive
  }
}

function equalityCost(a: Result, b: Result): number {
  return a instanceof Opaque ? 1 : comparisonCost([a, b])
}

export function equality(left: Step, right: Step): Step {
  return frame => {
    const a = left(frame)
    const b = right(frame)
    frame.charge(equalityCost(a, b))
    if (a instanceof CelError) return a
    return b instanceof CelError ? b : equal(a, b)
  }
}

export function inequality(left: Step, right: Step): Step {
  return frame => {
    const a = left(frame)
    const b = right(frame)
    frame.charge(comparisonCost([a, b]))
    if (a instanceof CelError) return a
    return b instanceof CelError ? b : equalsOrNot(a, b) !== true
  }
}

/** or() and orValue(), which evaluate their argument only where it is needed. */
export function alternative(left: Step, right: Step, unwrap: boolean): Step {
  return frame => {
    const optional = left(frame)
    if (optional instanceof CelError) return optional
    if (!(optional instanceof Optional)) return noSuchOverload()
    if (optional.value === undefined) return right(frame)
    return unwrap ? optional.value : optional
  }
}

export function notStrictlyFalse(operand: Step): Step {
  return frame => {
    const value = operand(frame)
    frame.charge(1)
    return typeof value === 'boolean' ? value : true
  }
}

export function call(callable: Callable, args: readonly Step[]): Step {
  if (callable.variadic) return variadic(callable, args)
  const [first, second] = args
  if (first && second) return binary(callable, first, second)
  return first ? unary(callable, first) : variadic(callable, args)
}

function unary(callable: Callable, operand: Step): Step {
  return frame => {
    const value = operand(frame)
    const result = value instanceof CelError ? value : callable.call([value])
    frame.charge(callable.cost([value], result))
    return result
  }
}

function binary(callable: Callable, left: Step, right: Step): Step {
  return frame => {
    const a = left(frame)
    const b = right(frame)
    const result = a instanceof CelError ? a : b instanceof CelError ? b : callable.call([a, b])
    frame.charge(callable.cost([a, b], result))
    return result
  }
}

/** The arguments behind one that is an error are not evaluated, and nothing is charged for the call then. */
function variadic(callable: Callable, args: readonly Step[]): Step {
  const last = args.length - 1
  return frame => {
    const values: Result[] = []
    for (let index = 0; index <= last; index++) {
      const value = args[index]!(frame)
      values.push(value)
      if (!(value instanceof CelError)) continue
      if (index === last) frame.charge(callable.cost(values, value))
      return value
    }
    const result = callable.call(values as Value[])
    frame.charge(callable.cost(values, result))
    return result
  }
}

/** `x in [constants]`, which costs nothing. */
export function membership(operand: Step, items: readonly Value[]): Step {
  const texts = new Set(items.filter(item => typeof item === 'string' || typeof item === 'boolean' || isInt(item)))
  const others = items.some(item => item instanceof Double || item instanceof Uint)
  return frame => {
    const value = operand(frame)
    if (value instanceof CelError) return value
    if (texts.has(value as string)) return true
    return others || value instanceof Double || value instanceof Uint ? items.some(item => equals(value, item)) : false
  }
}

const listCost = 10
const mapCost = 30

/** @param optional The indices of items that are left out where they are optional.none(). */
export function list(items: readonly Step[], optional: ReadonlySet<number>): Step {
  return frame => {
    const values: Value[] = []
    const result = fill(values)
    frame.charge(listCost)
    return result

    function fill(to: Value[]): Result {
      for (let index = 0; index < items.length; index++) {
        const value = items[index]!(frame)
        if (value instanceof CelError) return value
        if (!optional.has(index)) to.push(value)
        else if (!(value instanceof Optional))
          return new CelError(`cannot initialize optional list element from non-optional value ${display(value)}`)
        else if (value.value !== undefined) to.push(value.value)
      }
      return to
    }
  }
}

/** Bytes are no keys: Kubernetes' own code fails at them. */
export const unhashable = 'runtime error: hash of unhashable type types.Bytes'

export interface EntrySteps {
  readonly key: Step
  readonly value: Step
  readonly optional: boolean
}

export function map(entries: readonly EntrySteps[]): Step {
  return frame => {
    const made = new Entries()
    const result = fill()
    frame.charge(mapCost)
    return result

    function fill(): Result {
      for (const entry of entries) {
        const key = entry.key(frame)
        if (key instanceof CelError) return key
        const value = entry.value(frame)
        if (value instanceof CelError) return value
        if (key instanceof Uint8Array) throw internalError(unhashable)
        if (!entry.optional) made.set(key, value)
        else if (!(value instanceof Optional))
          return new CelError(`cannot initialize optional entry '${display(key)}' from non-optional value ${display(value)}`)
        else if (value.value === undefined) made.delete(key)
        else made.set(key, value.value)
      }
      return made
    }
  }
}
