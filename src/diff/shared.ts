/** What pods of an old and of a new DaemonSet share on a node while both are there: sockets of CSI drivers, state, ports that nobody declares. */
import { groupBy, type ObjectReference } from '../base/index.ts'
import type { PodSpec } from '../kubernetes/index.ts'
import { isChainedNetwork } from '../rule/index.ts'
import type { AnyField } from '../yaml/index.ts'
import type { PlannedDaemonSet } from './plan.ts'
import { meet, type PlannedPods, type StoodWith } from './ports.ts'

export interface SharedFolder {
  /** The folder of the node that both mount. */
  readonly folder: string
  /** The other DaemonSet. */
  readonly object: ObjectReference
}

export interface ListenClash {
  readonly port: number
  /** The old DaemonSet. */
  readonly object: ObjectReference
}

interface Old {
  readonly what: string
  readonly planned: PlannedDaemonSet
  readonly pods: PlannedPods
}

/**
 * A registrar that ends removes its socket, whoever made it last, and the kubelet then forgets the driver. Two that write the same state lock each
 * other out or damage it. A port of the node that only a probe tells keeps the scheduler from nothing, and the new container from listening.
 * `pods` gets those of what is given back.
 */
export function withShared(
  planned: readonly PlannedDaemonSet[],
  pods: Map<PlannedDaemonSet, PlannedPods>,
  stoodWith: StoodWith,
): PlannedDaemonSet[] {
  const leaving = planned.filter(({ action }) => action === 'remove' || action === 'rename')
  const sharedBy = (thingsOf: (pod: AnyField | undefined) => string[]): ((each: PlannedDaemonSet) => Old[]) => {
    const olds = groupBy(
      leaving.flatMap(each => thingsOf(pods.get(each)?.before).map(what => ({ what, planned: each, pods: pods.get(each)! }))),
      ({ what }) => what,
    )
    return each => {
      const own = pods.get(each)
      if (olds.size === 0 || !own?.after) return []
      const meets = ({ planned: other, pods: { before } }: Old): boolean =>
        meet(before?.value, own.after?.value) && (other === each || (before !== undefined && stoodWith(before, own.is)))
      return thingsOf(own.after).flatMap(what => (olds.get(what) ?? []).slice(0, MOST).filter(meets))
    }
  }
  const objectOf = ({ planned: { previous, object } }: Old): ObjectReference => previous ?? object
  const folders = (shared: readonly Old[]): SharedFolder[] => shared.map(old => ({ folder: old.what, object: objectOf(old) }))
  const [socketsOf, stateOf, portsOf] = [sharedBy(driverFolders), sharedBy(stateFolders), sharedBy(listenedPorts)]
  const isHidden = (own: PlannedPods, { what, pods: { before } }: Old): boolean =>
    !declaredPorts(own.after).includes(what) || !declaredPorts(before).includes(what)
  const served = new Set([...pods.values()].flatMap(({ after }) => driverFolders(after).map(nameOf)))
  const followers = new Map<ObjectReference, ObjectReference>()
  const blocking = new Set<ObjectReference>()
  const found = planned
    .map(each => {
      const own = pods.get(each)
      const lostDrivers = each.risk === 'refused' ? [] : lostBetween(own, served)
      if (lostDrivers.length === 0) return each
      const steps = each.commands.steps.map(step => withoutVolumes(step, lostDrivers))
      const told: PlannedDaemonSet = { ...each, lostDrivers, commands: { ...each.commands, steps } }
      pods.set(told, own!)
      return told
    })
    .map(each => {
      if ((each.action !== 'create' && each.action !== 'rename') || each.maybeSame || each.risk === 'refused') return each
      const [sharedSockets, sharedState] = [folders(socketsOf(each)), [...each.sharedState, ...folders(stateOf(each))]]
      const own = pods.get(each)!
      const clashes = portsOf(each).filter(old => isHidden(own, old))
      const listenClashes = clashes.map(old => ({ port: Number(old.what), object: objectOf(old) }))
      if (sharedSockets.length + sharedState.length + clashes.length === 0) return each
      const { steps } = each.commands
      const mayWait = sharedState.some(({ folder }) => !isNetworkFolder(folder))
      const again =
        sharedSockets.length === 0 || own.restart === undefined
          ? []
          : [
              `${own.restart}  # once ${each.action === 'rename' ? 'the old pods' : `the pods of ${sharedSockets[0]!.object.name}`} have ended`,
            ]
      const joinsNetwork = each.risk === 'none' && sharedState.some(({ folder }) => isNetworkFolder(folder))
      const shared: PlannedDaemonSet = {
        ...each,
        risk: joinsNetwork ? 'critical' : each.risk,
        sharedSockets,
        sharedState,
        listenClashes,
        commands: { ...each.commands, steps: [...(mayWait || clashes.length > 0 ? steps.map(orWaiting) : steps), ...again] },
      }
      pods.set(shared, own)
      for (const { object } of each.action === 'create' ? sharedSockets : []) followers.set(object, each.object)
      for (const { planned: old } of clashes) blocking.add(old.object)
      return shared
    })
  const refused = planned.filter(({ action, risk }) => action === 'create' && risk === 'refused')
  const mayFollow = (old: PlannedPods | undefined, created: PlannedDaemonSet): boolean => {
    const { after, is } = pods.get(created) ?? {}
    return old?.before !== undefined && meet(old.before.value, after?.value) && stoodWith(old.before, is)
  }
  return found.map(each => {
    if (each.action !== 'remove') return each
    const heir = followers.get(each.object)
    const followed = heir === undefined ? each : followedBy(each, heir)
    if (blocking.has(each.object)) return inTheWay(followed)
    const rejected = refused.slice(0, FEW).find(created => mayFollow(pods.get(each), created))
    return rejected ? notYet(followed, rejected.object) : followed
  })
}

