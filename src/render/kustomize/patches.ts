/** The patches of a kustomization: which fields of which objects they write, and where. */
import { Lines, type Location, type SourceFile } from '../../base/index.ts'
import { type AnyField, isSame } from '../../yaml/index.ts'
import { objectsIn, placeOf, reached, rootOf, type Step } from '../document.ts'
import type { Kustomization } from './kustomization.ts'

export interface Target {
  readonly kind: string
  /** As it is rendered, prefixes and suffixes included; and as its resource has it, which patches may change. */
  readonly names: readonly string[]
}

/** Where a field is written; `depth`: how many steps to it are. */
export interface Written {
  readonly location: Location
  readonly key: Location
  readonly depth: number
  /** Undefined where it is taken away. */
  readonly value: unknown
}

/** The file that a path in a kustomization stands for. */
export type FileOf = (kustomization: Kustomization, path: string) => SourceFile | undefined

/** What each patch writes of a field, the last patch first. */
export function writtenByPatches(kustomization: Kustomization, fileOf: FileOf, target: Target, steps: readonly Step[]): Written[] {
  const patches = ['patchesStrategicMerge', 'patches', 'patchesJson6902'].flatMap(key => kustomization.root.resolve([key]).items())
  return patches.toReversed().flatMap(patch => writtenBy(patch, path => fileOf(kustomization, path), target, steps) ?? [])
}

/** What a PatchTransformer, or an older one for one kind of patch, writes of a field. */
export function writtenByTransformer(
  transformer: AnyField,
  fileOf: (path: string) => SourceFile | undefined,
  target: Target,
  steps: readonly Step[],
): Written[] {
  const isPatch = /^Patch\w*Transformer$/.test(String((Object(transformer.raw) as { kind?: unknown }).kind))
  if (!isPatch) return []
  const patches = [...transformer.resolve(['paths']).items().toReversed(), transformer]
  return patches.flatMap(patch => writtenBy(patch, fileOf, target, steps) ?? [])
}

/** Where a patch stands in the object that names it; the last ones are those of transformers. */
const INLINE = ['patch', 'jsonOp', 'patches']

/** `patch`: a text or a path, or what has one and may select objects. */
function writtenBy(
  patch: AnyField,
  fileOf: (path: string) => SourceFile | undefined,
  target: Target,
  steps: readonly Step[],
): Written | undefined {
  const { raw } = patch
  const { path, target: selector } = Object(raw) as Record<string, unknown>
  if (typeof selector === 'object' && selector !== null && !isSelected(selector, target)) return undefined
  const named = typeof raw === 'string' && !raw.includes('\n') ? raw : path
  const file = typeof named === 'string' ? fileOf(named) : undefined
  if (file) return writtenIn(file, undefined, selector !== undefined, target, steps)
  const field = typeof raw === 'string' ? patch : INLINE.map(key => patch.resolve([key])).find(({ exists }) => exists)
  const text = field?.raw
  if (!field || typeof text !== 'string') return undefined
  const own = { path: field.location.file.path, text }
  return writtenIn(own, location => outside(location, field), selector !== undefined, target, steps)
}

function writtenIn(
  file: SourceFile,
  place: ((location: Location) => Location) | undefined,
  isSelected: boolean,
  target: Target,
  steps: readonly Step[],
): Written | undefined {
  const operations = rootOf(file)?.items() ?? []
  if (operations.length > 0) return writtenByOperations(operations, place, steps)
  const found = objectsIn(file)
    .filter(object => isSelected || isTarget(object, target))
    .map(object => reached(object, steps))
    .toSorted((a, b) => b.depth - a.depth)[0]
  return found && writtenAt(found.field, found.depth, place)
}

export function writtenAt(field: AnyField, depth: number, place = (location: Location): Location => location): Written {
  return { location: place(placeOf(field)), key: place(field.key), depth, value: field.raw }
}

/** JSON patches (RFC 6902): what they put at a path, or above it, or take away there. */
function writtenByOperations(
  operations: readonly AnyField[],
  place: ((location: Location) => Location) | undefined,
  steps: readonly Step[],
): Written | undefined {
  for (const operation of operations.toReversed()) {
    const { op, path } = Object(operation.raw) as { op?: unknown; path?: unknown }
    if (typeof path !== 'string' || (op !== 'add' && op !== 'replace' && op !== 'remove')) continue
    const own = path
      .split('/')
      .slice(1)
      .map(step => step.replaceAll('~1', '/').replaceAll('~0', '~'))
    if (own.length > steps.length || !own.every((step, index) => isStep(step, steps[index]!))) continue
    if (op === 'remove') return { ...writtenAt(operation.resolve(['path']), steps.length, place), value: undefined }
    const put = operation.resolve(['value'])
    const last = steps[own.length - 1]
    // Items have indices of their own in patches, and others may have moved them.
    if (typeof last === 'object' && !isLike(put.raw, last.value)) continue
    const { field, depth } = reached(put, steps.slice(own.length))
    return writtenAt(field, own.length + depth, place)
  }
  return undefined
}

function isStep(written: string, step: Step): boolean {
  if (typeof step === 'object') return written === '-' || written === String(step.written ?? step.index)
  return String(step) === written
}

/** Whether an item is what was put there, or that with more patches. */
function isLike(put: unknown, value: unknown): boolean {
  const [own, other] = [Object(put) as { name?: unknown }, Object(value) as { name?: unknown }]
  return own.name === undefined ? isSame(put, value) : own.name === other.name
}

/** A place in a text that stands in another one, as a block scalar. */
function outside({ file, span }: Location, field: AnyField): Location {
  const outer = field.location
  const lines = new Lines(outer.file.text)
  const inner = new Lines(file.text).at(span.start)
  const line = lines.at(outer.span.start).line + inner.line
  const start = lines.start(line)
  const text = lines.line(line)
  const content = text.trim()
  if (content === '' || start >= outer.span.end) return field.key
  const from = start + text.indexOf(content)
  return { file: outer.file, span: { start: from, end: from + content.length } }
}

export function isSelected(selector: object, target: Target): boolean {
  const { kind, name } = selector as { kind?: unknown; name?: unknown }
  return matches(kind, target.kind, isWhole) && target.names.some(each => matches(name, each, isPartOf))
}

function matches(pattern: unknown, text: string, test: (pattern: string, text: string) => boolean): boolean {
  return typeof pattern !== 'string' || pattern === '' || /[\\^$.*+?()[\]{}|]/.test(pattern) || test(pattern, text)
}

const isWhole = (pattern: string, text: string): boolean => pattern === text
/** Names have prefixes and suffixes when they are rendered. */
const isPartOf = (pattern: string, text: string): boolean => text.includes(pattern)

/** Whether an object, as it is written, is the one that is rendered. */
export function isTarget(object: AnyField, { kind, names }: Target): boolean {
  const written = Object(object.raw) as { kind?: unknown; metadata?: unknown }
  const own = (Object(written.metadata) as { name?: unknown }).name
  return written.kind === kind && typeof own === 'string' && own !== '' && names.some(name => name.includes(own))
}
