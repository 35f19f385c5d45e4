/** Commands to watch an update, to undo it, and to do what an apply does not. */
import { type RenderedFrom, shellWord, some } from '../base/index.ts'
import { containersOf, type DaemonSet, isMutableImage, matchesLabels } from '../kubernetes/index.ts'
import type { Change } from '../subjects/index.ts'
import type { Status } from '../workspace/index.ts'
import type { Field } from '../yaml/index.ts'
import type { Rollout } from './rollout.ts'
import { type Caution, type Step, stepWords } from './steps.ts'

/** @typeParam S Steps; in a plan, as they are printed. */
export interface Commands<S = string> {
  readonly watch: readonly string[]
  /** Commands, and what to do where no command does it. */
  readonly undo: readonly string[]
  /** What is left to do by hand; for a refused update, the way around. */
  readonly steps: readonly S[]
}

export interface Planned {
  readonly action: 'create' | 'update' | 'rename'
  readonly daemonSet: Field<DaemonSet>
  readonly before: Field<DaemonSet> | undefined
  /** As the old manifest has it. */
  readonly apiBefore?: string | undefined
  readonly replacement: Rollout | undefined
  readonly changes: readonly Change[]
  /** Of a live export. */
  readonly status?: Status | undefined
  /** The release of Helm that the object is of, where helm sends the update. */
  readonly release?: Release | undefined
  /** Other objects that change with the update, in words. */
  readonly beside?: readonly string[]
  /** The rules that present the refusals. */
  readonly refused: readonly string[]
  /** What the manifest was rendered with. */
  readonly rendering: Pick<RenderedFrom, 'renderer' | 'by'> | undefined
  /** helm sends it. */
  readonly isOfHelm?: boolean
  /** A kustomization gathers its file, and may change it. */
  readonly isBuilt?: boolean
  /** The old object is deleted with the apply. */
  readonly isPruned: boolean
  /** The release of Helm, of which helm does nothing before its API versions are rewritten. */
  readonly ended?: Release | undefined
  /** Its pods never become available, and not because of the old ones. */
  readonly isStuck?: boolean
  /** What is new may be there already. */
  readonly maybeSame?: boolean
  /** Another file that holds it, too. */
  readonly twin?: string | undefined
  /** A host port that the old pods hold and the new ones need. */
  readonly sharedPort?: number | undefined
  /** A port of the node on which both listen. */
  readonly listenPort?: string | undefined
}

export interface Release {
  readonly name: string
  readonly namespace: string | undefined
}

/** Of an unknown name: helm list tells it. */
export const ANY_RELEASE: Release = { name: 'RELEASE', namespace: undefined }

const NOTHING: Commands<never> = { watch: [], undo: [], steps: [] }

export function commandsFor(planned: Planned): Commands<Step> {
  const { action, daemonSet, before, refused, isPruned, isStuck = false, maybeSame = false, twin } = planned
  const [name, flags] = action === 'update' && before ? words(inCluster(before, daemonSet)) : nameOf(daemonSet)
  // kubectl apply refuses what generateName names.
  if (action === 'create' && daemonSet.value?.metadata?.name === undefined)
    return { ...NOTHING, steps: [{ text: `kubectl create -f ${shellWord(daemonSet.key.file.path)}` }] }
  if (planned.ended) return { ...NOTHING, steps: rewriting(planned.ended) }
  // What is refused for another reason, too, is refused again once the old object is gone.
  if (refused.length > 0)
    return { ...NOTHING, steps: before && refused.every(rule => rule === 'selector-changed') ? recreate(before, planned) : [] }
  if (action === 'update') return ofUpdate(planned, name, flags)
  const watch = [`kubectl rollout status daemonset/${name}${flags}`]
  const remove = deletion(daemonSet.value?.metadata)
  const { path } = daemonSet.key.file
  const compare =
    twin === undefined ? [] : [{ text: `ds-lint diff ${shellWord(path)} --base ${shellWord(twin)} shows what it changes there` }]
  if (action === 'create' || !before) return { watch, undo: [maybeSame ? revert(planned) : remove], steps: compare }
  if (isPruned) return { watch, undo: rollback(planned.release ?? ANY_RELEASE), steps: [] }
  const caution = cautionOf(before, daemonSet)
  return {
    watch,
    undo: [revert(planned), stepWords({ text: remove, caution })],
    steps: isStuck ? [] : replacing(before, planned, caution),
  }
}

