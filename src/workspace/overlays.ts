/** What kustomizations change of the DaemonSets that they build: places of a base that no build has as they are written. */
import { addTo, KUSTOMIZATION_NAMES, remembered } from '../base/index.ts'
import { parseImage } from '../kubernetes/index.ts'
import { isStruct, read, split, toPlain } from '../yaml/index.ts'
import { foldersAbove, type PatchFilesInput, resolveFrom, resourcePaths } from './kustomization.ts'

type Steps = readonly string[]

/** A place of a DaemonSet in a base. */
export interface BasePlace {
  readonly name: string | undefined
  /** From the manifest's root; list items by their indices, and by their names. */
  readonly paths: readonly string[]
  /** Of what the finding there misses: lists, and items by their names. */
  readonly absent: readonly string[]
  /** What is written there. */
  readonly text: string
}

interface Overlay {
  readonly path: string
  readonly folder: string
  readonly isComponent: boolean
  readonly resources: ReadonlySet<string>
  readonly components: readonly string[]
  changes(place: BasePlace): boolean
}

type Change = (place: BasePlace) => boolean

/** What a patch writes. */
interface Setting {
  readonly steps: Steps
  readonly value: unknown
  /** One item more at the end of a list: the others stay as they are. */
  readonly isItem?: boolean
}

export class Overlays {
  readonly #input: PatchFilesInput
  readonly #known = new Map<string, Overlay | undefined>()
  /** What kustomizations name outside of these folders is not read. */
  readonly #roots = new Set<string>()

  constructor(input: PatchFilesInput) {
    this.#input = input
  }

