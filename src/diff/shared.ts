/** What pods of an old and of a new DaemonSet share on a node while both are there: sockets of CSI drivers, state, ports that nobody declares. */
import { groupBy, type ObjectReference } from '../base/index.ts'
import type { AnyField } from '../yaml/index.ts'
import { type Draft, type PlannedPods, withSteps } from './draft.ts'
import { declaredPorts, driverFolders, driverOf, isNetworkFolder, listenedPorts, stateFolders } from './folders.ts'
import { meet, type StoodWith } from './ports.ts'
import { type Caution, cautioned, podsOf, type Step } from './steps.ts'

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

/** So many that leave a folder are looked at. */
const MOST = 100
/** So many that are rejected are taken for what may replace one that is gone. */
const FEW = 3

/**
 * A registrar that ends removes its socket, whoever made it last, and the kubelet then forgets the driver. Two that write the same state lock each
 * other out or damage it. A port of the node that only a probe tells keeps the scheduler from nothing, and the new container from listening.
 */
export function withShared(planned: readonly Draft[], stoodWith: StoodWith): readonly Draft[] {
  return withSuccessors(withSharers(withLostDrivers(planned), stoodWith), stoodWith)
}

/** Drivers of the old pods that no new pod serves: the old DaemonSet is deleted last. */
function withLostDrivers(planned: readonly Draft[]): readonly Draft[] {
  const served = new Set(planned.flatMap(({ pods }) => driverFolders(pods?.after).map(driverOf)))
  return planned.map(each => {
    const lostDrivers = each.risk === 'refused' ? [] : lostBetween(each.pods, served)
    if (lostDrivers.length === 0) return each
    const revise = (step: Step): Step => (step.isDeletion === true ? cautioned(step, { drivers: lostDrivers }) : step)
    return withSteps({ ...each, lostDrivers }, steps => steps.map(revise))
  })
}

/** A driver whose folder alone is renamed is not lost. */
function lostBetween(pods: PlannedPods | undefined, served: ReadonlySet<string>): string[] {
  const [old, updated] = [driverFolders(pods?.before).map(driverOf), driverFolders(pods?.after).map(driverOf)]
  if (updated.some(name => !name.includes('.'))) return []
  return old.filter(name => name.includes('.') && !served.has(name))
}

/** A DaemonSet that leaves, and what its pods used. */
interface Left {
  readonly what: string
  readonly by: Draft
}

/** What each new DaemonSet shares with those that leave. */
function withSharers(planned: readonly Draft[], stoodWith: StoodWith): readonly Draft[] {
  const leaving = planned.filter(({ action }) => action === 'remove' || action === 'rename')
  const sharedBy = (before: (pods: PlannedPods) => readonly string[], after = before): ((each: Draft) => Left[]) => {
    const left = groupBy(
      leaving.flatMap(by => (by.pods ? before(by.pods) : []).map(what => ({ what, by }))),
      ({ what }) => what,
    )
    return each => {
      if (left.size === 0 || !each.pods?.after) return []
      return after(each.pods).flatMap(what => (left.get(what) ?? []).slice(0, MOST).filter(({ by }) => mayMeet(by, each, stoodWith)))
    }
  }
  const inPods = (thingsOf: (pod: AnyField | undefined) => string[]): ((each: Draft) => Left[]) =>
    sharedBy(
      ({ before }) => thingsOf(before),
      ({ after }) => thingsOf(after),
    )
  const [socketsOf, stateOf, portsOf] = [inPods(driverFolders), inPods(stateFolders), inPods(listenedPorts)]
  const logsOf = sharedBy(
    ({ logsBefore = [] }) => logsBefore,
    ({ logsAfter = [] }) => logsAfter,
  )
  return planned.map(each => {
    if ((each.action !== 'create' && each.action !== 'rename') || each.maybeSame || each.risk === 'refused') return each
    const [sharedSockets, sharedState] = [foldersOf(socketsOf(each)), [...each.sharedState, ...foldersOf(stateOf(each))]]
    const listenClashes = portsOf(each).flatMap(({ what, by }) =>
      isHidden(what, each, by) ? [{ port: Number(what), object: formerObject(by) }] : [],
    )
    // helm deletes the old one at once.
    const sharedLogs = foldersOf(logsOf(each).filter(({ by }) => !by.isPruned))
    if (sharedSockets.length + sharedState.length + sharedLogs.length + listenClashes.length === 0) return each
    const mayWait = listenClashes.length > 0 || sharedState.some(({ folder }) => !isNetworkFolder(folder))
    const joinsNetwork = each.risk === 'none' && sharedState.some(({ folder }) => isNetworkFolder(folder))
    const risk = joinsNetwork ? 'critical' : each.risk
    return withSteps({ ...each, risk, sharedSockets, sharedState, sharedLogs, listenClashes }, steps => [
      ...(mayWait ? steps.map(step => (step.caution?.ready === undefined ? step : cautioned(step, { mayWait }))) : steps),
      ...restarted(each, sharedSockets),
    ])
  })
}

