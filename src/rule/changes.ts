/** What an update changes, container by container, and in words. */
import { type Container, isVolatileLabel, parseImage, type PodSpec, unmarshalQuantity } from '../kubernetes/index.ts'
import type { Change, Subjects } from '../subjects/index.ts'
import type { AnyField, Field } from '../yaml/index.ts'
import { configChanges, configUses } from './configuration.ts'

type Update = Subjects['update']

/** A container of the new template with the one of the old template that it replaces. */
export interface ContainerPair {
  readonly list: 'containers' | 'initContainers'
  readonly before: Field<Container> | undefined
  readonly after: Field<Container>
}

/** Every container with the one that it replaces: of the same name, or in the same place where that one is gone. */
export function containerPairs(before: Field<PodSpec>, after: Field<PodSpec>): ContainerPair[] {
  return (['containers', 'initContainers'] as const).flatMap(list => {
    const [olds, news] = [before.at(list).items(), after.at(list).items()]
    const names = new Set(news.map(({ value }) => value?.name))
    const byName = fieldsByName(olds)
    return news.map((container, index) => {
      const old = byName.get(container.value?.name)
      const inPlace = olds.length === news.length && !names.has(olds[index]?.value?.name) ? olds[index] : undefined
      return { list, after: container, before: old ?? inPlace }
    })
  })
}

/** Named items, the first of each name. */
export function fieldsByName<T extends { readonly name?: string }>(items: readonly Field<T>[]): ReadonlyMap<string | undefined, Field<T>> {
  return new Map(items.toReversed().map(item => [item.value?.name, item]))
}

/** What a change does, to end a sentence: `adds tolerations`, `containers[agent].image is agent:2 instead of agent:1`. */
export function describeChange({ kind, from, to, name }: Change): string {
  const field = name.replace(/^spec\.(?:template\.(?:spec\.)?)?/, '')
  if (kind === 'added') return `adds ${field}`
  if (kind === 'removed') return `removes ${field}`
  if (kind === 'reordered') return `reorders ${field}`
  if (field.endsWith('.image') && typeof from === 'string' && typeof to === 'string') {
    const [is, was] = withoutCommonParts(to, from)
    return `${field} is ${is} instead of ${was}`
  }
  return isShort(from) && isShort(to) ? `${field} is ${shown(to)} instead of ${shown(from)}` : `changes ${field}`
}

/** Images of the same registry by their last parts, those with tags without their digests. */
function withoutCommonParts(a: string, b: string): [string, string] {
  const slash = a.lastIndexOf('/', a.includes('@') ? a.indexOf('@') : a.length) + 1
  const isSamePlace = b.startsWith(a.slice(0, slash)) && !b.slice(slash).replace(/@.*/, '').includes('/')
  const [left, right] = isSamePlace ? [a.slice(slash), b.slice(slash)] : [a, b]
  const [x, y] = [left, right].map(image => image.replace(/@.*/, '')) as [string, string]
  return x === y ? [shortDigest(left), shortDigest(right)] : [x, y]
}

function shortDigest(image: string): string {
  return image.replace(/(@\w+:\w{12})\w+$/, '$1…')
}

/** A scalar or a small object, on one line. */
function shown(value: unknown): string {
  const text = typeof value === 'string' && value !== '' ? value : JSON.stringify(value)
  return text.length > 80 ? `${text.slice(0, 79)}…` : text
}

/** A scalar on one line. */
function isShort(value: unknown): boolean {
  return typeof value === 'string' ? value.length <= 120 && !value.includes('\n') : typeof value === 'number' || typeof value === 'boolean'
}

/** A change of the template that restarts every pod and changes nothing in it. */
export interface NeedlessChange {
  readonly change: Change
  /** What is to be said of the field: `is a time`. */
  readonly reason: string
}