  /**
   * For a file that a kustomization gathers: the path of a kustomization that changes a place of it, where every build of the file has one.
   * Undefined for other files.
   */
  of(absolute: string): ((place: BasePlace) => string | undefined) | undefined {
    const near = this.#gathering(absolute)
    if (!near) return undefined
    const paths = [near.path, ...(this.#input.kustomizations?.(absolute, true) ?? [])]
    const root = commonFolder(paths)
    if (root !== '') this.#roots.add(root)
    const above = this.#above(paths)
    return place => {
      let changing: string | undefined
      const changes = (overlay: Overlay): boolean => {
        if (!this.#changes(overlay, place, new Set())) return false
        changing ??= overlay.path
        return true
      }
      return isAlwaysChanged(absolute, above, changes, new Map()) ? changing : undefined
    }
  }

  /** The nearest kustomization beside or above a file that gathers it. */
  #gathering(absolute: string): Overlay | undefined {
    for (const folder of foldersAbove(absolute)) {
      for (const name of KUSTOMIZATION_NAMES) {
        const overlay = this.#at(`${folder}/${name}`)
        if (overlay?.resources.has(absolute)) return overlay
      }
    }
    return undefined
  }

  /** The kustomizations that gather a file or a folder. */
  #above(paths: readonly string[]): ReadonlyMap<string, readonly Overlay[]> {
    const above = new Map<string, Overlay[]>()
    for (const path of new Set(paths)) {
      const overlay = this.#at(path)
      if (!overlay || overlay.isComponent) continue
      for (const resource of overlay.resources) addTo(above, resource, overlay)
    }
    return above
  }

  #changes(overlay: Overlay, place: BasePlace, seen: Set<Overlay>): boolean {
    if (seen.has(overlay)) return false
    seen.add(overlay)
    if (overlay.changes(place)) return true
    return overlay.components
      .filter(folder => this.#isInside(folder))
      .some(folder => {
        const component = KUSTOMIZATION_NAMES.map(name => this.#at(`${folder}/${name}`)).find(found => found !== undefined)
        return component !== undefined && this.#changes(component, place, seen)
      })
  }

  #at(path: string): Overlay | undefined {
    if (!this.#known.has(path)) this.#known.set(path, this.#read(path))
    return this.#known.get(path)
  }

  #read(path: string): Overlay | undefined {
    const text = this.#text(path)
    if (text === undefined) return undefined
    const folder = path.slice(0, path.lastIndexOf('/'))
    const data = documentsIn(text)[0]
    if (data === undefined) return undefined
    const { kind, components } = data
    const from = (written: unknown): string[] => strings(written).map(each => resolveFrom(folder, each))
    const changes = remembered(() => [
      ...changesOf(data, written => this.#patch(resolveFrom(folder, written))),
      ...from(data.transformers).flatMap(transformers => this.#transformers(transformers, new Set())),
    ])
    return {
      path,
      folder,
      isComponent: kind === 'Component',
      resources: new Set(from(resourcePaths(text))),
      components: from(components),
      changes: place => changes(data).some(change => change(place)),
    }
  }

  /** In a file, or in the files that the kustomization of a folder gathers. */
  #transformers(path: string, seen: Set<string>): Change[] {
    if (seen.has(path) || !this.#isInside(path)) return []
    seen.add(path)
    const gathered = KUSTOMIZATION_NAMES.flatMap(name => [...(this.#at(`${path}/${name}`)?.resources ?? [])])
    if (gathered.length > 0) return gathered.flatMap(each => this.#transformers(each, seen))
    const text = this.#text(path)
    return text === undefined ? [] : documentsIn(text).flatMap(transformerChange)
  }

  #patch(path: string): string | undefined {
    return this.#isInside(path) ? this.#text(path) : undefined
  }

  #isInside(path: string): boolean {
    return [...this.#roots].some(root => path.startsWith(`${root}/`))
  }

  /** Undefined for what is absent, or cannot be read. */
  #text(path: string): string | undefined {
    try {
      return this.#input.readFile(path, path.slice(0, path.lastIndexOf('/')))
    } catch {
      return undefined
    }
  }
}

/** Whether each way from a file or folder up to what is built passes a change. */
function isAlwaysChanged(
  gathered: string,
  above: ReadonlyMap<string, readonly Overlay[]>,
  changes: (overlay: Overlay) => boolean,
  known: Map<string, boolean>,
): boolean {
  const before = known.get(gathered)
  if (before !== undefined) return before
  known.set(gathered, false) // Where kustomizations gather each other.
  const overlays = above.get(gathered) ?? []
  const isChanged = overlays.length > 0 && overlays.every(each => changes(each) || isAlwaysChanged(each.folder, above, changes, known))
  known.set(gathered, isChanged)
  return isChanged
}

type Data = Readonly<Record<string, unknown>>

function changesOf(
  { images, namespace, commonLabels, labels, patches, patchesStrategicMerge, patchesJson6902 }: Data,
  read: (path: string) => string | undefined,
): Change[] {
  const changes = objects(images).map(imageChange)
  if (typeof commonLabels === 'object' && commonLabels !== null) changes.push(labelChange(commonLabels as Data, true))
  for (const { pairs, includeSelectors, includeTemplates } of objects(labels))
    if (includeSelectors === true || includeTemplates === true) changes.push(labelChange(Object(pairs) as Data, includeSelectors === true))
  if (typeof namespace === 'string') changes.push(touching([{ steps: ['metadata', 'namespace'], value: namespace }]))
  for (const { path, patch, target } of [...objects(patches), ...objects(patchesJson6902)]) {
    const text = typeof patch === 'string' ? patch : typeof path === 'string' ? read(path) : undefined
    for (const part of text === undefined ? [] : partsIn(text)) changes.push(patchChange(part, target))
  }
  for (const written of strings(patchesStrategicMerge)) {
    const text = written.includes('\n') ? written : read(written)
    for (const part of text === undefined ? [] : partsIn(text)) changes.push(patchChange(part, undefined))
  }
  return changes
}

/** Labels of the pod template, and of the selector, which they make where there is none: what it lacks is told of at its parent. */
function labelChange(pairs: Data, isSelecting: boolean): Change {
  const entries = Object.entries(pairs)
  const lists = isSelecting ? ['spec.template.metadata.labels', 'spec.selector.matchLabels'] : ['spec.template.metadata.labels']
  const written = lists.flatMap(list => entries.map(([key, value]) => [`${list}[${key}]`, String(value)] as const))
  return ({ paths, text }) => {
    const plain = unquoted(text)
    const isMade = isSelecting && entries.length > 0 && /^(?:spec|\{\})$/.test(plain) && paths.includes('spec.selector')
    return isMade || written.some(([path, value]) => paths.includes(path) && value !== plain)
  }
}

/** The images transformer: a name without tag and digest. */
function imageChange({ name }: Data): Change {
  return ({ paths, text }) => {
    if (typeof name !== 'string' || !paths.some(path => path.endsWith('.image'))) return false
    const image = unquoted(text)
    const rest = image.startsWith(name) ? image.slice(name.length) : undefined
    return rest !== undefined && /^(?::[^/@]*)?(?:@[^]*)?$/.test(rest) && parseImage(image) !== undefined
  }
}

function transformerChange({ kind, imageTag }: Data): Change[] {
  return kind === 'ImageTagTransformer' ? objects([imageTag]).map(imageChange) : []
}

/** A strategic merge patch, or the operations of a JSON patch. */
function patchChange(patch: unknown, target: unknown): Change {
  const isOf = target === undefined ? named(patch) : targeted(Object(target) as Data)
  const touches = touching(Array.isArray(patch) ? objects(patch).map(pointerOf) : leavesOf(patch))
  return place => isOf(place) && touches(place)
}

function named(patch: unknown): Change {
  const { kind, metadata } = Object(patch) as Data
  return ({ name }) => kind === 'DaemonSet' && (Object(metadata) as Data).name === name
}

/** Selectors of labels and annotations are not looked into: what they select is not known to be changed. */
function targeted({ kind, name, labelSelector, annotationSelector }: Data): Change {
  const matches = (pattern: unknown, value: string | undefined): boolean => {
    if (pattern === undefined || pattern === '') return true
    return pattern === value || pattern === '.*'
  }
  const isKnown = labelSelector === undefined && annotationSelector === undefined
  return place => isKnown && matches(kind, 'DaemonSet') && matches(name, place.name)
}

function touching(settings: readonly Setting[]): Change {
  return ({ paths, absent, text }) => {
    const written = unquoted(text)
    const isAny = (places: readonly string[], is: (place: Steps, setting: Setting) => boolean): boolean =>
      places.map(stepsOf).some(place => settings.some(setting => is(place, setting)))
    return isAny(paths, (place, setting) => isTouched(place, setting, written)) || isAny(absent, isWritten)
  }
}

function unquoted(text: string): string {
  return text.replace(/^["']|["']$/g, '')
}

/** What is written again as it was is not changed. A change of a part is a change of the whole only where the whole is one setting: resources, and not a container. */
function isTouched(place: Steps, { steps: change, value, isItem }: Setting, written: string): boolean {
  if (isItem && change.length < place.length) return false
  const shorter = Math.min(place.length, change.length)
  for (let index = 0; index < shorter; index++) if (place[index] !== change[index]) return false
  if (change.length === place.length && /^(?:string|number|boolean)$/.test(typeof value)) return String(value) !== written
  if (change.length <= place.length) return change.length > 0
  const last = place.at(-1) ?? 'spec'
  return !/^(?:\d+|name=.*|spec|template|metadata)$/.test(last)
}

/** Something in the list; where the item of a name is missed, this item. `*` stands for any item. */
function isWritten(place: Steps, { steps: change, value }: Setting): boolean {
  if (value === undefined || value === null) return false
  const isStep = (one: string, other: string | undefined): boolean => one === other || one === '*' || other === '*'
  const isWithin = (inner: Steps, outer: Steps): boolean =>
    inner.length >= outer.length && outer.every((step, at) => isStep(step, inner[at]))
  if (isWithin(change, place)) return true
  const name = /^name=(.*)/.exec(place.at(-1) ?? '')?.[1]
  const list = /^\d+$/.test(change.at(-1) ?? '') ? change.slice(0, -1) : change
  return list.length === place.length - 1 && isWithin(place, list) && [value].flat().some(item => (Object(item) as Data).name === name)
}

/** `spec.containers[name=agent].resources.requests[cpu]` */
function stepsOf(path: string): Steps {
  return [...path.matchAll(/\[([^[\]]*)\]?|[^.[\]]+/g)].map(([step, bracketed]) => bracketed ?? step)
}

/** The places that a strategic merge patch sets. */
function leavesOf(patch: unknown): Setting[] {
  const leaves: Setting[] = []
  const rest: [value: unknown, steps: Steps][] = [[patch, []]]
  for (let next = rest.pop(); next; next = rest.pop()) {
    const [value, steps] = next
    const items = Array.isArray(value) ? (value as unknown[]).map(item => (Object(item) as Data).name) : undefined
    if (items?.length && items.every(name => typeof name === 'string')) {
      for (const [index, name] of items.entries()) rest.push([(value as unknown[])[index], [...steps, `name=${name}`]])
    } else if (isStruct(value) && Object.keys(value).length > 0) {
      for (const [key, inner] of Object.entries(value)) rest.push(key.startsWith('$') ? [null, steps] : [inner, [...steps, key]])
    } else leaves.push({ steps, value })
  }
  return leaves.filter(({ steps }) => !/^(?:apiVersion|kind)$/.test(steps[0] ?? 'kind') && !isItself(steps.at(-2), steps.at(-1)!))
}

/** The name of an object or of a list's item, by which it is told which one is changed. */
function isItself(holder: string | undefined, last: string): boolean {
  return last.startsWith('name=') || (last === 'name' && /^(?:metadata$|name=)/.test(holder ?? ''))
}

/** `/spec/template/spec/containers/0/image`; what is added to the end of a list is a change of the list. */
function pointerOf({ op, path, value }: Data): Setting {
  if (typeof path !== 'string' || op === 'test') return { steps: [], value }
  const steps = path
    .split('/')
    .slice(1)
    .map(step => step.replaceAll('~1', '/').replaceAll('~0', '~'))
  if (steps.at(-1) === '-') return { steps: steps.slice(0, -1), value, isItem: true }
  return { steps, value: op === 'remove' ? undefined : value }
}

function partsIn(text: string): unknown[] {
  return split(text).flatMap(span => {
    const { root, problems } = read({ path: '', text }, span)
    return root && problems.length === 0 ? [toPlain(root)] : []
  })
}

function documentsIn(text: string): Data[] {
  return partsIn(text).filter(part => typeof part === 'object' && part !== null) as Data[]
}

function objects(list: unknown): Data[] {
  return Array.isArray(list) ? list.map(item => Object(item) as Data) : []
}

function strings(list: unknown): string[] {
  return Array.isArray(list) ? list.filter(item => typeof item === 'string') : []
}

/** The folder that all of these files are in; empty where there is none. */
function commonFolder(paths: readonly string[]): string {
  let common = foldersAbove(paths[0] ?? '')[0] ?? ''
  for (const path of paths) while (common !== '' && !path.startsWith(`${common}/`)) common = common.slice(0, common.lastIndexOf('/'))
  return common
}
