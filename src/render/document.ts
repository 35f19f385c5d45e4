/** Files that people write, as fields with their places. */
import type { Location, SourceFile } from '../base/index.ts'
import { type AnyField, type Document, read, rootField, split, toPlain } from '../yaml/index.ts'

const roots = new WeakMap<SourceFile, AnyField>()
const objects = new WeakMap<SourceFile, readonly AnyField[]>()
/** Keys of maps in paths stand in brackets. */
const MAPS: ReadonlySet<string> = new Set()

/** The root of a file of one document; undefined where it has mistakes. */
export function rootOf(file: SourceFile): AnyField | undefined {
  const known = roots.get(file)
  if (known) return known
  const document = read(file, { start: 0, end: file.text.length })
  if (document.problems.length > 0) return undefined
  const field = fieldOf(document)
  roots.set(file, field)
  return field
}

/** The objects of a file, Lists taken apart; broken documents have none. */
export function objectsIn(file: SourceFile): readonly AnyField[] {
  let found = objects.get(file)
  if (!found) {
    const documents = split(file.text).map(span => read(file, span))
    found = documents.filter(({ problems }) => problems.length === 0).flatMap(document => itemsOf(fieldOf(document)))
    objects.set(file, found)
  }
  return found
}

function itemsOf(field: AnyField): readonly AnyField[] {
  const { kind } = Object(field.raw) as { kind?: unknown }
  return typeof kind === 'string' && kind.endsWith('List') ? field.resolve(['items']).items().flatMap(itemsOf) : [field]
}

function fieldOf(document: Document): AnyField {
  const value = toPlain(document.root)
  return rootField({ document, node: document.root, value, effective: value, maps: MAPS, rendered: false })
}

/** As reports place a field: a value on one line, else its key. */
export function placeOf(field: AnyField): Location {
  const { location } = field
  const { file, span } = location
  return file.text.slice(span.start, span.end).includes('\n') ? field.key : location
}

/** A step of a path: a key, an index, or the name of an item. */
export type Step = string | number | { readonly name: string }

/** `spec.containers[name=agent].env[0].labels[app/name]` */
export function stepsOf(path: string): Step[] {
  return Array.from(path.matchAll(/\[([^[\]]*)\]|([^.[\]]+)/g), ([, inner, key]) => {
    if (inner === undefined) return key!
    if (/^\d+$/.test(inner)) return Number(inner)
    return inner.startsWith('name=') ? { name: inner.slice(5) } : inner
  })
}

/** The field below another one, as far as it is written, and how many steps that are. */
export function reached(from: AnyField, steps: readonly Step[]): { readonly field: AnyField; readonly depth: number } {
  let field = from
  for (const [depth, step] of steps.entries()) {
    const next = typeof step === 'object' ? field.items().find(item => Object(item.raw).name === step.name) : field.resolve([step])
    if (!next?.exists) return { field, depth }
    field = next
  }
  return { field, depth: steps.length }
}
