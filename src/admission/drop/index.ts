/** Removing what feature gates that are off keep out of a pod template (DropDisabledTemplateFields). */
import { groupBy } from '../../base/index.ts'
import {
  Path,
  type Container,
  type PodSpec,
  type PodTemplateSpec,
  enabled,
  type FeatureGates,
  type Gate,
  NO_GATES,
} from '../../kubernetes/index.ts'
import { CONTAINER_LISTS } from '../validate/container-lists.ts'
import { type Droppable, droppedBy } from './data.ts'

const SPEC = Path.of('spec', 'template', 'spec')
const ANNOTATIONS = Path.of('spec', 'template', 'metadata', 'annotations')
/** How pods had init containers before they were a field. */
const INIT_CONTAINER_ANNOTATIONS = ['init-containers', 'init-container-statuses'].flatMap(name => [
  `pod.alpha.kubernetes.io/${name}`,
  `pod.beta.kubernetes.io/${name}`,
])

type Value = Readonly<Record<string, unknown>>

/** What is accepted and not stored. Paths are from the manifest's root, as they were written. */
export interface DroppedField {
  /** What is removed: the field, what holds nothing else, or a mount of an image volume. */
  readonly path: Path
  /** The field for which it is removed. */
  readonly field: Path
  /** The gate that is off; undefined where no gate would keep it. */
  readonly gate: Gate | undefined
  /** The value that it has from then on, where it is not removed. */
  readonly becomes?: string
}

export interface Dropped {
  /** Without the dropped fields; the given template itself where none is. */
  readonly template: PodTemplateSpec
  readonly dropped: readonly DroppedField[]
  /** Where a field of the template was before items were removed in front of it. */
  readonly original: (path: Path) => Path
}

/** Its minor version, and what it sets. */
interface ApiServer {
  readonly minor: number
  readonly gates?: FeatureGates | undefined
}

const UNMOVED = (path: Path): Path => path
const NOTHING: readonly DroppedField[] = []

/**
 * Removes what the API server does not store, unless the old template uses it already.
 * The given template stays as it is.
 */
export function dropDisabledFields(template: PodTemplateSpec, { minor, gates = NO_GATES }: ApiServer, old?: PodTemplateSpec): Dropped {
  const spec = template.spec ?? {}
  const images = findImageVolumes(spec, enabled('ImageVolume', minor, gates), old?.spec)
  const fields = findFields(spec, triesOf(minor, gates), old?.spec).filter(({ path }) => !images.some(image => isWithin(path, image.path)))
  const annotations = findAnnotations(template)
  const reset = findProcMounts(spec, enabled('ProcMountType', minor, gates), old?.spec)
  if (fields.length + images.length + annotations.length + reset.length === 0) return { template, dropped: NOTHING, original: UNMOVED }

  let result: Value = { ...template }
  for (const { path } of [...fields, ...annotations]) result = without(result, path.steps().slice(2))
  if (reset.length > 0) result = { ...result, spec: resetProcMount(result['spec'] as PodSpec) }
  // The last first, so that an index counts what was there before.
  for (const { path } of images.toReversed()) result = without(result, path.steps().slice(2))
  return {
    template: result,
    dropped: [...fields.filter(({ isEmpty }) => !isEmpty), ...images, ...annotations, ...reset],
    original: images.length > 0 ? original(images.map(({ path }) => path)) : UNMOVED,
  }
}

/** The gates' fields as one trie, so that a template is walked once and only where something could be found. */
class Trie {
  readonly children: Trie[] = []
  droppable: Droppable | undefined

  constructor(readonly name = '') {}

  add(field: string, droppable: Droppable): void {
    let trie: Trie = this
    for (const name of field.split('.')) {
      let child = trie.children.find(each => each.name === name)
      if (!child) trie.children.push((child = new Trie(name)))
      trie = child
    }
    trie.droppable = droppable
  }
}

interface Tries {
  readonly dropped: Trie
  readonly kept: Trie
}

const tries = new WeakMap<FeatureGates, Map<number, Tries>>()

