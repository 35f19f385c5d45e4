/** Classes of pods that were not given. */
import type { DaemonSet } from '../kubernetes/index.ts'
import type { ClusterObjects } from '../placement/index.ts'

/** Above ordinary pods and below those of the system, as a class of agents is. */
const ASSUMED_PRIORITY = 1_000_000

export interface Assumed {
  readonly objects: ClusterObjects
  /** Kind and name of each class that is taken to exist, once. */
  readonly classes: readonly string[]
}

/**
 * A class that DaemonSets name and nobody gave exists: files hold a part of a cluster. Where an export lists classes of a kind, it lists them
 * all, and those that it lacks are missing. Names of the system's own classes are known.
 */
export function withAssumedClasses(
  objects: ClusterObjects,
  exported: ClusterObjects,
  daemonSets: Iterable<{ readonly daemonSet: DaemonSet }>,
): Assumed {
  const priorities = new Set<string>()
  const runtimes = new Set<string>()
  for (const { daemonSet } of daemonSets) {
    const { priorityClassName, runtimeClassName } = daemonSet.spec?.template?.spec ?? {}
    if (priorityClassName && !priorityClassName.startsWith('system-')) priorities.add(priorityClassName)
    if (runtimeClassName) runtimes.add(runtimeClassName)
  }
  const missing = (names: Set<string>, classes: ClusterObjects['runtimeClasses'], isListed: boolean): string[] =>
    isListed ? [] : [...names].filter(name => classes.every(({ metadata }) => metadata.name !== name))
  const priorityNames = missing(priorities, objects.priorityClasses, exported.priorityClasses.length > 0)
  const runtimeNames = missing(runtimes, objects.runtimeClasses, exported.runtimeClasses.length > 0)
  return {
    objects: {
      ...objects,
      priorityClasses: [...objects.priorityClasses, ...priorityNames.map(name => ({ metadata: { name }, value: ASSUMED_PRIORITY }))],
      runtimeClasses: [...objects.runtimeClasses, ...runtimeNames.map(name => ({ metadata: { name } }))],
    },
    classes: [...priorityNames.map(name => `PriorityClass ${name}`), ...runtimeNames.map(name => `RuntimeClass ${name}`)],
  }
}
