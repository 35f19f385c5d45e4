/** The manifest that stood there before: a file's former text, or what a cluster exports. */
import { keysOf } from '../kubernetes/index.ts'
import type { Manifest } from './manifest.ts'
import {
  resolveMapping,
  parseJson,
  isStruct,
  toPlain,
  type Entry,
  type Mapping,
  type Scalar,
  type Sequence,
  target,
  type YamlNode,
} from '../yaml/index.ts'

export interface Previous {
  readonly manifest: Manifest
  /** As apps/v1 reads it, and without what only the API server and its clients write. Everything keeps its place. */
  readonly node: Mapping
  /** It was exported from a cluster. */
  readonly live: boolean
  /** `status.desiredNumberScheduled` of an export: the nodes that should run a pod. */
  readonly status: Status | undefined
}

/** Of a live export; numbers of nodes, 0 where nothing is written. */
export interface Status {
  readonly desired: number
  readonly updated: number
  readonly unavailable: number
}

/** What apps/v1 replaced. */
const FORMER: ReadonlySet<string> = new Set(['extensions/v1beta1', 'apps/v1beta1', 'apps/v1beta2'])

type Plain = Readonly<Record<string, unknown>>

const LAST_APPLIED = 'kubectl.kubernetes.io/last-applied-configuration'
/** `kubectl rollout restart`, and what Kubernetes and its tools add to templates. */
const RESTARTED = /^(?:kubectl\.kubernetes\.io\/restartedAt|cattle\.io\/timestamp|client\.lens\.app\/.*)$/

export function previousOf(manifest: Manifest): Previous {
  const root = simple(manifest.node)
  const metadata = mappingAt(root, 'metadata')
  const live = ['uid', 'resourceVersion', 'managedFields'].some(name => entryOf(metadata, name) !== undefined)
  return { manifest, node: asAppsV1(root), live, status: live ? statusOf(root) : undefined }
}

/**
 * What the update compares with: of a live object, without the fields that `kubectl apply` leaves alone because they are neither in the new
 * manifest nor were applied before. Where the object does not tell what was applied, labels and annotations of its own and restarts are left alone.
 * @param updated The new manifest's plain value.
 */
export function asUpdated({ node, live }: Previous, updated: Plain): Mapping {
  if (!live) return node
  const applied = lastApplied(node)
  const seen = withoutOwn(node, updated, applied)
  return applied ? withoutForeign(seen, applied, updated) : seen
}

/** A manifest of a former API version as apps/v1 has it; undefined for any other. */
export function convertedNode({ node }: Manifest): Mapping | undefined {
  const root = simple(node)
  const converted = asAppsV1(root)
  return converted === root ? undefined : converted
}

/** extensions/v1beta1 selected by all labels of the template where no selector was written. */
function asAppsV1(root: Mapping): Mapping {
  const version = entryOf(root, 'apiVersion')
  const written = target(version?.value)
  if (!version || written?.kind !== 'scalar' || !FORMER.has(String(written.value))) return root
  const apiVersion: Scalar = { ...written, value: 'apps/v1', text: 'apps/v1' }
  const current = replace(root, version, { ...version, value: apiVersion })
  const spec = entryOf(current, 'spec')
  const holder = mappingAt(current, 'spec')
  const labels = entryOf(mappingAt(mappingAt(holder, 'template'), 'metadata'), 'labels')
  if (!spec || !holder || !labels || written.value !== 'extensions/v1beta1' || entryOf(holder, 'selector')) return current
  const matchLabels: Mapping = {
    ...holder,
    flow: false,
    entries: [named(labels, 'matchLabels')],
    simple: true,
    start: labels.key.start,
    end: labels.value.end,
  }
  const selector: Entry = { key: labels.key, name: 'selector', value: matchLabels }
  return replace(current, spec, { ...spec, value: { ...holder, entries: [...holder.entries, selector] } })
}

function named(entry: Entry, name: string): Entry {
  return { ...entry, name }
}

function lastApplied(root: Mapping): Plain | undefined {
  const annotation = target(entryOf(mappingAt(mappingAt(root, 'metadata'), 'annotations'), LAST_APPLIED)?.value)
  if (annotation?.kind !== 'scalar' || typeof annotation.value !== 'string') return undefined
  const applied = toPlain(parseJson(annotation.value).root)
  return isStruct(applied) ? applied : undefined
}

