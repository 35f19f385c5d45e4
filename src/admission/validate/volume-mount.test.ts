import { expect, test } from 'vitest'
import { Path } from '../../kubernetes/path.ts'
import type { Container, Volume } from '../../kubernetes/generated/types.ts'
import { Checks, type Rejection } from '../rejection.ts'
import { validateVolumes } from './volume/index.ts'
import { validateVolumeDevices, validateVolumeMounts } from './volume-mount.ts'

const VOLUMES: Volume[] = [
  { name: 'data', emptyDir: {} },
  { name: 'claim', persistentVolumeClaim: { claimName: 'c' } },
  { name: 'tools', image: { reference: 'tools:1', pullPolicy: 'Always' } },
]

function rejectionsOf(container: Container, volumes = VOLUMES): Rejection[] {
  const checks = new Checks(37)
  const valid = validateVolumes(volumes, Path.of('volumes'), checks)
  const { volumeMounts = [], volumeDevices = [] } = container
  validateVolumeMounts(volumeMounts, valid, container, Path.of('c', 'volumeMounts'), checks)
  validateVolumeDevices(volumeDevices, volumeMounts, valid, Path.of('c', 'volumeDevices'), checks)
  return checks.rejections
}

/** Each rejection as `type field: message`, without FieldValue. */
function saidOf(container: Container): string[] {
  return rejectionsOf(container).map(({ type, field, message }) => `${type.replace('FieldValue', '')} ${field.slice(2)}: ${message}`)
}

test('a mount names a volume and a path of its own', () => {
  const volumeMounts = [{ name: 'date', mountPath: '/data' }, { mountPath: '/data' }, { name: 'data' }]
  expect(saidOf({ volumeMounts })).toEqual([
    'NotFound volumeMounts[0].name: volume "date" is not defined: the pod has data, claim, tools; fix the name, or add the volume to spec.volumes',
    'Required volumeMounts[1].name: name is missing; set the name of a volume: the pod has data, claim, tools',
    'NotFound volumeMounts[1].name: the mount does not name a volume: the pod has data, claim, tools',
    'Invalid volumeMounts[1].mountPath: duplicate mountPath "/data"; mount each volume at a different path',
    'Required volumeMounts[2].mountPath: mountPath is missing; set the path in the container, such as /data',
  ])
  expect(rejectionsOf({ volumeMounts })[0]?.rule).toBe('volume-mount-without-volume')
})

test('what cures a volume cures its mounts', () => {
  const container = {
    volumeMounts: [
      { name: 'host', mountPath: '/a' },
      { name: 'host', mountPath: '/b' },
    ],
  }
  const rejections = rejectionsOf(container, [{ name: 'host', hostPath: {} }])
  expect(rejections.map(({ field, rule, cause }) => [field, rule, cause])).toEqual([
    ['volumes[0].hostPath.path', 'required-field', 'volume host'],
    ['c.volumeMounts[0].name', 'required-field', 'volume host'],
    ['c.volumeMounts[1].name', 'required-field', 'volume host'],
  ])
})

test('mounts of one missing volume have one cause', () => {
  const rejections = rejectionsOf({
    volumeMounts: [
      { name: 'x', mountPath: '/a' },
      { name: 'x', mountPath: '/b' },
    ],
  })
  expect(new Set(rejections.map(({ rule, cause }) => `${rule} ${cause}`))).toEqual(new Set(['volume-mount-without-volume no volume x']))
})

test('sub-paths are reported without the index of the mount', () => {
  const volumeMounts = [{ name: 'data', mountPath: '/a', subPath: '/b', subPathExpr: '$(A)/../..' }]
  expect(saidOf({ volumeMounts })).toEqual([
    'Invalid volumeMounts.subPath: "/b" is an absolute path; make it relative to the volume, without the leading "/"',
    'Invalid volumeMounts[0].subPathExpr: subPath "/b" and subPathExpr are both set; keep one',
    'Invalid volumeMounts.subPathExpr: "$(A)/../.." contains ".."; write the path without it',
  ])
  expect(rejectionsOf({ volumeMounts }).map(({ at }) => at.toString())).toEqual([
    'c.volumeMounts[0].subPath',
    'c.volumeMounts[0].subPathExpr',
    'c.volumeMounts[0].subPathExpr',
  ])
})

