/** A plan in words, for people: what text and Markdown have in common. */
import { type Finding, groupBy, type Severity, some } from '../../base/index.ts'
import { sendsAsHelm, isNetworkFolder, isSurging, type PlannedDaemonSet, type Risk, type Rollout, type Sender } from '../../diff/index.ts'
import { count, objectName } from '../findings/summary.ts'
import { burst, missingBudget, nodesWords } from './nodes.ts'
import { renderingWords } from '../shared/rendered.ts'

/** `updated, renamed from node-exporter`; what becomes of the object itself. */
export function actionWords(planned: PlannedDaemonSet): string {
  return [actionWord(planned), ...renderedIn(planned)].join(', ')
}

/** `rendered with production`, where it is rendered: it tells DaemonSets of one name apart. */
export function renderedIn({ rendered }: PlannedDaemonSet): string[] {
  return rendered ? [`rendered ${renderingWords(rendered)}`] : []
}

function actionWord({ action, previous, object, maybeSame, isPruned, twin, origin, heir }: PlannedDaemonSet): string {
  switch (action) {
    case 'create':
      if (twin !== undefined) return `new, while ${twin} holds the same object`
      if (maybeSame) return 'new or updated: the old file has a part of it'
      return origin ? `new, split from ${objectName(origin)}` : 'new'
    case 'update':
      return maybeSame ? 'updated or moved: the old manifest names no namespace' : 'updated'
    case 'rename':
      return `${previous?.name === object.name ? 'moved' : 'renamed'} from ${previous === undefined ? '' : objectName(previous)}: another object ${isPruned ? 'in its place' : 'beside it'}`
    case 'remove':
      return heir?.kind === object.kind ? `removed from the manifests, replaced by ${objectName(heir)}` : 'removed from the manifests'
    case 'unchanged':
      return 'unchanged'
  }
}

/** One phrase: what a reader has to know first. */
export function riskWords(
  planned: Pick<
    PlannedDaemonSet,
    'action' | 'risk' | 'role' | 'isNodeCritical' | 'replacement' | 'maybeSame' | 'refused' | 'release' | 'sender'
  >,
): string {
  const { action, risk, role, maybeSame } = planned
  if (risk === 'refused') return rejectedWords(planned)
  if (action === 'create' && maybeSame && risk === 'none') return 'no restart, unless the object exists: then it is an update'
  if (action === 'remove' && risk === 'none') return 'no restart, unless a tool prunes: then all pods go at once'
  if (action === 'create' && risk === 'deadlock') return 'its pods do not become available'
  if (action === 'rename' && risk === 'none') return 'no restart until the old one is deleted or pruned: then its pods go at once'
  if (action !== 'update' && risk === 'critical') return 'starts another CNI agent on nodes that have one'
  if (risk === 'removal' && action === 'update' && planned.isNodeCritical && planned.replacement?.type === 'RollingUpdate')
    return `${RISK_WORDS.removal}, and restarts every node's ${role}`
  return risk === 'critical' ? `restarts every node's ${role}` : RISK_WORDS[risk]
}

const RISK_WORDS: Readonly<Record<Exclude<Risk, 'refused'>, string>> = {
  deadlock: 'deadlocks',
  removal: 'removes pods at once',
  critical: 'restarts node-critical agents',
  restart: 'restarts',
  none: 'no restart',
}

/** kubectl sends nothing where it refuses the manifest itself. */
function rejectedWords(planned: Pick<PlannedDaemonSet, 'refused' | 'release' | 'sender'>): string {
  if (planned.refused.every(({ type }) => type !== 'Client')) return 'rejected by the API server'
  return isOfHelm(planned) ? 'rejected by helm' : 'rejected by kubectl'
}

/** A chart, or an object that helm has applied before. */
function isOfHelm({ release, sender }: Pick<PlannedDaemonSet, 'release' | 'sender'>): boolean {
  return release !== undefined || (sender !== undefined && sendsAsHelm(sender))
}

/** The field of a refusal with the API server's reason: the first alone says little, and where kubectl refuses there is neither. */
export function refusalWords({ field, at, type, message }: PlannedDaemonSet['refused'][number]): string {
  const name = field === '' ? at : field
  if (type === 'Client') return name === '' ? message : `${name}: ${message}`
  return `${name === '' ? type : `${name} (${type})`}: ${message}`
}