/** What is rejected may be what replaces it. */
function notYet(removed: PlannedDaemonSet, { name }: ObjectReference): PlannedDaemonSet {
  const steps = removed.commands.steps.map(step =>
    step.includes('#') ? step : `${step}  # not yet if ${name}, which is rejected, replaces it`,
  )
  return { ...removed, commands: { ...removed.commands, steps } }
}

/** The new pods do not become ready before it is deleted. */
function inTheWay(removed: PlannedDaemonSet): PlannedDaemonSet {
  const steps = removed.commands.steps.map(step => `${step.replace(/ {2}# once .*$/, '')}  # its pods hold ports that the new ones need`)
  return { ...removed, commands: { ...removed.commands, steps } }
}

/** Behind a command that deletes the old DaemonSet. */
function withoutVolumes(step: string, drivers: readonly string[]): string {
  if (!step.startsWith('kubectl delete daemonset ')) return step
  return `${step}${step.includes('  # ') ? ', and' : '  # once'} no pod uses volumes of ${drivers.join(', ')}`
}

/** Its pods go once those of what serves its driver are ready. */
function followedBy(removed: PlannedDaemonSet, heir: ObjectReference): PlannedDaemonSet {
  const steps = removed.commands.steps.map(step => (step.includes('#') ? step : `${step}  # once the pods of ${heir.name} are ready`))
  return { ...removed, heir: removed.heir ?? heir, commands: { ...removed.commands, steps } }
}

function orWaiting(step: string): string {
  return step.replace(/# once the new pods are ready$/, '$&, or wait for the old ones')
}

/** So many that leave a folder are looked at. */
const MOST = 100
/** So many that are rejected are taken for what may replace one that is gone. */
const FEW = 3

/** Folders of one driver each; `kubernetes.io` holds what the kubelet mounts for all of them. */
function driverFolders(pod: AnyField | undefined): string[] {
  const folders = foldersIn(pod, path => DRIVER.test(path)).map(({ path }) => DRIVER.exec(path)![0])
  return [...new Set(folders)]
}

const DRIVER = /^.*\/kubelet\/plugins\/(?!kubernetes\.io(?:\/|$))[^/]+/

/** By the folder; only a name with a dot is surely that of the driver. */
function nameOf(folder: string): string {
  return folder.slice(folder.lastIndexOf('/') + 1)
}

/** Drivers of the old pods that no new pod serves; a driver whose folder alone is renamed is none. */
function lostBetween(own: PlannedPods | undefined, served: ReadonlySet<string>): string[] {
  const [old, updated] = [driverFolders(own?.before).map(nameOf), driverFolders(own?.after).map(nameOf)]
  if (updated.some(name => !name.includes('.'))) return []
  return old.filter(name => name.includes('.') && !served.has(name))
}

/** What programs of the node keep there, and others only read or extend. */
const OF_NODE =
  /^\/var\/lib\/(?:kubelet|docker|containerd|containers|cni|etcd|rancher|k0s|dbus|systemd|lxcfs|nfs|iscsi|dpkg|rpm|apt|cloud|modules|nvidia)(?:\/|$)/

/** Where network plugins are configured: one of them is that of the node. */
export function isNetworkFolder(folder: string): boolean {
  return /^\/etc\/cni(?:\/net\.d)?$/.test(folder)
}

/** Folders that containers write and that are one program's own. */
function stateFolders(pod: AnyField | undefined): string[] {
  const folders = foldersIn(pod, path => isNetworkFolder(path) || (/^\/(?:var\/(?:lib|db)|data)\/./.test(path) && !OF_NODE.test(path)))
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
  // What adds to another network plugin is made to stand beside it.
  const isAdded = (path: string): boolean => isNetworkFolder(path) && isChainedNetwork(pod?.value as PodSpec | undefined)
  return folders.flatMap(({ path, volume }) => (written.has(volume) && !isAdded(path) ? [path] : []))
}

/** Of containers on the network of the node: what they declare, and what probes ask. */
export function listenedPorts(pod: AnyField | undefined): string[] {
  if (pod?.resolve(['hostNetwork']).raw !== true) return []
  const probed = pod
    .resolve(['containers'])
    .items()
    .flatMap(container => PROBES.flatMap(probe => HANDLERS.map(handler => container.resolve([probe, handler, 'port']).raw)))
  return [...new Set([...declaredPorts(pod), ...probed.flatMap(port => (typeof port === 'number' ? [String(port)] : []))])]
}

const PROBES = ['livenessProbe', 'readinessProbe', 'startupProbe'] as const
const HANDLERS = ['httpGet', 'tcpSocket', 'grpc'] as const

function declaredPorts(pod: AnyField | undefined): string[] {
  return (pod?.resolve(['containers']).items() ?? []).flatMap(container =>
    container
      .resolve(['ports'])
      .items()
      .flatMap(each => {
        const port = each.resolve(['containerPort']).raw
        return typeof port === 'number' ? [String(port)] : []
      }),
  )
}

interface Folder {
  readonly path: string
  readonly volume: unknown
}

/** What is gone is known as it is written. */
function foldersIn(pod: AnyField | undefined, matters: (path: string) => boolean): Folder[] {
  const folders = (pod?.resolve(['volumes']).items() ?? []).flatMap(volume => {
    const raw = volume.resolve(['hostPath', 'path']).raw
    const path = typeof raw === 'string' ? raw.replace(/(?<!\/)\/+$/, '') : ''
    return matters(path) ? [{ path, volume: volume.resolve(['name']).raw }] : []
  })
  return [...new Map(folders.map(folder => [folder.path, folder])).values()]
}
