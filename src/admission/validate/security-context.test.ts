import { expect, test } from 'vitest'
import type { PodSecurityContext, SecurityContext } from '../../kubernetes/generated/types.ts'
import { briefOfPod, rejectionsOfPod, saidOfPod } from './pod-spec.testing.ts'

const ofContainer = (securityContext: SecurityContext) => ({ containers: [{ name: 'main', image: 'i', securityContext }] })
const said = (securityContext: SecurityContext, minor?: number) =>
  saidOfPod(ofContainer(securityContext), minor).map(text => text.replace('spec.containers[0].securityContext', ''))
const saidOfPodContext = (securityContext: PodSecurityContext, minor?: number) =>
  saidOfPod({ securityContext }, minor).map(text => text.replace('spec.securityContext.', ''))

test('users and groups are numbers of 31 bits', () => {
  expect(said({ runAsUser: -1, runAsGroup: 2147483648 })).toEqual([
    'Invalid .runAsUser: runAsUser -1 must be between 0 and 2147483647',
    'Invalid .runAsGroup: runAsGroup 2147483648 must be between 0 and 2147483647',
  ])
  expect(saidOfPodContext({ fsGroup: -1, supplementalGroups: [0, -2] })).toEqual([
    'Invalid fsGroup: fsGroup -1 must be between 0 and 2147483647',
    'Invalid supplementalGroups[1]: -2 must be between 0 and 2147483647',
  ])
})

test('who must not escalate has no rights to escalate with, and one edit cures both', () => {
  const pod = ofContainer({ allowPrivilegeEscalation: false, privileged: true, capabilities: { add: ['SYS_ADMIN', 'CAP_SYS_ADMIN'] } })
  const rejections = rejectionsOfPod(pod)
  expect(rejections.map(({ message }) => message)).toEqual([
    'allowPrivilegeEscalation: false conflicts with privileged: true; set allowPrivilegeEscalation: true, or remove privileged',
    'allowPrivilegeEscalation: false conflicts with the capability CAP_SYS_ADMIN; set allowPrivilegeEscalation: true, or remove the capability',
  ])
  for (const { field, at, cause, rule } of rejections) {
    expect(field).toBe('spec.containers[0].securityContext')
    expect(at.toString()).toBe('spec.containers[0].securityContext.allowPrivilegeEscalation')
    expect(cause).toBe(at.toString())
    expect(rule).toBe('privilege-escalation-conflict')
  }
  expect(rejectionsOfPod(pod, 37, { sysAdminWithoutEscalation: true })).toHaveLength(1)
})

test('an unmasked /proc needs users of its own', () => {
  expect(said({ procMount: 'Unmasked' })).toEqual([
    'Invalid .procMount: procMount: Unmasked requires hostUsers: false of the pod; set it, or use procMount: Default',
  ])
  expect(saidOfPod({ ...ofContainer({ procMount: 'Unmasked' }), hostUsers: false })).toEqual([])
  expect(said({ procMount: 'x' })).toEqual(['NotSupported .procMount: "x" is not supported; use one of Default, Unmasked'])
})

test('a profile on the node is named for type Localhost only', () => {
  expect(said({ seccompProfile: { type: 'Localhost' }, appArmorProfile: { type: 'Localhost', localhostProfile: '' } })).toEqual([
    'Required .seccompProfile.localhostProfile: localhostProfile is missing; with type Localhost, set the file of the profile',
    'Required .appArmorProfile.localhostProfile: localhostProfile is missing; with type Localhost, set the name of a profile that is loaded on the nodes',
  ])
  expect(
    said({ seccompProfile: { type: 'Unconfined', localhostProfile: 'a' }, appArmorProfile: { type: 'Unconfined', localhostProfile: 'a' } }),
  ).toEqual([
    'Invalid .seccompProfile.localhostProfile: "a" is allowed only with type Localhost; remove it or set type: Localhost',
    'Invalid .appArmorProfile.localhostProfile: "a" is allowed only with type Localhost; remove it or set type: Localhost',
  ])
})

