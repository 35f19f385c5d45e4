import { isDNS1123Label, type Path, type Volume } from '../../../kubernetes/index.ts'
import type { Checks } from '../../rejection.ts'
import { rejectValue } from '../value.ts'
import { validateAzureDisk, validateAzureFile } from './azure.ts'
import { validateCephFS, validateRBD } from './ceph.ts'
import {
  validateAWSElasticBlockStore,
  validateCinder,
  validateGCEPersistentDisk,
  validatePhotonPersistentDisk,
  validatePortworx,
  validateVsphere,
} from './cloud-disk.ts'
import { validateConfigMap, validateSecret } from './config-map.ts'
import { validateCSI } from './csi.ts'
import { validateDownwardAPI } from './downward-api.ts'
import { validateEmptyDir } from './empty-dir.ts'
import { validateEphemeral } from './ephemeral.ts'
import { validateFC } from './fibre-channel.ts'
import { validateHostPath } from './host-path.ts'
import { validateImage } from './image.ts'
import { validateInterfaceName, validateISCSI } from './iscsi.ts'
import { validateGlusterfs, validateNFS } from './nfs.ts'
import { validatePersistentVolumeClaim } from './persistent-volume-claim.ts'
import { validateProjected } from './projected.ts'
import { validateFlexVolume, validateFlocker, validateGitRepo, validateQuobyte, validateScaleIO, validateStorageOS } from './retired.ts'

type SourceName = Exclude<keyof Volume, 'name'>
type Source<K extends SourceName> = NonNullable<Volume[K]>
type Validators = { readonly [K in SourceName]: (source: Source<K>, path: Path, checks: Checks) => void }

/** Where a volume has several sources, the API server takes the first of these for its own and forbids the others. */
const VALIDATORS: Validators = {
  emptyDir: validateEmptyDir,
  hostPath: validateHostPath,
  gitRepo: validateGitRepo,
  gcePersistentDisk: validateGCEPersistentDisk,
  awsElasticBlockStore: validateAWSElasticBlockStore,
  secret: validateSecret,
  nfs: validateNFS,
  iscsi: validateISCSI,
  glusterfs: validateGlusterfs,
  flocker: validateFlocker,
  persistentVolumeClaim: validatePersistentVolumeClaim,
  rbd: validateRBD,
  cinder: validateCinder,
  cephfs: validateCephFS,
  quobyte: validateQuobyte,
  downwardAPI: validateDownwardAPI,
  fc: validateFC,
  flexVolume: validateFlexVolume,
  configMap: validateConfigMap,
  azureFile: validateAzureFile,
  vsphereVolume: validateVsphere,
  photonPersistentDisk: validatePhotonPersistentDisk,
  portworxVolume: validatePortworx,
  azureDisk: validateAzureDisk,
  storageos: validateStorageOS,
  projected: validateProjected,
  scaleIO: validateScaleIO,
  csi: validateCSI,
  ephemeral: validateEphemeral,
  image: validateImage,
}

const SOURCES = Object.keys(VALIDATORS).filter(isSource)

function isSource(key: string): key is SourceName {
  return Object.hasOwn(VALIDATORS, key)
}

/** What Kubernetes calls a source that it forbids, where that is not its name. */
const FORBIDDEN_AS: { readonly [K in SourceName]?: string } = { downwardAPI: 'downwarAPI', cephfs: 'cephFS' }

/** The first mistake of a volume and the mounts that therefore find no volume share this cause: one edit cures them. */
export function volumeCause(name: string): string {
  return `volume ${name}`
}

/**
 * ValidateVolumes.
 * @returns The volumes that can be mounted, by name: those without any mistake. A mount of another one is rejected, too.
 */
export function validateVolumes(volumes: readonly Volume[], path: Path, checks: Checks): Map<string, Volume> {
  const valid = new Map<string, Volume>()
  let rejected: Set<string> | undefined
  volumes.forEach((volume, index) => {
    const before = checks.rejections.length
    validateVolume(volume, valid, path.index(index), checks)
    const name = volume.name ?? ''
    if (checks.rejections.length === before) valid.set(name, volume)
    else if (!valid.has(name) && !rejected?.has(name)) {
      rejected ??= new Set<string>()
      rejected.add(name)
      shareCause(name, before, checks)
    }
  })
  return valid
}

/** Gives the rejection at the index the cause of its volume, and with it those that the same edit cures. */
function shareCause(name: string, index: number, checks: Checks): void {
  const cause = volumeCause(name)
  const old = checks.rejections[index]?.cause
  for (let i = index; i < checks.rejections.length; i++) {
    const rejection = checks.rejections[i]
    if (rejection && (i === index || (old !== undefined && rejection.cause === old))) checks.rejections[i] = { ...rejection, cause }
  }
}

function validateVolume(volume: Volume, valid: ReadonlyMap<string, Volume>, path: Path, checks: Checks): void {
  const { name, iscsi } = volume
  validateVolumeSource(volume, path, checks)
  if (iscsi) validateInterfaceName(iscsi, name ?? '', path, checks)
  if (!name) checks.required(path.child('name'), 'name is missing; set the name of the volume, so that containers can mount it')
  else rejectValue(path, 'name', name, isDNS1123Label(name), checks)
  if (valid.has(name ?? '')) checks.duplicate(path.child('name'), name)
}

/** validateVolumeSource: exactly one. */
function validateVolumeSource(volume: Volume, path: Path, checks: Checks): void {
  let count = 0
  let own: SourceName | undefined
  for (const key in volume) {
    if (volume[key as keyof Volume] === undefined || !isSource(key)) continue
    own = key
    count++
  }
  if (own === undefined) return checks.required(path, 'volume has no source; add one, such as emptyDir, hostPath, configMap or secret')
  if (count > 1) own = forbidOthers(volume, path, checks)
  validateOwnSource(own, volume[own], path, checks)
}

/** The calls of a table of functions are typed by the name that both the function and its argument have. */
function validateOwnSource<K extends SourceName>(name: K, source: Volume[K], path: Path, checks: Checks): void {
  if (source !== undefined) VALIDATORS[name](source, path.child(name), checks)
}

/** @returns The one that the API server keeps. */
function forbidOthers(volume: Volume, path: Path, checks: Checks): SourceName {
  const present = SOURCES.filter(name => volume[name] !== undefined)
  const [first = 'emptyDir', ...others] = present
  for (const name of others) {
    const at = path.child(name)
    const reported = FORBIDDEN_AS[name]
    const field = reported === undefined ? at : path.child(reported)
    checks.forbidden(field, `volume has more than one source: ${present.join(' and ')}; keep one`, {
      at,
      cause: path.toString(),
    })
  }
  return first
}
