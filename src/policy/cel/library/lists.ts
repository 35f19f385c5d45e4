/** Lists: Kubernetes' own functions (k8s.io/apiserver pkg/cel/library/lists.go). */
import { type Cost, type FunctionDeclaration, method, noSuchOverload, perCharacter } from '../functions.ts'
import { listOf, param, type Type, types } from '../types.ts'
import { CelError, compare, Double, Duration, equals, findIn, isList, isMap, keysOf, type Result, Uint, type Value } from '../values.ts'
import type { Library } from './library.ts'
import { operators } from './operators.ts'
import { byteLength } from './strings.ts'

const { bool, bytes, double, duration, dyn, int, string, timestamp, uint } = types
const a = param('A')

const comparable: readonly (readonly [name: string, type: Type])[] = [
  ['int', int],
  ['uint', uint],
  ['double', double],
  ['bool', bool],
  ['duration', duration],
  ['timestamp', timestamp],
  ['string', string],
  ['bytes', bytes],
]

const summable: readonly (readonly [name: string, type: Type, zero: Value])[] = [
  ['int', int, 0],
  ['uint', uint, new Uint(0n)],
  ['double', double, new Double(0)],
  ['duration', duration, new Duration(0n)],
]

const add = operators.find(({ name }) => name === '_+_')!.singleton as (a: Value, b: Value) => Result

function isSorted(list: readonly Value[]): Result {
  for (const [index, item] of list.entries()) {
    if (!isComparable(item)) return noSuchOverload()
    if (index > 0 && orderOf(list[index - 1]!, item) > 0) return false
  }
  return true
}

function isComparable(value: Value): boolean {
  return compare(value, value) !== undefined
}

/** 0 also of two that have no order. */
function orderOf(a: Value, b: Value): number {
  const order = compare(a, b)
  return typeof order === 'number' ? Math.sign(order) : 0
}

function sum(zero: Value): (list: readonly Value[]) => Result {
  return list => {
    let total: Value = zero
    for (const item of list) {
      const next = add(total, item)
      if (next instanceof CelError) return next
      total = next
    }
    return total
  }
}

function extreme(name: string, wanted: 1 | -1): (list: readonly Value[]) => Result {
  return list => {
    let best = list[0]
    if (best === undefined) return new CelError(`${name} called on empty list`)
    for (const item of list) {
      if (!isComparable(item)) return noSuchOverload()
      if (orderOf(best, item) === wanted) best = item
    }
    return best
  }
}

function includes(target: Value, item: Value): Result {
  return isList(target) ? target.some(other => equals(other, item)) : equals(target, item)
}

/** The cost of going through a value to its leaves. */
function deepCost(value: Result): number {
  if (typeof value === 'string') return Math.trunc(byteLength(value) * perCharacter)
  if (value instanceof Uint8Array) return Math.trunc(value.length * perCharacter)
  if (isList(value)) return value.reduce((total: number, item) => total + deepCost(item), 0)
  if (isMap(value)) return keysOf(value).reduce((total: number, key) => total + deepCost(key) + deepCost(findIn(value, key)!), 0)
  return 1
}

const cost: Cost = ([list]) => deepCost(list!)

const functions: readonly FunctionDeclaration[] = [
  {
    name: 'isSorted',
    overloads: comparable.map(([name, type]) => method(`list_${name}_is_sorted_bool`, [listOf(type)], bool, isSorted)),
    cost,
  },
  {
    name: 'sum',
    overloads: summable.map(([name, type, zero]) => method(`list_${name}_sum_${name}`, [listOf(type)], type, sum(zero))),
    cost,
  },
  {
    name: 'max',
    overloads: comparable.map(([name, type]) => method(`list_${name}_max_${name}`, [listOf(type)], type, extreme('max', -1))),
    cost,
  },
  {
    name: 'min',
    overloads: comparable.map(([name, type]) => method(`list_${name}_min_${name}`, [listOf(type)], type, extreme('min', 1))),
    cost,
  },
  {
    name: 'indexOf',
    overloads: [
      method(
        'list_a_index_of_int',
        [listOf(a), a],
        int,
        (list: readonly Value[], item: Value): Result => list.findIndex(other => equals(other, item)),
      ),
    ],
    cost,
  },
  {
    name: 'lastIndexOf',
    overloads: [
      method(
        'list_a_last_index_of_int',
        [listOf(a), a],
        int,
        (list: readonly Value[], item: Value): Result => list.findLastIndex(other => equals(other, item)),
      ),
    ],
    cost,
  },
]

export const lists: readonly Library[] = [
  { functions },
  { since: 37, functions: [{ name: 'includes', overloads: [method('list_includes_dyn_dyn', [dyn, dyn], bool, includes)], cost }] },
]
