/** sets.contains(), sets.equivalent(), sets.intersects() (github.com/google/cel-go ext/sets.go). */
import { type Cost, costSize, overload } from '../functions.ts'
import { listOf, param, types } from '../types.ts'
import { equals, type Result, type Value } from '../values.ts'
import { work } from '../work.ts'
import type { Library } from './library.ts'

const list = listOf(param('T'))

function has(set: readonly Value[], item: Value): boolean {
  work(set.length)
  return set.some(other => equals(item, other))
}

function contains(set: readonly Value[], subset: readonly Value[]): boolean {
  return subset.every(item => has(set, item))
}

function cost(factor: number): Cost {
  return ([a, b]) => 1 + costSize(a!) * costSize(b!) * factor
}

export const sets: Library = {
  since: 29,
  functions: [
    { name: 'sets.contains', overloads: [overload('list_sets_contains_list', [list, list], types.bool, contains, { cost: cost(1) })] },
    {
      name: 'sets.equivalent',
      overloads: [
        overload(
          'list_sets_equivalent_list',
          [list, list],
          types.bool,
          (a: readonly Value[], b: readonly Value[]): Result => contains(a, b) && contains(b, a),
          { cost: cost(2) },
        ),
      ],
    },
    {
      name: 'sets.intersects',
      overloads: [
        overload(
          'list_sets_intersects_list',
          [list, list],
          types.bool,
          (a: readonly Value[], b: readonly Value[]): Result => a.some(item => has(b, item)),
          { cost: cost(1) },
        ),
      ],
    },
  ],
}
