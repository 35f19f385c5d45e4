/** Commands to watch an update, to undo it, and to do what an apply does not. */
import { type RenderedFrom, shellWord, some } from '../base/index.ts'
import { containersOf, type DaemonSet, isMutableImage, matchesLabels } from '../kubernetes/index.ts'
import type { Change } from '../subjects/index.ts'
import type { Status } from '../workspace/index.ts'
import type { Field } from '../yaml/index.ts'
import type { Rollout } from './rollout.ts'

export interface Commands {
  readonly watch: readonly string[]
  /** Commands, and what to do where no command does it. */
  readonly undo: readonly string[]
  /** What is left to do by hand; for a refused update, the way around. */
  readonly steps: readonly string[]
}

export interface Planned {
  readonly action: 'create' | 'update' | 'rename'
  readonly daemonSet: Field<DaemonSet>
  readonly before: Field<DaemonSet> | undefined
  readonly replacement: Rollout | undefined
  readonly changes: readonly Change[]
  /** Of a live export. */
  readonly status?: Status | undefined
  /** Other objects that change with the update, in words. */
  readonly beside?: readonly string[]
  /** The rules that present the refusals. */
  readonly refused: readonly string[]
  /** What the manifest was rendered with. */
  readonly rendering: Pick<RenderedFrom, 'renderer' | 'by'> | undefined
  /** The old object is deleted with the apply. */
  readonly isPruned: boolean
  /** Its pods never become available, and not because of the old ones. */
  readonly isStuck?: boolean
  /** What is new may be there already. */
  readonly maybeSame?: boolean
}

const NOTHING: Commands = { watch: [], undo: [], steps: [] }

export function commandsFor(planned: Planned): Commands {
  const { action, daemonSet, before, refused, isPruned, isStuck = false, maybeSame = false } = planned
  const [name, flags] = action === 'update' && before ? words(inCluster(before, daemonSet)) : nameOf(daemonSet)
  // kubectl apply refuses what generateName names.
  if (action === 'create' && daemonSet.value?.metadata?.name === undefined)
    return { ...NOTHING, steps: [`kubectl create -f ${shellWord(daemonSet.key.file.path)}`] }
  // What is refused for another reason, too, is refused again once the old object is gone.
  if (refused.length > 0)
    return { ...NOTHING, steps: before && refused.every(rule => rule === 'selector-changed') ? recreate(before, planned) : [] }
  if (action === 'update') return ofUpdate(planned, name, flags)
  const watch = [`kubectl rollout status daemonset/${name}${flags}`]
  const remove = deletion(daemonSet.value?.metadata)
  if (action === 'create' || !before) return { watch, undo: [maybeSame ? REVERT : remove], steps: [] }
  if (isPruned) return { watch, undo: [REVERT], steps: [] }
  return { watch, undo: [REVERT, remove], steps: isStuck ? [] : [deletion(before.value?.metadata)] }
}

/** An update keeps its name, whatever a prefix of a kustomization leaves out, and its namespace. */
function inCluster({ value: before }: Field<DaemonSet>, { value: after }: Field<DaemonSet>): Name {
  return { name: before?.metadata?.name ?? '', namespace: before?.metadata?.namespace ?? after?.metadata?.namespace }
}

interface Name {
  readonly name?: string
  readonly namespace?: string | undefined
}

export function deletion(object: Name = {}): string {
  const [name, flags] = words(object)
  return `kubectl delete daemonset ${name}${flags}`
}

function words({ name = '', namespace }: Name): readonly [name: string, flags: string] {
  return [shellWord(name), namespace === undefined ? '' : ` -n ${shellWord(namespace)}`]
}

const REVERT = 'revert the change and apply the old manifest'

function ofUpdate({ daemonSet, before, replacement, changes, status, beside = [] }: Planned, name: string, flags: string): Commands {
  const selector = selectorOf(daemonSet)
  if (!replacement) return { ...NOTHING, undo: [REVERT] }
  const history = daemonSet.at('spec', 'revisionHistoryLimit').effective ?? 10
  const outside = new Set(changes.filter(({ inTemplate, name: field }) => !inTemplate && field.startsWith('spec.')).map(fieldOf))
  const undo =
    history === 0
      ? [`${REVERT}: revisionHistoryLimit 0 keeps no revision to roll back to`]
      : outside.size > 0 || beside.length > 0
        ? [`${REVERT}: kubectl rollout undo restores the pod template only, not ${[...outside, ...beside].join(', ')}`]
        : [...undoing(name, flags, status), ...moved(before)]
  if (replacement.type === 'OnDelete') {
    return {
      watch: [`kubectl get pods${flags} -l ${selector} -o wide`],
      undo,
      steps: [`kubectl delete pod${flags} -l ${selector} --field-selector spec.nodeName=NODE`],
    }
  }
  return { watch: [`kubectl rollout status daemonset/${name}${flags}`], undo, steps: [] }
}

