import { describe, expect, test } from 'vitest'
import { causesOf, daemonSet, messagesOf } from './daemon-set.testing.ts'
import { create } from '../api.ts'

describe('the name', () => {
  test('is a domain name of at most 253 bytes', () => {
    expect(causesOf(daemonSet({ metadata: { name: 'agent.example-1' } }))).toEqual([])
    expect(causesOf(daemonSet({ metadata: { name: 'Agent' } }))).toEqual(['Invalid metadata.name [invalid-value]'])
    expect(causesOf(daemonSet({ metadata: { name: 'a'.repeat(254) } }))).toEqual(['Invalid metadata.name [invalid-value]'])
    expect(causesOf(daemonSet({ metadata: { name: '' } }))).toEqual(['Required metadata.name [required-field]'])
  })

  test('may be generated; then it is validated as it would come out', () => {
    expect(causesOf(daemonSet({ metadata: { name: '', generateName: 'agent-' } }))).toEqual([])
    expect(causesOf(daemonSet({ metadata: { name: '', generateName: `${'a'.repeat(57)}-b` } }))).toEqual([])
    expect(causesOf(daemonSet({ metadata: { name: '', generateName: 'agent_' } }))).toEqual([
      'Invalid metadata.generateName [invalid-value]',
      'Invalid metadata.name [invalid-value]',
    ])
    expect(messagesOf(daemonSet({ metadata: { name: '', generateName: 'agent_' } }))[1]).toMatch(/^invalid-value metadata\.generateName: /)
  })
})

test('the namespace is a label of DNS', () => {
  expect(causesOf(daemonSet({ metadata: { namespace: 'kube-system' } }))).toEqual([])
  expect(causesOf(daemonSet({ metadata: { namespace: 'a.b' } }))).toEqual(['Invalid metadata.namespace [invalid-value]'])
})

test('annotations have label keys in either case, and 256 KiB in all', () => {
  expect(causesOf(daemonSet({ metadata: { annotations: { 'Example.COM/Note': 'any\ntext' } } }))).toEqual([])
  const annotations = { 'a b': '', big: 'x'.repeat(262144 - 6) }
  expect(causesOf(daemonSet({ metadata: { annotations } }))).toEqual(['Invalid metadata.annotations [invalid-value]'])
  expect(causesOf(daemonSet({ metadata: { annotations: { big: 'x'.repeat(262142) } } }))).toEqual([
    'TooLong metadata.annotations [too-long]',
  ])
  expect(messagesOf(daemonSet({ metadata: { annotations: { 'a b': '' } } }))[0]).toMatch(
    /^invalid-value metadata\.annotations\[a b\]: the annotation key "a b" /,
  )
})

test('finalizers have a domain or are one of three', () => {
  expect(causesOf(daemonSet({ metadata: { finalizers: ['example.com/cleanup', 'orphan', 'kubernetes'] } }))).toEqual([])
  expect(messagesOf(daemonSet({ metadata: { finalizers: ['cleanup'] } }))).toEqual([
    'invalid-value metadata.finalizers[0]: "cleanup" is not one of kubernetes, orphan, foregroundDeletion; prefix it with your domain, such as example.com/cleanup',
  ])
  expect(causesOf(daemonSet({ metadata: { finalizers: ['orphan', 'foregroundDeletion'] } }))).toEqual([
    'Invalid metadata.finalizers [invalid-value]',
  ])
})

describe('owners', () => {
  const owner = { apiVersion: 'v1', kind: 'Node', name: 'n', uid: 'u' }

  test('are named wholly; until 1.36 Kubernetes reported at the list', () => {
    const metadata = { ownerReferences: [{ apiVersion: 'a/b/c' }] }
    expect(causesOf(daemonSet({ metadata }))).toEqual([
      'Invalid metadata.ownerReferences[0].apiVersion [invalid-value]',
      'Required metadata.ownerReferences[0].kind [required-field]',
      'Required metadata.ownerReferences[0].name [required-field]',
      'Required metadata.ownerReferences[0].uid [required-field]',
    ])
    expect(causesOf(daemonSet({ metadata }), 36)).toEqual([
      'Invalid metadata.ownerReferences.apiVersion [invalid-value]',
      'Invalid metadata.ownerReferences.kind [invalid-value]',
      'Invalid metadata.ownerReferences.name [invalid-value]',
      'Invalid metadata.ownerReferences.uid [invalid-value]',
    ])
    expect(messagesOf(daemonSet({ metadata }), 36)[1]).toMatch(/^invalid-value metadata\.ownerReferences\[0\]\.kind: /)
  })

  test('one controls; no Event owns', () => {
    const ownerReferences = [
      { ...owner, controller: true },
      { ...owner, uid: 'v', controller: true },
      { ...owner, kind: 'Event' },
    ]
    expect(causesOf(daemonSet({ metadata: { ownerReferences } }))).toEqual([
      'Invalid metadata.ownerReferences [invalid-value]',
      'Invalid metadata.ownerReferences[2] [invalid-value]',
    ])
  })

  test('that are duplicates are dropped with a warning, and what follows keeps its place', () => {
    const { verdict, warnings } = create(daemonSet({ metadata: { ownerReferences: [owner, owner] } }))
    expect([verdict, warnings.map(({ field }) => field)]).toEqual(['ok', ['metadata.ownerReferences']])
    const ownerReferences = [owner, owner, { ...owner, name: '' }]
    const { rejections } = create(daemonSet({ metadata: { ownerReferences } }))
    expect(rejections.map(({ field, path }) => [field, path])).toEqual([
      ['metadata.ownerReferences[1].name', 'metadata.ownerReferences[2].name'],
    ])
  })
})

test('managed fields that cannot be read are forgotten, others have short names', () => {
  const entry = { manager: 'm'.repeat(129), operation: 'Apply', apiVersion: 'apps/v1', fieldsType: 'FieldsV1', fieldsV1: { 'f:spec': {} } }
  expect(causesOf(daemonSet({ metadata: { managedFields: [entry] } }))).toEqual(['TooLong metadata.managedFields[0].manager [too-long]'])
  expect(causesOf(daemonSet({ metadata: { managedFields: [entry, { ...entry, operation: 'Patch' }] } }))).toEqual([])
  expect(causesOf(daemonSet({ metadata: { managedFields: [{ ...entry, fieldsV1: { spec: {} } }] } }))).toEqual([])
  expect(causesOf(daemonSet({ metadata: { managedFields: [{ ...entry, manager: 'a\tb', subresource: 's'.repeat(257) }] } }))).toEqual([
    'Invalid metadata.managedFields[0].manager [invalid-value]',
    'TooLong metadata.managedFields[0].subresource [too-long]',
  ])
})
