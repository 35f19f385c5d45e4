/** Files that people write, as fields with their places. */
import type { Location, SourceFile } from '../base/index.ts'
import { type AnyField, type Document, isSame, read, rootField, split, toPlain } from '../yaml/index.ts'

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

/** Whether a file has no mistakes: then its objects are all that is in it. */
export function isReadable(file: SourceFile): boolean {
  return split(file.text).every(span => read(file, span).problems.length === 0)
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

/** An item of a list, as it is rendered: it may stand elsewhere in the list that it comes from. */
export interface Item {
  readonly index: number
  readonly value: unknown
  /** Its index in the resource, where it has one there. */
  readonly written?: number
}

/** A step of a path: a key, an index, or an item. */
export type Step = string | number | Item

/** `spec.containers[name=agent].env[0].labels[app/name]`, below a field. */
export function stepsOf(path: string, from: AnyField): Step[] {
  const steps: Step[] = []
  let field = from
  for (const [, inner, key] of path.matchAll(/\[([^[\]]*)\]|([^.[\]]+)/g)) {
    const items = field.items()
    const name = inner?.startsWith('name=') ? inner.slice(5) : undefined
    const named = items.findIndex(item => name !== undefined && Object(item.raw).name === name)
    const index = named >= 0 ? named : inner !== undefined && /^\d+$/.test(inner) ? Number(inner) : undefined
    field = field.resolve([index ?? inner ?? key!])
    steps.push(index === undefined ? (inner ?? key!) : { index, value: field.raw })
  }
  return steps
}

/** The same steps, with the indices that items have below another field. */
export function stepsIn(steps: readonly Step[], from: AnyField): Step[] {
  let field: AnyField | undefined = from
  return steps.map(step => {
    if (typeof step !== 'object') {
      field = field?.resolve([step])
      return step
    }
    const items: readonly AnyField[] = field?.items() ?? []
    field = sameItem(items, step)
    const written = field ? items.indexOf(field) : -1
    return written < 0 ? step : { ...step, written }
  })
}

/** What tells the items of a list apart, where they have it; the first that both have. */
const MERGE_KEYS = ['name', 'containerPort', 'mountPath', 'devicePath', 'topologyKey', 'ip']

/** The one of a list that an item comes from: with the same merge key, else the same, else at its index where nothing tells them apart. */
export function sameItem(items: readonly AnyField[], { index, value }: Item): AnyField | undefined {
  const rendered = Object(value) as Readonly<Record<string, unknown>>
  for (const key of MERGE_KEYS) {
    const found = key in rendered ? items.find(({ raw }) => Object(raw)[key] === rendered[key]) : undefined
    if (found) return found
  }
  return items.find(({ raw }) => isSame(raw, value)) ?? ('name' in rendered ? undefined : items[index])
}

/** The field below another one, as far as it is written, and how many steps that are. */
export function reached(from: AnyField, steps: readonly Step[]): { readonly field: AnyField; readonly depth: number } {
  let field = from
  for (const [depth, step] of steps.entries()) {
    const next = typeof step === 'object' ? sameItem(field.items(), step) : field.resolve([step])
    if (!next?.exists) return { field, depth }
    field = next
  }
  return { field, depth: steps.length }
}
