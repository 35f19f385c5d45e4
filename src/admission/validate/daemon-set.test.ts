import { describe, expect, test } from 'vitest'
import { causesOf, daemonSet, messagesOf } from './daemon-set.testing.ts'

test('the least DaemonSet is accepted', () => {
  expect(causesOf(daemonSet())).toEqual([])
})

describe('the selector', () => {
  test('a missing one is reported at the labels, and is missing in the spec', () => {
    const object = { ...daemonSet(), spec: { template: daemonSet().spec?.template } }
    expect(causesOf(object)).toEqual(['Invalid spec.template.metadata.labels [selector-missing]'])
    expect(messagesOf(object)[0]).toMatch(/^selector-missing spec\.selector: the DaemonSet has no selector; add matchLabels/)
  })

  test.each([{}, { matchLabels: {} }, { matchExpressions: [] }])('an empty one selects everything and is refused: %j', selector => {
    expect(causesOf(daemonSet({ spec: { selector } }))).toEqual(['Invalid spec.selector [selector-empty]'])
  })

  test('must select the labels of the template', () => {
    expect(messagesOf(daemonSet({ spec: { selector: { matchLabels: { app: 'x' } } } }))).toEqual([
      'selector-mismatch spec.template.metadata.labels: the selector requires app: "x", but the pod template has app: "agent"; make them equal',
    ])
    expect(messagesOf(daemonSet({ spec: { selector: { matchLabels: { app: 'agent', tier: 'node' } } } }))).toEqual([
      'selector-mismatch spec.template.metadata.labels: the selector requires tier: "node", but the pod template has no label tier; add it there',
    ])
    expect(messagesOf(daemonSet({ spec: { selector: { matchLabels: { app: 'x', tier: 'node' } } } }))).toEqual([
      'selector-mismatch spec.template.metadata.labels: the selector requires app: "x" and tier: "node", but the pod template has app: "agent" and no label tier; make them match',
    ])
    const matchExpressions = [{ key: 'app', operator: 'NotIn', values: ['agent'] }]
    expect(messagesOf(daemonSet({ spec: { selector: { matchExpressions } } }))).toEqual([
      'selector-mismatch spec.template.metadata.labels: the selector requires app NotIn (agent), but the pod template has app: "agent"; make them match',
    ])
  })

  test('an invalid one is not compared with the labels', () => {
    expect(causesOf(daemonSet({ spec: { selector: { matchLabels: { app: '-' } } } }))).toEqual([
      'Invalid spec.selector.matchLabels [invalid-value]',
    ])
  })

  test('1.25 does not look at the values of expressions', () => {
    const selector = { matchLabels: { app: 'agent' }, matchExpressions: [{ key: 'a', operator: 'NotIn', values: ['-'] }] }
    expect(causesOf(daemonSet({ spec: { selector } }), 25)).toEqual([])
    expect(causesOf(daemonSet({ spec: { selector } }), 26)).toEqual(['Invalid spec.selector.matchExpressions[0].values[0] [invalid-value]'])
  })
})

describe('the update strategy', () => {
  const strategy = (maxUnavailable?: number | string, maxSurge?: number | string): string[] => {
    const rollingUpdate = { ...(maxUnavailable !== undefined && { maxUnavailable }), ...(maxSurge !== undefined && { maxSurge }) }
    return causesOf(daemonSet({ spec: { updateStrategy: { rollingUpdate } } }))
  }
  const field = 'spec.updateStrategy.rollingUpdate'

  test('takes one of surge and unavailability', () => {
    expect(strategy()).toEqual([])
    expect(strategy('10%')).toEqual([])
    expect(strategy(0, '10%')).toEqual([])
    expect(strategy(1, 0)).toEqual([])
    expect(strategy(1, 1)).toEqual([`Invalid ${field}.maxSurge [surge-with-unavailable]`])
    expect(strategy(undefined, 1)).toEqual([`Invalid ${field}.maxSurge [surge-with-unavailable]`])
    expect(strategy(0)).toEqual([`Required ${field}.maxUnavailable [no-budget]`])
    expect(strategy('0%', '0%')).toEqual([`Required ${field}.maxUnavailable [no-budget]`])
  })

  test('takes percentages up to 100 and no other text', () => {
    expect(strategy('100%')).toEqual([])
    for (const text of ['101%', '1', '-5%'])
      expect(strategy(text, 0).slice(0, 1)).toEqual([`Invalid ${field}.maxUnavailable [bad-percent]`])
    expect(strategy('1')).toHaveLength(1)
    expect(strategy(-1)).toEqual([`Invalid ${field}.maxUnavailable [negative-number]`])
  })

  test('counts a text that is no percentage as 0, which is the same mistake', () => {
    expect(strategy('10 %')).toEqual([`Invalid ${field}.maxUnavailable [bad-percent]`, `Required ${field}.maxUnavailable [bad-percent]`])
    expect(strategy(0, '10 %')).toEqual([`Invalid ${field}.maxSurge [bad-percent]`, `Required ${field}.maxUnavailable [bad-percent]`])
  })

  test('has two types; only one of them looks at the numbers', () => {
    expect(causesOf(daemonSet({ spec: { updateStrategy: { type: 'OnDelete', rollingUpdate: { maxSurge: 1 } } } }))).toEqual([])
    expect(messagesOf(daemonSet({ spec: { updateStrategy: { type: 'Recreate' } } }))).toEqual([
      'unsupported-value spec.updateStrategy.type: "Recreate" is not supported; use one of OnDelete, RollingUpdate',
    ])
  })
})

test('numbers of the spec are not negative', () => {
  expect(causesOf(daemonSet({ spec: { minReadySeconds: 0, revisionHistoryLimit: 0 } }))).toEqual([])
  expect(causesOf(daemonSet({ spec: { minReadySeconds: -1, revisionHistoryLimit: -1 } }))).toEqual([
    'Invalid spec.minReadySeconds [negative-number]',
    'Invalid spec.revisionHistoryLimit [negative-number]',
  ])
})

test('pods of a DaemonSet restart and have no deadline', () => {
  expect(causesOf(daemonSet({ pod: { restartPolicy: 'Never', activeDeadlineSeconds: 60 } }))).toEqual([
    'NotSupported spec.template.spec.restartPolicy [restart-policy]',
    'Forbidden spec.template.spec.activeDeadlineSeconds [active-deadline]',
  ])
  expect(causesOf(daemonSet({ pod: { restartPolicy: 'never' } }))).toEqual([
    'NotSupported spec.template.spec.restartPolicy [restart-policy]',
    'NotSupported spec.template.spec.restartPolicy [restart-policy]',
  ])
})

test('until 1.28 a disk of Google is for reading only', () => {
  const pod = { volumes: [{ name: 'disk', gcePersistentDisk: { pdName: 'disk' } }] }
  expect(causesOf(daemonSet({ pod }), 28)).toEqual(['Invalid spec.template.spec.volumes[0].gcePersistentDisk.readOnly [invalid-value]'])
  expect(causesOf(daemonSet({ pod }), 29)).toEqual([])
})
