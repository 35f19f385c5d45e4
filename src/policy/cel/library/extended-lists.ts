/** Lists: cel-go's extension in version 3 (github.com/google/cel-go ext/lists.go). */
import { Builder, copy, type Macro, MacroProblem, map } from '../macros.ts'
import { internalError } from '../frame.ts'
import { costSize, type Cost, method, overload, perCharacter } from '../functions.ts'
import { listOf, param, type Type, types } from '../types.ts'
import { CelError, compare, equals, type Int, isInt, isList, type Result, typeOf, type Value } from '../values.ts'
import { work } from '../work.ts'
import type { Library } from './library.ts'

const { bool, bytes, double, duration, dyn, int, string, timestamp, uint } = types
const t = param('T')
const listOfT = listOf(t)
const sortable: readonly Type[] = [int, uint, double, bool, duration, timestamp, string, bytes]

function slice(list: readonly Value[], start: Int, end: Int): Result {
  const cannot = (why: string): CelError => new CelError(`cannot slice(${start}, ${end}), ${why}`)
  if (start < 0 || end < 0) return cannot('negative indexes not supported')
  if (start > end) return cannot('start index must be less than or equal to end index')
  return list.length < end ? cannot(`list is length ${list.length}`) : list.slice(Number(start), Number(end))
}

function flatten(list: Value, depth?: Value): Result {
  const levels = depth ?? 1
  if (!isList(list) || !isInt(levels)) {
    return new CelError(`no such overload: ${typeOf(list).fullText}.flatten(${depth === undefined ? '' : typeOf(depth).fullText})`)
  }
  return levels < 0 ? new CelError('level must be non-negative') : flat(list, Number(levels))
}

function flat(list: readonly Value[], depth: number, into: Value[] = []): Value[] {
  work(list.length)
  for (const item of list) {
    if (isList(item) && depth > 0) flat(item, depth - 1, into)
    else into.push(item)
  }
  return into
}

/** The longest list that is made. */
const longest = 1_000_000

function range(length: Int): Result {
  if (length < 0) return new CelError(`lists.range: size must be non-negative, got ${length}`)
  if (length > longest) return new CelError(`lists.range: size ${length} exceeds maximum allowed (${longest})`)
  return Array.from({ length: Number(length) }, (_, index) => index)
}

function distinct(list: readonly Value[]): Result {
  const found: Value[] = []
  for (const item of list) {
    work(found.length)
    if (!found.some(other => equals(item, other))) found.push(item)
  }
  return found
}

function sort(list: readonly Value[]): Result {
  return sortBy(list, list)
}

function sortBy(list: readonly Value[], keys: readonly Value[]): Result {
  if (list.length !== keys.length) {
    return new CelError(
      `@sortByAssociatedKeys() expected a list of the same size as the associated keys list, but got ${list.length} and ${keys.length} elements respectively`,
    )
  }
  const [first] = keys
  if (first === undefined) return list
  if (compare(first, first) === undefined) return new CelError('list elements must be comparable')
  const { name } = typeOf(first)
  if (keys.some(key => typeOf(key).name !== name)) return new CelError('list elements must have the same type')
  const order = keys
    .map((_, index) => index)
    .sort((x, y) => {
      const result = compare(keys[x]!, keys[y]!)
      return typeof result === 'number' ? result : 0
    })
  return order.map(index => list[index]!)
}

const input = '@__sortBy_input__'
const sortableKinds: ReadonlySet<string> = new Set(['list', 'select', 'ident', 'comprehension', 'call'])

/** `list.sortBy(e, key)`: the keys are made by map(), and the list is sorted by them. */
const sortByMacro: Macro = call => {
  const make = new Builder(call)
  const target = call.target!
  if (!sortableKinds.has(target.kind)) {
    return new MacroProblem(target, 'sortBy can only be applied to a list, identifier, comprehension, call or select expression')
  }
  const named = make.ident(input)
  const keys = map({ ...call, target: copy(named) })
  if (keys === undefined || keys instanceof MacroProblem) return keys
  return make.bind(input, target, make.method(copy(named), '@sortByAssociatedKeys', keys))
}

/** A call that goes through a list and makes one. */
function allocation(size: number, factor = 1): number {
  return Math.trunc(size * (factor < 0 ? 1 : factor)) + 1 + 10
}

const outputCost: Cost = (_, result) => allocation(costSize(result))
const flattenCost: Cost = ([list, depth]) => allocation(costSize(list!), depth === undefined ? 1 : Number(depth))

function selfComparison(list: Result): number {
  if (list instanceof CelError) throw internalError('interface conversion: *types.Err is not traits.Lister: missing method Add')
  const size = costSize(list)
  const first = isList(list) ? list[0] : undefined
  const factor = typeof first === 'string' || first instanceof Uint8Array ? 2 + perCharacter : 2
  return allocation(size * size, factor)
}

export const extendedLists: Library = {
  since: 34,
  functions: [
    { name: 'slice', overloads: [method('list_slice', [listOfT, int, int], listOfT, slice, { cost: outputCost })] },
    {
      name: 'flatten',
      overloads: [
        method('list_flatten', [listOf(listOfT)], listOfT, flatten, { cost: flattenCost }),
        method('list_flatten_int', [listOf(dyn), int], listOf(dyn), flatten, { cost: flattenCost }),
      ],
      unguarded: true,
    },
    {
      name: 'sort',
      overloads: sortable.map(type =>
        method(`list_${type.name}_sort`, [listOf(type)], listOf(type), undefined, { cost: ([list]) => selfComparison(list!) }),
      ),
      singleton: sort,
      takes: isList,
    },
    {
      name: '@sortByAssociatedKeys',
      overloads: sortable.map(type =>
        method(`list_${type.name}_sortByAssociatedKeys`, [listOfT, listOf(type)], listOfT, undefined, {
          cost: ([, keys]) => selfComparison(keys!),
        }),
      ),
      singleton: sortBy,
      takes: isList,
    },
    { name: 'lists.range', overloads: [overload('lists_range', [int], listOf(int), range, { cost: outputCost })] },
    {
      name: 'reverse',
      overloads: [method('list_reverse', [listOfT], listOfT, (list: readonly Value[]): Result => list.toReversed(), { cost: outputCost })],
    },
    {
      name: 'distinct',
      overloads: [method('list_distinct', [listOfT], listOfT, distinct, { cost: ([list]) => selfComparison(list!) })],
    },
  ],
  macros: { '.sortBy/2': sortByMacro },
}
