/** What an apply would do to each DaemonSet, and how its pods would be replaced. Pure: nothing here asks a cluster. */
import { type Verdict, type Effects, NO_EFFECTS } from '../admission/index.ts'
import type { Change, Created, DaemonSetModel, Subjects, UpdateModel } from '../subjects/index.ts'
import { absoluteOf, identityOf, manifestField, type OldObject } from '../workspace/index.ts'
import {
  append,
  type Bug,
  type Finding,
  groupBy,
  isMilder,
  SEVERITIES,
  type Severity,
  type Location,
  type ObjectReference,
  type UserError,
  type RenderedFrom,
} from '../base/index.ts'
import type { Sender } from '../admission/apply/index.ts'
import type { NodesRollout } from '../cluster/index.ts'
import { type Apply, type PodSpec, Quantity } from '../kubernetes/index.ts'
import { effectiveRequests } from '../placement/index.ts'
import { exitCode, type FailOn, type Unrendered } from '../lint/index.ts'
import { apiConfigChanges, configChanges } from '../rule/index.ts'
import type { AnyField, Field } from '../yaml/index.ts'
import { type Commands, commandsFor, deletion } from './commands.ts'
import { type NodeChange, nodeChange } from './nodes.ts'
import { type PlannedPods, type PortWait, type StoodWith, withPortWaits } from './ports.ts'
import { type Risk, riskOf, RISKS } from './risk.ts'
import { type Rollout, rolloutOf } from './rollout.ts'
import { togetherOf } from './together.ts'

export type { Sender } from '../admission/apply/index.ts'
export type { Commands } from './commands.ts'
export type { NodeChange } from './nodes.ts'
export type { PortWait } from './ports.ts'
export { type Risk, RISKS } from './risk.ts'
export type { Rollout } from './rollout.ts'

export interface Plan {
  /** As the user named it. */
  readonly base: string
  /** The targeted versions: "1.37", "1.31-1.34". */
  readonly kubernetes: string
  /** The riskiest first, then in order of file and place. Unchanged ones are in it only for findings about what changed beside them. */
  readonly daemonSets: readonly PlannedDaemonSet[]
  readonly summary: PlanSummary
  /** Those that restart on the same nodes, in the order that is safe to apply; empty where no two meet. */
  readonly together: readonly PlannedDaemonSet[]
  /** What changed, decides what runs, and was not compared. */
  readonly unrendered: readonly Unrendered[]
  /** In changed files, about no DaemonSet: why the exit status is not 0. */
  readonly findings: readonly Finding[]
  /** What estimates stand on; empty where nothing is estimated. */
  readonly assumptions: readonly string[]
  /** 0; 1 where the API server refuses an update or a finding of the plan is as severe as `failOn`; 2 for errors; 3 for failures of ds-lint. */
  readonly exitCode: 0 | 1 | 2 | 3
  /** What is wrong with the command or its paths. */
  readonly errors: readonly UserError[]
  /** Failures of rules. */
  readonly bugs: readonly Bug[]
}

export interface PlanSummary {
  readonly files: number
  readonly unchangedFiles: number
  readonly created: number
  readonly updated: number
  readonly renamed: number
  readonly removed: number
  /** The API server says no. */
  readonly refused: number
  /** The pods of all nodes are replaced. */
  readonly restarted: number
  /** What was seen in changed files and cannot be compared, by reason: "template", "kustomize patch", … with their numbers. */
  readonly notChecked: Readonly<Record<string, number>>
}

/**
 * create, rename: an apply makes a new object. remove: the manifest is gone, and an apply leaves the object as it is. unchanged: what it uses changed.
 */
export type Action = 'create' | 'update' | 'rename' | 'remove' | 'unchanged'