test('Bidirectional needs a privileged container', () => {
  const volumeMounts = [{ name: 'data', mountPath: '/a', mountPropagation: 'Bidirectional' }]
  expect(rejectionsOf({ volumeMounts, securityContext: { privileged: true } })).toEqual([])
  const [rejection] = rejectionsOf({ volumeMounts })
  expect(rejection).toMatchObject({
    type: 'FieldValueForbidden',
    field: 'c.volumeMounts.mountPropagation',
    rule: 'propagation-needs-privileged',
  })
  expect(rejection?.at.toString()).toBe('c.volumeMounts[0].mountPropagation')
  expect(saidOf({ volumeMounts: [{ name: 'data', mountPath: '/a', mountPropagation: 'Both' }] })).toEqual([
    'NotSupported volumeMounts.mountPropagation: "Both" is not supported; use one of Bidirectional, HostToContainer, None',
  ])
})

test('read-only throughout', () => {
  const mount = { name: 'data', mountPath: '/a', recursiveReadOnly: 'Enabled' }
  expect(saidOf({ volumeMounts: [{ ...mount, mountPropagation: 'HostToContainer' }] })).toEqual([
    'Forbidden volumeMounts.recursiveReadOnly: recursiveReadOnly requires readOnly: true; set it',
    'Forbidden volumeMounts.recursiveReadOnly: recursiveReadOnly conflicts with mountPropagation; remove mountPropagation',
  ])
  expect(saidOf({ volumeMounts: [{ ...mount, readOnly: true, mountPropagation: 'None' }] })).toEqual([])
  expect(saidOf({ volumeMounts: [{ ...mount, recursiveReadOnly: 'Disabled' }] })).toEqual([])
  expect(saidOf({ volumeMounts: [{ ...mount, recursiveReadOnly: 'Yes' }] })).toHaveLength(1)
})

test('options of bind mounts', () => {
  const volumeMounts = [{ name: 'tools', mountPath: '/a', bindMountOptions: ['noexec', 'ro', 'noexec'] }]
  expect(saidOf({ volumeMounts })).toEqual([
    'NotSupported volumeMounts[0].bindMountOptions[1]: "ro" is not supported; use one of nodev, noexec, nosuid',
    'Duplicate volumeMounts[0].bindMountOptions[2]: "noexec" is a duplicate; each entry of the list must be unique',
    'Invalid volumeMounts[0].bindMountOptions: volume "tools" is an image volume, whose mounts do not support this option; remove it',
  ])
})

test('devices are claims, once, and not mounted as well', () => {
  const volumeDevices = [
    { name: 'claim', devicePath: '/dev/a' },
    { name: 'claim', devicePath: '/dev/a' },
    { name: 'data', devicePath: '/dev/../b' },
    { name: 'none' },
  ]
  expect(saidOf({ volumeDevices, volumeMounts: [{ name: 'data', mountPath: '/dev/a' }] })).toEqual([
    'Invalid volumeMounts[0].name: volume "data" is also in volumeDevices; use it as a device or mount it, not both',
    'Invalid volumeMounts[0].mountPath: path "/dev/a" is also used in volumeDevices; use it once',
    'Invalid volumeDevices[0].devicePath: path "/dev/a" is also used in volumeMounts; use it once',
    'Invalid volumeDevices[1].name: "claim" is already in volumeDevices; remove one of them',
    'Invalid volumeDevices[1].devicePath: duplicate devicePath "/dev/a"; use a different path for each device',
    'Invalid volumeDevices[1].devicePath: path "/dev/a" is also used in volumeMounts; use it once',
    'Invalid volumeDevices[2].name: volume "data" cannot be used as a device, only persistentVolumeClaim and ephemeral volumes can; mount it instead',
    'Invalid volumeDevices[2].devicePath: "/dev/../b" contains ".."; write the path without it',
    'Invalid volumeDevices[2].name: volume "data" is also in volumeMounts; use it as a device or mount it, not both',
    'NotFound volumeDevices[3].name: volume "none" is not defined: the pod has data, claim, tools; fix the name, or add the volume to spec.volumes',
    'Required volumeDevices[3].devicePath: devicePath is missing; set the path in the container, such as /dev/xvda',
  ])
})
