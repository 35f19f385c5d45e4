import { describe, expect, test } from 'vitest'
import {
  getIntOrPercentValue,
  getPercentValue,
  getScaledValueFromIntOrPercent,
  isNotMoreThan100Percent,
  unmarshalIntOrString,
  validatePositiveIntOrPercent,
} from './int-or-percent.ts'
import { getWarningForIP, isValidIP, isValidIPForLegacyField } from './ip.ts'
import { byteLength, isLongerThan, toLower } from './text.ts'
import { matchTaint, tolerationOf, toleratesTaint } from './toleration.ts'

describe('int or percent', () => {
  test.each([
    [5, 100, true, 5],
    ['10%', 15, true, 2],
    ['10%', 15, false, 1],
    ['-5%', 15, true, 0],
    ['+50%', 3, true, 2],
    ['10', 15, true, undefined],
    ['5.5%', 15, true, undefined],
  ])('%j of %i', (value, total, roundUp, scaled) => {
    expect(getScaledValueFromIntOrPercent(value, total, roundUp)).toBe(scaled)
  })

  test('its number', () => {
    expect([3, '40%', '40', 'x', '99999999999999999999'].map(getIntOrPercentValue)).toEqual([3, 40, 40, 0, 1e20])
    expect([3, '40%', '+40%'].map(getPercentValue)).toEqual([undefined, 40, undefined])
  })

  test('what is allowed', () => {
    expect([0, '0%', -1, '-1%', 'x'].map(value => validatePositiveIntOrPercent(value).length)).toEqual([0, 0, 1, 1, 1])
    expect([101, '100%', '101%', 'x'].map(value => isNotMoreThan100Percent(value).length)).toEqual([0, 0, 1, 0])
    expect([1, 'x', null, 1.5, 2 ** 31, true].map(unmarshalIntOrString)).toEqual([1, 'x', 0, undefined, undefined, undefined])
  })
})

describe('IP addresses', () => {
  test.each([
    ['10.9.8.7', 0, 0],
    ['2001:db8::1', 0, 0],
    ['2001:DB8::1', 1, 0],
    ['010.9.8.7', 1, 1],
    ['00001::', 1, 1],
    ['::ffff:1.2.3.4', 1, 1],
    ['1.2.3', 1, 1],
    ['1::2::3', 1, 1],
    ['1:2:3:4:5:6:7::', 1, 0],
    ['fe80::1%eth0', 1, 1],
    ['', 1, 1],
  ])('%s', (address, problems, legacyProblems) => {
    expect([isValidIP(address).length, isValidIPForLegacyField(address).length]).toEqual([problems, legacyProblems])
  })

  test('leading zeros are let pass where the check is not strict', () => {
    expect(isValidIPForLegacyField('010.9.8.7', false)).toEqual([])
    expect(isValidIPForLegacyField('10.9.8', false)).toHaveLength(1)
  })

  test('warnings name the canonical form', () => {
    expect(getWarningForIP('2001:DB8:0:0::1')).toMatch(/\b2001:db8::1$/)
    expect(getWarningForIP('::ffff:1.2.3.4')).toMatch(/\b1\.2\.3\.4\b/)
    expect(getWarningForIP('1:0:0:2:0:0:0:3')).toMatch(/\b1:0:0:2::3$/)
    expect(getWarningForIP('10.9.8.7')).toBeUndefined()
    expect(getWarningForIP('nowhere')).toBeUndefined()
  })
})

describe('tolerations', () => {
  const taint = { key: 'gpu', value: '4', effect: 'NoSchedule' }

  test.each([
    [{ operator: 'Exists' }, true],
    [{ key: 'gpu', operator: 'Exists', effect: 'NoExecute' }, false],
    [{ key: 'gpu', value: '4' }, true],
    [{ key: 'gpu', operator: 'Equal', value: '5' }, false],
    [{ key: 'cpu', operator: 'Exists' }, false],
    [{ key: 'gpu', operator: 'Lt', value: '5' }, true],
    [{ key: 'gpu', operator: 'Gt', value: '5' }, false],
    [{ key: 'gpu', operator: 'Lt', value: '05' }, false],
    [{ key: 'gpu', operator: 'Near', value: '4' }, false],
  ])('%j', (toleration, tolerates) => {
    expect(toleratesTaint(toleration, taint, true)).toBe(tolerates)
  })

  test('Lt and Gt tolerate nothing unless they are switched on', () => {
    expect(toleratesTaint({ key: 'gpu', operator: 'Lt', value: '5' }, taint)).toBe(false)
  })

  test('the first that tolerates, and taints that exclude each other', () => {
    const [other, exists] = [{ key: 'cpu' }, { operator: 'Exists' }]
    expect(tolerationOf([other, exists], taint)).toBe(exists)
    expect(tolerationOf([other], taint)).toBeUndefined()
    expect(matchTaint(taint, { key: 'gpu', effect: 'NoSchedule' })).toBe(true)
    expect(matchTaint(taint, { key: 'gpu', effect: 'NoExecute' })).toBe(false)
  })
})

describe('text', () => {
  test.each(['', 'abc', 'é', '€', '😀', 'a\ud800', '\udc00b', 'é€😀'])('%j has as many bytes as in UTF-8', text => {
    expect(byteLength(text)).toBe(new TextEncoder().encode(text).length)
    expect(isLongerThan(text, byteLength(text))).toBe(false)
    if (text) expect(isLongerThan(text, byteLength(text) - 1)).toBe(true)
  })

  test('is lowered as Go does', () => {
    expect(['ABC', '\u0130', '\u212A', 'ΑΣ'].map(toLower)).toEqual(['abc', 'i', 'k', 'ασ'])
  })
})