function triesOf(minor: number, gates: FeatureGates): Tries {
  let known = tries.get(gates)
  if (!known) tries.set(gates, (known = new Map()))
  let pair = known.get(minor)
  if (pair) return pair
  pair = { dropped: new Trie(), kept: new Trie() }
  for (const droppable of droppedBy(minor, gates)) {
    for (const field of droppable.fields.flatMap(inEveryList)) pair.dropped.add(field, droppable)
    for (const field of (droppable.keptBy ?? droppable.fields).flatMap(inEveryList)) pair.kept.add(field, droppable)
  }
  known.set(minor, pair)
  return pair
}

function inEveryList(field: string): string[] {
  return field.startsWith('containers*.') ? CONTAINER_LISTS.map(list => field.replace('containers*', list)) : [field]
}

function findFields(spec: PodSpec, { dropped, kept }: Tries, old: PodSpec | undefined): readonly Found[] {
  const found = find(spec, dropped)
  if (found.length === 0) return found
  const uses = old ? find(old, kept).filter(use => !use.isEmpty) : []
  return found.filter(({ droppable }) => uses.every(use => use.droppable !== droppable))
}

function find(spec: PodSpec, trie: Trie): Found[] {
  const found: Found[] = []
  walk(spec as Value, trie, [], found)
  return found.filter(({ droppable, path }) => !(droppable.firstSourceOnly && hidesBehindAnother(path, spec)))
}

const VOLUME_SOURCES = ['secret', 'configMap', 'downwardAPI', 'projected'] as const
const PROJECTION_SOURCES = ['secret', 'downwardAPI', 'configMap', 'serviceAccountToken', 'clusterTrustBundle', 'podCertificate'] as const

/** Whether the volume, or the source of a projected volume, has another source that Kubernetes looks at instead. */
function hidesBehindAnother(path: Path, { volumes = [] }: PodSpec): boolean {
  const [, index, source, , sourceIndex, projection] = path.steps().slice(3)
  const volume = volumes[index as number] ?? {}
  if (VOLUME_SOURCES.find(name => volume[name]) !== source) return true
  if (projection === undefined || source !== 'projected') return false
  const projected = volume.projected?.sources?.[sourceIndex as number] ?? {}
  return PROJECTION_SOURCES.find(name => projected[name]) !== projection
}

function isWithin(path: Path, outer: Path): boolean {
  return path.toString().startsWith(`${outer}.`)
}

interface Found extends DroppedField {
  /** An empty list, which is removed like any other value, but holds nothing that could be missed. */
  readonly isEmpty: boolean
  readonly droppable: Droppable
}

/** Leaves `steps`, which lead to the value, as it was. */
function walk(value: Value, trie: Trie, steps: (string | number)[], found: Found[]): void {
  for (const child of trie.children) {
    const { name } = child
    const inner = value[name]
    if (inner === undefined) continue
    steps.push(name)
    if (Array.isArray(inner)) walkItems(inner as readonly Value[], child, steps, found)
    else if (child.children.length > 0) walk(inner as Value, child, steps, found)
    const { droppable } = child
    if (droppable && (droppable.when?.(inner) ?? true)) {
      const alone = droppable.withParent && Object.keys(value).every(key => key === name || value[key] === undefined)
      const field = pathOf(steps)
      const isEmpty = Array.isArray(inner) && inner.length === 0
      found.push({ path: alone ? (field.parent ?? field) : field, field, gate: droppable.gate, isEmpty, droppable })
    }
    steps.pop()
  }
}

function walkItems(items: readonly Value[], trie: Trie, steps: (string | number)[], found: Found[]): void {
  if (trie.children.length === 0) return
  for (let index = 0; index < items.length; index++) {
    steps.push(index)
    walk(items[index] as Value, trie, steps, found)
    steps.pop()
  }
}

function pathOf(steps: readonly (string | number)[]): Path {
  let path = SPEC
  for (const step of steps) path = typeof step === 'number' ? path.index(step) : path.child(step)
  return path
}