/** What an apply does, in a sentence. */
export function effectWords(planned: PlannedDaemonSet): string {
  const { action, refused, replacement, specChanged, metadataChanged, risk, wasRefused } = planned
  const removal = planned.removesAtOnce ? `${removalWords(planned)}; ` : ''
  if (refused.length > 0) return refusedWords(planned)
  if (action === 'create' && planned.isNameGenerated)
    return `not created by kubectl apply, which refuses generateName; each kubectl create makes another one: ${starting(planned)}`
  if (action === 'create' && planned.maybeSame && planned.twin === undefined)
    return 'updated where something completed that part, such as a kustomization; else created, with a pod on every selected node at once'
  if (action === 'create' && planned.maybeSame)
    return `updated where the DaemonSet of that name in ${planned.twin} was applied; in another cluster created, with a pod on every selected node at once`
  if (action === 'create')
    return wasRefused
      ? `created: the API server rejects the old manifest, so nothing of it runs; ${starting(planned)}`
      : `created; ${starting(planned)}`
  if (action === 'rename' && planned.isPruned) return `created: ${burst(planned)}; ${prunedWords(planned, 'the old DaemonSet')}`
  if (action === 'rename' && risk === 'deadlock' && !planned.sharesPorts)
    return 'created, but its pods do not become available: see its findings; the old DaemonSet keeps running until it is deleted'
  if (action === 'rename' && risk === 'deadlock')
    return 'created; its pods wait for host ports of the old DaemonSet, which keeps running until it is deleted'
  if (action === 'rename') return `created: ${burst(planned)}; the old DaemonSet keeps running beside it until it is deleted`
  if (action === 'remove' && planned.isPruned) return prunedWords(planned, 'it')
  if (action === 'remove' && planned.heir?.kind === planned.object.kind)
    return `keeps running beside ${objectName(planned.heir)}, which takes its place; only a tool that prunes deletes it, with all of its pods at once`
  if (action === 'remove' && planned.heir)
    return `keeps running beside ${objectName(planned.heir)}: an apply changes no kind; only a tool that prunes deletes it, with all of its pods at once`
  if (action === 'remove') return 'keeps running; only a tool that prunes deletes it, with all of its pods at once'
  if (planned.isBeingDeleted)
    return 'accepted, but the live object is being deleted: its controller replaces no pod any more; apply again afterwards, which creates it'
  if (action === 'unchanged')
    return risk === 'restart'
      ? 'ends as it is, but each apply first sends another pod template of the same name: pods restart for that one, and again for this one'
      : 'does not change itself; see its findings'
  const other = planned.maybeSame
    ? `; unless it runs in ${planned.object.namespace ?? ''}, a second one is created, and the old one keeps running beside it`
    : ''
  if (removal !== '' && planned.onNodes?.after === 0) return `accepted; ${removal}no given node keeps one${other}`
  if (replacement?.type === 'RollingUpdate' && planned.onNodes?.before === 0 && risk !== 'deadlock')
    return `accepted; no pod restarts on the given nodes, which have none of it${other}`
  if (replacement) return `accepted; ${ofReplacement(replacement, risk, removal)}${other}`
  const generation = specChanged
    ? 'the spec changes outside the pod template'
    : metadataChanged
      ? 'only labels or annotations of the DaemonSet change'
      : 'nothing changes'
  return `accepted; no pod restarts: ${generation}${other}`
}

/** A pod whose node has an untolerated NoSchedule taint stays until its turn comes. */
function removalWords({ nodes }: PlannedDaemonSet): string {
  if (!nodes?.evicts) return 'pods of nodes that are no longer selected are deleted at once'
  const taint = 'with a NoExecute taint that is no longer tolerated'
  return `pods of nodes ${nodes.selected ? `that are no longer selected, or ${taint},` : taint} are deleted at once`
}

function refusedWords(planned: PlannedDaemonSet): string {
  const { action, refused } = planned
  const own = `${rejectedWords(planned)}: ${action === 'update' ? 'it stays as it is' : 'it is not created'}`
  // Whether kubectl goes on depends on what it stops at.
  if (refused.some(({ type }) => type === 'Client')) return own
  if (!isOfHelm(planned)) return `${own}, but kubectl apply goes on with the other objects (other tools may stop)`
  const outcome = `${own}; helm upgrade ${action === 'update' ? 'goes on with the other objects' : 'stops there'}, deletes nothing and fails`
  // Helm 3 leaves fieldValidation at Warn.
  return refused.every(({ type }) => type === 'StrictDecoding')
    ? `${outcome}. Helm 3 drops the unknown fields and applies the rest`
    : outcome
}

