/** What an apply would do to one DaemonSet, and how its pods would be replaced. */
import { NO_EFFECTS } from '../admission/index.ts'
import { sendsAsHelm, type Sender } from '../admission/apply/index.ts'
import { append, type Finding, groupBy, type Location, type ObjectReference, SEVERITIES } from '../base/index.ts'
import type { NodesRollout } from '../cluster/index.ts'
import { containersOf, type DaemonSet, isMutableImage, type PodSpec, Quantity } from '../kubernetes/index.ts'
import { effectiveRequests } from '../placement/index.ts'
import {
  accountName,
  apiConfigChanges,
  configChanges,
  grantsBeyond,
  heldPorts,
  isFilledInLater,
  isKeptByHelm,
  portsClash,
} from '../rule/index.ts'
import { type Change, type DaemonSetModel, roleOf, type Subjects, type UpdateModel } from '../subjects/index.ts'
import { absoluteOf, manifestField, type OldObject } from '../workspace/index.ts'
import type { AnyField, Field } from '../yaml/index.ts'
import { ANY_RELEASE, commandsFor, deletionStep, type Release, restarting } from './commands.ts'
import type { Draft } from './draft.ts'
import { listenedPorts, logFolders } from './folders.ts'
import { hasReadiness, lostNeeds, newNeeds } from './needs.ts'
import { nodeChange } from './nodes.ts'
import type { ConfigurationChange, OpenAccount, PlannedChange, Refusal, Rendering, RequestChange } from './plan.ts'
import type { Ended } from './releases.ts'
import { replacedConfigs } from './replaced-configs.ts'
import { riskOf } from './risk.ts'
import { rolloutOf } from './rollout.ts'
import type { SharedFolder } from './shared.ts'
import { podsOf } from './steps.ts'

interface About {
  /** How many nodes there are. */
  readonly given: number | undefined
  readonly onNodes: NodesRollout | undefined
  readonly findings: readonly Finding[]
  readonly denied: readonly Finding[]
  /** Objects whose change the rules tell with the update. */
  readonly beside: readonly ObjectReference[]
  readonly rendering: Rendering | undefined
  /** A kustomization gathers its file. */
  readonly isBuilt: boolean
  /** Of what helm sends. */
  readonly release: string | undefined
  readonly ended: Ended | undefined
  /** The user says that helm sends it. */
  readonly isByHelm: boolean
  readonly elsewhere: readonly string[]
}

