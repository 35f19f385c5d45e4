/** Sockets of CSI drivers that pods of an old and of a new DaemonSet share while both are there. */
import { groupBy, type ObjectReference } from '../base/index.ts'
import { areDisjoint, nodeAlternatives, type PodSpec } from '../kubernetes/index.ts'
import type { Field } from '../yaml/index.ts'
import type { PlannedDaemonSet } from './plan.ts'
import type { PlannedPods, StoodWith } from './ports.ts'

export interface SharedSockets {
  /** The folder of the node that both mount. */
  readonly folder: string
  /** The old DaemonSet. */
  readonly object: ObjectReference
}

interface Old {
  readonly folder: string
  readonly planned: PlannedDaemonSet
  readonly pods: PlannedPods
}

/**
 * A registrar that ends removes its socket, whoever made it last, and the kubelet then forgets the driver.
 * `pods` gets those of what is given back.
 */
export function withSharedSockets(
  planned: readonly PlannedDaemonSet[],
  pods: Map<PlannedDaemonSet, PlannedPods>,
  stoodWith: StoodWith,
): PlannedDaemonSet[] {
  const leaving = planned.filter(({ action }) => action === 'remove' || action === 'rename')
  const olds = groupBy(
    leaving.flatMap(each => foldersOf(pods.get(each)?.before).map(folder => ({ folder, planned: each, pods: pods.get(each)! }))),
    ({ folder }) => folder,
  )
  if (olds.size === 0) return [...planned]
  return planned.map(each => {
    const own = pods.get(each)
    if ((each.action !== 'create' && each.action !== 'rename') || each.maybeSame || each.risk === 'refused' || !own?.after) return each
    const after = own.after.value ?? {}
    const meets = ({ planned: other, pods: { before } }: Old): boolean =>
      !areDisjoint(nodeAlternatives(before?.value ?? {}), nodeAlternatives(after)) &&
      (other === each || (before !== undefined && stoodWith(before, own.is)))
    const shared = foldersOf(own.after).flatMap(folder => (olds.get(folder) ?? []).slice(0, MOST).filter(meets))
    if (shared.length === 0) return each
    const sockets = shared.map(({ folder, planned: { previous, object } }) => ({ folder, object: previous ?? object }))
    const again =
      own.restart === undefined
        ? []
        : [`${own.restart}  # once ${each.action === 'rename' ? 'the old pods' : `the pods of ${sockets[0]!.object.name}`} have ended`]
    const found: PlannedDaemonSet = {
      ...each,
      sharedSockets: sockets,
      commands: { ...each.commands, steps: [...each.commands.steps, ...again] },
    }
    pods.set(found, own)
    return found
  })
}

/** So many that leave a folder are looked at. */
const MOST = 100

/** Folders of one driver each; `kubernetes.io` holds what the kubelet mounts for all of them. What is gone is known as it is written. */
function foldersOf(pod: Field<PodSpec> | undefined): string[] {
  const paths = (pod?.at('volumes').items() ?? []).flatMap(volume => {
    const path = volume.at('hostPath', 'path').raw
    return typeof path === 'string' ? [path.replace(/\/$/, '')] : []
  })
  return [...new Set(paths.filter(path => /\/kubelet\/plugins\/(?!kubernetes\.io$)[^/]+$/.test(path)))]
}
