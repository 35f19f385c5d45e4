import { describe, expect, test } from 'vitest'
import { Environment } from './environment.ts'
import { estimateCost, type SizeEstimator } from './estimate.ts'
import { listOf, type Type, types } from './types.ts'

function estimate(expression: string, variables: Readonly<Record<string, Type>> = {}, sizes?: SizeEstimator): readonly [bigint, bigint] {
  const environment = new Environment({ variables })
  const parsed = environment.parse(expression)
  if ('issues' in parsed) throw new Error(parsed.issues[0]!.message)
  const checked = environment.check(parsed.expr)
  if ('issues' in checked) throw new Error(checked.issues[0]!.message)
  const { min, max } = estimateCost(checked, sizes)
  return [min, max]
}

/** As Kubernetes estimates them. */
test.each([
  ["int(dyn('x'))", 2n, 2n],
  ["double(dyn('1e400'))", 2n, 2n],
  ['string(dyn([1]))', 12n, 12n],
  ['type(optional.none())', 2n, 2n],
  ["duration(dyn('1x'))", 2n, 2n],
  ["timestamp('2024-01-01T00:00:00Z') - duration('0.5s')", 3n, 3n],
  ["quantity('500m').asApproximateFloat() + quantity('2').asApproximateFloat()", 5n, 5n],
  ["quantity('1').add(quantity('1Gi'))", 3n, 3n],
  ["dyn(quantity('1')) != dyn('1')", 4n, 4n],
  ["url('../x')", 1n, 1n],
  ["ip('1.2.3')", 1n, 1n],
  ["cidr('10.1.2.3/8').ip()", 2n, 2n],
  ["format.dns1123Label().validate('My.Name')", 33n, 33n],
  ["format.uuid().validate('123e4567-e89b-12d3-a456-426614174000') == optional.none()", 131n, 1844674407370955394n],
  ["semver('1.2')", 1n, 1n],
  ['[1.5, 2.5].sum()', 12n, 12n],
  ['[true, false].max()', 12n, 12n],
  ['[[1, 2], [3]].flatten()', 43n, 43n],
  ['lists.range(-1)', 11n, 11n],
  ['sets.equivalent([1, 1, 2], [2, 1])', 33n, 33n],
  ['[0, 1].all(x, 6 / x > 100)', 17n, 23n],
  ['[1, 2, 2].exists_one(x, x == 2)', 21n, 24n],
  ['[1].map(x, 1 / 0)', 34n, 34n],
  ["['a', 'b', 'c'].transformList(i, v, i != 1, v)", 30n, 66n],
  ['[1, 2].all(x, x > 0 && [x].exists(x, x > 1) || x == 1)', 17n, 61n],
  ['7 % 0', 1n, 1n],
  ['3037000500 * 3037000500', 1n, 1n],
  ['1.5 + 2.5', 1n, 1n],
  ['1 < 2u || 3u > 2.5', 1n, 2n],
  ["dyn('a') - dyn('b')", 3n, 3n],
  ['1 / 0 == 1 || true', 2n, 2n],
  ['1 in [1, 2, 3]', 13n, 13n],
  ['[1, 2, 3][dyn(1.0)]', 12n, 12n],
  ["dyn({'a': {'b': 2}}).a.b", 61n, 61n],
  ["{'a': 1}.?a.orValue(0) + {'a': 1}.?b.orValue(5)", 65n, 65n],
  ["optional.ofNonZeroValue('').hasValue() || optional.ofNonZeroValue(0).hasValue()", 2n, 4n],
] as const)('%s costs from %d to %d', (expression, min, max) => expect(estimate(expression)).toEqual([min, max]))

describe('the sizes of what is read', () => {
  const variables = { self: listOf(types.string) }
  const sizes: SizeEstimator = path =>
    path.length === 1 ? { min: 0n, max: 10n } : path[1] === '@items' ? { min: 0n, max: 50n } : undefined

  test('bound the cost', () => {
    expect(estimate("self.all(s, s.startsWith('abc'))", variables, sizes)).toEqual([2n, 52n])
    expect(estimate("self.all(s, s.contains('abc'))", variables, sizes)[1]).toBe(92n)
    expect(estimate('self.isSorted()', variables, sizes)[1]).toBe(61n)
  })

  test('that are not known do not', () => expect(estimate('self.all(s, s.size() > 1)', variables)[1]).toBe(2n ** 64n - 1n))
})