/** An update keeps its name, whatever a prefix of a kustomization leaves out, and its namespace. */
function inCluster({ value: before }: Field<DaemonSet>, { value: after }: Field<DaemonSet>): Name {
  return { name: before?.metadata?.name ?? '', namespace: before?.metadata?.namespace ?? after?.metadata?.namespace }
}

interface Name {
  readonly name?: string
  readonly namespace?: string | undefined
}

export function deletionStep(object: Name, caution: Caution, more = ''): Step {
  return { text: `${deletion(object)}${more}`, isDeletion: true, caution }
}

function deletion(object: Name = {}): string {
  const [name, flags] = words(object)
  return `kubectl delete daemonset ${name}${flags}`
}

function words({ name = '', namespace }: Name): readonly [name: string, flags: string] {
  return [shellWord(name), namespace === undefined ? '' : ` -n ${shellWord(namespace)}`]
}

/** Undefined where pods wait until somebody deletes them. */
export function restarting(daemonSet: Field<DaemonSet>): string | undefined {
  if (daemonSet.at('spec', 'updateStrategy', 'type').effective === 'OnDelete') return undefined
  const [name, flags] = nameOf(daemonSet)
  return `kubectl rollout restart daemonset/${name}${flags}`
}

/** Clusters no longer know the API of an old manifest that has another one; the first one took all labels of the pods for a selector that is missing. */
function revert(
  { apiBefore: version = 'apps/v1', before }: Pick<Planned, 'apiBefore' | 'before'>,
  plain = 'revert the change and apply the old manifest',
): string {
  if (version === 'apps/v1') return plain
  const added = version === 'extensions/v1beta1' && before ? ` and the selector ${selectorOf(before)}` : ''
  return `revert the change, but with apiVersion apps/v1${added} (${version} is no longer served), and apply that`
}

function ofUpdate(planned: Planned, name: string, flags: string): Commands<Step> {
  const { daemonSet, before, replacement, changes, release, beside = [] } = planned
  const selector = selectorOf(daemonSet)
  if (!replacement) return { ...NOTHING, undo: [revert(planned)] }
  const history = daemonSet.at('spec', 'revisionHistoryLimit').effective ?? 10
  const outside = new Set(changes.filter(({ inTemplate, name: field }) => !inTemplate && field.startsWith('spec.')).map(fieldOf))
  const undo = release
    ? [...rollback(release), ...moved(before, 'the rollback')]
    : history === 0
      ? [`${revert(planned)}: revisionHistoryLimit 0 keeps no revision to roll back to`, ...moved(before, 'the revert')]
      : outside.size > 0 || beside.length > 0
        ? [
            `${revert(planned)}: kubectl rollout undo restores the pod template only, not ${[...outside, ...beside].join(', ')}`,
            ...moved(before, 'the revert'),
          ]
        : [...undoing(planned, name, flags), ...moved(before, 'the rollback')]
  if (replacement.type === 'OnDelete') {
    return {
      watch: [`kubectl get pods${flags} -l ${selector} -o wide`],
      undo: [...undo, 'pods that have the new template keep it until they are deleted again'],
      steps: [{ text: `kubectl delete pod${flags} -l ${selectorOf(daemonSet, BY_CONTROLLER)} --field-selector spec.nodeName=NODE` }],
    }
  }
  return { watch: [`kubectl rollout status daemonset/${name}${flags}`], undo, steps: [] }
}

