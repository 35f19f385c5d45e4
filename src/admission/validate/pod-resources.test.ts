import { expect, test } from 'vitest'
import { container, rejectionsOf, said } from '../rejected.testing.ts'

const pod = (limits: Record<string, string>, requests: Record<string, string> = {}) => ({ resources: { limits, requests } })
const asking = (name: string, requests: Record<string, string>, restartPolicy?: string) =>
  container({ name, resources: { requests }, ...(restartPolicy ? { restartPolicy } : {}) })

test('a pod asks for what its containers ask for together', () => {
  const containers = [asking('a', { cpu: '1' }), asking('b', { cpu: '500m', memory: '1Gi' })]
  expect(said({ containers, ...pod({}, { cpu: '1', memory: '1Gi' }) })).toEqual([
    'Invalid spec.resources.requests[cpu]: pod-level request for cpu is 1, less than the 1500m that its containers request in total; raise it',
  ])
})

test('an init container runs beside the sidecars that were started before it', () => {
  const initContainers = [asking('first', { cpu: '4' }), asking('sidecar', { cpu: '1' }, 'Always'), asking('last', { cpu: '3' })]
  const containers = [asking('main', { cpu: '2' })]
  expect(said({ containers, initContainers, ...pod({}, { cpu: '4' }) })).toEqual([])
  expect(said({ containers, initContainers, ...pod({}, { cpu: '3999m' }) })).toHaveLength(1)
})

test('a limit of a container above that of the pod', () => {
  const containers = [container({ resources: { limits: { memory: '2Gi' } } })]
  const [rejection, ...others] = rejectionsOf({ containers, ...pod({ memory: '1Gi' }) })
  expect(others).toEqual([])
  expect(rejection?.field).toBe('spec.resources.containers[0][memory].limits')
  expect(rejection?.at.toString()).toBe('spec.containers[0].resources.limits[memory]')
  expect(rejection?.message).toBe("the limit of 2Gi of memory is above that of the pod, 1Gi; lower it or raise the pod's")
})

test('huge pages of all containers together', () => {
  const resources = { limits: { 'hugepages-2Mi': '4Mi', cpu: '1' }, requests: { 'hugepages-2Mi': '4Mi' } }
  const containers = [container({ resources }), container({ name: 'b', resources })]
  const [rejection, ...others] = rejectionsOf({ containers, ...pod({ 'hugepages-2Mi': '6Mi', cpu: '2' }) })
  expect(others).toEqual([])
  expect(rejection).toMatchObject({
    field: 'spec.resources.limits[hugepages-2Mi]',
    message: 'pod-level limit for hugepages-2Mi is 6Mi, less than the 8Mi that its containers request in total; raise it',
  })
})

test('only some resources, no claims, not on Windows, not before 1.34', () => {
  const resources = { limits: { 'ephemeral-storage': '1Gi' }, claims: [] }
  expect(said({ containers: [container()], resources })).toEqual([
    'Forbidden spec.resources.claims: claims are not supported in pod-level resources; set resources.claims of the containers',
    expect.stringMatching(
      /^NotSupported spec\.resources\.limits\[ephemeral-storage\]: "ephemeral-storage" is not supported in pod-level resources/,
    ),
  ])
  expect(said({ containers: [container()], resources, os: { name: 'windows' } })).toEqual([
    'Forbidden spec.resources: pod-level resources are not supported in a Windows pod; set them for its containers',
  ])
  expect(said({ containers: [container()], resources }, 33)).toEqual([])
})
