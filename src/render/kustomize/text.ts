/** A text that kustomize rendered, and the resources, patches and kustomizations that it comes from. */
import type { Location, Related, SourceFile } from '../../base/index.ts'
import { type AnyField, isSame } from '../../yaml/index.ts'
import { objectsIn, placeOf, reached, rootOf, type Step, stepsIn, stepsOf } from '../document.ts'
import type { Trace, Traced } from '../trace.ts'
import type { Kustomization } from './kustomization.ts'
import { imageIn } from './images.ts'
import {
  type FileOf,
  isSelected,
  isTarget,
  type Target,
  type Written,
  writtenAt,
  writtenByPatches,
  writtenByTransformer,
} from './patches.ts'

export interface KustomizeTextInput {
  readonly text: string
  /** The file of the resource, or the kustomization that generates it. */
  readonly from: SourceFile
  /** Those that made it, the outermost first. */
  readonly kustomizations: readonly Kustomization[]
  readonly fileOf: FileOf
  /** Transformers in files of their own. */
  readonly transformers: readonly AnyField[]
  /** In every file that it is rendered from. */
  readonly objects: readonly AnyField[]
}

export class KustomizeText implements Trace {
  constructor(readonly input: KustomizeTextInput) {}

  of({ span }: Location, path: string): Traced {
    const { text, from } = this.input
    const rendered = objectsIn({ path: '', text })[0]
    const { kind, metadata } = Object(rendered?.raw) as { kind?: unknown; metadata?: unknown }
    const { name } = Object(metadata) as { name?: unknown }
    const found = rendered && this.#found(rendered, { kind: String(kind), names: [String(name)] }, path, span)
    return { location: { file: from, span: { start: 0, end: 0 } }, exact: false, related: [], ...found }
  }

  edit(): undefined {
    return undefined
  }