export interface PlannedDaemonSet extends Effects {
  readonly action: Action
  readonly object: ObjectReference
  /** The name it had, where it is renamed or moved. */
  readonly previous: ObjectReference | undefined
  /** Of its manifest; of a removed one, where it was. */
  readonly location: Location
  /** The values or the overlay that it is rendered with. */
  readonly rendered?: Pick<RenderedFrom, 'renderer' | 'by'> | undefined
  /** What is assumed to send the manifest, and to know what was sent before; undefined where no object is updated. */
  readonly sender: Sender | undefined
  /** It may be there already. Of an update: unless the old manifest, which names no namespace, went elsewhere. Of what is new: a file that did not change holds it, too. */
  readonly maybeSame: boolean
  /** Of what is created: the API server refuses the old manifest, too. */
  readonly wasRefused: boolean
  /** Of what is removed or renamed: helm deletes the old object, which the new release does not have. */
  readonly isPruned: boolean
  readonly risk: Risk
  /** What it is: "CNI agent"; "agent" where nobody knows. */
  readonly role: string
  readonly verdict: Verdict
  readonly refused: readonly Refusal[]
  readonly changes: readonly PlannedChange[]
  /** Undefined where no pod is replaced. */
  readonly replacement: Rollout | undefined
  readonly nodes: NodeChange | undefined
  /** What the update does on the nodes that were given; undefined where none were, and where nothing is updated. */
  readonly onNodes: NodesRollout | undefined
  /** Pods that are unavailable now, as a live export of the old DaemonSet tells. */
  readonly unavailable: number
  /** Keys of ConfigMaps and Secrets that its pods read, as far as that can be told. */
  readonly configuration: readonly ConfigurationChange[]
  /** Host ports that its new pods need, and that pods of other DaemonSets still hold. */
  readonly portWaits: readonly PortWait[]
  /** What each node has to give, where that changes. */
  readonly requests: readonly RequestChange[]
  /**
   * What the rules say of its update, and every error; of a new one, every warning, too. The worst first; what the API server refuses is in `refused`.
   */
  readonly findings: readonly Finding[]
  readonly commands: Commands
}

type Rendering = Pick<RenderedFrom, 'renderer' | 'by'>

export interface ConfigurationChange {
  readonly kind: 'ConfigMap' | 'Secret'
  readonly name: string
  /** The first of them. */
  readonly key: string
  readonly others: number
}

export interface RequestChange {
  readonly resource: string
  /** Quantities as Kubernetes writes them; 0 for none. */
  readonly before: string
  readonly after: string
  /** Of all nodes, with its sign; undefined where nobody knows how many. */
  readonly total: string | undefined
}

export interface Refusal {
  readonly rule: string
  /** As in Status.details.causes[].reason. */
  readonly type: string
  /** The API server's own string. */
  readonly field: string
  readonly message: string
  readonly location: Location
}

export interface PlannedChange {
  readonly kind: Change['kind']
  /** Where it is; of what is removed, where it was. */
  readonly path: string
  /** The same with the names of list items: `spec.template.spec.containers[agent].image`. */
  readonly field: string
  readonly from: unknown
  readonly to: unknown
  /** Of what is added or removed: the value without defaults. */
  readonly written: unknown
  /** Part of the pod template. */
  readonly inTemplate: boolean
}

export interface PlanInput {
  readonly base: string
  readonly kubernetes: string
  readonly updates: readonly UpdateModel[]
  readonly created: readonly Created[]
  readonly removed: readonly OldObject[]
  /** Whether an old DaemonSet stood in what goes to the cluster of a file, by its absolute path. */
  readonly stoodWith: StoodWith
  readonly unrendered: readonly Unrendered[]
  readonly files: number
  readonly unchangedFiles: number
  readonly notChecked: Readonly<Record<string, number>>
  /** How many nodes run a pod; undefined: what a live export tells, or nothing. */
  readonly nodes: number | undefined
  /** How a manifest was rendered, by its place. */
  readonly renderingOf?: (location: Location) => Rendering | undefined
  /** What sends the manifests, where the user says so. */
  readonly apply?: Apply | undefined
  /** What updates do on the nodes that were given. */
  readonly onNodes: ReadonlyMap<UpdateModel, NodesRollout>
  /** About DaemonSets that changed, or about what changed beside them. */
  readonly findings: readonly Finding[]
  /** Ids of the rules about updates. */
  readonly updateRules: ReadonlySet<string>
  /** Ids of the rules whose rejections the models of DaemonSets tell: what else is rejected, a policy denies. */
  readonly builtIn: ReadonlySet<string>
  readonly failOn: FailOn
  readonly errors: readonly UserError[]
  readonly bugs: readonly Bug[]
}

