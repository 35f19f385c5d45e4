import { expect, test } from 'vitest'
import type { Container } from '../../kubernetes/generated/types.ts'
import { container, rejectionsOf, said, saidOf } from '../rejected.testing.ts'

const init = (fields: Partial<Container>) => ({ containers: [container()], initContainers: [container({ name: 'init', ...fields })] })
const saidOfInit = (fields: Partial<Container>, minor?: number) =>
  said(init(fields), minor).map(text => text.replace('spec.initContainers[0].', ''))
const rule = { action: 'Restart', exitCodes: { operator: 'In', values: [42] } }
const probe = { exec: { command: ['true'] } }

test('probes and hooks are for sidecars; making it one cures all', () => {
  const fields = { livenessProbe: probe, lifecycle: { preStop: probe } }
  const rejections = rejectionsOf(init(fields))
  expect(rejections.map(({ field, cause }) => `${field} ${cause}`)).toEqual([
    'spec.initContainers[0].lifecycle spec.initContainers[0].restartPolicy',
    'spec.initContainers[0].livenessProbe spec.initContainers[0].restartPolicy',
  ])
  expect(rejections[1]?.message).toBe(
    'livenessProbe is not allowed in an init container, which runs to completion; remove it, or make it a sidecar with restartPolicy Always',
  )
  expect(said(init({ ...fields, restartPolicy: 'Always' }))).toEqual([])
  expect(rejectionsOf(init(fields), 27)[0]?.message).toBe(
    'lifecycle is not allowed in an init container, which runs to completion; remove it',
  )
})

test('restart policies by version', () => {
  expect(saidOfInit({ restartPolicy: 'Never' }, 33)).toEqual(['NotSupported restartPolicy: "Never" is not supported; use Always'])
  expect(saidOfInit({ restartPolicy: 'Never' }, 35)).toEqual([])
  expect(saidOfInit({ restartPolicy: 'x' })).toEqual([
    'NotSupported restartPolicy: "x" is not supported; use one of Always, Never, OnFailure',
  ])
  expect(saidOf({ restartPolicy: 'Always' }, 33)).toEqual([
    'Forbidden restartPolicy: "Always" is not supported for a regular container before Kubernetes 1.35; remove it',
  ])
})

test('restart rules', () => {
  expect(saidOfInit({ restartPolicyRules: [rule] })).toEqual([
    'Required restartPolicy: restartPolicyRules require it; set one of Always, Never, OnFailure',
  ])
  expect(saidOfInit({ restartPolicy: 'Always', restartPolicyRules: [rule] }, 35)).toEqual([
    'Forbidden restartPolicyRules: restartPolicyRules of a sidecar (restartPolicy Always) require Kubernetes 1.36; remove them',
  ])
  expect(saidOf({ restartPolicy: 'Never', restartPolicyRules: [{ ...rule, action: 'RestartAllContainers' }] }, 35)).toEqual([
    'NotSupported restartPolicyRules[0].action: "RestartAllContainers" is not supported; use Restart',
  ])
  expect(saidOf({ restartPolicy: 'Never', restartPolicyRules: [{ action: 'Restart' }] })).toEqual([
    'Required restartPolicyRules[0].exitCodes: exitCodes is missing; set the exit codes that the rule applies to',
  ])
})

test('long lists are called too many since 1.36', () => {
  const fields = { restartPolicy: 'Never', restartPolicyRules: Array.from({ length: 21 }, () => rule) }
  expect(saidOf(fields)).toEqual(['TooMany restartPolicyRules: 21 items exceed the limit of 20; remove some'])
  expect(saidOf(fields, 35)).toEqual(['TooLong restartPolicyRules: 21 items exceed the limit of 20; remove some'])
})

test('resizing', () => {
  const resizePolicy = [{ resourceName: 'cpu', restartPolicy: 'RestartContainer' }]
  const cure = 'set NotRequired, or make it a sidecar with restartPolicy Always'
  expect(saidOfInit({ resizePolicy })).toEqual([
    `Invalid resizePolicy[0].restartPolicy: "RestartContainer" is not allowed in an init container, which runs to completion; ${cure}`,
  ])
  expect(saidOfInit({ resizePolicy, restartPolicy: 'Always' })).toEqual([])
  expect(saidOfInit({ resizePolicy }, 35)).toEqual([])
  expect(said(init({ resizePolicy }), 37, { restartContainerOnInit: true })).toEqual([])
  const missing = 'each entry needs resourceName (cpu or memory) and restartPolicy (NotRequired or RestartContainer)'
  expect(saidOf({ resizePolicy: [...resizePolicy, ...resizePolicy, {}] })).toEqual([
    'Duplicate resizePolicy[1]: "cpu" is a duplicate; each entry of the list must be unique',
    `Required resizePolicy: ${missing}`,
    `Required resizePolicy: ${missing}`,
  ])
})
