/** Folders of a node that pods of an old and of a new DaemonSet share while both are there: sockets of CSI drivers, and state. */
import { groupBy, type ObjectReference } from '../base/index.ts'
import { areDisjoint, nodeAlternatives } from '../kubernetes/index.ts'
import type { AnyField } from '../yaml/index.ts'
import type { PlannedDaemonSet } from './plan.ts'
import type { PlannedPods, StoodWith } from './ports.ts'

export interface SharedFolder {
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
 * A registrar that ends removes its socket, whoever made it last, and the kubelet then forgets the driver. Two that write the same state lock each
 * other out or damage it. `pods` gets those of what is given back.
 */
export function withSharedFolders(
  planned: readonly PlannedDaemonSet[],
  pods: Map<PlannedDaemonSet, PlannedPods>,
  stoodWith: StoodWith,
): PlannedDaemonSet[] {
  const leaving = planned.filter(({ action }) => action === 'remove' || action === 'rename')
  const sharedBy = (foldersOf: (pod: AnyField | undefined) => string[]): ((each: PlannedDaemonSet) => SharedFolder[]) => {
    const olds = groupBy(
      leaving.flatMap(each => foldersOf(pods.get(each)?.before).map(folder => ({ folder, planned: each, pods: pods.get(each)! }))),
      ({ folder }) => folder,
    )
    return each => {
      const own = pods.get(each)
      if (olds.size === 0 || !own?.after) return []
      const after = own.after.value ?? {}
      const meets = ({ planned: other, pods: { before } }: Old): boolean =>
        !areDisjoint(nodeAlternatives(before?.value ?? {}), nodeAlternatives(after)) &&
        (other === each || (before !== undefined && stoodWith(before, own.is)))
      const shared = foldersOf(own.after).flatMap(folder => (olds.get(folder) ?? []).slice(0, MOST).filter(meets))
      return shared.map(({ folder, planned: { previous, object } }) => ({ folder, object: previous ?? object }))
    }
  }
  const [socketsOf, stateOf] = [sharedBy(driverFolders), sharedBy(stateFolders)]
  return planned.map(each => {
    if ((each.action !== 'create' && each.action !== 'rename') || each.maybeSame || each.risk === 'refused') return each
    const [sharedSockets, sharedState] = [socketsOf(each), stateOf(each)]
    if (sharedSockets.length + sharedState.length === 0) return each
    const own = pods.get(each)!
    const { steps } = each.commands
    const again =
      sharedSockets.length === 0 || own.restart === undefined
        ? []
        : [
            `${own.restart}  # once ${each.action === 'rename' ? 'the old pods' : `the pods of ${sharedSockets[0]!.object.name}`} have ended`,
          ]
    const found: PlannedDaemonSet = {
      ...each,
      sharedSockets,
      sharedState,
      commands: { ...each.commands, steps: [...(sharedState.length > 0 ? steps.map(orWaiting) : steps), ...again] },
    }
    pods.set(found, own)
    return found
  })
}

function orWaiting(step: string): string {
  return step.replace(/# once the new pods are ready$/, '$&, or wait for the old ones')
}

/** So many that leave a folder are looked at. */
const MOST = 100

/** Folders of one driver each; `kubernetes.io` holds what the kubelet mounts for all of them. */
function driverFolders(pod: AnyField | undefined): string[] {
  return foldersIn(pod, path => /\/kubelet\/plugins\/(?!kubernetes\.io$)[^/]+$/.test(path)).map(({ path }) => path)
}

/** What programs of the node keep there, and others only read or extend. */
const OF_NODE =
  /^\/var\/lib\/(?:kubelet|docker|containerd|containers|cni|etcd|rancher|k0s|dbus|systemd|lxcfs|nfs|iscsi|dpkg|rpm|apt|cloud|modules|nvidia)(?:\/|$)/

/** Folders that containers write and that are one program's own. */
function stateFolders(pod: AnyField | undefined): string[] {
  const folders = foldersIn(pod, path => /^\/(?:var\/(?:lib|db)|data)\/./.test(path) && !OF_NODE.test(path))
  if (folders.length === 0) return []
  const written = new Set(
    ['containers', 'initContainers'].flatMap(list =>
      (pod?.resolve([list]).items() ?? []).flatMap(container =>
        container
          .resolve(['volumeMounts'])
          .items()
          .flatMap(mount => (mount.resolve(['readOnly']).raw === true ? [] : [mount.resolve(['name']).raw])),
      ),
    ),
  )
  return folders.flatMap(({ path, volume }) => (written.has(volume) ? [path] : []))
}

interface Folder {
  readonly path: string
  readonly volume: unknown
}

/** What is gone is known as it is written. */
function foldersIn(pod: AnyField | undefined, matters: (path: string) => boolean): Folder[] {
  const folders = (pod?.resolve(['volumes']).items() ?? []).flatMap(volume => {
    const raw = volume.resolve(['hostPath', 'path']).raw
    const path = typeof raw === 'string' ? raw.replace(/\/+$/, '') : ''
    return matters(path) ? [{ path, volume: volume.resolve(['name']).raw }] : []
  })
  return [...new Map(folders.map(folder => [folder.path, folder])).values()]
}