function prunedWords({ failedAt }: PlannedDaemonSet, what: string): string {
  if (failedAt)
    return `${what} keeps running while helm upgrade fails because of ${objectName(failedAt)}; then helm deletes it, with all of its pods at once`
  return what === 'it' ? 'helm upgrade deletes it, with all of its pods at once' : `then helm upgrade deletes ${what} with all of its pods`
}

function starting(planned: PlannedDaemonSet): string {
  if (planned.portWaits.length > 0) return 'its pods wait for host ports that other DaemonSets hold'
  return planned.risk === 'deadlock' ? 'its pods do not become available: see its findings' : burst(planned)
}

function ofReplacement(replacement: Rollout, risk: Risk, removal: string): string {
  if (replacement.type === 'OnDelete')
    return `${removal}no pod restarts: with OnDelete a node gets the new template when its pod is deleted`
  if (risk === 'deadlock') return `the rollout starts and never ends: ${replacementWords(replacement)}`
  return `${removal}${restarting(replacement, removal)}: ${replacementWords(replacement)}`
}

function restarting({ isOutdatedOnly, nodes }: Rollout, removal: string): string {
  if (!isOutdatedOnly) return removal === '' ? 'the pods of all nodes restart' : 'the pods of the other nodes restart'
  return nodes === undefined
    ? 'pods of an older template restart'
    : `${count(nodes, 'pod')} of an older template restart${nodes === 1 ? 's' : ''}`
}

/** `RollingUpdate, 10% of 500 nodes = 50 at once`. */
export function replacementWords(rollout: Rollout): string {
  const { maxUnavailable, maxSurge, nodes, atOnce } = rollout
  const surges = isSurging(rollout)
  const value = surges ? maxSurge : maxUnavailable
  const how = surges ? 'the new pod starts before the old one ends' : 'the old pod ends before the new one starts'
  if (typeof value === 'number') return `RollingUpdate, ${Math.max(value, 1)} at a time; ${how}`
  const of =
    nodes === undefined
      ? `${value} of the nodes at once${value === '100%' ? '' : ', rounded up'}`
      : `${value} of ${count(nodes, 'node')} = ${atOnce} at once`
  return `RollingUpdate, ${of}; ${how}`
}

/** `10 batches, about 6 min: each takes 5 s to stop, 20 s to pull the images, 10 s to start`; empty without an estimate, and for what never ends. */
export function estimateWords({ replacement, risk, unavailable, elsewhere }: PlannedDaemonSet): string {
  if (!replacement || risk === 'deadlock') return ''
  const { batches, nodes, pods, steps } = replacement
  const time = timeWords(replacement)
  if (time === '' || batches === undefined || nodes === undefined) return ''
  const parts = steps.map(
    ({ seconds, what, most }) => `${seconds} s ${what}${most !== undefined && most > seconds ? ` (up to ${most} s)` : ''}`,
  )
  const all = pods === undefined || pods === nodes ? count(nodes, 'node') : count(pods, 'pod')
  return `${elsewhere.length > 0 ? 'at most ' : ''}${all} in ${count(batches, 'batch')}, ${time}: each takes ${parts.join(', ')}${isSurging(replacement) ? '; a node stops its old pod while the next one starts' : ''}${missingBudget(unavailable, replacement) > 0 ? '; only if the new template makes the unavailable pods run' : ''}`
}

/** `about 6 min, up to 20 min`; empty without an estimate. */
export function timeWords({ seconds, mostSeconds }: Rollout): string {
  if (seconds === undefined) return ''
  return `about ${duration(seconds)}${mostSeconds !== undefined && mostSeconds > seconds ? `, up to ${duration(mostSeconds)}` : ''}`
}

function duration(seconds: number): string {
  if (seconds < 120) return `${seconds} s`
  const minutes = Math.round(seconds / 60)
  return minutes < 120 ? `${minutes} min` : `${Math.round(minutes / 6) / 10} h`
}

