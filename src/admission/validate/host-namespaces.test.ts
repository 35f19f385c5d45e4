import { expect, test } from 'vitest'
import { briefOfPod, rejectionsOfPod, saidOfPod } from './pod-spec.testing.ts'

const windows = (hostProcess?: boolean) => (hostProcess === undefined ? {} : { securityContext: { windowsOptions: { hostProcess } } })

test('a pod with its own users shares no other namespace with its node, and one edit cures it all', () => {
  const containers = [{ name: 'a', image: 'i', volumeDevices: [{ name: 'v', devicePath: '/dev/x' }] }]
  const volumes = [{ name: 'v', persistentVolumeClaim: { claimName: 'c' } }]
  const rejections = rejectionsOfPod({ hostUsers: false, hostNetwork: true, hostPID: true, hostIPC: true, containers, volumes })
  expect(rejections.map(({ field, at }) => `${field} ${at.toString()}`)).toEqual([
    'spec.hostNetwork spec.hostNetwork',
    'spec.HostPID spec.hostPID',
    'spec.HostIPC spec.hostIPC',
    'spec.containers[0].volumeDevices spec.containers[0].volumeDevices',
  ])
  expect(new Set(rejections.map(({ cause }) => cause))).toEqual(new Set(['spec.hostUsers']))
  expect(briefOfPod({ hostUsers: false, containers, volumes }, 33)).toEqual([])
})

test('an update keeps what it had', () => {
  expect(briefOfPod({ hostUsers: false, hostNetwork: true }, 37, { userNamespacesOnHostNetwork: true })).toEqual([])
})

test('processes are shared with the node or among the containers', () => {
  const pod = { hostPID: true, shareProcessNamespace: true }
  expect(saidOfPod(pod)).toEqual([
    'Invalid spec.shareProcessNamespace: shareProcessNamespace conflicts with hostPID; remove one of the two',
  ])
  expect(briefOfPod(pod, 36)).toEqual(['Invalid spec.securityContext.shareProcessNamespace'])
  expect(rejectionsOfPod(pod, 36)[0]?.at.toString()).toBe('spec.shareProcessNamespace')
})

test('either all containers are processes of the Windows node or none is', () => {
  const containers = [
    { name: 'a', image: 'i', ...windows(true) },
    { name: 'b', image: 'i' },
  ]
  const rejections = rejectionsOfPod({ containers })
  expect(rejections.map(({ field, at }) => `${field} ${at.toString()}`)).toEqual([
    'spec spec.containers[1].securityContext.windowsOptions.hostProcess',
    'spec.hostNetwork spec.hostNetwork',
  ])
  expect(briefOfPod({ containers, ...windows(true), hostNetwork: true })).toEqual([])
})

test('a container does not contradict its pod about hostProcess', () => {
  const containers = [{ name: 'a', image: 'i', ...windows(true) }]
  expect(saidOfPod({ containers, ...windows(false), hostNetwork: true })).toEqual([
    'Invalid spec.containers[0].securityContext.windowsOptions.hostProcess: hostProcess is true here and false for the pod; remove it here or make them equal',
  ])
})

test('the system of a pod is Linux or Windows', () => {
  expect(saidOfPod({ os: {} })).toEqual(['Required spec.os.name: name is missing; set linux or windows, or remove os'])
  const [rejection] = rejectionsOfPod({ os: { name: 'Linux' } })
  expect(rejection).toMatchObject({ field: 'spec.os', message: '"Linux" is not supported; use one of linux, windows' })
  expect(rejection?.at.toString()).toBe('spec.os.name')
})

test('a pod has no fields of another system', () => {
  const containers = [{ name: 'a', image: 'i', securityContext: { privileged: false, windowsOptions: {} } }]
  expect(saidOfPod({ os: { name: 'linux' }, containers })).toEqual([
    'Forbidden spec.containers[0].securityContext.windowsOptions: windowsOptions is not allowed in a pod with os.name: linux; remove it or change os.name',
  ])
  const securityContext = { runAsUser: 1, sysctls: [], supplementalGroups: [] }
  expect(briefOfPod({ os: { name: 'windows' }, containers, securityContext, hostUsers: true, hostPID: false })).toEqual([
    'Forbidden spec.securityContext.runAsUser',
    'Forbidden spec.securityContext.supplementalGroups',
    'Forbidden spec.hostUsers',
    'Forbidden spec.containers[0].securityContext.privileged',
  ])
})
