/** Comprehensions with two variables: index and item, key and value (github.com/google/cel-go ext/comprehensions.go). */
import type { Expr } from '../ast.ts'
import { overload } from '../functions.ts'
import { display } from '../display.ts'
import { Builder, filtered, type Macro, MacroProblem, overwritesAccumulator, quantifiers } from '../macros.ts'
import { mapOf, param } from '../types.ts'
import { CelError, Entries, findIn, hasKey, keysOf, type MapValue, type PlainObject, type Result, type Value } from '../values.ts'
import type { Library } from './library.ts'

const k = param('K')
const v = param('V')
const map = mapOf(k, v)

/** The names of the two variables. */
function variables([first, second]: readonly Expr[]): readonly [string, string] | MacroProblem {
  for (const arg of [first!, second!]) if (arg.kind !== 'ident') return new MacroProblem(arg, 'argument must be a simple name')
  const [name, name2] = [nameOf(first!), nameOf(second!)]
  if (name === name2) return new MacroProblem(second!, `duplicate variable name: ${name}`)
  for (const arg of [first!, second!]) {
    if (overwritesAccumulator(nameOf(arg))) return new MacroProblem(arg, 'iteration variable overwrites accumulator variable')
  }
  return [name, name2]
}

function nameOf(expr: Expr): string {
  return expr.kind === 'ident' ? expr.name : ''
}

function quantifier(kind: keyof typeof quantifiers): Macro {
  return call => {
    const names = variables(call.args)
    if (names instanceof MacroProblem) return names
    const make = new Builder(call)
    return make.fold({ range: call.target!, variable: names[0], variable2: names[1], ...quantifiers[kind](make, call.args[2]!) })
  }
}

/** @param step What is added to the accumulator. */
function transform(init: (make: Builder) => Expr, step: (make: Builder, transformed: Expr, key: string) => Expr): Macro {
  return call => {
    const names = variables(call.args)
    if (names instanceof MacroProblem) return names
    const make = new Builder(call)
    const filter = call.args.length === 4 ? call.args[2] : undefined
    return make.fold({
      range: call.target!,
      variable: names[0],
      variable2: names[1],
      init: init(make),
      condition: make.literal(true),
      step: filtered(make, filter, step(make, call.args.at(-1)!, names[0])),
      result: make.result(),
    })
  }
}

const transformList = transform(
  make => make.list(),
  (make, transformed) => make.call('_+_', make.result(), make.list(transformed)),
)
const transformMap = transform(
  make => make.map(),
  (make, transformed, key) => make.call('cel.@mapInsert', make.result(), make.ident(key), transformed),
)
const transformMapEntry = transform(
  make => make.map(),
  (make, transformed) => make.call('cel.@mapInsert', make.result(), transformed),
)

/** Adds to a map that belongs to the comprehension alone. */
function insert(target: Entries, key: Value, value: Value): Result {
  return target.has(key) ? new CelError(`insert failed: key ${display(key)} already exists`) : target.set(key, value)
}

function insertAll(target: Entries, from: MapValue | PlainObject): Result {
  for (const key of keysOf(from)) {
    const value = hasKey(from, key) ? findIn(from, key) : undefined
    if (value instanceof CelError) return value
    const result = insert(target, key, value ?? null)
    if (result instanceof CelError) return result
  }
  return target
}

export const comprehensions: Library = {
  since: 32,
  functions: [
    {
      name: 'cel.@mapInsert',
      overloads: [
        overload('@mapInsert_map_key_value', [map, k, v], map, insert),
        overload('@mapInsert_map_map', [map, map], map, insertAll),
      ],
    },
  ],
  macros: {
    '.all/3': quantifier('all'),
    '.exists/3': quantifier('exists'),
    '.existsOne/3': quantifier('existsOne'),
    '.exists_one/3': quantifier('existsOne'),
    '.transformList/3': transformList,
    '.transformList/4': transformList,
    '.transformMap/3': transformMap,
    '.transformMap/4': transformMap,
    '.transformMapEntry/3': transformMapEntry,
    '.transformMapEntry/4': transformMapEntry,
  },
}
