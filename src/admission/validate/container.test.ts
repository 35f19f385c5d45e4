import { expect, test } from 'vitest'
import { container, rejectionsOf, said, saidOf } from '../rejected.testing.ts'

test('a usual container is accepted', () => {
  const ports = [{ containerPort: 8080, name: 'http' }]
  const resources = { limits: { memory: '1Gi' }, requests: { cpu: '100m', memory: '1Gi' } }
  expect(saidOf({ env: [{ name: 'A', value: 'b' }], ports, resources, livenessProbe: { httpGet: { port: 'http' } } })).toEqual([])
})

test('a pod needs a container', () => {
  expect(said({ containers: [] })).toEqual(['Required spec.containers: containers is empty; a pod needs at least one container'])
})

test('a container needs a name and an image', () => {
  expect(said({ containers: [{}] })).toEqual([
    'Required spec.containers[0].name: a container needs a name',
    'Required spec.containers[0].image: image is missing; set the image to run',
  ])
})

test('every problem of a name has the same cause, as another name cures them all', () => {
  const rejections = rejectionsOf({ containers: [container({ name: `Main${'x'.repeat(60)}` })] })
  expect(rejections.map(rejection => rejection.cause)).toEqual(['spec.containers[0].name', 'spec.containers[0].name'])
  expect(rejections[0]?.message).toMatch(/^name "Mainx+" must /)
})

test('names are unique among main and init containers', () => {
  const pod = { containers: [container(), container({ name: 'b' }), container()], initContainers: [container({ name: 'b' })] }
  expect(said(pod)).toEqual([
    'Duplicate spec.containers[2].name: another container already has the name "main"; use a unique name',
    'Duplicate spec.initContainers[0].name: another container or init container already has the name "b"; use a unique name',
  ])
  expect(rejectionsOf(pod).map(({ rule }) => rule)).toEqual(['duplicate-name', 'duplicate-name'])
})

test('nameless containers are doubles of one another, and a name cures both', () => {
  const rejections = rejectionsOf({ containers: [container({ name: '' }), container({ name: '' })] })
  expect(rejections.slice(1).map(({ type, cause }) => `${type} ${cause}`)).toEqual([
    'FieldValueRequired spec.containers[1].name',
    'FieldValueDuplicate spec.containers[1].name',
  ])
})

test('policies are one of a few words', () => {
  expect(saidOf({ imagePullPolicy: 'always', terminationMessagePolicy: 'Log' })).toEqual([
    'NotSupported terminationMessagePolicy: "Log" is not supported; use one of FallbackToLogsOnError, File',
    'NotSupported imagePullPolicy: "always" is not supported; use one of Always, IfNotPresent, Never',
  ])
})

test('ephemeral containers are checked although a template cannot have them, and one edit cures it all', () => {
  const ephemeral = { name: 'debug', image: 'busybox ', targetContainerName: 'other', ports: [], resources: {}, restartPolicy: '' }
  const rejections = rejectionsOf({ containers: [container()], ephemeralContainers: [ephemeral] })
  expect(rejections.map(({ type, field }) => `${type} ${field}`)).toEqual([
    'FieldValueInvalid spec.ephemeralContainers[0].image',
    'FieldValueNotFound spec.ephemeralContainers[0].targetContainerName',
    'FieldValueForbidden spec.ephemeralContainers[0].ports',
    'FieldValueForbidden spec.ephemeralContainers[0].restartPolicy',
  ])
  expect(new Set(rejections.map(({ cause }) => cause))).toEqual(new Set(['spec.ephemeralContainers']))
})
