/** What decides on the pods of a DaemonSet and is not looked at. */
import type { Daemon } from '../placement/index.ts'

const DEFAULT_SCHEDULER = 'default-scheduler'

/** @param isOneNode The fleet is so large that pods of DaemonSets on other nodes are left out. */
export function notModelled({ daemonSet }: Daemon, isOneNode: boolean): string[] {
  const {
    affinity,
    topologySpreadConstraints = [],
    schedulerName = DEFAULT_SCHEDULER,
    volumes = [],
    resourceClaims = [],
    schedulingGates = [],
  } = daemonSet.spec?.template?.spec ?? {}
  const found: string[] = []
  if (schedulerName !== DEFAULT_SCHEDULER) found.push(`the scheduler ${schedulerName}`)
  if (volumes.some(({ persistentVolumeClaim, ephemeral }) => persistentVolumeClaim ?? ephemeral))
    found.push('volumes that are bound to nodes')
  if (resourceClaims.length > 0) found.push('devices of resource claims')
  if (schedulingGates.length > 0) found.push('scheduling gates')
  if (isOneNode && (affinity?.podAffinity ?? affinity?.podAntiAffinity ?? topologySpreadConstraints.length > 0))
    found.push('pods of DaemonSets on other nodes, in a fleet of this size')
  return found
}
