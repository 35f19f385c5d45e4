/** A text that kustomize rendered, and the resources, patches and kustomizations that it comes from. */
import type { Location, SourceFile } from '../../base/index.ts'
import { type AnyField, isSame } from '../../yaml/index.ts'
import { objectsIn, placeOf, reached, rootOf, type Step, stepsOf } from '../document.ts'
import type { Trace, Traced } from '../trace.ts'
import type { Kustomization } from './kustomization.ts'
import { type FileOf, isTarget, type Target, type Written, writtenByPatches } from './patches.ts'

export interface KustomizeTextInput {
  readonly text: string
  /** The file of the resource, or the kustomization that generates it. */
  readonly from: SourceFile
  /** Those that made it, the outermost first. */
  readonly kustomizations: readonly Kustomization[]
  readonly fileOf: FileOf
  /** Image transformers in files of their own. */
  readonly transformers: readonly AnyField[]
}

export class KustomizeText implements Trace {
  constructor(readonly input: KustomizeTextInput) {}

  of(_: Location, path: string): Traced {
    const rendered = objectsIn({ path: '', text: this.input.text })[0]
    const { kind, metadata } = Object(rendered?.raw) as { kind?: unknown; metadata?: unknown }
    const { name } = Object(metadata) as { name?: unknown }
    const target = { kind: String(kind), name: String(name) }
    const steps = path === '' ? [] : stepsOf(path)
    const value = rendered && reached(rendered, steps)
    const found = this.#written(target, steps)
    if (!found) return { location: { file: this.input.from, span: { start: 0, end: 0 } }, exact: false, related: [] }
    const isWhole = value?.depth === steps.length
    // What the object has and nobody wrote there, or wrote otherwise, a transformer gave it.
    const transformed =
      isWhole && !(found.depth === steps.length && isSame(found.value, value.field.raw))
        ? this.#transformed(steps, value.field.raw)
        : undefined
    const location = transformed ?? found.location
    const isKnown = transformed !== undefined || !isWhole || found.depth === steps.length
    return { location, exact: isKnown, related: [] }
  }

  edit(): undefined {
    return undefined
  }

  /** The deepest place; of the same depth the last patch where all of it is written, else the resource. */
  #written(target: Target, steps: readonly Step[]): Written | undefined {
    const { from, kustomizations, fileOf } = this.input
    const object = objectsIn(from).find(each => isTarget(each, target))
    const own = object && reached(object, steps)
    const base: Written | undefined = own && {
      location: placeOf(own.depth === steps.length ? own.field : missing(own.field, steps, own.depth)),
      depth: own.depth,
      value: own.field.raw,
    }
    let best = base
    for (const kustomization of kustomizations) {
      const patched = writtenByPatches(kustomization, fileOf, target, steps)
      if (!patched) continue
      if (patched.depth === steps.length && steps.length > 0) return patched
      if (!best || patched.depth > best.depth) best = patched
    }
    return best ?? generated(from, target)
  }

  /** The key of a kustomization that changes such a field. */
  #transformed(steps: readonly Step[], value: unknown): Location | undefined {
    for (const { root } of this.input.kustomizations) {
      const found = transformerOf(steps, value).find(keys => keys.exists(root))
      if (found) return found.place(root)
    }
    const image = steps.at(-1) === 'image' && typeof value === 'string' ? value : undefined
    const entry =
      image === undefined ? undefined : this.input.transformers.map(each => each.resolve(['imageTag'])).find(each => isImage(each, image))
    return entry && placeOfImage(entry)
  }
}

type Root = AnyField
interface Transformer {
  exists(root: Root): boolean
  place(root: Root): Location
}

/** The keys of a kustomization that may have given a field its value. */
function transformerOf(steps: readonly Step[], value: unknown): Transformer[] {
  const last = steps.at(-1)
  const at = (...keys: string[]): Transformer => ({
    exists: root => root.resolve(keys).exists,
    place: root => placeOf(root.resolve(keys)),
  })
  if (last === 'namespace') return [at('namespace')]
  if (last === 'name' && steps.length === 2) return [at('namePrefix'), at('nameSuffix')]
  if (last === 'image' && typeof value === 'string') return [imageOf(value)]
  const holder = steps.findLast(step => typeof step === 'string' && /^(?:labels|matchLabels|annotations)$/.test(step))
  if (holder === 'annotations') return [at('commonAnnotations')]
  if (holder !== undefined) return [at('labels'), at('commonLabels')]
  return []
}

/** The entry of `images` that an image has its name or tag from. */
function imageOf(value: string): Transformer {
  const entry = (root: Root): Root | undefined =>
    root
      .resolve(['images'])
      .items()
      .find(item => isImage(item, value))
  return { exists: root => entry(root) !== undefined, place: root => placeOfImage(entry(root)!) }
}

function isImage(entry: AnyField, value: string): boolean {
  const { name, newName = name } = Object(entry.raw) as { name?: unknown; newName?: unknown }
  return typeof newName === 'string' && (value === newName || value.startsWith(`${newName}:`) || value.startsWith(`${newName}@`))
}

function placeOfImage(entry: AnyField): Location {
  const key = ['newTag', 'digest', 'newName'].find(each => entry.resolve([each]).exists)
  return placeOf(key === undefined ? entry : entry.resolve([key]))
}

/** The field that is not there: reports place it at the key of the nearest one that is. */
function missing(field: Root, steps: readonly Step[], depth: number): Root {
  const step = steps[depth]
  return field.resolve([typeof step === 'object' ? 0 : step!])
}

/** The generator of an object, by its name. */
function generated(file: SourceFile, { name }: Target): Written | undefined {
  const root = rootOf(file)
  const generators = ['configMapGenerator', 'secretGenerator'].flatMap(key => root?.resolve([key]).items() ?? [])
  const generator = generators.find(each => {
    const own = (Object(each.raw) as { name?: unknown }).name
    return typeof own === 'string' && name.includes(own)
  })
  return generator && { location: placeOf(generator.resolve(['name'])), depth: 0, value: undefined }
}
