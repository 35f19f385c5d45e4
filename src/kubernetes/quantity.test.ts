import { assert, constantFrom, integer, nat, property, tuple } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseQuantity, Quantity, quantityProblem, roundUpToMilli, unmarshalQuantity } from './quantity.ts'

function quantity(text: string): Quantity {
  const parsed = parseQuantity(text)
  if (typeof parsed === 'string') throw new Error(`${text} ${parsed}`)
  return parsed
}

describe('parse', () => {
  test.each([
    ['1', '1', 1n, 1000n],
    ['100m', '100m', 1n, 100n],
    ['0.1', '100m', 1n, 100n],
    ['64Mi', '64Mi', 67_108_864n, 67_108_864_000n],
    ['1.5Gi', '1536Mi', 1_610_612_736n, 1_610_612_736_000n],
    ['0.5Ki', '512', 512n, 512_000n],
    ['-1.5', '-1500m', -2n, -1500n],
    ['1e3', '1e3', 1000n, 1_000_000n],
    ['0.0000000001', '1n', 1n, 1n],
    ['.', '0', 0n, 0n],
    ['+1', '+1', 1n, 1000n],
    ['5.', '5.', 5n, 5000n],
    ['1000E', '1', 0n, 0n],
    ['16Ei', '9223372036854775807', 9_223_372_036_854_775_807n, -1000n],
    ['9223372036854775808', '9223372036854775808', -9_223_372_036_854_775_808n, 0n],
  ])('%s', (text, canonical, value, milli) => {
    const parsed = quantity(text)
    expect([parsed.toString(), parsed.value(), parsed.milliValue()]).toEqual([canonical, value, milli])
  })

  test.each([
    ['', 'format'],
    ['100MB', 'format'],
    ['1 Gi', 'format'],
    ['1,5', 'format'],
    ['1Gi ', 'format'],
    ['100mi', 'suffix'],
    ['1e', 'suffix'],
    ['1K', 'suffix'],
    ['1e99999999999999999999', 'suffix'],
    ['.e-10', 'numeric'],
  ] as const)('%j is no quantity: %s', (text, problem) => {
    expect(parseQuantity(text)).toBe(quantityProblem[problem])
  })

  test('the printed form is the same quantity', () => {
    const unit = constantFrom('', 'n', 'u', 'm', 'k', 'M', 'G', 'T', 'Ki', 'Mi', 'Gi', 'Ti', 'e3', 'E-2')
    const number = tuple(integer(), nat(999), unit).map(([whole, fraction, suffix]) => `${whole}.${fraction}${suffix}`)
    assert(property(number, text => quantity(quantity(text).toString()).equal(quantity(text))))
  })

  test('numbers too large to write out take no time', () => {
    const huge = quantity('12345678901234567890e2000000000')
    expect([huge.sign(), huge.value(), huge.cmp(quantity('1Ei')), quantity('1').cmp(huge)]).toEqual([1, 0n, 1, -1])
    expect(quantity('1e-2000000000').toString()).toBe('1e-9')
    expect(huge.add(quantity('1')).equal(huge)).toBe(true)
  })
})

describe('arithmetic', () => {
  test.each([
    ['1', '1000m', 0],
    ['1Gi', '1G', 1],
    ['100m', '0.2', -1],
    ['-1', '1n', -1],
    ['1e20', '100E', 0],
  ] as const)('%s against %s: %i', (a, b, order) => {
    expect(quantity(a).cmp(quantity(b))).toBe(order)
    expect(quantity(b).cmp(quantity(a))).toBe(order === 0 ? 0 : -order)
  })

  test.each([
    ['1', '500m', '1500m', '500m'],
    ['64Mi', '64Mi', '128Mi', '0'],
    ['0', '64Mi', '64Mi', '-64Mi'],
    ['1Gi', '1', '1073741825', '1073741823'],
    ['9223372036854775807', '1', '9223372036854775808', '9223372036854775806'],
  ])('%s and %s', (a, b, sum, difference) => {
    expect([quantity(a).add(quantity(b)).toString(), quantity(a).sub(quantity(b)).toString()]).toEqual([sum, difference])
  })

  test('adding changes neither', () => {
    const one = quantity('1')
    one.add(quantity('2'))
    expect(one.toString()).toBe('1')
    expect(Quantity.zero.add(one).toString()).toBe('1')
  })

  test('whole numbers are told by their thousandths', () => {
    expect(['1', '1000m', '1.5', '1500m', '1E'].map(text => quantity(text).isInteger())).toEqual([true, true, false, false, true])
  })
})

test('a value of JSON is trimmed, of a number printed, of null nothing', () => {
  expect(unmarshalQuantity(' 1 ')).toEqual(quantity('1'))
  expect(unmarshalQuantity('1\t')).toBe(quantityProblem.format)
  expect(String(unmarshalQuantity(0.5))).toBe('500m')
  expect(unmarshalQuantity(null)).toBe(Quantity.zero)
  expect(JSON.stringify({ cpu: quantity('0.5') })).toBe('{"cpu":"500m"}')
})

test('defaulting rounds up to thousandths and leaves the rest as it is written', () => {
  expect(['0.0001', '1.5', '0.10', '1u', 'nonsense'].map(roundUpToMilli)).toEqual(['1m', '1.5', '0.10', '1m', 'nonsense'])
})