/** What changes beside the fields: the nodes that are asked for, what each of them gives, what the pods read. */
export function detailWords(planned: PlannedDaemonSet): string[] {
  const { sender, nodes, requests, configuration } = planned
  const { selected, tolerated } = nodes ?? {}
  const given = requests.map(
    ({ resource, before, after, total }) =>
      `${resource} ${before} → ${after}${total === undefined || planned.elsewhere.length > 0 ? '' : ` (${total} in all)`}`,
  )
  return [
    ...(planned.ambiguous ? [ambiguousWords(planned.ambiguous)] : []),
    ...planned.portWaits.map(portWords),
    ...planned.sharedSockets.map(socketWords),
    ...stateWords(planned),
    ...logWords(planned),
    ...planned.listenClashes.map(listenWords),
    ...planned.taken.map(takenWords),
    ...(planned.lostDrivers.length > 0 ? [driverWords(planned.lostDrivers)] : []),
    ...(planned.needs.length > 0 ? [needWords(planned)] : []),
    ...(planned.losesReadiness
      ? ['no container has a readiness probe any more: the rollout goes on as soon as containers run, also where they do not work']
      : []),
    ...(planned.repulled.length > 0
      ? [`the restart pulls ${some(planned.repulled, 3)} again, which may be another version by then: no tag fixes it`]
      : []),
    ...(planned.openAccount
      ? [
          `ServiceAccount ${planned.openAccount.name} names no namespace: unless it is applied to ${planned.openAccount.namespace}, no pod is created`,
        ]
      : []),
    ...(planned.deadlocksNext
      ? ['this rollout ends, because the old pods hold no host port that the new ones need; the next one deadlocks']
      : []),
    ...(sender && sender.before !== 'base' ? [`sent with ${senderWords(sender)}`] : []),
    ...nodesWords(planned),
    ...(planned.elsewhere.length > 0 && (planned.replacement ?? planned.given) !== undefined ? [elsewhereWords(planned)] : []),
    ...(selected ? [`nodes: ${selected.before} → ${selected.after}`] : []),
    ...(tolerated ? [`tolerated taints: ${tolerated.before} → ${tolerated.after}`] : []),
    ...(given.length > 0 ? [`requests on each node: ${given.join(', ')}`] : []),
    ...configuration.map(
      ({ kind, name, key, others, previous }) =>
        `${kind} ${previous === undefined ? `${name} changes` : `${previous} becomes ${name}`}: ${key}${others === 0 ? '' : ` and ${count(others, 'more key')}`}`,
    ),
  ]
}

function ambiguousWords({ namespace, others }: NonNullable<PlannedDaemonSet['ambiguous']>): string {
  return `the manifest names no namespace: compared with the DaemonSet in ${namespace}, but the export has others of this name in ${some(others, 4)}`
}

function elsewhereWords({ elsewhere }: PlannedDaemonSet): string {
  return `on a part of the given nodes: ${some(elsewhere, 4)} ${elsewhere.length === 1 ? 'runs' : 'run'} on others`
}

function portWords({ port, object, until }: PlannedDaemonSet['portWaits'][number]): string {
  return `host port ${port} is held by pods of ${objectName(object)}, ${UNTIL[until]}`
}

function driverWords(drivers: readonly string[]): string {
  return `once the old pods end, nodes have no CSI driver ${some(drivers)}: its volumes can no longer be mounted or unmounted there`
}

function needWords({ action, needs }: PlannedDaemonSet): string {
  const one = needs.length === 1
  const what = some(
    needs.map(({ kind, name }) => `${kind} ${name}`),
    4,
  )
  const where = `which ${one ? 'is' : 'are'} not in these manifests`
  return `${action === 'create' ? 'its pods need' : 'the new pods also need'} ${what}, ${where}: unless the cluster has ${one ? 'it' : 'all of them'}, no pod starts`
}

function socketWords({ folder, object }: PlannedDaemonSet['sharedSockets'][number]): string {
  return `its pods share the sockets in ${folder} with those of ${objectName(object)}: where one of the two ends, the node can lose the driver until the other one restarts`
}

function listenWords({ port, object }: PlannedDaemonSet['listenClashes'][number]): string {
  return `its containers listen on port ${port} of the node as those of ${objectName(object)} do: they are not ready before the old pod there ends`
}

function takenWords({ name, object }: PlannedDaemonSet['taken'][number]): string {
  return `container ${name} runs in the old pods of ${objectName(object)}: until the pod on a node is replaced, both run on its network and want the same ports`
}

/** One line for each folder: several old DaemonSets may write the same one. */
function stateWords({ sharedState }: PlannedDaemonSet): string[] {
  return [...groupBy(sharedState, ({ folder }) => folder)].map(([folder, shared]) => {
    const others = some(
      shared.map(({ object }) => objectName(object)),
      6,
    )
    const written = `its pods write to ${folder} as those of ${others} do`
    return isNetworkFolder(folder)
      ? `${written}: while both run, the node uses the network plugin whose configuration file sorts first; a file that stays there when its agent is deleted still counts`
      : `${written}: if the agent locks it, the new pods are not ready before the old ones end`
  })
}

