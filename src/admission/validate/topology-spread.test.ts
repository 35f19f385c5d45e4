import { expect, test } from 'vitest'
import { Path } from '../../kubernetes/path.ts'
import type { TopologySpreadConstraint } from '../../kubernetes/generated/types.ts'
import { Checks, NOTHING_KEPT } from '../rejection.ts'
import { validateTopologySpreadConstraints } from './topology-spread.ts'

const VALID = { maxSkew: 1, topologyKey: 'zone', whenUnsatisfiable: 'DoNotSchedule' }

/** Each rejection as `type field: message`, without FieldValue. */
function saidOf(constraints: readonly TopologySpreadConstraint[], minor = 37, kept = false): string[] {
  const checks = new Checks(minor, { ...NOTHING_KEPT, invalidTopologySpreadSelector: kept, invalidMatchLabelKeys: kept })
  validateTopologySpreadConstraints(constraints, Path.of('t'), checks)
  return checks.rejections.map(({ type, field, message }) => `${type.replace('FieldValue', '')} ${field.slice(1)}: ${message}`)
}

test('what a constraint needs', () => {
  expect(saidOf([VALID])).toEqual([])
  expect(saidOf([{}])).toEqual([
    'Invalid [0].maxSkew: maxSkew 0 is out of range; use 1 or more',
    'Required [0].topologyKey: topologyKey is missing; set the node label whose values are the domains, such as topology.kubernetes.io/zone',
    'NotSupported [0].whenUnsatisfiable: "" is not supported; use one of DoNotSchedule, ScheduleAnyway',
  ])
  expect(saidOf([{ ...VALID, nodeAffinityPolicy: 'honor', nodeTaintsPolicy: 'Ignore' }])).toEqual([
    'NotSupported [0].nodeAffinityPolicy: "honor" is not supported; use one of Honor, Ignore',
  ])
})

test('minDomains', () => {
  expect(saidOf([{ ...VALID, minDomains: 0 }])).toEqual(['Invalid [0].minDomains: minDomains 0 is out of range; use 1 or more'])
  expect(saidOf([{ ...VALID, whenUnsatisfiable: 'ScheduleAnyway', minDomains: 2 }])).toEqual([
    'Invalid [0].minDomains: minDomains requires whenUnsatisfiable DoNotSchedule, not "ScheduleAnyway"',
  ])
})

test('a constraint is there once for a topologyKey and a reaction', () => {
  expect(saidOf([VALID, { ...VALID, whenUnsatisfiable: 'ScheduleAnyway' }, { ...VALID, maxSkew: 2 }, VALID])).toEqual([
    'Duplicate [0].{topologyKey, whenUnsatisfiable}: constraint 2 has the same topologyKey "zone" and whenUnsatisfiable "DoNotSchedule"; keep one',
    'Duplicate [2].{topologyKey, whenUnsatisfiable}: constraint 3 has the same topologyKey "zone" and whenUnsatisfiable "DoNotSchedule"; keep one',
  ])
})

test('a key in the selector and in matchLabelKeys: refused before 1.34', () => {
  const constraint = { ...VALID, labelSelector: { matchLabels: { a: 'b' } }, matchLabelKeys: ['a'] }
  expect(saidOf([constraint], 33)).toEqual([
    'Invalid [0].matchLabelKeys[0]: "a" is in both labelSelector and matchLabelKeys; keep it in one of them',
  ])
  expect(saidOf([constraint], 34)).toEqual([])
  expect(saidOf([constraint], 34, true)).toHaveLength(1)
  expect(saidOf([{ ...VALID, matchLabelKeys: ['a'] }], 33)).toEqual(saidOf([{ ...VALID, matchLabelKeys: ['a'] }], 34))
})

test('the selector is checked since 1.27, unless the old object has a bad one', () => {
  const constraints = [{ ...VALID, labelSelector: { matchLabels: { a: '-' } } }]
  expect([saidOf(constraints, 26), saidOf(constraints, 27), saidOf(constraints, 37, true)].map(said => said.length)).toEqual([0, 1, 0])
})