export function updated(
  update: UpdateModel,
  { given, onNodes, findings, denied, beside, rendering, isBuilt, release, ended, isByHelm, elsewhere }: About,
): Draft {
  const { model, before, relation } = update
  const subject = update.subject()
  const { verdict, templateChanged, specChanged, revisionChanged, metadataChanged, rollout } = subject.effects
  const isRename = relation !== 'same'
  const refused = [...refusedBy(ended), ...refusalsOf(isRename ? model.rejections() : update.allRejections(), denied)]
  const isRefused = refused.length > 0
  const nodes = onNodes?.after ?? given ?? nodesOf(subject)
  const isBeingDeleted = !isRename && update.previous.live && isTerminating(subject.before.daemonSet)
  const replacement =
    isRename || isRefused || isBeingDeleted
      ? undefined
      : rolloutOf(subject, {
          nodes: onNodes?.desired ?? nodes,
          outdated: outdatedOf(subject),
          progress: onNodes?.best,
          recovers: (onNodes?.recovering.length ?? 0) + (onNodes?.unready.length ?? 0) > 0,
        })
  const action = isRename ? 'rename' : 'update'
  const isOfHelm = release !== undefined
  const isPruned = isRename && isOfHelm && !ended && !isKeptByHelm(before.daemonSet)
  const { role, changes } = subject
  const held = heldPorts(subject.before.pod)
  const sender = isRename ? undefined : senderOf(update, isOfHelm)
  const shared = heldPorts(subject.pod).find(port => held.some(other => portsClash(port, other)))
  const sharesPorts = shared !== undefined
  const removesAtOnce =
    !isRename && !isRefused && !isBeingDeleted && (onNodes ? onNodes.lost.length > 0 : findings.some(({ hazard }) => hazard === 'removal'))
  const risk = riskOf({
    action,
    isRefused,
    isPruned,
    removesAtOnce,
    runsNowhere: onNodes?.before === 0,
    replacement,
    findings,
    sharesPorts,
    sticks: (onNodes?.best.untouched ?? 0) > 0,
    isNodeCritical: role.nodeCritical,
  })
  const configuration: ConfigurationChange[] = [
    ...configChanges(subject).map(({ use: { kind, name }, key, others }) => ({ kind, name, key, others })),
    ...apiConfigChanges(subject).map(({ name, key, others }) => ({ kind: 'ConfigMap' as const, name, key, others })),
  ]
  // Read in several ways, it is told once, with the most keys.
  const byObject = groupBy(
    [...configuration, ...replacedConfigs(subject)].toSorted((a, b) => b.others - a.others),
    ({ kind, name }) => `${kind} ${name}`,
  )
  return {
    templateChanged,
    specChanged,
    revisionChanged,
    metadataChanged,
    rollout,
    action,
    pods: {
      is: fileOf(subject.pod),
      before: subject.before.pod,
      after: subject.pod,
      ...(isRename && { logsBefore: logsOf(before.daemonSet, before.pod), logsAfter: logsOf(subject.daemonSet, subject.pod) }),
      restart: restarting(model.daemonSet),
    },
    object: model.manifest.object,
    previous: isRename ? before.object : undefined,
    heir: undefined,
    origin: undefined,
    twin: undefined,
    sender,
    maybeSame: update.maybeMoved,
    given: isRename ? given : undefined,
    wasRefused: false,
    isPruned,
    failedAt: undefined,
    release,
    location: model.daemonSet.key,
    risk,
    role: role.title,
    isNodeCritical: role.nodeCritical,
    verdict: verdict === 'ok' && isRefused ? 'invalid' : verdict,
    refused,
    changes: changes.map(planned).filter(({ path }) => !refused.some(each => isUndecoded(each, path))),
    replacement,
    nodes: nodeChange(subject.before.pod, subject.pod),
    onNodes: isRefused ? undefined : onNodes,
    unavailable: subject.before.status?.unavailable ?? 0,
    isBeingDeleted,
    ambiguous: update.alsoIn.length > 0 ? { namespace: before.object.namespace ?? 'default', others: update.alsoIn } : undefined,
    configuration: [...byObject.values()].map(([first]) => first!),
    needs: newNeeds(subject, subject.before),
    losesReadiness: !isRefused && replacement !== undefined && hasReadiness(subject.before.pod) && !hasReadiness(subject.pod),
    repulled: replacement && relation === 'same' ? repulledIn(subject) : [],
    deadlocksNext: replacement?.type === 'RollingUpdate' && !sharesPorts && findings.some(({ hazard }) => hazard === 'port'),
    isNameGenerated: false,
    removesAtOnce,
    elsewhere,
    sharesPorts,
    portWaits: [],
    sharedSockets: [],
    sharedState: [],
    sharedLogs: [],
    listenClashes: [],
    taken: [],
    lostDrivers: [],
    openAccount: isRename || accountName(before.pod) !== accountName(subject.pod) ? openAccount(subject) : undefined,
    requests: isRefused ? [] : requestChanges(subject, nodes),
    findings,
    commands: commandsFor({
      action,
      daemonSet: model.daemonSet,
      before: before.daemonSet,
      apiBefore: before.object.apiVersion,
      replacement,
      changes,
      status: subject.before.status,
      release:
        isPruned || (sender && sendsAsHelm(sender)) ? (markedRelease(before.daemonSet) ?? (isByHelm ? ANY_RELEASE : undefined)) : undefined,
      beside: [
        ...new Set(
          [...configuration, ...beside, ...lostBindings(subject), ...lostNeeds(subject)].map(({ kind, name }) => `${kind} ${name}`),
        ),
      ],
      refused: refused.map(({ rule }) => rule),
      rendering,
      isOfHelm,
      isBuilt,
      isPruned,
      ended: ended?.isStored ? (markedRelease(before.daemonSet) ?? ANY_RELEASE) : undefined,
      isStuck: risk === 'deadlock' && !sharesPorts,
      sharedPort: shared?.number,
      listenPort: listenedPorts(before.pod).find(port => listenedPorts(subject.pod).includes(port)),
    }),
  }
}

/** Images without a fixed version that old and new pods have, and that every start pulls. */
function repulledIn({ before, pod }: Subjects['update']): string[] {
  const old = new Set(containersOf(before.pod.value).map(({ image }) => image))
  const images = containersOf(pod.effective).flatMap(({ image, imagePullPolicy }) =>
    image !== undefined && imagePullPolicy === 'Always' && old.has(image) && isMutableImage(image) ? [image] : [],
  )
  return [...new Set(images)]
}

function isTerminating({ value }: Field<DaemonSet>): boolean {
  return value?.metadata?.deletionTimestamp !== undefined
}

/** Folders of logs that an agent for logs reads. */
function logsOf(daemonSet: Field<DaemonSet>, pod: Field<PodSpec>): readonly string[] {
  const folders = logFolders(pod)
  return folders.length > 0 && roleOf(daemonSet, pod).is('log') ? folders : []
}

function fileOf({ location }: AnyField): string | undefined {
  return absoluteOf(location.file)
}

