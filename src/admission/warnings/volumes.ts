import { type Path, type Volume } from '../../kubernetes/index.ts'
import type { Checks } from '../rejection.ts'
import { isFractional, warnFraction } from './milli-bytes.ts'

type Source = 'photonPersistentDisk' | 'scaleIO' | 'flocker' | 'storageOS' | 'quobyte' | 'glusterfs' | 'cephfs' | 'rbd'

interface Removed {
  /** As the warning calls the field. */
  readonly warned: Source
  readonly field: keyof Volume
  /** The minors of Kubernetes that deprecated it and that removed it. */
  readonly deprecated: number
  readonly removed: number
  /** The first minor that warns. */
  readonly since: number
}

const REMOVED: readonly Removed[] = [
  { warned: 'photonPersistentDisk', field: 'photonPersistentDisk', deprecated: 11, removed: 16, since: 25 },
  { warned: 'scaleIO', field: 'scaleIO', deprecated: 16, removed: 22, since: 25 },
  { warned: 'flocker', field: 'flocker', deprecated: 22, removed: 25, since: 25 },
  { warned: 'storageOS', field: 'storageos', deprecated: 22, removed: 25, since: 25 },
  { warned: 'quobyte', field: 'quobyte', deprecated: 22, removed: 25, since: 25 },
  { warned: 'glusterfs', field: 'glusterfs', deprecated: 25, removed: 26, since: 25 },
  { warned: 'cephfs', field: 'cephfs', deprecated: 28, removed: 31, since: 28 },
  { warned: 'rbd', field: 'rbd', deprecated: 28, removed: 31, since: 28 },
]

/** Volumes that the kubelet no longer mounts, and fractions of bytes in claims. `path`: of the volumes. */
export function warnVolumes(volumes: readonly Volume[], path: Path, checks: Checks): void {
  volumes.forEach((volume, index) => {
    for (const removed of REMOVED) {
      if (volume[removed.field] && checks.minor >= removed.since) warnRemoved(removed, path.index(index), checks)
    }
    if (volume.gitRepo) warnGitRepo(path.index(index), checks)
    if (volume.ephemeral && checks.minor >= 26) warnClaim(volume.ephemeral, path.index(index), checks)
  })
}

function warnRemoved({ warned, field, deprecated, removed }: Removed, path: Path, checks: Checks): void {
  const works = checks.minor < removed
  const state = works
    ? `is deprecated since Kubernetes 1.${deprecated} and stops working in 1.${removed}`
    : `does not work since Kubernetes 1.${removed}`
  checks.warn(path.child(warned), 'removed-volume-plugin', `the volume type ${field} ${state}; use a CSI driver`, path.child(field))
}

function warnGitRepo(path: Path, checks: Checks): void {
  const state = checks.enabled('GitRepoVolumeDriver')
    ? 'is deprecated since Kubernetes 1.11'
    : 'is disabled by default since Kubernetes 1.33'
  checks.warn(path.child('gitRepo'), 'removed-volume-plugin', `the volume type gitRepo ${state}; clone in an init container to an emptyDir`)
}

/** GetWarningsForPersistentVolumeClaimSpec. */
function warnClaim({ volumeClaimTemplate }: NonNullable<Volume['ephemeral']>, path: Path, checks: Checks): void {
  const resources = volumeClaimTemplate?.spec?.resources
  if (!resources) return
  for (const list of ['requests', 'limits'] as const) {
    const amount = resources[list]?.['storage']
    if (amount === undefined || !isFractional(amount)) continue
    warnFraction(amount, path.child('ephemeral', 'volumeClaimTemplate', 'spec', 'resources', list).key('storage'), checks)
  }
}
