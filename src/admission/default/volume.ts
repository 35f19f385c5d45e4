/** Defaults of a volume: SetDefaults_Volume and what apps/v1's generated defaults add. */
import {
  defaultPullPolicy,
  type DownwardAPIVolumeFile,
  type PersistentVolumeClaimTemplate,
  type ProjectedVolumeSource,
  type Volume,
  type VolumeProjection,
  enabled,
  type FeatureGates,
} from '../../kubernetes/index.ts'
import { defaultResources, type Mutable } from './container.ts'

/** What Kubernetes gives to mounted files where the manifest gives no mode. */
const READABLE = 0o644

/** A volume as it stands after defaulting; one without any source is an empty directory. */
export function defaultVolume(volume: Volume, minor: number, gates?: FeatureGates): Volume {
  for (const key in volume) {
    const name = key as keyof Volume
    if (name === 'name' || volume[name] === undefined) continue
    const source = defaultSource(volume, name, minor, gates)
    // A volume has one source; where two are written each has its defaults.
    if (source !== volume[name]) volume = { ...volume, [name]: source }
  }
  return hasSource(volume) ? volume : { ...volume, emptyDir: {} }
}

function hasSource(volume: Volume): boolean {
  for (const name in volume) if (name !== 'name' && volume[name as keyof Volume] !== undefined) return true
  return false
}

function defaultSource(volume: Volume, name: keyof Volume, minor: number, gates?: FeatureGates): Volume[keyof Volume] {
  switch (name) {
    case 'hostPath':
      return volume.hostPath?.type === undefined ? { ...volume.hostPath, type: '' } : volume.hostPath
    case 'secret':
      return volume.secret?.defaultMode === undefined ? { ...volume.secret, defaultMode: READABLE } : volume.secret
    case 'configMap':
      return volume.configMap?.defaultMode === undefined ? { ...volume.configMap, defaultMode: READABLE } : volume.configMap
    case 'downwardAPI': {
      const { items, defaultMode = READABLE } = volume.downwardAPI ?? {}
      return { ...volume.downwardAPI, defaultMode, ...(items && { items: items.map(defaultDownwardAPIFile) }) }
    }
    case 'projected':
      return defaultProjected(volume.projected ?? {})
    case 'iscsi':
      return volume.iscsi?.iscsiInterface ? volume.iscsi : { ...volume.iscsi, iscsiInterface: 'default' }
    case 'rbd': {
      const { pool, user, keyring } = volume.rbd ?? {}
      return { ...volume.rbd, pool: pool || 'rbd', user: user || 'admin', keyring: keyring || '/etc/ceph/keyring' }
    }
    case 'azureDisk': {
      const { cachingMode = 'ReadWrite', fsType = 'ext4', readOnly = false, kind = 'Shared' } = volume.azureDisk ?? {}
      return { ...volume.azureDisk, cachingMode, fsType, readOnly, kind }
    }
    case 'scaleIO': {
      const { storageMode, fsType } = volume.scaleIO ?? {}
      return { ...volume.scaleIO, storageMode: storageMode || 'ThinProvisioned', fsType: fsType || 'xfs' }
    }
    case 'ephemeral': {
      const template = volume.ephemeral?.volumeClaimTemplate
      return template ? { ...volume.ephemeral, volumeClaimTemplate: defaultClaimTemplate(template) } : volume.ephemeral
    }
    case 'image': {
      const { image } = volume
      if (!image || image.pullPolicy || !enabled('ImageVolume', minor, gates)) return image
      return { ...image, pullPolicy: defaultPullPolicy(image.reference ?? '') }
    }
    default:
      return volume[name]
  }
}

function defaultProjected(projected: ProjectedVolumeSource): ProjectedVolumeSource {
  const result: Mutable<ProjectedVolumeSource> = { ...projected, defaultMode: projected.defaultMode ?? READABLE }
  if (projected.sources) result.sources = projected.sources.map(defaultProjection)
  return result
}

function defaultProjection(source: VolumeProjection): VolumeProjection {
  const { downwardAPI, serviceAccountToken } = source
  if (downwardAPI?.items) source = { ...source, downwardAPI: { ...downwardAPI, items: downwardAPI.items.map(defaultDownwardAPIFile) } }
  if (serviceAccountToken && serviceAccountToken.expirationSeconds === undefined) {
    source = { ...source, serviceAccountToken: { ...serviceAccountToken, expirationSeconds: 3600 } }
  }
  return source
}

function defaultDownwardAPIFile(file: DownwardAPIVolumeFile): DownwardAPIVolumeFile {
  const { fieldRef } = file
  return fieldRef && !fieldRef.apiVersion ? { ...file, fieldRef: { ...fieldRef, apiVersion: 'v1' } } : file
}

function defaultClaimTemplate(template: PersistentVolumeClaimTemplate): PersistentVolumeClaimTemplate {
  const { resources, volumeMode = 'Filesystem' } = template.spec ?? {}
  return { ...template, spec: { ...template.spec, volumeMode, ...(resources && { resources: defaultResources(resources) }) } }
}
