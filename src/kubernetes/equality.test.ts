import { describe, expect, test } from 'vitest'
import type { Container, DaemonSetSpec, PodSpec } from './generated/types.ts'
import { sameRevision, sameSelector, sameSpec, sameTemplate } from './equality.ts'

function samePods(a: PodSpec, b: PodSpec): boolean {
  return sameTemplate({ spec: a }, { spec: b })
}

function sameContainers(a: Container, b: Container): boolean {
  return samePods({ containers: [a] }, { containers: [b] })
}

test('an absent field is its zero value, unless Go has a pointer there', () => {
  expect(samePods({}, { hostNetwork: false, nodeName: '', volumes: [], nodeSelector: {} })).toBe(true)
  expect(samePods({}, { hostUsers: false })).toBe(false)
  expect(samePods({}, { securityContext: {} })).toBe(false)
  expect(sameContainers({}, { resources: { limits: {} }, stdin: false })).toBe(true)
  expect(samePods({}, { resources: {} })).toBe(false)
  expect(sameContainers({}, { securityContext: { privileged: false } })).toBe(false)
})

test('some names are pointers in some structs only', () => {
  const volumes = (a: object, b: object): boolean => samePods({ volumes: [a] }, { volumes: [b] })
  expect(volumes({ csi: {} }, { csi: { readOnly: false } })).toBe(false)
  expect(volumes({ nfs: {} }, { nfs: { readOnly: false } })).toBe(true)
  expect(volumes({ secret: { items: [{}] } }, { secret: { items: [{ user: 0 }] } })).toBe(false)
  expect(samePods({ dnsConfig: { options: [{}] } }, { dnsConfig: { options: [{ value: '' }] } })).toBe(false)
  expect(sameContainers({ env: [{}] }, { env: [{ value: '' }] })).toBe(true)
})

test('maps and lists are compared item by item', () => {
  expect(samePods({ nodeSelector: { a: '' } }, {})).toBe(false)
  expect(samePods({ nodeSelector: { a: '1', b: '2' } }, { nodeSelector: { b: '2', a: '1' } })).toBe(true)
  expect(sameContainers({ args: ['a', 'b'] }, { args: ['b', 'a'] })).toBe(false)
})

describe('quantities', () => {
  const memory = (amount: string): Container => ({ resources: { requests: { memory: amount } } })

  test('are equal by what they amount to, and a revision by what they print', () => {
    expect(sameContainers(memory('1024'), memory('1Ki'))).toBe(true)
    expect(sameRevision({ spec: { containers: [memory('1024')] } }, { spec: { containers: [memory('1Ki')] } })).toBe(false)
    expect(sameRevision({ spec: { containers: [memory('1000m')] } }, { spec: { containers: [memory('1')] } })).toBe(true)
    expect(sameContainers(memory('1Ki'), memory('1Mi'))).toBe(false)
  })

  test('an absent size limit is no limit of zero; an absent divisor is zero', () => {
    expect(samePods({ volumes: [{ emptyDir: {} }] }, { volumes: [{ emptyDir: { sizeLimit: '0' } }] })).toBe(false)
    const env = (divisor?: string): Container => ({
      env: [{ valueFrom: { resourceFieldRef: { resource: 'limits.cpu', ...(divisor && { divisor }) } } }],
    })
    expect(sameContainers(env(), env('0'))).toBe(true)
  })
})

test('an int-or-string that is absent is the number 0', () => {
  const port = (value?: number | string): Container => ({ livenessProbe: { httpGet: value === undefined ? {} : { port: value } } })
  expect(sameContainers(port(), port(0))).toBe(true)
  expect(sameContainers(port(), port(''))).toBe(false)
  expect(sameContainers(port(80), port('80'))).toBe(false)
})

test('times are equal by the second that they mean', () => {
  const at = (creationTimestamp: string): object => ({ metadata: { creationTimestamp } })
  expect(sameTemplate(at('2026-01-01T00:00:00Z'), at('2026-01-01T01:00:00+01:00'))).toBe(true)
  expect(sameTemplate(at('2026-01-01T00:00:00Z'), at('2026-01-01T00:00:01Z'))).toBe(false)
})

test('selectors and specs', () => {
  expect(sameSelector({ matchLabels: { a: 'b' } }, { matchLabels: { a: 'b' }, matchExpressions: [] })).toBe(true)
  expect(sameSelector(undefined, {})).toBe(false)
  const spec: DaemonSetSpec = { updateStrategy: { type: 'OnDelete', rollingUpdate: {} } }
  expect(sameSpec(spec, { minReadySeconds: 0, updateStrategy: { type: 'OnDelete', rollingUpdate: { maxSurge: 0 } } })).toBe(true)
  expect(sameSpec(spec, { ...spec, revisionHistoryLimit: 0 })).toBe(false)
})