/** Images of the old template whose names may stand for others now. */
function moved(before: Field<DaemonSet> | undefined): string[] {
  const images = new Set(
    containersOf(before?.value?.spec?.template?.spec).flatMap(({ image = '' }) => (isMutableImage(image) ? [image] : [])),
  )
  return images.size === 0 ? [] : [`either pulls ${some([...images], 3)} as the tag is then, which may not be the image that runs now`]
}

/** An update that is under way is a revision, too. */
function undoing(name: string, flags: string, status: Status | undefined): string[] {
  const undo = `kubectl rollout undo daemonset/${name}${flags}`
  const repeated = `${REVERT}, or the next apply repeats the update`
  if (!status || status.updated >= status.desired) return [undo, repeated]
  return [
    `${undo} --to-revision=REVISION`,
    `else it restores the unfinished update (${status.updated} of ${status.desired} nodes); revisions: kubectl rollout history`,
    repeated,
  ]
}

/** The pods run on without their DaemonSet until the new one adopts them, or until they are deleted. */
function recreate(before: Field<DaemonSet>, { daemonSet, rendering }: Planned): string[] {
  const there = inCluster(before, daemonSet)
  const [, flags] = words(there)
  const labels = before.value?.spec?.template?.metadata?.labels ?? {}
  const adopted = matchesLabels(daemonSet.value?.spec?.selector, labels) === true
  const orphan = `${deletion(there)} --cascade=orphan`
  const rest = adopted
    ? []
    : [
        'each node then has the old pod and the new one, until you delete the old one:',
        `kubectl delete pod${flags} -l ${oldPods(before, daemonSet)} --field-selector spec.nodeName=NODE`,
      ]
  return [orphan, applied(daemonSet, rendering), ...rest]
}

/** A selector of the old pods, and not of the new ones. */
function oldPods(before: Field<DaemonSet>, { value: after }: Field<DaemonSet>): string {
  const labels = after?.spec?.template?.metadata?.labels ?? {}
  if (matchesLabels(before.value?.spec?.selector, labels) !== true) return selectorOf(before)
  const old = before.value?.spec?.template?.metadata?.labels ?? {}
  const other = Object.entries(labels).find(([key, value]) => old[key] !== value)
  return selectorOf(before, other && `${other[0]}!=${other[1]}`)
}

function applied({ key }: Field<DaemonSet>, rendering: Planned['rendering']): string {
  if (rendering?.renderer === 'helm') return 'apply the chart again, with helm upgrade or what applies it'
  return rendering ? `kubectl apply -k ${shellWord(rendering.by[0] ?? '.')}` : `kubectl apply -f ${shellWord(key.file.path)}`
}

function nameOf({ value }: Field<DaemonSet>): readonly [name: string, flags: string] {
  return words(value?.metadata ?? {})
}

/**
 * As kubectl takes it: `app=agent,tier in (node)`.
 * @param more Another requirement.
 */
function selectorOf({ value }: Field<DaemonSet>, more?: string): string {
  const { matchLabels = {}, matchExpressions = [] } = value?.spec?.selector ?? {}
  const labels = Object.entries(matchLabels).map(([key, label]) => `${key}=${label}`)
  const expressions = matchExpressions.map(({ key = '', operator, values = [] }) => {
    if (operator === 'Exists') return key
    return operator === 'DoesNotExist' ? `!${key}` : `${key} ${operator === 'In' ? 'in' : 'notin'} (${values.join(',')})`
  })
  return shellWord([...labels, ...expressions, ...(more === undefined ? [] : [more])].join(','))
}

/** `updateStrategy` of spec.updateStrategy.rollingUpdate.maxUnavailable. */
function fieldOf({ name }: Change): string {
  return /^spec\.(\w+)/.exec(name)?.[1] ?? name
}
