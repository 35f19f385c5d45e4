import { expect, test } from 'vitest'
import { Path } from '../../kubernetes/path.ts'
import type { Toleration } from '../../kubernetes/generated/types.ts'
import { Checks, NOTHING_KEPT } from '../rejection.ts'
import { validateTolerations } from './toleration.ts'

/** Each rejection as `type field @ place: message`, without FieldValue and the path of the toleration. */
function saidOf(toleration: Toleration, keepsComparison = false, minor = 37): string[] {
  const checks = new Checks(minor, { ...NOTHING_KEPT, comparisonOperators: keepsComparison })
  validateTolerations([toleration], Path.of('t'), checks)
  expect(checks.rejections.every(({ rule }) => rule === 'invalid-toleration')).toBe(true)
  return checks.rejections.map(({ type, field, at, message }) => {
    return `${type.replace('FieldValue', '')} ${field.slice(5)} @ ${at.toString().slice(5)}: ${message}`
  })
}

test('tolerations that Kubernetes takes', () => {
  const all: Toleration[] = [
    { operator: 'Exists' },
    { key: 'a', operator: 'Exists', effect: 'NoSchedule' },
    { key: 'a', value: 'b' },
    { key: 'a.b/c', operator: 'Equal', value: '', effect: 'NoExecute', tolerationSeconds: -1 },
  ]
  expect(all.flatMap(toleration => saidOf(toleration))).toEqual([])
})

test('a toleration without a key tolerates everything, or nothing', () => {
  const said = 'toleration without a key requires operator Exists, which tolerates every taint; add the key or the operator'
  expect(saidOf({})).toEqual([`Invalid operator @ operator: ${said}`])
  expect(saidOf({ operator: 'exists' })).toEqual([
    `Invalid operator @ operator: ${said}`,
    'NotSupported operator @ operator: "exists" is not a valid toleration operator; use Equal or Exists',
  ])
})

test('a bad value is reported at the operator, all that is wrong with it at once', () => {
  expect(saidOf({ key: 'a', value: `-${'x'.repeat(63)}` })).toEqual([
    expect.stringMatching(/^Invalid operator @ value: the value "-x+" must have at most 63 bytes: it has 64, and must consist of letters/),
  ])
  expect(saidOf({ key: 'a', operator: 'Exists', value: 'true' })).toEqual([
    'Invalid operator @ value: operator Exists does not allow a value; remove the value "true", or use Equal',
  ])
})

test('effects', () => {
  expect(saidOf({ key: 'a', effect: 'NoRun' })).toEqual([
    'NotSupported effect @ effect: "NoRun" is not a valid taint effect; use NoSchedule, PreferNoSchedule, NoExecute, or omit it to match all effects',
  ])
  expect(saidOf({ key: 'a', effect: 'NoSchedule', tolerationSeconds: 60 })).toEqual([
    'Invalid effect @ effect: tolerationSeconds requires effect NoExecute, but effect is "NoSchedule"; set effect: NoExecute, or remove tolerationSeconds',
  ])
  expect(saidOf({ key: 'a', tolerationSeconds: 0 })).toEqual([
    'Invalid effect @ effect: tolerationSeconds requires effect NoExecute, but effect is not set; set effect: NoExecute, or remove tolerationSeconds',
  ])
})

test('comparisons are behind a gate, unless the old object has them', () => {
  expect(saidOf({ key: 'a', operator: 'Gt', value: '1' })).toEqual([
    'NotSupported operator @ operator: Gt requires the feature gate TaintTolerationComparisonOperators, which is off by default; use Equal or Exists',
  ])
  expect(saidOf({ key: 'a', operator: 'Gt', value: '-5' }, true)).toEqual([])
  expect(saidOf({ key: 'a', operator: 'Gt', value: '-5' }, true, 34)).toHaveLength(1)
  expect(saidOf({ key: 'a', operator: 'Lt', value: '05' }, true)).toHaveLength(1)
  expect(saidOf({ key: 'a', operator: 'Lt', value: '9223372036854775808' }, true)).toHaveLength(1)
  expect(saidOf({ key: 'a', operator: 'Lt', value: 'x' }, true)).toHaveLength(2)
})