/** Image volumes, and every mount of one (dropImageVolumes). */
function findImageVolumes(spec: PodSpec, isOn: boolean, old: PodSpec | undefined): readonly DroppedField[] {
  const volumes = spec.volumes
  if (!volumes?.some(volume => volume.image) || isOn || old?.volumes?.some(volume => volume.image)) return NOTHING
  const gate = 'ImageVolume'
  const fields = new Map<string, Path>()
  const found: DroppedField[] = []
  for (const [index, { name = '', image }] of volumes.entries()) {
    if (!image) continue
    const path = SPEC.child('volumes').index(index)
    const field = path.child('image')
    fields.set(name, field)
    found.push({ path, field, gate })
  }
  for (const list of CONTAINER_LISTS) {
    for (const [index, container] of (spec[list] ?? []).entries()) {
      for (const [mount, { name = '' }] of (container.volumeMounts ?? []).entries()) {
        const field = fields.get(name)
        if (field) found.push({ path: SPEC.child(list).index(index).child('volumeMounts').index(mount), field, gate })
      }
    }
  }
  return found
}

function findAnnotations({ metadata }: PodTemplateSpec): readonly DroppedField[] {
  const annotations = metadata?.annotations
  if (!annotations) return NOTHING
  return INIT_CONTAINER_ANNOTATIONS.filter(name => Object.hasOwn(annotations, name)).map(name => {
    const path = ANNOTATIONS.key(name)
    return { path, field: path, gate: undefined }
  })
}

/** With the gate off procMount is not removed: it becomes what it is by default (dropDisabledProcMountField). */
function findProcMounts(spec: PodSpec, isOn: boolean, old: PodSpec | undefined): readonly DroppedField[] {
  const gate = 'ProcMountType'
  if (isOn || (old && procMountsOf(old).length > 0)) return NOTHING
  return procMountsOf(spec).map(path => ({ path, field: path, gate, becomes: 'Default' }))
}

function procMountsOf(spec: PodSpec): Path[] {
  return CONTAINER_LISTS.flatMap(list => {
    return (spec[list] ?? []).flatMap(({ securityContext }, index) => {
      const isDefault = (securityContext?.procMount ?? 'Default') === 'Default'
      return isDefault ? [] : [SPEC.child(list).index(index).child('securityContext', 'procMount')]
    })
  })
}

function resetProcMount(spec: PodSpec): PodSpec {
  const result: Record<string, unknown> = { ...spec }
  for (const list of CONTAINER_LISTS) if (spec[list]) result[list] = spec[list].map(defaultProcMount)
  return result
}

function defaultProcMount(container: Container): Container {
  const { securityContext } = container
  return securityContext?.procMount === undefined
    ? container
    : { ...container, securityContext: { ...securityContext, procMount: 'Default' } }
}

/** A copy without the field or item at the end of the steps. */
function without(value: Value, steps: readonly (string | number)[]): Value {
  const [step, ...rest] = steps as [string | number, ...(string | number)[]]
  if (Array.isArray(value)) {
    const list = [...(value as unknown[])]
    if (rest.length === 0) list.splice(step as number, 1)
    else list[step as number] = without(list[step as number] as Value, rest)
    return list as unknown as Value
  }
  const { [step]: inner, ...others } = value
  return rest.length === 0 ? others : { ...others, [step]: without(inner as Value, rest) }
}

/** A mapping of paths that counts removed items back in. */
export function original(removed: readonly Path[]): (path: Path) => Path {
  const lists = groupBy(removed, ({ parent }) => parent?.toString() ?? '')
  return function restore(path: Path): Path {
    const parent = path.parent && restore(path.parent)
    if (!parent) return path
    if (path.kind === 'child') return parent.child(path.name as string)
    if (path.kind === 'key') return parent.key(path.name as string)
    let index = path.name as number
    for (const gone of lists.get(parent.toString()) ?? []) {
      if ((gone.name as number) > index) break
      index++
    }
    return parent.index(index)
  }
}
