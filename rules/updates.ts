/** What rules about updates have in common. */
import type { Change, Field, Subjects } from 'ds-lint/rule'
import { unmarshalQuantity } from '../src/kubernetes/quantity.ts'
import type { Container, PodSpec } from '../src/kubernetes/types.ts'
import { isVolatileLabel } from '../src/kubernetes/volatileLabels.ts'
import { changedConfig, configOf } from './configuration.ts'

type Update = Subjects['update']

export interface ContainerPair {
  readonly list: 'containers' | 'initContainers'
  readonly before: Field<Container> | undefined
  readonly after: Field<Container>
}

/** Every container with the one of the same name that it replaces. */
export function containerPairs(before: Field<PodSpec>, after: Field<PodSpec>): ContainerPair[] {
  return (['containers', 'initContainers'] as const).flatMap(list => {
    const olds = before.at(list).items()
    return after
      .at(list)
      .items()
      .map(container => ({ list, after: container, before: olds.find(old => old.value?.name === container.value?.name) }))
  })
}

/** What a change does, to end a sentence: `adds tolerations`, `containers[agent].image is agent:2 instead of agent:1`. */
export function shownChange({ kind, from, to, name }: Change): string {
  const field = name.replace(/^spec\.(?:template\.(?:spec\.)?)?/, '')
  if (kind === 'added') return `adds ${field}`
  if (kind === 'removed') return `removes ${field}`
  if (kind === 'reordered') return `reorders ${field}`
  if (!isScalar(from) || !isScalar(to)) return `changes ${field}`
  const [is, was] = field.endsWith('.image') ? withoutCommonPath(String(to), String(from)) : [shown(to), shown(from)]
  return `${field} is ${is} instead of ${was}`
}

/** Images of the same registry by their last parts. */
function withoutCommonPath(a: string, b: string): [string, string] {
  const slash = a.lastIndexOf('/') + 1
  return b.startsWith(a.slice(0, slash)) && !b.slice(slash).includes('/') ? [a.slice(slash), b.slice(slash)] : [a, b]
}

/** A scalar or a small object, on one line. */
export function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  return text.length > 80 ? `${text.slice(0, 79)}…` : text
}

function isScalar(value: unknown): boolean {
  return ['string', 'number', 'boolean'].includes(typeof value)
}

/** What happens to the pods of nodes because of the new template. */
export function restarts({ relation, effects }: Update): boolean {
  return relation === 'same' && effects.verdict === 'ok' && effects.revisionChanged
}

export interface Needless {
  readonly change: Change
  /** What is to be said of the field: `is a time`. */
  readonly reason: string
}

/** Why the pods restart for nothing: every change of the template is one that changes nothing in them. Empty where some change does. */
export function needlessChanges(update: Update): Needless[] {
  const changes = update.changes.filter(({ inTemplate }) => inTemplate)
  const found: Needless[] = []
  for (const change of changes) {
    const reason = needlessReason(change, update)
    if (reason === undefined) return []
    found.push({ change, reason })
  }
  return found
}

/** Lists whose order means nothing to a pod. */
const UNORDERED = /(?:^|\.)(?:volumes|volumeMounts|tolerations|ports|imagePullSecrets|hostAliases|volumeDevices|add|drop)$/
const KEY = /\.(?:annotations|labels)\[(.*)\]$/
const ENV = /\.env\[(.*?)\](?:\.value)?$/
const AMOUNT = /\.(?:limits|requests|overhead)\[[^\]]*\]$|\.(?:sizeLimit|divisor)$/
const TIMELY_KEY = /time|date|random|rollme|build|deployed|nonce|uuid|revision|commit|sha$/i
const CHECKSUM = /^checksum\/|[./-](?:checksum|hash)$|^(?:checksum|hash)[./-]/i

function needlessReason(change: Change, update: Update): string | undefined {
  const { kind, name, from, to } = change
  if (kind === 'reordered') return UNORDERED.test(name) ? 'has the same items in another order' : undefined
  if (kind === 'changed' && AMOUNT.test(name) && isSameAmount(from, to)) return `amounts to the same: ${shown(to)} is ${shown(from)}`
  const key = KEY.exec(name)?.[1]
  if (key === undefined) {
    const variable = ENV.exec(name)?.[1]
    return variable !== undefined && kind === 'changed' && isTime(from) && isTime(to)
      ? 'is a time that changes with each rendering'
      : undefined
  }
  if (key === 'kubectl.kubernetes.io/restartedAt') return undefined
  if (isVolatileLabel(key)) return 'only tells the release'
  if (CHECKSUM.test(key)) return configIsSame(update) ? 'is a checksum of configuration that did not change' : undefined
  if (isTime(to) && (from === undefined || isTime(from))) return 'is a time that changes with each rendering'
  return TIMELY_KEY.test(key) && kind === 'changed' ? 'is a value that changes with each rendering' : undefined
}

const TIME = /^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}[:-]?\d{2}.*)?$|^1\d{9}(?:\d{3})?$|^\d{8}[-T]?\d{4,6}Z?$|^[A-Z][a-z]{2},? .*\d{1,2}:\d{2}:\d{2}/

function isTime(value: unknown): boolean {
  const text = typeof value === 'object' && value !== null ? (value as { value?: unknown }).value : value
  return typeof text === 'string' && TIME.test(text)
}

/** Numbers that are spelt in another way; texts that are no numbers are none. */
function isSameAmount(from: unknown, to: unknown): boolean {
  const [a, b] = [from, to].map(value => (typeof value === 'string' || typeof value === 'number' ? unmarshalQuantity(value) : ''))
  return typeof a === 'object' && typeof b === 'object' && a.cmp(b) === 0
}

/** All that the pod reads is known on both sides, and is the same. */
function configIsSame(update: Update): boolean {
  const used = configOf(update.pod)
  const known = used.filter(({ kind, name }) => {
    const namespace = update.daemonSet.value?.metadata?.namespace
    return update.objects.find(kind, namespace, name) && update.objectsBefore.find(kind, namespace, name)
  })
  return used.length > 0 && known.length === used.length && changedConfig(update).length === 0
}