/** The new pods are to make their socket anew when the old ones have removed it. */
function restarted({ action, pods }: Draft, [first]: readonly SharedFolder[]): Step[] {
  if (!first || pods?.restart === undefined) return []
  return [{ text: pods.restart, caution: { ended: action === 'rename' ? 'the old pods' : podsOf(first.object) } }]
}

function foldersOf(shared: readonly Left[]): SharedFolder[] {
  return shared.map(({ what, by }) => ({ folder: what, object: formerObject(by) }))
}

function formerObject({ previous, object }: Draft): ObjectReference {
  return previous ?? object
}

/** The scheduler does not see that both need the port. */
function isHidden(port: string, { pods }: Draft, { pods: old }: Draft): boolean {
  return !declaredPorts(pods?.after).includes(port) || !declaredPorts(old?.before).includes(port)
}

/** Whether old pods of one and new ones of the other may be on a node. */
function mayMeet(left: Draft, each: Draft, stoodWith: StoodWith): boolean {
  const old = left.pods?.before
  return old !== undefined && meet(old.value, each.pods?.after?.value) && (left === each || stoodWith(old, each.pods?.is))
}

/** A new one may replace it; one of the same old file that stays as it is may need it. */
function mayNeed(rejected: Draft, left: Draft, stoodWith: StoodWith): boolean {
  if (rejected.action === 'create') return mayMeet(left, rejected, stoodWith)
  const [own, old] = [rejected.pods?.before, left.pods?.before]
  return own !== undefined && old !== undefined && meet(old.value, rejected.pods?.after?.value) && own.location.file === old.location.file
}

/** When to delete what is gone: it depends on the DaemonSets that take its place. */
function withSuccessors(planned: readonly Draft[], stoodWith: StoodWith): readonly Draft[] {
  const created = planned.filter(({ action }) => action === 'create')
  const heirs = new Map(created.flatMap(({ sharedSockets, object: heir }) => sharedSockets.map(({ object }) => [object, heir] as const)))
  const blocking = new Set(planned.flatMap(({ listenClashes }) => listenClashes.map(({ object }) => object)))
  const refused = planned.filter(({ action, risk }) => (action === 'create' || action === 'update') && risk === 'refused').slice(0, FEW)
  return planned.map(each => {
    if (each.action !== 'remove') return each
    const heir = heirs.get(each.object)
    const followed = heir ? ifUncautioned({ ...each, heir: each.heir ?? heir }, { ready: podsOf(heir) }) : each
    if (blocking.has(each.object)) return withSteps(followed, steps => steps.map(step => cautioned(step, { holdsPorts: true })))
    const rejected = refused.find(other => mayNeed(other, each, stoodWith))
    return rejected ? ifUncautioned(followed, { rejected: { name: rejected.object.name, isNew: rejected.action === 'create' } }) : followed
  })
}

function ifUncautioned(draft: Draft, caution: Caution): Draft {
  return withSteps(draft, steps => steps.map(step => (Object.keys(step.caution ?? {}).length > 0 ? step : cautioned(step, caution))))
}
