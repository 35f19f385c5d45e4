/** Volumes in a container: as directories and files (volumeMounts), and as raw devices (volumeDevices). */
import type { Path, Container, Volume, VolumeDevice, VolumeMount } from '../../kubernetes/index.ts'
import type { Checks } from '../rejection.ts'
import { listed } from './value.ts'
import { hasBackstep, validateDescendingPath } from './volume/file-path.ts'
import { volumeCause } from './volume/index.ts'

const PROPAGATIONS = ['None', 'HostToContainer', 'Bidirectional']
const RECURSIVE_READ_ONLY = ['Disabled', 'IfPossible', 'Enabled']
const BIND_MOUNT_OPTIONS = ['noexec', 'nodev', 'nosuid']

type Volumes = ReadonlyMap<string, Volume>

/**
 * ValidateVolumeMounts.
 * @param volumes The valid ones of the pod, by name.
 */
export function validateVolumeMounts(
  mounts: readonly VolumeMount[],
  volumes: Volumes,
  container: Container,
  path: Path,
  checks: Checks,
): void {
  const mountPaths = new Set<string>()
  const devices = container.volumeDevices?.length ? lastPaths(container.volumeDevices, 'devicePath') : undefined
  mounts.forEach((mount, index) => {
    const item = path.index(index)
    const { name = '', mountPath = '' } = mount
    validateName(name, 'mount', volumes, item, checks)
    validateMountPath(mountPath, mountPaths, item, checks)
    if (devices) {
      if (devices.has(name)) rejectBoth(name, 'volumeDevices', item, checks)
      rejectTaken(mountPath, devices, 'volumeDevices', item, 'mountPath', checks)
    }
    validateSubPath(mount, path, item, checks)
    if (mount.mountPropagation !== undefined) validatePropagation(mount.mountPropagation, container, path, item, checks)
    if (mount.recursiveReadOnly !== undefined) validateRecursiveReadOnly(mount, path, item, checks)
    const { bindMountOptions = [] } = mount
    if (bindMountOptions.length > 0) validateBindMountOptions(bindMountOptions, volumes.get(name), item.child('bindMountOptions'), checks)
  })
}

/**
 * ValidateVolumeDevices.
 * @param volumes The valid ones of the pod, by name.
 */
export function validateVolumeDevices(
  devices: readonly VolumeDevice[],
  mounts: readonly VolumeMount[],
  volumes: Volumes,
  path: Path,
  checks: Checks,
): void {
  const names = new Set<string>()
  const devicePaths = new Set<string>()
  const mounted = lastPaths(mounts, 'mountPath')
  for (const [index, device] of devices.entries()) {
    const item = path.index(index)
    const { name = '', devicePath = '' } = device
    validateName(name, 'device', volumes, item, checks)
    if (name !== '' && names.has(name)) checks.invalid(item.child('name'), `"${name}" is already in volumeDevices; remove one of them`)
    names.add(name)
    rejectNoBlocks(volumes.get(name), item, checks)
    validateDevicePath(devicePath, devicePaths, item, checks)
    if (mounted.has(name)) rejectBoth(name, 'volumeMounts', item, checks)
    rejectTaken(devicePath, mounted, 'volumeMounts', item, 'devicePath', checks)
  }
}

/** GetVolumeMountMap, GetVolumeDeviceMap: where each volume is used, and of several places the last. */
function lastPaths<K extends string>(
  uses: readonly ({ readonly name?: string } & { readonly [P in K]?: string })[],
  key: K,
): Map<string, string> {
  const paths = new Map<string, string>()
  for (const use of uses) paths.set(use.name ?? '', use[key] ?? '')
  return paths
}

/** A volume that is rejected itself is none; what cures it cures its mounts. */
function validateName(name: string, use: 'mount' | 'device', volumes: Volumes, item: Path, checks: Checks): void {
  if (volumes.has(name)) return
  const field = item.child('name')
  const known = volumes.size === 0 ? 'the pod has no volumes' : `the pod has ${listed(volumes)}`
  const rule = use === 'mount' ? 'volume-mount-without-volume' : 'dangling-reference'
  if (name === '') {
    checks.required(field, `name is missing; set the name of a volume: ${known}`, { cause: field.toString() })
    checks.notFound(field, `the ${use} does not name a volume: ${known}`, { cause: field.toString(), rule: 'required-field' })
    return
  }

  const cause = volumeCause(name)
  const origin = checks.firstOf(cause)
  if (origin) checks.notFound(field, `the volume "${name}" is itself rejected; fix it there`, { cause, rule: origin.rule })
  else {
    const message = `volume "${name}" is not defined: ${known}; fix the name, or add the volume to spec.volumes`
    checks.notFound(field, message, { cause: `no volume ${name}`, rule })
  }
}

