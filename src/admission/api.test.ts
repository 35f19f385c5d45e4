import { describe, expect, test } from 'vitest'
import { daemonSet } from './validate/daemon-set.testing.ts'
import { create, update } from './api.ts'

const yaml = `apiVersion: apps/v1
kind: DaemonSet
metadata: {name: agent}
spec:
  selector: {matchLabels: {app: agent}}
  template:
    metadata: {labels: {app: agent}}
    spec:
      containers:
      - name: main
        image: agent:1
        ports: [{containerPort: 80.0}]
`

test('takes YAML, JSON and objects', () => {
  expect(create(yaml)).toEqual({ verdict: 'ok', rejections: [], warnings: [], dropped: [] })
  expect(create(daemonSet()).verdict).toBe('ok')
  expect(create(JSON.stringify(daemonSet())).verdict).toBe('ok')
})

test('reads a number as its content type does', () => {
  const text = JSON.stringify(daemonSet({ spec: { minReadySeconds: 5 } })).replace('5', '5.0')
  expect(create(text, { contentType: 'yaml' }).verdict).toBe('ok')
  expect(create(text, { contentType: 'json' }).verdict).toBe('badrequest')
  expect(create(text).verdict).toBe('badrequest')
})

test('takes the first document, and of it the first value', () => {
  expect(create(`# nothing\n---\n${yaml}---\nkind: Other\n`).verdict).toBe('ok')
  const { verdict, rejections } = create(` apiVersion: apps/v1\nkind: DaemonSet\n`, { contentType: 'yaml' })
  expect([verdict, rejections[0]?.field]).toEqual(['invalid', 'metadata.name'])
})

describe('strict decoding', () => {
  test('tells unknown and duplicate fields, and what lies beyond them', () => {
    const text = yaml.replace('spec:\n', 'spec:\n  replicas: 1\n  minReadySeconds: -1\n  minReadySeconds: -2\n')
    const { verdict, rejections, beyond } = create(text)
    expect(verdict).toBe('badrequest')
    expect(rejections.map(({ type, field, rule, line }) => [type, field, rule, line])).toEqual([
      ['StrictDecoding', 'spec.minReadySeconds', 'duplicate-key', 7],
      ['StrictDecoding', 'spec.replicas', 'unknown-field', 5],
    ])
    expect(beyond).toMatchObject({ verdict: 'invalid', rejections: [{ field: 'spec.minReadySeconds' }], warnings: [] })
  })

  test('ends at a value of another type', () => {
    const { verdict, rejections, beyond } = create(yaml.replace('name: main', 'name: 5').replace('kind:', 'x: 1\nkind:'))
    expect([verdict, beyond]).toEqual(['badrequest', undefined])
    expect(rejections.find(({ type }) => type === 'Decoding')).toMatchObject({ path: 'spec.template.spec.containers[0].name', line: 11 })
  })

  test('and at a syntax error', () => {
    expect(create('a: [')).toMatchObject({ verdict: 'badrequest', rejections: [{ type: 'Decoding', rule: 'syntax-error' }] })
  })
})

test('answers for the version that is asked', () => {
  const object = daemonSet({ pod: { hostUsers: false } })
  expect(create(object, { kubernetes: '1.32' })).toMatchObject({ verdict: 'ok', dropped: ['spec.template.spec.hostUsers'] })
  expect(create(object, { kubernetes: 'v1.33.2' })).toMatchObject({ verdict: 'ok', dropped: [] })
  expect(() => create(object, { kubernetes: '1.2' })).toThrow(RangeError)
  expect(() => update(object, object, { kubernetes: 'new' })).toThrow(RangeError)
})

test('lists errors that read alike once, since 1.37', () => {
  const pod = {
    initContainers: [{ name: 'a', image: 'a:1', ports: [{ containerPort: 1, hostPort: 0 }] }],
    tolerations: [{ operator: 'x', key: 'k' }],
  }
  const object = daemonSet({ pod, template: { labels: { app: 'agent', a: '-', b: '-' } } })
  const labels = (kubernetes: string): number =>
    create(object, { kubernetes }).rejections.filter(({ field }) => field === 'spec.template.labels').length
  expect([labels('1.36'), labels('1.37')]).toEqual([2, 1])
})

test('a mistake behind dropped items is where it was written', () => {
  const volumes = [
    { name: 'image', image: { reference: 'i' } },
    { name: 'Bad', emptyDir: {} },
  ]
  const { rejections } = create(daemonSet({ pod: { volumes } }), { kubernetes: '1.34' })
  expect(rejections.map(({ field, path }) => [field, path])).toEqual([
    ['spec.template.spec.volumes[0].name', 'spec.template.spec.volumes[1].name'],
  ])
})

test('warns of what it accepts', () => {
  const { verdict, warnings } = create(daemonSet({ pod: { nodeSelector: { 'beta.kubernetes.io/os': 'linux' } } }))
  expect([verdict, warnings.map(({ field }) => field)]).toEqual(['ok', ['spec.template.spec.nodeSelector[beta.kubernetes.io/os]']])
})

test('a request has at most 3 MiB', () => {
  expect(create(`${yaml}# ${'x'.repeat(3 * 1024 * 1024)}`).verdict).toBe('toolarge')
})
