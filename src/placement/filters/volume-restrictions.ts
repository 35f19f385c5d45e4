/** VolumeRestrictions: disks that only one pod of a node may use, unless all read. Claims are not looked at. */
import { type Volume } from '../../kubernetes/index.ts'
import type { PodInfo } from '../node-info.ts'
import type { PodFilter, Status } from './filter.ts'

export function volumeRestrictions({ pod }: PodInfo): PodFilter | undefined {
  if (!pod.spec.volumes?.some(isRestricted)) return undefined
  const status: Status = { plugin: 'VolumeRestrictions', code: 'Unschedulable', reasons: ['node(s) had no available disk'] }
  return { check: ({ pods }) => ([...pods].some(other => sharesDisk({ pod }, other)) ? status : undefined) }
}

/** Whether two pods use one disk that only one of them may use. */
export function sharesDisk(a: Pick<PodInfo, 'pod'>, b: Pick<PodInfo, 'pod'>): boolean {
  return (a.pod.spec.volumes ?? []).some(volume => (b.pod.spec.volumes ?? []).some(other => conflicts(volume, other)))
}

function isRestricted({ gcePersistentDisk, awsElasticBlockStore, iscsi, rbd }: Volume): boolean {
  return [gcePersistentDisk, awsElasticBlockStore, iscsi, rbd].some(source => source !== undefined)
}

function conflicts(a: Volume, b: Volume): boolean {
  const [gce, otherGce] = [a.gcePersistentDisk, b.gcePersistentDisk]
  if (gce && otherGce && gce.pdName === otherGce.pdName && !(gce.readOnly && otherGce.readOnly)) return true
  const [ebs, otherEbs] = [a.awsElasticBlockStore, b.awsElasticBlockStore]
  if (ebs && otherEbs && ebs.volumeID === otherEbs.volumeID) return true
  const [iscsi, otherIscsi] = [a.iscsi, b.iscsi]
  if (iscsi && otherIscsi && iscsi.iqn === otherIscsi.iqn && !(iscsi.readOnly && otherIscsi.readOnly)) return true
  const [rbd, otherRbd] = [a.rbd, b.rbd]
  if (!rbd || !otherRbd || (rbd.readOnly && otherRbd.readOnly)) return false
  const isSameImage = (rbd.pool || 'rbd') === (otherRbd.pool || 'rbd') && rbd.image === otherRbd.image
  return isSameImage && (rbd.monitors ?? []).some(monitor => otherRbd.monitors?.includes(monitor))
}
