/** The manifest that stood there before: a file's former text, or what a cluster exports. */
import type { Manifest } from './manifest.ts'
import { type Entry, type Mapping, resolveMapping, type Scalar, scalarOf, target, type YamlNode } from '../yaml/index.ts'

export interface Previous {
  readonly manifest: Manifest
  /** As apps/v1 reads it, and without what only the API server and its clients write. Everything keeps its place. */
  readonly node: Mapping
  /** With the defaults of a former API version that apps/v1 has others for; the node itself where there are none. */
  readonly stored: Mapping
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

/** What apps/v1 replaced: no supported cluster serves it. */
export const FORMER_APIS: ReadonlySet<string> = new Set(['extensions/v1beta1', 'apps/v1beta1', 'apps/v1beta2'])

export function previousOf(manifest: Manifest): Previous {
  const root = simple(manifest.node)
  const metadata = mappingAt(root, 'metadata')
  const live = ['uid', 'resourceVersion', 'managedFields'].some(name => entryOf(metadata, name) !== undefined)
  const node = asAppsV1(live ? withStrings(root) : root)
  return { manifest, node, stored: asStored(manifest, node), live, status: live ? statusOf(root) : undefined }
}

/** extensions/v1beta1 stored OnDelete where no type of the strategy was written. */
function asStored({ object }: Manifest, node: Mapping): Mapping {
  const spec = entryOf(node, 'spec')
  const holder = mappingAt(node, 'spec')
  const strategy = mappingAt(holder, 'updateStrategy')
  if (!spec || !holder || object.apiVersion !== 'extensions/v1beta1' || entryOf(strategy, 'type')) return node
  const { start, end } = spec.key
  const made = (name: string, value: YamlNode): Entry => ({ key: scalarOf(start, end, 'plain', name), name, value })
  const onDelete = made('type', scalarOf(start, end, 'plain', 'OnDelete'))
  const none: Mapping = { ...holder, flow: true, entries: [], simple: true, start, end }
  const whole: Mapping = { ...(strategy ?? none), entries: [...(strategy?.entries ?? []), onDelete] }
  const others = holder.entries.filter(({ name }) => name !== 'updateStrategy')
  return replace(node, spec, { ...spec, value: { ...holder, entries: [...others, made('updateStrategy', whole)] } })
}

/** The API server writes booleans in one way: `y` and `on` are strings that a tool for YAML 1.2 wrote again, without the quotes that YAML 1.1 needs. */
function withStrings<Node extends YamlNode>(node: Node): Node
function withStrings(node: YamlNode): YamlNode {
  switch (node.kind) {
    case 'scalar':
      return isMisread(node) ? { ...node, value: node.text } : node
    case 'sequence':
      return { ...node, items: node.items.map(withStrings) }
    case 'mapping': {
      const nameOf = ({ key, name }: Entry): Entry['name'] => (key.kind === 'scalar' && isMisread(key) ? key.text : name)
      return { ...node, entries: node.entries.map(entry => ({ ...entry, name: nameOf(entry), value: withStrings(entry.value) })) }
    }
    case 'alias':
      return node
  }
}

function isMisread({ value, text }: Scalar): boolean {
  return typeof value === 'boolean' && text.toLowerCase() !== String(value)
}

/** A manifest of a former API version as apps/v1 has it; undefined for any other. */
export function convertedNode({ node }: Manifest): Mapping | undefined {
  const root = simple(node)
  const converted = asAppsV1(root)
  return converted === root ? undefined : converted
}

/** A manifest under the name of the object that it is applied to, which a kustomization makes of its own. */
export function underName({ node, object }: Manifest, name: string): Mapping {
  if (object.name === name) return node
  const root = simple(node)
  const metadata = entryOf(root, 'metadata')
  const holder = mappingAt(root, 'metadata')
  const written = entryOf(holder, 'name')
  const value = target(written?.value)
  if (!metadata || !holder || !written || value?.kind !== 'scalar') return node
  const entry: Entry = { ...written, value: { ...value, value: name, text: name } }
  return replace(root, metadata, { ...metadata, value: replace(holder, written, entry) })
}

/** extensions/v1beta1 selected by all labels of the template where no selector was written. */
function asAppsV1(root: Mapping): Mapping {
  const version = entryOf(root, 'apiVersion')
  const written = target(version?.value)
  if (!version || written?.kind !== 'scalar' || !FORMER_APIS.has(String(written.value))) return root
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