function validateMountPath(mountPath: string, taken: Set<string>, item: Path, checks: Checks): void {
  if (mountPath === '') checks.required(item.child('mountPath'), 'mountPath is missing; set the path in the container, such as /data')
  if (taken.has(mountPath)) {
    checks.invalid(item.child('mountPath'), `duplicate mountPath "${mountPath}"; mount each volume at a different path`)
  }
  taken.add(mountPath)
}

function validateDevicePath(devicePath: string, taken: Set<string>, item: Path, checks: Checks): void {
  if (devicePath === '')
    checks.required(item.child('devicePath'), 'devicePath is missing; set the path in the container, such as /dev/xvda')
  if (taken.has(devicePath))
    checks.invalid(item.child('devicePath'), `duplicate devicePath "${devicePath}"; use a different path for each device`)
  if (hasBackstep(devicePath)) checks.invalid(item.child('devicePath'), `"${devicePath}" contains ".."; write the path without it`)
  else taken.add(devicePath)
}

function rejectBoth(name: string, where: string, item: Path, checks: Checks): void {
  const message = `volume "${name}" is also in ${where}; use it as a device or mount it, not both`
  checks.invalid(item.child('name'), message, { cause: `${item.parent?.parent?.toString() ?? ''} ${name}` })
}

function rejectTaken(path: string, others: ReadonlyMap<string, string>, where: string, item: Path, name: string, checks: Checks): void {
  for (const other of others.values()) {
    if (other !== path) continue
    checks.invalid(item.child(name), `path "${path}" is also used in ${where}; use it once`)
    return
  }
}

/** Only claims can be raw devices. */
function rejectNoBlocks(volume: Volume | undefined, item: Path, checks: Checks): void {
  if (!volume || volume.persistentVolumeClaim || volume.ephemeral) return
  const message = `volume "${volume.name}" cannot be used as a device, only persistentVolumeClaim and ephemeral volumes can; mount it instead`
  checks.invalid(item.child('name'), message)
}

/** Kubernetes reports a bad subPath without the index of its mount. */
function validateSubPath(mount: VolumeMount, path: Path, item: Path, checks: Checks): void {
  const { subPath, subPathExpr } = mount
  if (subPath) validateDescendingPath(subPath, path.child('subPath'), checks, item.child('subPath'))
  if (!subPathExpr) return
  if (subPath) checks.invalid(item.child('subPathExpr'), `subPath "${subPath}" and subPathExpr are both set; keep one`)
  validateDescendingPath(subPathExpr, path.child('subPathExpr'), checks, item.child('subPathExpr'))
}

/** validateMountPropagation. Kubernetes reports it without the index of the mount. */
function validatePropagation(propagation: string, container: Container, path: Path, item: Path, checks: Checks): void {
  const at = item.child('mountPropagation')
  if (!PROPAGATIONS.includes(propagation)) checks.unsupported(path.child('mountPropagation'), propagation, PROPAGATIONS, { at })
  else if (propagation === 'Bidirectional' && !container.securityContext?.privileged) {
    const message = 'Bidirectional mount propagation requires a privileged container; use HostToContainer'
    checks.forbidden(path.child('mountPropagation'), message, {
      at,
      rule: 'propagation-needs-privileged',
      cause: `${path.toString()} privileged`,
    })
  }
}

/** validateMountRecursiveReadOnly. Kubernetes reports it without the index of the mount. */
function validateRecursiveReadOnly(mount: VolumeMount, path: Path, item: Path, checks: Checks): void {
  const { recursiveReadOnly = '', mountPropagation, readOnly } = mount
  const field = path.child('recursiveReadOnly')
  const at = item.child('recursiveReadOnly')
  if (!RECURSIVE_READ_ONLY.includes(recursiveReadOnly)) return checks.unsupported(field, recursiveReadOnly, RECURSIVE_READ_ONLY, { at })
  if (recursiveReadOnly === 'Disabled') return
  if (!readOnly) checks.forbidden(field, 'recursiveReadOnly requires readOnly: true; set it', { at })
  if (mountPropagation !== undefined && mountPropagation !== 'None') {
    checks.forbidden(field, 'recursiveReadOnly conflicts with mountPropagation; remove mountPropagation', { at })
  }
}

function validateBindMountOptions(options: readonly string[], volume: Volume | undefined, path: Path, checks: Checks): void {
  for (const [index, option] of options.entries()) {
    if (!BIND_MOUNT_OPTIONS.includes(option)) checks.unsupported(path.index(index), option, BIND_MOUNT_OPTIONS)
    if (options.indexOf(option) < index) checks.duplicate(path.index(index), option)
  }
  if (volume?.image) checks.invalid(path, `volume "${volume.name}" is an image volume, whose mounts do not support this option; remove it`)
}