/** Why the pods restart for nothing: every change of the template is one that changes nothing in them. Empty where some change does. */
export function needlessChanges(update: Update): NeedlessChange[] {
  const changes = update.changes.filter(({ inTemplate }) => inTemplate)
  const found: NeedlessChange[] = []
  for (const change of changes) {
    const reason = needlessReason(change, update)
    if (reason === undefined) return []
    found.push({ change, reason })
  }
  return found
}

/** Lists whose order means nothing to a pod. */
const UNORDERED = /(?:^|\.)(?:volumes|volumeMounts|tolerations|ports|imagePullSecrets|hostAliases|volumeDevices|add|drop)$/
const KEY = /\.(?:annotations|labels)\[/
const ENV = /\.env\[/
const AMOUNT = /\.(?:limits|requests|overhead)\[[^\][]*\]$|\.(?:sizeLimit|divisor)$/
const TIMELY_KEY = /time|date|random|rollme|build|deployed|nonce|uuid|revision|commit|sha$/i
const CHECKSUM = /^checksum\/|[./-](?:checksum|hash)$|^(?:checksum|hash)[./-]/i

/** What stands in the brackets that end a name, behind their first opening. */
export function keyBehind(opening: RegExp, name: string): string | undefined {
  const found = name.endsWith(']') ? opening.exec(name) : null
  return found ? name.slice(found.index + found[0].length, -1) : undefined
}

function needlessReason(change: Change, update: Update): string | undefined {
  const { kind, name, from, to } = change
  if (kind === 'reordered') return UNORDERED.test(name) || isPlainEnv(name, to) ? 'has the same items in another order' : undefined
  if (kind === 'changed' && AMOUNT.test(name) && isSameAmount(from, to)) return `is an equal quantity: ${shown(to)} is ${shown(from)}`
  if (kind === 'changed' && name.endsWith('.image') && isSameImage(from, to)) return `is the same image: ${shown(to)} is ${shown(from)}`
  const key = keyBehind(KEY, name)
  if (key === undefined) {
    const variable = keyBehind(ENV, name.replace(/\.value$/, ''))
    return variable !== undefined && kind === 'changed' && isTime(from) && isTime(to)
      ? 'is a timestamp that changes with each rendering'
      : undefined
  }
  if (key === 'kubectl.kubernetes.io/restartedAt') return undefined
  if (isVolatileLabel(key)) return 'only identifies the release'
  if (CHECKSUM.test(key)) return configIsSame(update) ? 'is a checksum of configuration that did not change' : undefined
  if (isTime(to) && (from === undefined || isTime(from))) return 'is a timestamp that changes with each rendering'
  return TIMELY_KEY.test(key) && kind === 'changed' ? 'is a value that changes with each rendering' : undefined
}

/** A variable can refer to those before it. */
function isPlainEnv(name: string, value: unknown): boolean {
  return name.endsWith('.env') && !JSON.stringify(value).includes('$(')
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

function isSameImage(from: unknown, to: unknown): boolean {
  const [a, b] = [from, to].map(image => (typeof image === 'string' ? parseImage(image) : undefined))
  return a !== undefined && b !== undefined && JSON.stringify(a) === JSON.stringify(b)
}

/** All that the pod reads is known on both sides, and is the same. */
function configIsSame(update: Update): boolean {
  const used = configUses(update.pod)
  const known = used.filter(({ kind, name }) => {
    const namespace = update.daemonSet.value?.metadata?.namespace
    return update.objects.find(kind, namespace, name) && update.objectsBefore.find(kind, namespace, name)
  })
  return used.length > 0 && known.length === used.length && configChanges(update).length === 0
}

/** Whether an apply leaves OnDelete, which extensions/v1beta1 stored where no strategy was written. */
export function keepsOnDelete({ before, merge }: Subjects['update']): boolean {
  return merge.keepsOnDelete && before.object.apiVersion === 'extensions/v1beta1'
}

/** Whether helm leaves an object where it is when its release no longer has it. */
export function isKeptByHelm(object: AnyField): boolean {
  return object.resolve(['metadata', 'annotations', 'helm.sh/resource-policy']).raw === 'keep'
}