export function planOf(input: PlanInput): Plan {
  const { base, kubernetes, updates, created, removed, files, unchangedFiles, notChecked, nodes, onNodes, findings, errors, bugs } = input
  const about = groupBy(findings, ({ object }) => object)
  const of = (object: ObjectReference, least: Severity): readonly Finding[] => {
    const own = (about.get(object) ?? []).filter(({ rejected }) => rejected.length === 0)
    return own.filter(({ rule, severity }) => input.updateRules.has(rule) || !isMilder(severity, least)).toSorted(byWeight)
  }
  const denied = (object: ObjectReference): readonly Finding[] =>
    (about.get(object) ?? []).filter(({ rule, rejected }) => rejected.length > 0 && !input.builtIn.has(rule))
  const known = new Set([...updates, ...created].map(({ model }) => model.manifest.object))
  const beside = [...about].flatMap(([object, own]) => {
    const matters = object && !known.has(object) && own.some(({ rule, severity }) => severity !== 'info' || input.updateRules.has(rule))
    return matters ? [unchangedPlan(object, own)] : []
  })
  const pods = new Map<PlannedDaemonSet, PlannedPods>()
  const isOfHelm = (location: Location): boolean => (input.apply ?? input.renderingOf?.(location)?.renderer) === 'helm'
  const createdNames = new Set(created.map(({ model }) => identityOf(model.manifest)))
  const fileOf = ({ location }: AnyField): string | undefined => absoluteOf(location.file)
  const all = [
    ...updates.map(update => {
      const { object } = update.model.manifest
      const { key } = update.model.daemonSet
      const told = of(object, 'error')
      const planned = updated(update, {
        given: nodes,
        onNodes: onNodes.get(update),
        findings: told,
        beside: told.flatMap(({ rule, holder }) => (holder && input.updateRules.has(rule) ? [holder] : [])),
        denied: denied(object),
        rendering: input.renderingOf?.(key),
        isOfHelm: isOfHelm(key),
      })
      const { before, pod } = update.subject()
      pods.set(planned, { is: fileOf(pod), before: before.pod, after: pod })
      return planned
    }),
    ...created.map(({ model, wasRefused, hasTwin }) => {
      const { object } = model.manifest
      const planned = { ...createdPlan(model, of(object, 'warning'), denied(object), hasTwin), wasRefused }
      pods.set(planned, { is: fileOf(model.daemonSet), before: undefined, after: model.subject().pod })
      return planned
    }),
    ...removed.map(old => {
      const planned = removedPlan(old, { isOfHelm, isCreated: createdNames.has(identityOf(old.previous.manifest)) })
      const before = manifestField(old.previous.manifest).resolve(['spec', 'template', 'spec']) as Field<PodSpec>
      pods.set(planned, { is: undefined, before, after: undefined })
      return planned
    }),
    ...beside,
  ]
  const daemonSets = withPortWaits(all, pods, input.stoodWith).sort(byRisk)
  const count = (test: (planned: PlannedDaemonSet) => boolean): number => daemonSets.filter(test).length
  const estimates = daemonSets.flatMap(({ replacement, risk }) => (risk === 'deadlock' ? [] : (replacement?.assumptions ?? [])))
  const aboutNone = (about.get(undefined) ?? []).filter(({ severity }) => severity !== 'info').toSorted(byWeight)
  const code = exitCode({ findings: [...aboutNone, ...daemonSets.flatMap(({ findings: own }) => own)], errors, bugs }, input.failOn)
  return {
    base,
    kubernetes,
    daemonSets,
    summary: {
      files,
      unchangedFiles,
      created: count(({ action }) => action === 'create'),
      updated: count(({ action }) => action === 'update'),
      renamed: count(({ action }) => action === 'rename'),
      removed: count(({ action }) => action === 'remove'),
      refused: count(({ refused }) => refused.length > 0),
      notChecked,
      restarted: count(({ replacement }) => replacement?.type === 'RollingUpdate'),
    },
    together: togetherOf(daemonSets, planned => pods.get(planned)?.after?.effective ?? {}),
    unrendered: input.unrendered,
    findings: aboutNone,
    assumptions: [...new Set(estimates)],
    exitCode: code === 0 && daemonSets.some(({ refused }) => refused.length > 0) ? 1 : code,
    errors,
    bugs,
  }
}