/** Without labels and annotations that only the cluster knows. */
function withoutOwn(root: Mapping, updated: Plain, applied: Plain | undefined): Mapping {
  const drop = (holder: Mapping, path: readonly string[], goes: (name: string) => boolean): Mapping => {
    const [first, ...rest] = path
    if (first === undefined) return filtered(holder, ({ name = '' }) => !goes(name))
    const entry = entryOf(holder, first)
    const inner = target(entry?.value)
    if (!entry || inner?.kind !== 'mapping') return holder
    return replace(holder, entry, { ...entry, value: drop(simple(inner), rest, goes) })
  }
  const known = (source: Plain | undefined, path: readonly string[]): Plain => {
    let here: unknown = source
    for (const name of path) here = isStruct(here) ? here[name] : undefined
    return isStruct(here) ? here : {}
  }
  let result = root
  for (const map of ['labels', 'annotations']) {
    const path = ['metadata', map]
    const [is, was] = [known(updated, path), known(applied, path)]
    result = drop(result, path, name => !Object.hasOwn(is, name) && !Object.hasOwn(was, name))
  }
  const path = ['spec', 'template', 'metadata', 'annotations']
  const is = known(updated, path)
  return drop(result, path, name => RESTARTED.test(name) && !Object.hasOwn(is, name))
}

/** `kubectl apply`'s three-way merge: what is neither in the new manifest nor was in the last one stays as it is. */
function withoutForeign(node: Mapping, applied: unknown, updated: Plain): Mapping {
  const was = isStruct(applied) ? applied : {}
  return {
    ...node,
    entries: simple(node).entries.flatMap(entry => {
      const { name = '' } = entry
      if (!Object.hasOwn(updated, name)) return Object.hasOwn(was, name) ? [entry] : []
      return [{ ...entry, value: ownedPart(entry.value, name, was[name], updated[name]) }]
    }),
  }
}

function ownedPart(value: YamlNode, name: string, applied: unknown, updated: unknown): YamlNode {
  const here = target(value)
  if (here?.kind === 'mapping' && isStruct(updated)) return withoutForeign(simple(here), applied, updated)
  if (here?.kind !== 'sequence' || !Array.isArray(updated)) return value
  const keys = keysOf(name, toPlain(here) as unknown[])
  const [is, was] = [placesOf(keysOf(name, updated)), placesOf(Array.isArray(applied) ? keysOf(name, applied) : [])]
  if (!keys || !is) return value
  const items = here.items.flatMap((item, index) => {
    const key = keys[index]!
    const [now, then] = [is.get(key), was?.get(key)]
    if (now === undefined) return then === undefined ? [] : [item]
    return [ownedPart(item, '', then === undefined ? undefined : (applied as unknown[])[then], updated[now])]
  })
  return { ...here, items } satisfies Sequence
}

function placesOf(keys: readonly string[] | undefined): ReadonlyMap<string, number> | undefined {
  return keys && new Map(keys.map((key, index) => [key, index]))
}

function statusOf(root: Mapping): Status | undefined {
  const status = mappingAt(root, 'status')
  if (!status) return undefined
  const number = (name: string): number => {
    const value = target(entryOf(status, name)?.value)
    return value?.kind === 'scalar' && typeof value.value === 'number' ? value.value : 0
  }
  return { desired: number('desiredNumberScheduled'), updated: number('updatedNumberScheduled'), unavailable: number('numberUnavailable') }
}

/** The mapping with its merge keys and duplicates applied. */
function simple(mapping: Mapping): Mapping {
  if (mapping.simple) return mapping
  const entries = [...resolveMapping(mapping).fields.values()].map(({ name, key, value }) => ({ name, key, value }))
  return { ...mapping, entries, simple: true }
}

function filtered(mapping: Mapping, keeps: (entry: Entry) => boolean): Mapping {
  return { ...mapping, entries: mapping.entries.filter(keeps) }
}

function replace(mapping: Mapping, entry: Entry, by: Entry): Mapping {
  return { ...mapping, entries: mapping.entries.map(each => (each === entry ? by : each)) }
}

function entryOf(mapping: Mapping | undefined, name: string): Entry | undefined {
  if (!mapping) return undefined
  return simple(mapping).entries.find(entry => entry.name === name)
}

function mappingAt(mapping: Mapping | undefined, name: string): Mapping | undefined {
  const value = target(entryOf(mapping, name)?.value)
  return value?.kind === 'mapping' ? simple(value) : undefined
}