/** One line: who reads one folder of logs reads the others, too. */
function logWords({ sharedLogs }: PlannedDaemonSet): string[] {
  if (sharedLogs.length === 0) return []
  const folders = some([...new Set(sharedLogs.map(({ folder }) => folder))], 4)
  const others = some([...new Set(sharedLogs.map(({ object }) => objectName(object)))], 6)
  return [`its pods read the logs in ${folders} as those of ${others} do: while both run, what both read is sent twice`]
}

const UNTIL = {
  replaced: 'on each node until its pod is replaced',
  pruned: 'until helm upgrade deletes them',
  deleted: 'until you delete them',
} as const

/** What the update is assumed to be sent with, and what that removes. */
export function senderWords(sender: Sender): string {
  const name = clientWords(sender)
  switch (sender.before) {
    case 'base':
      return name
    case 'annotation':
      return `${name}: removes what its last-applied annotation has and the manifest no longer has`
    case 'managers':
      return `${name}: removes what it sent before (by managedFields) and the manifest no longer has${sender.mode === 'helm' ? '; the export does not tell whether it sent what others changed since, which is assumed to stay' : ''}`
    case 'adopted':
      return `${name}: Helm has not written the object yet, so it removes nothing from it; it refuses an object without the annotations of the release`
    case 'live':
      return `${name}: without managedFields (--show-managed-fields) the export does not tell what it sent before; compared as if it was everything`
    case 'none':
      return `${name}: the live object does not record what was sent before, so nothing is removed from it`
  }
}

const CLIENTS = {
  kubectl: 'kubectl apply',
  server: 'server-side apply',
  helm: 'helm upgrade',
  replace: 'kubectl replace',
  raw: 'PUT',
} as const

export function clientWords({ mode, manager }: Sender): string {
  return mode === 'server' && manager !== undefined && manager !== 'kubectl' ? `${CLIENTS.server} by ${manager}` : CLIENTS[mode]
}

/** Of what is rejected: what helps to mend it, and not what an apply would do. */
export function toldFindings({ refused, findings }: Pick<PlannedDaemonSet, 'refused' | 'findings'>): readonly Finding[] {
  return refused.length === 0 ? findings : findings.filter(({ severity, rule }) => severity !== 'info' && rule !== 'renamed-or-moved')
}

/** Findings that say the same of several places, which is told once. */
export function grouped(findings: readonly Finding[]): (readonly Finding[])[] {
  return [...groupBy(findings, ({ rule, severity, message }) => JSON.stringify([rule, severity, message])).values()]
}

/** So many of one rule come before the first of another. */
const MOST_OF_RULE = 2

/** The first groups to show: errors as they are, and of the others a few of each rule before the many of one. */
export function foremost(groups: readonly (readonly Finding[])[], most: number): (readonly Finding[])[] {
  const seen = new Map<string, number>()
  const rank = groups.map(([first]) => {
    const before = seen.get(first!.rule) ?? 0
    seen.set(first!.rule, before + 1)
    return first!.severity === 'error' || before < MOST_OF_RULE ? 0 : 1
  })
  const chosen = new Set([0, 1].flatMap(wanted => groups.filter((_, at) => rank[at] === wanted)).slice(0, most))
  return groups.filter(group => chosen.has(group))
}

/** ` and 3 more places`; empty where the first is the only one. */
export function othersWords(group: readonly Finding[]): string {
  return group.length === 1 ? '' : ` and ${count(group.length - 1, 'more place')}`
}

/** `2 errors, 1 warning`; empty for none. */
export function findingCounts(findings: readonly Finding[]): string {
  const of = (severity: Severity): number => findings.filter(finding => finding.severity === severity).length
  return (['error', 'warning', 'info'] as const).flatMap(severity => (of(severity) > 0 ? [count(of(severity), severity)] : [])).join(', ')
}

/** Each to be pasted as a whole, so an undo stands alone. Of what no command does, a comment. */
export function commandBlocks({ commands, refused }: PlannedDaemonSet): { readonly title: string; readonly lines: readonly string[] }[] {
  const blocks = [
    [refused.length > 0 ? 'Instead' : 'After the apply', commands.steps],
    ['To watch', commands.watch],
    ['To undo', commands.undo],
  ] as const
  return blocks.flatMap(([title, list]) =>
    list.length === 0 ? [] : [{ title, lines: list.map(line => (/^(?:kubectl|helm) /.test(line) ? line : `# ${line}`)) }],
  )
}