interface About {
  /** How many nodes there are. */
  readonly given: number | undefined
  readonly onNodes: NodesRollout | undefined
  readonly findings: readonly Finding[]
  readonly denied: readonly Finding[]
  /** Objects whose change the rules tell with the update. */
  readonly beside: readonly ObjectReference[]
  readonly rendering: Rendering | undefined
  readonly isOfHelm: boolean
}

function updated(update: UpdateModel, { given, onNodes, findings, denied, beside, rendering, isOfHelm }: About): PlannedDaemonSet {
  const { model, before, relation } = update
  const subject = update.subject()
  const { verdict, ...effects } = subject.effects
  const isRename = relation !== 'same'
  const refused = refusalsOf(isRename ? model.rejections() : update.allRejections(), denied)
  const isRefused = refused.length > 0
  const nodes = onNodes?.after ?? given ?? nodesOf(subject)
  const replacement =
    isRename || isRefused ? undefined : rolloutOf(subject, { nodes, outdated: outdatedOf(subject), progress: onNodes?.best })
  const action = isRename ? 'rename' : 'update'
  const isPruned = isRename && isOfHelm && !isKept(before.daemonSet)
  const { role, changes } = subject
  const configuration = [
    ...configChanges(subject).map(({ use: { kind, name }, key, others }) => ({ kind, name, key, others })),
    ...apiConfigChanges(subject).map(change => ({ kind: 'ConfigMap' as const, ...change })),
  ]
  return {
    ...effects,
    action,
    object: model.manifest.object,
    previous: isRename ? before.object : undefined,
    sender: isRename ? undefined : senderOf(update, isOfHelm),
    maybeSame: update.maybeMoved,
    wasRefused: false,
    isPruned,
    location: model.daemonSet.key,
    risk: riskOf({
      action,
      isRefused,
      isPruned,
      replacement,
      findings,
      sticks: (onNodes?.best.untouched ?? 0) > 0,
      isNodeCritical: role.nodeCritical,
    }),
    role: role.title,
    verdict: verdict === 'ok' && isRefused ? 'invalid' : verdict,
    refused,
    changes: changes.map(planned),
    replacement,
    nodes: nodeChange(subject.before.pod.effective ?? {}, subject.pod.effective ?? {}),
    onNodes: isRefused ? undefined : onNodes,
    unavailable: subject.before.status?.unavailable ?? 0,
    configuration,
    portWaits: [],
    requests: requestChanges(subject, nodes),
    findings,
    commands: commandsFor({
      action,
      daemonSet: model.daemonSet,
      before: before.daemonSet,
      replacement,
      changes,
      status: subject.before.status,
      beside: [...new Set([...configuration, ...beside].map(({ kind, name }) => `${kind} ${name}`))],
      refused: refused.map(({ rule }) => rule),
      rendering,
      isPruned,
    }),
  }
}

/** A chart is sent by helm, which merges what it sent before as kubectl does. */
function senderOf({ merge }: UpdateModel, isOfHelm: boolean): Sender | undefined {
  const sender = merge?.sender
  return sender?.before === 'base' && sender.mode === 'kubectl' && isOfHelm ? { ...sender, mode: 'helm' } : sender
}