  #found(rendered: AnyField, shown: Target, path: string, span: Location['span']): Found | undefined {
    const { from, kustomizations, fileOf, transformers } = this.input
    const object = objectsIn(from).find(each => isTarget(each, shown)) ?? onlyOne(from, shown.kind)
    const name = object && nameOf(object)
    const target = name === undefined ? shown : { ...shown, names: [...shown.names, name] }
    const read = stepsOf(path, rendered)
    const steps = object ? stepsIn(read, object) : read
    const { field, depth } = reached(rendered, steps)
    const found = (path: string): SourceFile | undefined => firstOf(kustomizations, each => fileOf(each, path))
    const patched = [
      ...kustomizations.flatMap(each => writtenByPatches(each, fileOf, target, steps)),
      ...transformers.toReversed().flatMap(each => writtenByTransformer(each, found, target, steps)),
    ]
    const own = object && reached(object, steps)
    const base = own && {
      ...writtenAt(own.depth === steps.length ? own.field : missing(own.field, steps, own.depth), own.depth),
      value: own.field.raw,
    }
    const written = base ? [...patched, base] : patched
    const whole = written.filter(each => each.depth === steps.length)
    if (depth < steps.length || steps.length === 0) return this.#missing(whole, written, depth, target)
    const value = field.raw
    const isItem = typeof steps.at(-1) === 'object'
    const same = whole.find(each => isGivenBy(each.value, value)) ?? (typeof value === 'object' ? whole.at(isItem ? -1 : 0) : undefined)
    const renamed = same ? undefined : this.#renamed(steps, value, whole[0]?.location)
    if (renamed) return renamed
    const isKey = field.key.span.start === span.start && field.key.span.end === span.end
    const location = (isKey ? same?.key : same?.location) ?? this.#transformed(steps)
    if (location) return { location, exact: true }
    const replaced = this.#replaced(steps, target)
    if (replaced) return replaced
    const near = whole[0] ?? deepest(written) ?? generated(from, target)
    return near && { location: near.location, exact: false }
  }

  /** What took it away; else the nearest that is written of it, in the resource where that has as much as a patch. */
  #missing(whole: readonly Written[], written: readonly Written[], depth: number, target: Target): Found | undefined {
    const taken = whole.find(({ value }) => value === undefined || value === null)
    const nearest = taken ?? deepest(written.toReversed().filter(each => each.depth <= depth)) ?? generated(this.input.from, target)
    return nearest && { location: nearest.location, exact: true }
  }

  /** The keys that name an image anew; `written`: the image as a patch or the resource has it. */
  #renamed(steps: readonly Step[], value: unknown, written: Location | undefined): Found | undefined {
    const image = steps.at(-1) === 'image' && typeof value === 'string' ? imageIn(this.#roots, value) : undefined
    const location = image?.version ?? image?.name
    if (!location) return undefined
    const [other, part] = image?.version ? [image.name, 'name'] : [undefined, 'version']
    const place = other ?? written
    return { location, exact: true, related: place ? [{ location: place, path: '', message: `the ${part} of the image` }] : [] }
  }

  get #roots(): readonly AnyField[] {
    return [...this.input.kustomizations.map(({ root }) => root), ...this.input.transformers]
  }

  /** The key of a kustomization, or of a transformer, that changes such a field. */
  #transformed(steps: readonly Step[]): Location | undefined {
    for (const root of this.#roots) {
      const location = transformerIn(root, steps)
      if (location) return location
    }
    return undefined
  }

  /** The path of a replacement that stands for a field. */
  #replaced(steps: readonly Step[], target: Target): Found | undefined {
    for (const kustomization of this.input.kustomizations) {
      for (const entry of kustomization.root.resolve(['replacements']).items().toReversed()) {
        const path = entry.resolve(['path']).raw
        const file = typeof path === 'string' ? this.input.fileOf(kustomization, path) : undefined
        const root = file && rootOf(file)
        for (const replacement of root ? [root, ...root.items()] : [entry]) {
          const targets = replacement.resolve(['targets']).items()
          const selected = targets.filter(each => isSelected(Object(each.resolve(['select']).raw) as object, target))
          const paths = selected.flatMap(each => each.resolve(['fieldPaths']).items())
          const found = paths.find(({ raw }) => typeof raw === 'string' && isPathOf(raw, steps))
          if (found) return { location: placeOf(found), exact: true, related: this.#sourceOf(replacement) }
        }
      }
    }
    return undefined
  }

  /** Where the value of a replacement is written: in an object, or as a literal of a generator. */
  #sourceOf(replacement: AnyField): Related[] {
    const { kind, name, fieldPath } = Object(replacement.resolve(['source']).raw) as Readonly<Record<string, unknown>>
    if (typeof kind !== 'string' || typeof name !== 'string' || typeof fieldPath !== 'string') return []
    const { objects, kustomizations } = this.input
    const keys = keysOf(fieldPath)
    const target = { kind, names: [name] }
    const written = objects.filter(each => isTarget(each, target)).map(each => each.resolve(keys))
    const generator = kind === 'Secret' ? 'secretGenerator' : 'configMapGenerator'
    const literals = keys[0] === 'data' ? kustomizations.flatMap(each => literalIn(each, generator, name, keys.slice(1).join('.'))) : []
    const source = [...written.filter(({ exists }) => exists), ...literals][0]
    return source ? [{ location: placeOf(source), path: source.path, message: 'the value of the replacement' }] : []
  }
}

/** Where a literal of a generator has the key of a path into `data`. */
function literalIn({ root }: Kustomization, generator: string, name: string, key: string): AnyField[] {
  return root
    .resolve([generator])
    .items()
    .filter(each => each.resolve(['name']).raw === name)
    .flatMap(each => each.resolve(['literals']).items())
    .filter(({ raw }) => typeof raw === 'string' && raw.startsWith(`${key}=`))
}

/** The one object of a kind: patches may change names. */
function onlyOne(file: SourceFile, kind: string): AnyField | undefined {
  const [object, ...more] = objectsIn(file).filter(({ raw }) => (Object(raw) as { kind?: unknown }).kind === kind)
  return more.length === 0 ? object : undefined
}

function nameOf({ raw }: AnyField): string | undefined {
  const { name } = Object((Object(raw) as { metadata?: unknown }).metadata) as { name?: unknown }
  return typeof name === 'string' ? name : undefined
}