/** Bindings that give less to the account that an undo goes back to. */
function lostBindings({ before, pod, objects, objectsBefore }: Subjects['update']): ObjectReference[] {
  const former = { name: accountName(before.pod), namespace: before.object.namespace }
  if (accountName(pod) === former.name) return []
  return grantsBeyond(former, objectsBefore, former, objects).map(({ binding }) => binding.object)
}

/** Where the account is, the command that applies it decides; where the pods are, their manifest. */
function openAccount({ daemonSet, pod, objects }: Pick<Subjects['daemonSet'], 'daemonSet' | 'pod' | 'objects'>): OpenAccount | undefined {
  const { namespace } = daemonSet.value?.metadata ?? {}
  const name = accountName(pod)
  if (namespace === undefined || namespace === 'default' || name === 'default' || isFilledInLater(namespace)) return undefined
  const given = objects.named('ServiceAccount', name)
  return given.length > 0 && given.every(({ object }) => object.namespace === undefined) ? { name, namespace } : undefined
}

/** A chart is sent by helm, which merges what it sent before as kubectl does. */
function senderOf({ merge }: UpdateModel, isOfHelm: boolean): Sender | undefined {
  const sender = merge?.sender
  return sender?.before === 'base' && sender.mode === 'kubectl' && isOfHelm ? { ...sender, mode: 'helm' } : sender
}

const NOTHING = {
  ...NO_EFFECTS,
  previous: undefined,
  heir: undefined,
  origin: undefined,
  twin: undefined,
  sender: undefined,
  maybeSame: false,
  wasRefused: false,
  isPruned: false,
  failedAt: undefined,
  release: undefined,
  verdict: 'ok',
  role: 'agent',
  isNodeCritical: false,
  refused: [],
  changes: [],
  replacement: undefined,
  nodes: undefined,
  onNodes: undefined,
  given: undefined,
  unavailable: 0,
  isBeingDeleted: false,
  ambiguous: undefined,
  configuration: [],
  needs: [],
  losesReadiness: false,
  repulled: [],
  lostDrivers: [],
  deadlocksNext: false,
  sharesPorts: false,
  removesAtOnce: false,
  elsewhere: [],
  isNameGenerated: false,
  portWaits: [],
  sharedSockets: [],
  sharedState: [],
  sharedLogs: [],
  listenClashes: [],
  taken: [],
  openAccount: undefined,
  requests: [],
} as const

interface AboutCreated extends Pick<About, 'given' | 'findings' | 'denied' | 'release' | 'ended' | 'elsewhere'> {
  /** What configures the network of its nodes, and stays. */
  readonly peers: readonly SharedFolder[]
  readonly maybeSame: boolean
  readonly twin: string | undefined
}

export function createdPlan(
  model: DaemonSetModel,
  { given, findings, denied, maybeSame, twin, release, ended, elsewhere, peers }: AboutCreated,
): Draft {
  const refused = [...refusedBy(ended), ...refusalsOf(model.rejections(), denied)]
  const isRefused = refused.length > 0
  const { daemonSet, manifest } = model
  const subject = model.subject()
  const { role } = subject
  return {
    ...NOTHING,
    action: 'create',
    pods: {
      is: fileOf(daemonSet),
      before: undefined,
      after: subject.pod,
      logsAfter: logsOf(daemonSet, subject.pod),
      restart: restarting(daemonSet),
    },
    object: manifest.object,
    maybeSame,
    twin,
    release,
    openAccount: openAccount(subject),
    needs: maybeSame ? [] : newNeeds(subject),
    isNameGenerated: daemonSet.value?.metadata?.name === undefined,
    sharedState: maybeSame || isRefused ? [] : peers,
    elsewhere,
    given,
    location: daemonSet.key,
    risk: riskOf({
      action: 'create',
      isRefused,
      replacement: undefined,
      findings,
      joinsNetwork: !maybeSame && peers.length > 0,
      isNodeCritical: role.nodeCritical,
    }),
    role: role.title,
    isNodeCritical: role.nodeCritical,
    verdict: !isRefused ? 'ok' : refused.some(({ type }) => type === 'StrictDecoding' || type === 'Decoding') ? 'badrequest' : 'invalid',
    refused,
    findings,
    commands: commandsFor({
      action: 'create',
      daemonSet,
      before: undefined,
      replacement: undefined,
      changes: [],
      refused: refused.map(({ rule }) => rule),
      rendering: undefined,
      isPruned: false,
      ended: ended?.isStored ? ANY_RELEASE : undefined,
      maybeSame,
      twin,
    }),
  }
}

interface AboutRemoved {
  readonly heir: ObjectReference | undefined
  readonly releaseAt: (location: Location) => string | undefined
  readonly endedOf: (release: string | undefined) => Ended | undefined
  /** The same object is new in what goes to another cluster. */
  readonly isCreated: boolean
}