const NOTHING = {
  ...NO_EFFECTS,
  previous: undefined,
  sender: undefined,
  maybeSame: false,
  wasRefused: false,
  isPruned: false,
  verdict: 'ok',
  role: 'agent',
  refused: [],
  changes: [],
  replacement: undefined,
  nodes: undefined,
  onNodes: undefined,
  unavailable: 0,
  configuration: [],
  portWaits: [],
  requests: [],
} as const

function createdPlan(
  model: DaemonSetModel,
  findings: readonly Finding[],
  denied: readonly Finding[],
  maybeSame: boolean,
): PlannedDaemonSet {
  const refused = refusalsOf(model.rejections(), denied)
  const isRefused = refused.length > 0
  const { daemonSet, manifest } = model
  const { role } = model.subject()
  return {
    ...NOTHING,
    action: 'create',
    object: manifest.object,
    maybeSame,
    location: daemonSet.key,
    risk: riskOf({ action: 'create', isRefused, replacement: undefined, findings, isNodeCritical: role.nodeCritical }),
    role: role.title,
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
      maybeSame,
    }),
  }
}

interface AboutRemoved {
  readonly isOfHelm: (location: Location) => boolean
  /** The same object is new in what goes to another cluster. */
  readonly isCreated: boolean
}

/** What a pipe held may be more than these manifests own: no command deletes it. */
function removedPlan({ previous: { manifest }, counterpart }: OldObject, { isOfHelm, isCreated }: AboutRemoved): PlannedDaemonSet {
  const { object } = manifest
  const location = manifestField(manifest).key
  const step = isCreated ? `${deletion(object)}, in the cluster of the old file only` : deletion(object)
  const isPruned = isOfHelm(location) && !isKept(manifestField(manifest))
  return {
    ...NOTHING,
    action: 'remove',
    object,
    isPruned,
    location,
    risk: isPruned ? 'removal' : 'none',
    findings: [],
    commands: { watch: [], undo: [], steps: counterpart === undefined || isPruned ? [] : [step] },
  }
}

/** Helm leaves such an object where it is. */
function isKept(object: AnyField): boolean {
  return object.resolve(['metadata', 'annotations', 'helm.sh/resource-policy']).raw === 'keep'
}

function unchangedPlan(object: ObjectReference, findings: readonly Finding[]): PlannedDaemonSet {
  return {
    ...NOTHING,
    action: 'unchanged',
    object,
    location: findings[0]!.location,
    risk: 'none',
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
  const refusals = subjects.flatMap(({ rejection: { rule, message }, rejected, place }) =>
    rejected.map(({ type, field }) => ({ rule, type, field, message, location: 'key' in place ? place.location : place })),
  )
  for (const { rule, rejected, message, location } of denied)
    append(
      refusals,
      rejected.map(({ type, field }) => ({ rule, type, field, message, location })),
    )
  return [...new Map(refusals.map(each => [`${each.field} ${each.message} ${each.location.span.start}`, each])).values()]
}

function planned({ kind, before, after, from, to, name, inTemplate }: Change): PlannedChange {
  const written = kind === 'removed' ? before.value : after.value
  return { kind, path: kind === 'removed' ? before.path : after.path, field: name, from, to, written, inTemplate }
}

function byRisk(a: PlannedDaemonSet, b: PlannedDaemonSet): number {
  if (a.risk !== b.risk) return RISKS.indexOf(a.risk) - RISKS.indexOf(b.risk)
  const [left, right] = [a.location.file.path, b.location.file.path]
  if (left !== right) return left < right ? -1 : 1
  return a.location.span.start - b.location.span.start
}

/** Hazards of the rollout, then by severity. */
function byWeight(a: Finding, b: Finding): number {
  return Number(b.hazard !== undefined) - Number(a.hazard !== undefined) || SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity)
}
