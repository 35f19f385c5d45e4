/** How many pods may be away at once, and how many more may be there (pkg/controller/daemon/util). */
import { type DaemonSet, getScaledValueFromIntOrPercent, type IntOrString } from '../../kubernetes/index.ts'

export interface Counts {
  readonly maxUnavailable: number
  readonly maxSurge: number
}

/**
 * UnavailableCount and SurgeCount: percentages of the desired number, rounded up. 0 and 0 for OnDelete.
 * @param daemonSet With its defaults.
 */
export function counts({ spec = {} }: DaemonSet, desired: number): Counts {
  const { type, rollingUpdate } = spec.updateStrategy ?? {}
  if (type !== 'RollingUpdate' || !rollingUpdate) return { maxUnavailable: 0, maxSurge: 0 }
  const { maxUnavailable = 1, maxSurge = 0 } = rollingUpdate
  return { maxUnavailable: scaled(maxUnavailable, desired), maxSurge: scaled(maxSurge, desired) }
}

/** What the controller goes by: 0 and 0 would never move, so one pod may be away (updatedDesiredNodeCounts). */
export function effectiveCounts(daemonSet: DaemonSet, desired: number): Counts {
  const given = counts(daemonSet, desired)
  return desired > 0 && given.maxUnavailable === 0 && given.maxSurge === 0 ? { ...given, maxUnavailable: 1 } : given
}

function scaled(value: IntOrString, desired: number): number {
  return getScaledValueFromIntOrPercent(value, desired, true) ?? 0
}
