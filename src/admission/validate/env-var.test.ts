import { expect, test } from 'vitest'
import { container, rejectionsOf, said, saidOf } from '../rejected.testing.ts'

test('names of variables are freer since 1.32', () => {
  const env = [{ name: '1 A' }, { name: 'A=B' }, { value: 'x' }]
  expect(saidOf({ env })).toEqual([
    expect.stringMatching(/^Invalid env\[1\]\.name: name "A=B" must consist of printable ASCII/),
    'Required env[2].name: an environment variable needs a name',
  ])
  expect(saidOf({ env: [{ name: '1 A' }] }, 31)).toEqual([
    expect.stringMatching(/^Invalid env\[0\]\.name: name "1 A" must consist of letters/),
  ])
})

test('what an update finds relaxed stays so', () => {
  expect(said({ containers: [container({ env: [{ name: '1 A' }] })] }, 31, { relaxedEnvNames: true })).toEqual([])
})

test('a variable has one source, and no value beside it', () => {
  const fieldRef = { fieldPath: 'spec.nodeName' }
  const secretKeyRef = { name: 's', key: 'k' }
  const env = [
    { name: 'A', valueFrom: {} },
    { name: 'B', value: 'x', valueFrom: { fieldRef } },
    { name: 'C', valueFrom: { fieldRef, secretKeyRef } },
    { name: 'D', value: '', valueFrom: { fieldRef } },
  ]
  const sources = 'fieldRef, resourceFieldRef, configMapKeyRef, secretKeyRef, fileKeyRef'
  expect(saidOf({ env })).toEqual([
    `Invalid env[0].valueFrom: valueFrom has no source; add one of ${sources}`,
    'Invalid env[1].valueFrom: value "x" and valueFrom are both set; keep one',
    'Invalid env[2].valueFrom: valueFrom has 2 sources, fieldRef and secretKeyRef; keep one',
  ])
})

test('fields of the pod by version', () => {
  const env = [{ name: 'IPS', valueFrom: { fieldRef: { fieldPath: 'status.hostIPs' } } }]
  const fields = (minor: number) => rejectionsOf({ containers: [container({ env })] }, minor).map(({ type, field }) => `${type} ${field}`)
  expect(fields(29)).toEqual([])
  expect(fields(28)).toEqual(['FieldValueForbidden spec.containers[0].env[0].valueFrom.fieldRef'])
  expect(fields(27)).toEqual(['FieldValueInvalid spec.containers[0].env[0].valueFrom.fieldRef.fieldPath'])
})

test('a file of variables lies on an emptyDir; naming it cures all', () => {
  const env = [
    { name: 'A', valueFrom: { fileKeyRef: { key: 'A', path: 'a/../b', volumeName: 'host' } } },
    { name: 'B', valueFrom: { fileKeyRef: { key: 'B', path: 'b' } } },
    { name: 'C', valueFrom: { fileKeyRef: { key: 'C', path: 'c', volumeName: 'scratch' } } },
  ]
  const pod = { containers: [container({ env })], volumes: [{ name: 'host', hostPath: { path: '/' } }, { name: 'scratch' }] }
  expect(said(pod).map(text => text.replace('spec.containers[0].', ''))).toEqual([
    'Invalid env[0].valueFrom.fileKeyRef.volumeName: the volume "host" is not an emptyDir; use an emptyDir volume',
    'Invalid env[0].valueFrom.fileKeyRef.path: "a/../b" must stay in the volume; write it without \'..\'',
    'Required env[1].valueFrom.fileKeyRef.volumeName: volumeName is missing; set the name of the emptyDir volume that holds the file',
    'NotFound env[1].valueFrom.fileKeyRef.volumeName: volume "" is not defined; add it as an emptyDir',
  ])
  const causes = rejectionsOf(pod).slice(2)
  expect(causes[0]?.cause).toBe(causes[1]?.cause)
})

test('sources of variables: Kubernetes names the list, the place is the entry', () => {
  const envFrom = [{ prefix: 'A=' }, { configMapRef: { name: 'a-' } }, { configMapRef: { name: 'a' }, secretRef: {} }]
  const rejections = rejectionsOf({ containers: [container({ envFrom })] })
  expect(rejections.map(({ field, at, message }) => [field, at.toString(), message].join(' | '))).toEqual([
    expect.stringMatching(/envFrom\[0\]\.prefix \| .* "A=" must consist of printable ASCII/),
    'spec.containers[0].envFrom | spec.containers[0].envFrom[0] | envFrom entry has no source; add configMapRef or secretRef',
    'spec.containers[0].envFrom[2].secretRef.name | spec.containers[0].envFrom[2].secretRef.name | name is missing; set the name of the Secret',
    'spec.containers[0].envFrom | spec.containers[0].envFrom[2] | envFrom entry has two sources, configMapRef and secretRef; use a separate entry for each',
  ])
})

test('keys of ConfigMaps and Secrets', () => {
  const env = [{ name: 'A', valueFrom: { configMapKeyRef: { name: 'a', key: '..a b' } } }]
  const rejections = rejectionsOf({ containers: [container({ env })] })
  expect(rejections.map(({ cause }) => cause)).toEqual(Array(2).fill('spec.containers[0].env[0].valueFrom.configMapKeyRef.key'))
  expect(saidOf({ env: [{ name: 'A', valueFrom: { secretKeyRef: { name: 'a' } } }] })).toEqual([
    'Required env[0].valueFrom.secretKeyRef.key: key is missing; set the key of the Secret',
  ])
})
