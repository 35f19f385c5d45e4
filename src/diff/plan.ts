/** What an apply would do to each DaemonSet, and how its pods would be replaced. Pure: nothing here asks a cluster. */
import { type Verdict, type Effects, NO_EFFECTS } from '../admission/index.ts'
import type { Change, DaemonSetModel, Subjects, UpdateModel } from '../subjects/index.ts'
import type { OldObject } from '../workspace/index.ts'
import type { ObjectReference, UserError, Location } from '../base/index.ts'
import { type Rollout, rolloutOf } from './rollout.ts'
import { type Commands, commandsFor } from './commands.ts'

export type { Commands } from './commands.ts'
export type { Rollout } from './rollout.ts'

export interface Plan {
  /** As the user named it. */
  readonly base: string
  /** The targeted versions: "1.37", "1.31-1.34". */
  readonly kubernetes: string
  /** In order of file and place; unchanged DaemonSets are not in it. */
  readonly daemonSets: readonly PlannedDaemonSet[]
  readonly summary: PlanSummary
  /** What estimates stand on; empty where nothing is estimated. */
  readonly assumptions: readonly string[]
  /** What is wrong with the command or its paths. */
  readonly errors: readonly UserError[]
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

/** create, rename: an apply makes a new object. remove: the manifest is gone, and an apply leaves the object as it is. */
export type Action = 'create' | 'update' | 'rename' | 'remove'

export interface PlannedDaemonSet extends Effects {
  readonly action: Action
  readonly object: ObjectReference
  /** The name it had, where it is renamed or moved. */
  readonly former: ObjectReference | undefined
  /** Of its manifest; of a removed one, where it was. */
  readonly location: Location
  readonly verdict: Verdict
  readonly refused: readonly Refusal[]
  readonly changes: readonly PlannedChange[]
  /** Undefined where no pod is replaced. */
  readonly replacement: Rollout | undefined
  readonly commands: Commands
}

export interface Refusal {
  readonly rule: string
  /** As in Status.details.causes[].reason. */
  readonly type: string
  /** The API server's own string. */
  readonly field: string
  readonly message: string
}

export interface PlannedChange {
  readonly kind: Change['kind']
  /** Where it is; of what is removed, where it was. */
  readonly path: string
  /** The same with the names of list items: `spec.template.spec.containers[agent].image`. */
  readonly field: string
  readonly from: unknown
  readonly to: unknown
  /** Part of the pod template. */
  readonly inTemplate: boolean
}

export interface PlanInput {
  readonly base: string
  readonly kubernetes: string
  readonly updates: readonly UpdateModel[]
  readonly created: readonly DaemonSetModel[]
  readonly removed: readonly OldObject[]
  readonly files: number
  readonly unchangedFiles: number
  readonly notChecked: Readonly<Record<string, number>>
  /** How many nodes run a pod; undefined: what a live export tells, or nothing. */
  readonly nodes: number | undefined
  readonly errors: readonly UserError[]
}

export function planOf(input: PlanInput): Plan {
  const { base, kubernetes, updates, created, removed, files, unchangedFiles, notChecked, nodes, errors } = input
  const daemonSets = [...updates.map(update => updated(update, nodes)), ...created.map(createdPlan), ...removed.map(removedPlan)].sort(
    byPlace,
  )
  const count = (test: (planned: PlannedDaemonSet) => boolean): number => daemonSets.filter(test).length
  const estimates = daemonSets.flatMap(({ replacement }) => replacement?.assumptions ?? [])
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
    assumptions: [...new Set(estimates)],
    errors,
  }
}

function updated(update: UpdateModel, nodes: number | undefined): PlannedDaemonSet {
  const { model, before, relation } = update
  const subject = update.subject()
  const { verdict, ...effects } = subject.effects
  const isRename = relation !== 'same'
  const refused = refusalsOf(isRename ? model.rejections() : update.allRejections())
  const replacement =
    !isRename && refused.length === 0 && effects.revisionChanged ? rolloutOf(subject, nodes ?? nodesOf(subject)) : undefined
  const action = isRename ? 'rename' : 'update'
  return {
    ...effects,
    action,
    object: model.manifest.object,
    former: isRename ? before.object : undefined,
    location: model.daemonSet.key,
    verdict,
    refused,
    changes: subject.changes.map(planned),
    replacement,
    commands: commandsFor({
      action,
      daemonSet: model.daemonSet,
      before: before.daemonSet,
      replacement,
      refused: refused.map(({ rule }) => rule),
    }),
  }
}

function createdPlan(model: DaemonSetModel): PlannedDaemonSet {
  const refused = refusalsOf(model.rejections())
  return {
    ...NO_EFFECTS,
    action: 'create',
    object: model.manifest.object,
    former: undefined,
    location: model.daemonSet.key,
    verdict:
      refused.length === 0 ? 'ok' : refused.some(({ type }) => type === 'StrictDecoding' || type === 'Decoding') ? 'badrequest' : 'invalid',
    refused,
    changes: [],
    replacement: undefined,
    commands: commandsFor({
      action: 'create',
      daemonSet: model.daemonSet,
      before: undefined,
      replacement: undefined,
      refused: refused.map(({ rule }) => rule),
    }),
  }
}

function removedPlan({ previous: { manifest } }: OldObject): PlannedDaemonSet {
  const { document, node, object } = manifest
  return {
    ...NO_EFFECTS,
    action: 'remove',
    object,
    former: undefined,
    location: { file: document.file, span: { start: node.start, end: node.start } },
    verdict: 'ok',
    refused: [],
    changes: [],
    replacement: undefined,
    commands: {
      watch: [],
      undo: [],
      steps: [`kubectl delete daemonset ${object.name}${object.namespace === undefined ? '' : ` -n ${object.namespace}`}`],
    },
  }
}

function nodesOf({ before: { status } }: Subjects['update']): number | undefined {
  return status && status.desired > 0 ? status.desired : undefined
}

function refusalsOf(subjects: readonly Subjects['rejection'][]): Refusal[] {
  return subjects.flatMap(({ rejection: { rule, message }, rejected }) =>
    rejected.map(({ type, field }) => ({ rule, type, field, message })),
  )
}

function planned({ kind, before, after, from, to, name, inTemplate }: Change): PlannedChange {
  return { kind, path: kind === 'removed' ? before.path : after.path, field: name, from, to, inTemplate }
}

function byPlace(a: PlannedDaemonSet, b: PlannedDaemonSet): number {
  const [left, right] = [a.location.file.path, b.location.file.path]
  if (left !== right) return left < right ? -1 : 1
  return a.location.span.start - b.location.span.start
}