test('a profile without a type and with a file has one mistake', () => {
  const rejections = rejectionsOfPod(ofContainer({ seccompProfile: { localhostProfile: 'a' } }))
  expect(rejections.map(({ type, cause }) => `${type} ${cause}`)).toEqual([
    'FieldValueRequired spec.containers[0].securityContext.seccompProfile.type',
    'FieldValueInvalid spec.containers[0].securityContext.seccompProfile.type',
  ])
})

test('a seccomp profile stays in the directory of the kubelet, an AppArmor profile has no space around it', () => {
  expect(said({ seccompProfile: { type: 'Localhost', localhostProfile: '/../a' } })).toHaveLength(2)
  expect(said({ appArmorProfile: { type: 'Localhost', localhostProfile: 'a\u00a0' } })).toEqual([
    'Invalid .appArmorProfile.localhostProfile: "a\u00a0" must not begin or end with white space',
  ])
  expect(said({ appArmorProfile: { type: 'Localhost', localhostProfile: '\ufeffa' } })).toEqual([])
})

test('kernel parameters have a name, once', () => {
  expect(saidOfPodContext({ sysctls: [{ name: 'net.a' }, {}, { name: 'A' }, { name: 'net.a' }] })).toEqual([
    'Required sysctls[1].name: name is missing; set the kernel parameter, such as net.core.somaxconn',
    expect.stringMatching(/^Invalid sysctls\[2\].name: name "A" must consist of/),
    'Duplicate sysctls[3].name: duplicate sysctl "net.a"; remove one',
  ])
})

test('a pod does not set kernel parameters of its node, since 1.29', () => {
  const sysctls = ['net/core/somaxconn', 'kernel.shmmax', 'fs.mqueue.msg_max', 'kernel.pid_max'].map(name => ({ name, value: '1' }))
  const pod = { hostNetwork: true, hostIPC: true, securityContext: { sysctls } }
  expect(saidOfPod(pod).map(text => text.replace('spec.securityContext.', ''))).toEqual([
    'Invalid sysctls[0].name: with hostNetwork: true the sysctl "net/core/somaxconn" would be set on the node itself; remove it here and set it on the nodes, or remove hostNetwork',
    'Invalid sysctls[1].name: with hostIPC: true the sysctl "kernel.shmmax" would be set on the node itself; remove it here and set it on the nodes, or remove hostIPC',
    'Invalid sysctls[2].name: with hostIPC: true the sysctl "fs.mqueue.msg_max" would be set on the node itself; remove it here and set it on the nodes, or remove hostIPC',
  ])
  expect(briefOfPod(pod, 28)).toEqual([])
  expect(briefOfPod(pod, 37, { hostSysctls: true })).toEqual([])
})

test('MountOption is a change policy of SELinux since 1.37', () => {
  expect(saidOfPodContext({ seLinuxChangePolicy: 'MountOption' }, 36)).toEqual([
    'NotSupported seLinuxChangePolicy: "MountOption" is not supported; use Recursive',
  ])
  expect(saidOfPodContext({ seLinuxChangePolicy: 'MountOption' })).toEqual([])
  expect(saidOfPodContext({ seLinuxChangePolicy: '', fsGroupChangePolicy: '', supplementalGroupsPolicy: '' })).toHaveLength(3)
})

test('a Windows user is a domain and a user', () => {
  const problems = (runAsUserName: string) => said({ windowsOptions: { runAsUserName } }).map(text => text.replace(/^.*" /, ''))
  expect(problems('NT AUTHORITY\\SYSTEM')).toEqual([])
  expect(problems('')).toEqual(['is not a valid user; use DOMAIN\\user or user, or remove runAsUserName'])
  expect(problems('a\\b\\c')).toEqual(["must have at most one '\\', between the domain and the user"])
  expect(problems('.x\\')).toEqual(["must have a NetBIOS or DNS domain before '\\'", "must have a user after '\\'"])
  expect(problems('...')).toEqual(['must have a user that does not consist of dots and spaces only'])
  expect(said({ windowsOptions: { runAsUserName: 'a:b' } })).toHaveLength(1)
})
