import { expect, test } from 'vitest'
import { Path } from '../../kubernetes/path.ts'
import { Checks } from '../rejection.ts'
import { container, rejectionsOf, said, saidOf } from '../rejected.testing.ts'
import { validateOverhead } from './resource-requirements.ts'

test('a request above its limit', () => {
  const resources = { limits: { memory: '1Gi', cpu: '1' }, requests: { memory: '1025Mi', cpu: '1000m' } }
  const [rejection, ...others] = rejectionsOf({ containers: [container({ resources })] })
  expect(others).toEqual([])
  expect(rejection).toMatchObject({
    field: 'spec.containers[0].resources.requests',
    rule: 'limit-below-request',
    message: 'the request for 1025Mi of memory is above its limit of 1Gi; lower the request or raise the limit',
  })
  expect(rejection?.at.toString()).toBe('spec.containers[0].resources.requests[memory]')
})

test('what cannot be overcommitted', () => {
  const resources = {
    limits: { 'example.com/gpu': '2' },
    requests: { 'example.com/gpu': '1', 'example.com/fpga': '1', 'hugepages-2Mi': '2Mi', cpu: '1' },
  }
  const equal = 'the resource cannot be overcommitted, so make them equal'
  expect(saidOf({ resources })).toEqual([
    `Invalid resources.requests: the request for 1 of example.com/gpu is below its limit of 2; ${equal}`,
    'Required resources.limits: limit is missing; a resource that cannot be overcommitted requires a limit equal to its request: add example.com/fpga: 1, hugepages-2Mi: 2Mi',
    'Required resources.limits: limit is missing; a resource that cannot be overcommitted requires a limit equal to its request: add example.com/fpga: 1, hugepages-2Mi: 2Mi',
  ])
})

test('amounts', () => {
  const limits = { cpu: '-1', 'example.com/gpu': '-500m', 'hugepages-2Mi': '3Mi' }
  const rejections = rejectionsOf({ containers: [container({ resources: { limits } })] })
  expect(rejections.map(({ field, message }) => `${field}: ${message}`)).toEqual([
    'spec.containers[0].resources.limits[cpu]: -1 is negative; it must be 0 or more',
    'spec.containers[0].resources.limits[example.com/gpu]: -500m is negative; it must be 0 or more',
    'spec.containers[0].resources.limits[example.com/gpu]: -500m is not a whole number; example.com/gpu must be a whole number',
    'spec.containers[0].resources.limits[hugepages-2Mi]: 3Mi is not a multiple of the page size of "hugepages-2Mi"',
  ])
  expect(rejections[1]?.cause).toBe(rejections[2]?.cause)
})

test('huge pages alone, and those that an update may keep', () => {
  const resources = { limits: { 'hugepages-2Mi': '3Mi' }, requests: { 'hugepages-2Mi': '3Mi' } }
  expect(said({ containers: [container({ resources })] }, 37, { indivisibleHugePages: true })).toEqual([
    'Forbidden spec.containers[0].resources: huge pages require cpu or memory; add a request for one of them',
  ])
})

test('names of resources', () => {
  const limits = { cpus: '1', storage: '1', 'kubernetes.io/x': '1', 'requests.example.com/x': '1', constructor: '1' }
  const rejections = rejectionsOf({ containers: [container({ resources: { limits } })] })
  expect(rejections.map(({ at }) => at.name)).toEqual(['cpus', 'cpus', 'storage', 'requests.example.com/x', 'constructor', 'constructor'])
  expect(rejections[0]?.message).toBe(
    '"cpus" is not a standard resource; the name of an extended resource starts with a domain, such as example.com/gpu',
  )
  expect(rejections[0]?.cause).toBe(rejections[1]?.cause)
})

test('claims are those of the pod, each once', () => {
  const claims = [{ name: 'gpu', request: 'a' }, { name: 'gpu' }, { name: 'net' }, {}]
  const pod = { containers: [container({ resources: { claims } })], resourceClaims: [{ name: 'gpu', resourceClaimName: 'x' }] }
  expect(said(pod).map(text => text.replace('spec.containers[0].resources.', ''))).toEqual([
    'Duplicate claims[1]: the claim "gpu" is already used by another entry, in whole or in part; remove one',
    'NotFound claims[2]: the pod has no claim "net"; use gpu',
    'Required claims[3]: set a claim from resourceClaims of the pod',
  ])
})

test('overhead is checked as limits, and its place is overhead', () => {
  const checks = new Checks(37)
  validateOverhead({ cpu: '-1', foo: '1' }, Path.of('spec', 'overhead'), checks)
  expect(checks.rejections.map(({ field, at }) => `${field} ${at.toString()}`)).toEqual([
    'spec.overhead.limits[cpu] spec.overhead[cpu]',
    'spec.overhead.limits[foo] spec.overhead[foo]',
    'spec.overhead.limits[foo] spec.overhead[foo]',
  ])
})
