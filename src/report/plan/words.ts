/** A plan in words, for people: what text and Markdown have in common. */
import type { Plan, PlannedChange, PlannedDaemonSet, Rollout } from '../../diff/index.ts'
import { count, objectName } from '../findings/summary.ts'

/** `updated, renamed from node-exporter`; what becomes of the object itself. */
export function actionWords({ action, former, object }: PlannedDaemonSet): string {
  switch (action) {
    case 'create':
      return 'new'
    case 'update':
      return 'updated'
    case 'rename':
      return `${former?.name === object.name ? 'moved' : 'renamed'} from ${former === undefined ? '' : objectName(former)}: another object beside it`
    case 'remove':
      return 'removed from the manifests'
  }
}

/** What an apply does, in a sentence. */
export function effectWords(planned: PlannedDaemonSet): string {
  const { action, refused, replacement, templateChanged, revisionChanged, specChanged, metadataChanged } = planned
  if (refused.length > 0) return 'rejected by the API server; nothing changes'
  if (action === 'create') return 'created; every selected node gets a pod at once'
  if (action === 'rename') return 'created; the old one keeps running until it is deleted'
  if (action === 'remove') return 'keeps running; only a tool that prunes deletes it, with all of its pods at once'
  if (replacement?.type === 'OnDelete')
    return 'accepted; no pod restarts: with OnDelete a node gets the new template when its pod is deleted'
  if (replacement) return `accepted; the pods of all nodes restart: ${replacementWords(replacement)}`
  const generation = specChanged
    ? 'the spec changes outside the pod template'
    : metadataChanged
      ? 'only labels or annotations of the DaemonSet change'
      : 'nothing changes'
  return templateChanged || revisionChanged ? 'accepted' : `accepted; no pod restarts: ${generation}`
}

/** `RollingUpdate, 10% of 500 nodes = 50 at once`. */
export function replacementWords({ maxUnavailable, maxSurge, nodes, atOnce }: Rollout): string {
  const surges = maxSurge !== 0 && maxSurge !== '0%'
  const value = surges ? maxSurge : maxUnavailable
  const how = surges ? 'the new pod starts before the old one ends' : 'the old pod ends before the new one starts'
  if (typeof value === 'number') return `RollingUpdate, ${Math.max(value, 1)} at a time; ${how}`
  const of = nodes === undefined ? `${value} of the nodes at once, rounded up` : `${value} of ${count(nodes, 'node')} = ${atOnce} at once`
  return `RollingUpdate, ${of}; ${how}`
}

/** `10 batches, about 6 min: 35 s each (5 s to stop, 20 s to pull the images, 10 s to start)`; empty without an estimate. */
export function estimateWords({ batches, seconds, steps, nodes }: Rollout): string {
  if (batches === undefined || seconds === undefined || nodes === undefined) return ''
  const perBatch = steps.reduce((sum, step) => sum + step.seconds, 0)
  const parts = steps.map(step => `${step.seconds} s ${step.what}`).join(', ')
  return `${count(nodes, 'node')} in ${count(batches, 'batch')}, about ${duration(seconds)}: ${perBatch} s each (${parts})`
}

function duration(seconds: number): string {
  if (seconds < 120) return `${seconds} s`
  const minutes = Math.round(seconds / 60)
  return minutes < 120 ? `${minutes} min` : `${Math.round(minutes / 6) / 10} h`
}

const LONGEST = 70

/** A value on one line: texts as they are where that is clear, the rest as JSON. */
export function valueWords(value: unknown): string {
  const text = typeof value === 'string' && value !== '' && !/^\s|\s$|[\n"]/.test(value) ? value : (JSON.stringify(value) ?? '')
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text
}

/** Where two long texts differ is what a reader looks for: the part that both begin with is cut short. */
export function changeWords({ kind, from, to }: PlannedChange): string {
  switch (kind) {
    case 'added':
      return valueWords(to)
    case 'removed':
      return valueWords(from)
    case 'reordered':
      return 'the same items in another order'
    case 'changed':
      break
  }
  if (typeof from !== 'string' || typeof to !== 'string' || Math.max(from.length, to.length) <= LONGEST)
    return `${valueWords(from)} → ${valueWords(to)}`
  let common = 0
  while (common < from.length && from[common] === to[common]) common++
  const start = Math.max(0, common - 20)
  const part = (text: string): string =>
    `${start > 0 ? '…' : ''}${text.slice(start, start + LONGEST - 20)}${text.length > start + LONGEST - 20 ? '…' : ''}`
  return `${JSON.stringify(part(from))} → ${JSON.stringify(part(to))}`
}

/** The closing line. */
export function planClosing({ summary, base, kubernetes }: Plan): string {
  const { created, updated, renamed, removed, refused, restarted, files, unchangedFiles, notChecked } = summary
  const kinds = [
    [updated, 'updated'],
    [created, 'new'],
    [renamed, 'renamed or moved'],
    [removed, 'gone'],
  ] as const
  const changes = kinds.filter(([number]) => number > 0).map(([number, what]) => `${number} ${what}`)
  const total = created + updated + renamed + removed
  const parts = [
    total === 0 ? 'no DaemonSet changes' : `${count(total, 'DaemonSet')} (${changes.join(', ')})`,
    ...(total === 0
      ? []
      : [`${refused} refused`, restarted === 0 ? 'no pod restarts' : `${restarted} restart${restarted === 1 ? 's its' : ' their'} pods`]),
    [
      `${count(files, 'file')}, ${unchangedFiles} unchanged`,
      ...Object.entries(notChecked).map(([reason, number]) => `${count(number, reason)} not compared`),
    ].join(', '),
    `base ${base}`,
    `Kubernetes ${kubernetes}`,
  ]
  return parts.join(' · ')
}