/** Images of the old template whose names may stand for others now. */
function moved(before: Field<DaemonSet> | undefined, which: 'the rollback' | 'the revert'): string[] {
  const images = new Set(
    containersOf(before?.value?.spec?.template?.spec).flatMap(({ image = '' }) => (isMutableImage(image) ? [image] : [])),
  )
  if (images.size === 0) return []
  const tags = images.size === 1 ? 'tag may stand for another image' : 'tags may stand for other images'
  return [`${which} runs ${some([...images], 3)}, whose ${tags} by then`]
}

/** The plugin of helm that puts the API versions of today into what helm has stored. */
function rewriting({ name, namespace }: Release): Step[] {
  const flags = namespace === undefined ? '' : ` --namespace ${shellWord(namespace)}`
  return [{ text: `helm mapkubeapis ${shellWord(name)}${flags}  # plugin github.com/helm/helm-mapkubeapis; then upgrade again` }]
}

/** Of every object of the release, to the revision before. */
function rollback({ name, namespace }: Release): string[] {
  const flags = namespace === undefined ? '' : ` -n ${shellWord(namespace)}`
  return [
    `helm rollback ${shellWord(name)}${flags}`,
    'then revert the change in the chart or its values, too, or the next helm upgrade repeats the update',
  ]
}

/** An update that is under way is a revision, too. */
function undoing(planned: Planned, name: string, flags: string): string[] {
  const { status } = planned
  const undo = `kubectl rollout undo daemonset/${name}${flags}`
  const repeated = `then ${revert(planned, 'revert the change in the manifest, too')}, or the next apply repeats the update`
  if (!status || status.updated >= status.desired) return [undo, repeated]
  return [
    `${undo} --to-revision=REVISION`,
    `without --to-revision it restores the unfinished update (${status.updated} of ${status.desired} nodes); for the number: kubectl rollout history daemonset/${name}${flags}`,
    repeated,
  ]
}

/** Of a command that would delete what the user means to keep. */
function cautionOf({ value: before }: Field<DaemonSet>, { value: after }: Field<DaemonSet>): Caution {
  const [old, updated] = [before?.metadata ?? {}, after?.metadata ?? {}]
  const isOpen = old.name === updated.name && old.namespace !== undefined && updated.namespace === undefined
  return isOpen ? { sameIn: old.namespace } : {}
}

/** What is left to do once another object stands beside the old one. */
function replacing(before: Field<DaemonSet>, { daemonSet, sharedPort, status }: Planned, caution: Caution): Step[] {
  const metadata = before.value?.metadata ?? {}
  // What an export holds may be of others.
  if (status) {
    const isReady = sharedPort === undefined ? 'once the new pods are ready' : `so that the new pods get host port ${sharedPort}`
    return [{ text: `the export does not tell whether ${metadata.name} is of these manifests: if it is, delete it ${isReady}` }]
  }
  if (sharedPort === undefined) return [deletionStep(metadata, caution.sameIn === undefined ? { ready: 'the new pods' } : caution)]
  const isNear = metadata.namespace === daemonSet.value?.metadata?.namespace
  return [deletionStep(metadata, caution, ' --cascade=orphan'), ...oneByOne(before, daemonSet, words(metadata)[1], sharedPort, { isNear })]
}

/** Old pods without their DaemonSet: the new one adopts them, or they are deleted node by node. */
function oneByOne(
  before: Field<DaemonSet>,
  daemonSet: Field<DaemonSet>,
  flags: string,
  sharedPort: number | undefined,
  { isNear = true, listenPort }: { readonly isNear?: boolean; readonly listenPort?: string | undefined } = {},
): Step[] {
  const labels = before.value?.spec?.template?.metadata?.labels ?? {}
  if (isNear && matchesLabels(daemonSet.value?.spec?.selector, labels) === true) {
    const keeps = daemonSet.at('spec', 'updateStrategy', 'type').effective === 'OnDelete'
    return [
      { text: `the new one adopts the old pods and ${keeps ? 'keeps them until you delete them' : 'replaces them by its updateStrategy'}` },
    ]
  }
  return [
    { text: besideWords(sharedPort, listenPort) },
    { text: `kubectl delete pod${flags} -l ${oldPods(before, daemonSet)} --field-selector spec.nodeName=NODE` },
  ]
}