/** What a pipe held may be more than these manifests own: no command deletes it. */
export function removedPlan(
  { previous: { manifest }, counterpart }: OldObject,
  { releaseAt, endedOf, isCreated, heir }: AboutRemoved,
): Draft {
  const { object } = manifest
  const field = manifestField(manifest)
  const location = field.key
  const caution = isCreated ? { onlyInOld: true } : heir ? { ready: podsOf(heir, object.kind) } : {}
  const pod = field.resolve(['spec', 'template', 'spec']) as Field<PodSpec>
  const release = releaseAt(location)
  const isPruned = release !== undefined && !isKeptByHelm(field)
  const ended = endedOf(release)
  return {
    ...NOTHING,
    action: 'remove',
    pods: { is: undefined, before: pod, after: undefined, logsBefore: logsOf(field as Field<DaemonSet>, pod) },
    object,
    heir,
    release,
    isPruned,
    failedAt: isPruned ? ended?.object : undefined,
    location,
    risk: isPruned && !ended ? 'removal' : 'none',
    findings: [],
    commands: { watch: [], undo: [], steps: counterpart === undefined || isPruned ? [] : [deletionStep(object, caution)] },
  }
}

function refusedBy(ended: Ended | undefined): readonly Refusal[] {
  return ended ? [ended.refusal] : []
}

/** As Helm marks each object that it owns. */
function markedRelease(object: AnyField): Release | undefined {
  const marked = (what: string): unknown => object.resolve(['metadata', 'annotations', `meta.helm.sh/release-${what}`]).raw
  const [name, namespace] = [marked('name'), marked('namespace')]
  return typeof name === 'string' ? { name, namespace: typeof namespace === 'string' ? namespace : undefined } : undefined
}

export function unchangedPlan(object: ObjectReference, findings: readonly Finding[]): Draft {
  return {
    ...NOTHING,
    action: 'unchanged',
    pods: undefined,
    object,
    location: findings[0]!.location,
    risk: findings.some(({ hazard }) => hazard === 'repeat') ? 'restart' : 'none',
    findings: findings.toSorted(byWeight),
    commands: { watch: [], undo: [], steps: [] },
  }
}

/** What cpu, memory and disk a node has to give for a pod. */
function requestChanges({ before, pod, relation }: Subjects['update'], nodes: number | undefined): RequestChange[] {
  if (relation !== 'same') return []
  const [old, updated] = [effectiveRequests(before.pod.effective ?? {}), effectiveRequests(pod.effective ?? {})]
  return ['cpu', 'memory', 'ephemeral-storage'].flatMap(resource => {
    const [was, is] = [old.get(resource) ?? Quantity.zero, updated.get(resource) ?? Quantity.zero]
    if (was.cmp(is) === 0) return []
    const difference = is.sub(was)
    const total = nodes === undefined ? undefined : `${difference.sign() > 0 ? '+' : ''}${difference.mul(nodes).toString()}`
    return [{ resource, before: was.toString(), after: is.toString(), total }]
  })
}

function nodesOf({ before: { status } }: Subjects['update']): number | undefined {
  return status && status.desired > 0 ? status.desired : undefined
}

/** Pods of an older template, as a live export tells. */
function outdatedOf({ before: { status } }: Subjects['update']): number | undefined {
  return status && Math.max(0, status.desired - status.updated)
}

/** What the API server says twice of one place is told once. Policies come behind. */
function refusalsOf(subjects: readonly Subjects['rejection'][], denied: readonly Finding[]): Refusal[] {
  const refusals = subjects.flatMap(({ rejection: { rule, message, at }, rejected, place }) =>
    rejected.map(({ type, field }) => ({
      rule,
      type,
      field,
      at: at.parent ? at.toString() : '',
      message,
      location: 'key' in place ? place.location : place,
    })),
  )
  for (const { rule, rejected, message, location } of denied)
    append(
      refusals,
      rejected.map(({ type, field }) => ({ rule, type, field, at: '', message, location })),
    )
  return [...new Map(refusals.map(each => [`${each.field} ${each.message} ${each.location.span.start}`, each])).values()]
}

/** What cannot be decoded has no value, and says nothing of what was meant. */
function isUndecoded({ type, at }: Refusal, path: string): boolean {
  return type === 'Decoding' && (at === path || at.startsWith(`${path}.`) || at.startsWith(`${path}[`))
}

function planned({ kind, before, after, from, to, name, inTemplate }: Change): PlannedChange {
  const written = kind === 'removed' ? before.value : after.value
  return { kind, path: kind === 'removed' ? before.path : after.path, field: name, from, to, written, inTemplate }
}

/** Hazards of the rollout, then by severity. */
export function byWeight(a: Finding, b: Finding): number {
  return Number(b.hazard !== undefined) - Number(a.hazard !== undefined) || SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity)
}