function firstOf<T, R>(items: readonly T[], of: (item: T) => R | undefined): R | undefined {
  for (const item of items) {
    const found = of(item)
    if (found !== undefined) return found
  }
  return undefined
}

type Found = Pick<Traced, 'location' | 'exact'> & Partial<Pick<Traced, 'related'>>

function deepest(written: readonly Written[]): Written | undefined {
  return written.toSorted((a, b) => b.depth - a.depth)[0]
}

/** Names get prefixes, suffixes and hashes. */
function isGivenBy(written: unknown, value: unknown): boolean {
  return isSame(written, value) || (typeof written === 'string' && written !== '' && typeof value === 'string' && isWithin(written, value))
}

function isWithin(name: string, value: string): boolean {
  const at = value.indexOf(name)
  return at >= 0 && (at === 0 || value[at - 1] === '-') && (at + name.length === value.length || value[at + name.length] === '-')
}

/** `spec.template.spec.containers.[name=agent].image`, `spec.containers.*.image` */
function isPathOf(path: string, steps: readonly Step[]): boolean {
  const own = keysOf(path)
  return own.length === steps.length && own.every((each, index) => isStepOf(each, steps[index]!))
}

function keysOf(path: string): string[] {
  return Array.from(path.matchAll(/\[([^[\]]*)\]|((?:\\.|[^.[])+)/g), ([, selector, key]) => selector ?? key!.replaceAll('\\.', '.'))
}

function isStepOf(written: string, step: Step): boolean {
  if (written === '*') return true
  if (typeof step !== 'object') return written === String(step)
  const [key = '', ...value] = written.split('=')
  if (value.length === 0) return written === String(step.written ?? step.index)
  return String((Object(step.value) as Record<string, unknown>)[key]) === value.join('=')
}

/** The key of a kustomization, or of a transformer in a file of its own, that may have given a field its value. */
function transformerIn(root: AnyField, steps: readonly Step[]): Location | undefined {
  const last = steps.at(-1)
  const keys = (...path: (string | number)[]): AnyField[] => [root.resolve(path)].filter(({ exists }) => exists)
  const first = (fields: readonly AnyField[]): Location | undefined => fields[0] && placeOf(fields[0])
  if (last === 'namespace')
    return first([...keys('namespace'), ...(isKind(root, 'NamespaceTransformer') ? keys('metadata', 'namespace') : [])])
  if (last === 'name' && steps.length === 2)
    return first([...keys('namePrefix'), ...keys('nameSuffix'), ...keys('prefix'), ...keys('suffix')])
  if (typeof last !== 'string') return undefined
  const holder = steps.findLast(step => typeof step === 'string' && /^(?:labels|matchLabels|annotations)$/.test(step))
  if (holder === 'annotations')
    return first([...keys('commonAnnotations', last), ...(isKind(root, 'AnnotationsTransformer') ? keys('annotations', last) : [])])
  if (holder === undefined) return undefined
  const pairs = root
    .resolve(['labels'])
    .items()
    .flatMap(entry => [entry.resolve(['pairs', last])].filter(({ exists }) => exists))
  return first([...pairs, ...keys('commonLabels', last), ...(isKind(root, 'LabelTransformer') ? keys('labels', last) : [])])
}

function isKind({ raw }: AnyField, kind: string): boolean {
  return (Object(raw) as { kind?: unknown }).kind === kind
}

/** The field that is not there: reports place it at the key of the nearest one that is. */
function missing(field: AnyField, steps: readonly Step[], depth: number): AnyField {
  const step = steps[depth]
  return field.resolve([typeof step === 'object' ? 0 : step!])
}

/** The generator of an object, by its name. */
function generated(file: SourceFile, { names }: Target): Written | undefined {
  const root = rootOf(file)
  const generators = ['configMapGenerator', 'secretGenerator'].flatMap(key => root?.resolve([key]).items() ?? [])
  const generator = generators.find(each => {
    const own = (Object(each.raw) as { name?: unknown }).name
    return typeof own === 'string' && names.some(name => name.includes(own))
  })
  return generator && { ...writtenAt(generator.resolve(['name']), 0), value: undefined }
}
