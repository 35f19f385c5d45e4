/** Comprehensions: loops over the items of a list or the keys of a map. */
import type { Comprehension } from './ast.ts'
import { goTypeName, local, type Root } from './attributes.ts'
import type { Frame, Step } from './frame.ts'
import { noSuchOverload } from './functions.ts'
import { CelError, Entries, findIn, isList, isMap, keysOf, type Result, type Value } from './values.ts'

type Local = Extract<Root, { kind: 'local' }> & {
  /** Whether it is a list or a map that belongs to the loop alone, which adds to it in place. */
  readonly growing: boolean
}

/** The variables of the comprehensions around an expression, and the slots that they are in. */
export class Scopes {
  #names: readonly ReadonlyMap<string, Local>[] = []
  #slots = 0

  find(name: string): Local | undefined {
    for (const scope of this.#names) {
      const found = scope.get(name)
      if (found) return found
    }
    return undefined
  }

  /** A variable that is evaluated when it is first read. */
  declare(init: Step | undefined, growing = false): Local {
    return { kind: 'local', slot: this.#slots++, init, growing }
  }

  within<T>(names: ReadonlyMap<string, Local>, make: () => T): T {
    const outer = this.#names
    this.#names = [names, ...outer]
    const made = make()
    this.#names = outer
    return made
  }
}

export interface Loop {
  readonly range: Step
  readonly accumulator: number
  readonly variable: number
  /** Undefined of a loop with one variable. */
  readonly variable2: number | undefined
}

/** Calls `body` for each item until it answers false; what prevents the loop is returned. */
function each(loop: Loop, frame: Frame, range: Value, body: () => boolean): CelError | undefined {
  const { variable, variable2 } = loop
  const { slots } = frame
  if (isList(range)) {
    for (let index = 0; index < range.length; index++) {
      slots[variable] = variable2 === undefined ? range[index]! : index
      if (variable2 !== undefined) slots[variable2] = range[index]!
      if (!body()) break
    }
    return undefined
  }
  if (!isMap(range)) {
    return new CelError(
      variable2 === undefined
        ? `got '${goTypeName(range)}', expected iterable type`
        : `unsupported comprehension range type: ${goTypeName(range)}`,
    )
  }
  for (const key of keysOf(range)) {
    slots[variable] = key
    if (variable2 !== undefined) slots[variable2] = findIn(range, key)!
    if (!body()) break
  }
  return undefined
}

/** A loop as the expression spells it out. */
export function fold(loop: Loop, parts: { readonly condition: Step; readonly step: Step; readonly result: Step }): Step {
  const { condition, step, result } = parts
  const { accumulator } = loop
  return frame => {
    const range = loop.range(frame)
    if (range instanceof CelError) return range
    const { slots } = frame
    slots[accumulator] = undefined
    const problem = each(loop, frame, range, () => {
      const goesOn = condition(frame)
      if (goesOn === false) return false
      slots[accumulator] = step(frame)
      return true
    })
    return problem ?? result(frame)
  }
}

/** all() and exists(): what the expression spells out, without the detour. A predicate that is `decisive` ends the loop. */
export function quantifier(loop: Loop, predicate: Step, decisive: boolean): Step {
  // The accumulator is read, negated for exists(), and asked whether it is strictly false.
  const conditionCost = decisive ? 3 : 2
  return frame => {
    const range = loop.range(frame)
    if (range instanceof CelError) return range
    let answer: boolean | CelError = !decisive
    const problem = each(loop, frame, range, () => {
      frame.charge(conditionCost)
      if (answer === decisive) return false
      frame.charge(1)
      const value = predicate(frame)
      if (value === decisive) answer = decisive
      else if (value !== !decisive && !(answer instanceof CelError)) answer = value instanceof CelError ? value : noSuchOverload()
      return true
    })
    if (problem) return problem
    frame.charge(1)
    return answer
  }
}

/** Adds to the accumulator of a loop in place, as `accumulator + list`. */
export function append(accumulator: Local, items: Step): Step {
  const read = local(accumulator.slot, accumulator.init)
  return frame => {
    const list = read(frame)
    frame.charge(1)
    const added = items(frame)
    frame.charge(1)
    if (list instanceof CelError) return list
    if (added instanceof CelError) return added
    if (!isList(list) || !isList(added)) return noSuchOverload()
    for (const item of added) (list as Value[]).push(item)
    return list
  }
}

/** The empty list or map that a loop begins with, if it begins with one. */
export function growingInit({ init, macro }: Comprehension): Step | undefined {
  if (macro === 'sortBy') return undefined
  if (init.kind === 'list' && init.items.length === 0) return (): Result => []
  return init.kind === 'map' && init.entries.length === 0 ? (): Result => new Entries() : undefined
}