function besideWords(sharedPort: number | undefined, listenPort: string | undefined): string {
  if (sharedPort !== undefined)
    return `on each node the new pod then waits for host port ${sharedPort} of the old one, until you delete that:`
  return listenPort === undefined
    ? 'each node then has the old pod and the new one, until you delete the old one:'
    : `on each node the new pod then cannot listen on port ${listenPort} of the old one, until you delete that:`
}

/** The pods run on without their DaemonSet until the new one adopts them, or until they are deleted. */
function recreate(before: Field<DaemonSet>, planned: Planned): Step[] {
  const { daemonSet, sharedPort, listenPort } = planned
  const there = inCluster(before, daemonSet)
  const [, flags] = words(there)
  return [
    deletionStep(there, {}, ' --cascade=orphan'),
    { text: applied(planned, flags) },
    ...oneByOne(before, daemonSet, flags, sharedPort, { listenPort }),
  ]
}

/** The controller labels its pods so, which tells them from those of a Deployment that has the same labels. */
const BY_CONTROLLER = 'controller-revision-hash'

/** A selector of the old pods, and not of the new ones. */
function oldPods(before: Field<DaemonSet>, { value: after }: Field<DaemonSet>): string {
  const labels = after?.spec?.template?.metadata?.labels ?? {}
  if (matchesLabels(before.value?.spec?.selector, labels) !== true) return selectorOf(before, BY_CONTROLLER)
  const old = before.value?.spec?.template?.metadata?.labels ?? {}
  const other = Object.entries(labels).find(([key, value]) => old[key] !== value)
  return selectorOf(before, ...(other ? [`${other[0]}!=${other[1]}`] : []), BY_CONTROLLER)
}

/** `flags` say where it was. */
function applied({ daemonSet: { key, value }, rendering, isOfHelm = false, isBuilt = false }: Planned, flags: string): string {
  if (isOfHelm) return 'apply the chart again, with helm upgrade or what applies it'
  if (rendering) return `kubectl apply -k ${shellWord(rendering.by[0] ?? '.')}`
  if (isBuilt) return `apply the kustomization that builds ${key.file.path} again`
  return `kubectl apply${value?.metadata?.namespace === undefined ? flags : ''} -f ${shellWord(key.file.path)}`
}

function nameOf({ value }: Field<DaemonSet>): readonly [name: string, flags: string] {
  return words(value?.metadata ?? {})
}

/**
 * As kubectl takes it: `app=agent,tier in (node)`.
 * @param more Other requirements.
 */
function selectorOf({ value }: Field<DaemonSet>, ...more: readonly string[]): string {
  const { matchLabels = {}, matchExpressions = [] } = value?.spec?.selector ?? {}
  const labels = Object.entries(matchLabels).map(([key, label]) => `${key}=${label}`)
  const expressions = matchExpressions.map(({ key = '', operator, values = [] }) => {
    if (operator === 'Exists') return key
    return operator === 'DoesNotExist' ? `!${key}` : `${key} ${operator === 'In' ? 'in' : 'notin'} (${values.join(',')})`
  })
  return shellWord([...labels, ...expressions, ...more].join(','))
}

/** `updateStrategy` of spec.updateStrategy.rollingUpdate.maxUnavailable. */
function fieldOf({ name }: Change): string {
  return /^spec\.(\w+)/.exec(name)?.[1] ?? name
}
