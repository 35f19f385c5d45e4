/** A Field is a place in a manifest: what is written there, or would be. */
import type { Edit, Location, Meaning, Span } from '../base/index.ts'
import type { Document } from './document.ts'
import { resolveMapping } from './mapping.ts'
import { isDeeper, toPlain } from './plain.ts'
import { type Entry, type Mapping, target, type YamlNode } from './tree.ts'
import { insertInto, isShared, removeEntry, renameKey, writeValue } from './write.ts'

type Has<T> = NonNullable<T>
export type Item<T> = unknown extends T ? unknown : T extends readonly (infer E)[] ? Has<E> : never

/** A Field of any type. */
export interface AnyField {
  readonly value: unknown
  /** What is written, whatever it is; undefined when nothing is. */
  readonly raw: unknown
  readonly effective: unknown
  /** Of a manifest that the API server takes: nothing in it is misspelled or of another type than the schema says. */
  readonly accepted: boolean
  /** From the manifest's root, also inside a List; map keys in brackets: `spec.template.metadata.labels[app]`. */
  readonly path: string
  /** The same with list items by their `name`, where they have one: `containers[name=agent].image`. It stays when items move. */
  readonly namedPath: string
  readonly exists: boolean
  /** Where the key is written: for a list item its `name`, else its first entry; for a missing field the key of the nearest ancestor that exists. */
  readonly key: Location
  /** Where the value is written; without one, as `key`. */
  readonly location: Location
  /** The alias or merge key through which the text is reached: it is shared with other places. */
  readonly via: Location | undefined
  /** The root of its manifest. */
  readonly manifest: AnyField
  /** The field at an untyped path, such as that of a rejection. */
  resolve(steps: readonly (string | number)[]): AnyField
  /** Undefined where the text is shared (aliases, merges) or not ours (rendered), or the value deeper than any field. Writing a missing field writes its missing ancestors too. */
  write(value: unknown): Edit | undefined
  /** Takes the field out, key and all; undefined as for `write`, or when nothing is written. */
  remove(): Edit | undefined
  rename(key: string): Edit | undefined
  /** The items of a list that are written. */
  items(): readonly AnyField[]
  /** The entries of a map that are written, or the fields of an object. */
  entries(): readonly (readonly [key: string, field: AnyField])[]
}

/** Of a place that may also be a location without a field. */
export function isField(place: AnyField | Location): place is AnyField {
  return 'key' in place
}

export interface Field<T = unknown> extends AnyField {
  /** Undefined when absent, null, or of another type than the schema says, at every depth; null list items are empty objects, as in Go. */
  readonly value: T | undefined
  /** The value, else what Kubernetes' defaulting would set. */
  readonly effective: T | undefined
  at<A extends keyof T>(a: A): Field<Has<T[A]>>
  at<A extends keyof T, B extends keyof Has<T[A]>>(a: A, b: B): Field<Has<Has<T[A]>[B]>>
  at<A extends keyof T, B extends keyof Has<T[A]>, C extends keyof Has<Has<T[A]>[B]>>(a: A, b: B, c: C): Field<Has<Has<Has<T[A]>[B]>[C]>>
  at<A extends keyof T, B extends keyof Has<T[A]>, C extends keyof Has<Has<T[A]>[B]>, D extends keyof Has<Has<Has<T[A]>[B]>[C]>>(
    a: A,
    b: B,
    c: C,
    d: D,
  ): Field<Has<Has<Has<Has<T[A]>[B]>[C]>[D]>>
  items(): readonly Field<Item<T>>[]
  entries(): readonly (readonly [key: string, field: Field<Has<T[keyof T]>>])[]
}

/** What a manifest's fields have in common. */
export interface Root<T> {
  readonly document: Document
  readonly node: YamlNode | undefined
  readonly value: T | undefined
  /** After Kubernetes' defaulting. */
  readonly effective: T | undefined
  /** Names of fields that hold maps. */
  readonly maps: ReadonlySet<string>
  /** The text was rendered from another file: edits are not ours to make. */
  readonly rendered: boolean
  readonly accepted?: boolean
}

/** Where a node stands in its document: found once, from its parent's. */
interface Place {
  readonly node: YamlNode | undefined
  /** The entry that holds it, when its parent is a mapping. */
  readonly entry: Entry | undefined
  readonly via: Span | undefined
}

export function rootField<T>(root: Root<T>): Field<T> {
  return new ManifestField(root, undefined, '') as unknown as Field<T>
}

/** Nothing that is written is as deep: no field of the API is. */
const DEEPEST = 64
/** No value of a manifest. */
const UNKNOWN = Symbol()
/** Entries that are sooner searched than indexed. */
const FEW = 16

/** Untyped behind the typed interface: the types are the schema's, held by `value`. */
class ManifestField implements AnyField {
  #place: Place | undefined
  /** Found once: hundreds of rules ask for the same fields. */
  #value: unknown = UNKNOWN
  #children: Map<string | number, ManifestField> | undefined
  #items: readonly ManifestField[] | undefined
  #path: string | undefined
  #namedPath: string | undefined

  constructor(
    readonly root: Root<unknown>,
    readonly parent: ManifestField | undefined,
    readonly step: string | number,
  ) {}

  get value(): unknown {
    if (this.#value === UNKNOWN) this.#value = this.parent ? member(this.parent.value, this.step) : this.root.value
    return this.#value
  }

  get effective(): unknown {
    return this.parent ? member(this.parent.effective, this.step) : this.root.effective
  }

  get raw(): unknown {
    return this.exists ? toPlain(this.place.node) : undefined
  }

  get exists(): boolean {
    return this.place.node !== undefined
  }

  get accepted(): boolean {
    return this.root.accepted === true
  }

  get manifest(): ManifestField {
    let field: ManifestField = this
    while (field.parent) field = field.parent
    return field
  }

  get path(): string {
    if (this.#path === undefined)
      for (const field of this.#downFrom(known => known.#path !== undefined)) {
        field.#path = field.parent ? `${field.parent.#path}${field.#stepText()}` : ''
      }
    return this.#path as string
  }

  get namedPath(): string {
    if (this.#namedPath === undefined)
      for (const field of this.#downFrom(known => known.#namedPath !== undefined)) {
        field.#namedPath = field.parent ? `${field.parent.#namedPath}${field.#stepText(field.#name)}` : ''
      }
    return this.#namedPath as string
  }

  /** The field and its ancestors below the nearest that is known, outermost first: no recursion, since a path may have thousands of steps. */
  #downFrom(isKnown: (field: ManifestField) => boolean): ManifestField[] {
    const unknown: ManifestField[] = []
    for (let field: ManifestField | undefined = this; field && !isKnown(field); field = field.parent) unknown.push(field)
    return unknown.toReversed()
  }

  /** What a path goes on with. `name`: of the item, where it has one. */
  #stepText(name?: string): string {
    const { parent, step } = this
    if (typeof step === 'number') return `[${name ?? step}]`
    if (typeof parent?.step === 'string' && this.root.maps.has(parent.step)) return `[${step}]`
    return parent?.parent ? `.${step}` : step
  }

  get #name(): string | undefined {
    if (typeof this.step !== 'number') return undefined
    const here = target(this.place.node)
    const name = here?.kind === 'mapping' ? target(resolveMapping(here).fields.get('name')?.value) : undefined
    return name?.kind === 'scalar' && name.text !== '' ? `name=${name.text}` : undefined
  }

  get key(): Location {
    return new KeyLocation(this.root.document.file, this.keySpan, this)
  }

  get location(): Location {
    const { node } = this.place
    return this.#location(node && node.end > node.start ? spanOf(node) : this.keySpan)
  }

  get via(): Location | undefined {
    const { via } = this.place
    return via && this.#location(via)
  }

  get place(): Place {
    if (this.#place) return this.#place
    if (this.parent && !this.parent.#place) for (const field of this.parent.#downFrom(known => known.#place !== undefined)) field.#find()
    return this.#find()
  }

  /** The parent's place is known. */
  #find(): Place {
    const { parent } = this
    this.#place = parent ? placeIn(parent.#place as Place, this.step) : { node: this.root.node, entry: undefined, via: undefined }
    return this.#place
  }

  get keySpan(): Span {
    let field: ManifestField = this
    for (; field.parent; field = field.parent) {
      const { node, entry } = field.place
      if (entry) return spanOf(entry.key)
      if (node) return itemSpan(node)
    }
    return rootSpan(field.place.node, this.root.document)
  }

  at(...steps: (string | number)[]): ManifestField {
    return this.resolve(steps)
  }

  resolve(steps: readonly (string | number)[]): ManifestField {
    let field: ManifestField = this
    for (const step of steps) field = field.#child(step)
    return field
  }

  #child(step: string | number): ManifestField {
    this.#children ??= new Map()
    let child = this.#children.get(step)
    if (!child) this.#children.set(step, (child = new ManifestField(this.root, this, step)))
    return child
  }

  items(): readonly ManifestField[] {
    if (!this.#items) {
      const here = target(this.place.node)
      this.#items = here?.kind === 'sequence' ? here.items.map((_, index) => this.#child(index)) : []
    }
    return this.#items
  }

  entries(): readonly (readonly [string, ManifestField])[] {
    const here = target(this.place.node)
    if (here?.kind !== 'mapping') return []
    const names = here.simple ? here.entries.map(entry => entry.name as string) : [...resolveMapping(here).fields.keys()]
    return names.map(name => [name, this.#child(name)] as const)
  }

  write(value: unknown): Edit | undefined {
    if (isDeeper(value, DEEPEST) || !this.#writable()) return undefined
    const { node, entry } = this.place
    const parent = this.parent
    if (node) {
      const around = target(parent?.place.node)
      const inFlow = around !== undefined && around.kind !== 'scalar' && around.flow
      return this.#edit(
        writeValue(this.root.document, node, { entry, inFlow }, value),
        around && { means: { ...this.#member(around), value } },
      )
    }
    if (!parent) return undefined
    const wrapped = typeof this.step === 'number' ? [value] : { [this.step]: value }
    const holder = target(parent.place.node)
    if (!holder || (holder.kind === 'scalar' && holder.value === null)) return parent.write(wrapped)
    if (holder.kind !== (typeof this.step === 'number' ? 'sequence' : 'mapping')) return undefined
    const step = typeof this.step === 'number' && holder.kind === 'sequence' ? holder.items.length : this.step
    return this.#edit(insertInto(this.root.document, holder, wrapped), {
      ...added(holder, step),
      means: { holder: holder.start, step, value },
    })
  }

  remove(): Edit | undefined {
    const { entry, node } = this.place
    const holder = target(this.parent?.place.node)
    if (!node || !holder || !this.#writable()) return undefined
    return this.#edit(removeEntry(this.text, holder, entry ?? node), { means: this.#member(holder) })
  }

  rename(key: string): Edit | undefined {
    const { entry } = this.place
    const holder = target(this.parent?.place.node)
    if (!entry || !holder || !this.#writable()) return undefined
    return this.#edit(renameKey(this.root.document, entry, key), { ...added(holder, key), means: { ...this.#member(holder), key } })
  }

  #member({ start }: YamlNode): Meaning {
    return { holder: start, step: this.step }
  }

  get text(): string {
    return this.root.document.file.text
  }

  /** Neither rendered, nor reached through an alias, nor inside an anchor that an alias repeats. */
  #writable(): boolean {
    if (this.root.rendered || this.place.via) return false
    for (let field: ManifestField | undefined = this; field; field = field.parent) {
      const { node } = field.place
      if (node && (node.kind === 'alias' || isShared(node, this.root.document))) return false
    }
    return true
  }

  #edit(edit: { span: Span; text: string } | undefined, more?: Pick<Edit, 'adds' | 'means'>): Edit | undefined {
    return edit && { location: this.#location(edit.span), text: edit.text, ...more }
  }

  #location(span: Span): Location {
    return { file: this.root.document.file, span }
  }
}

/** Where the key of a field is. */
export class KeyLocation implements Location {
  constructor(
    readonly file: Location['file'],
    readonly span: Span,
    readonly field: AnyField,
  ) {}
}

/** Of an item or entry. */
function placeIn({ node, via }: Place, step: string | number): Place {
  const here = target(node)
  const shared = via ?? (node?.kind === 'alias' ? spanOf(node) : undefined)
  if (here?.kind === 'sequence' && typeof step === 'number') return { node: here.items[step], entry: undefined, via: shared }
  if (here?.kind !== 'mapping' || typeof step !== 'string') return { node: undefined, entry: undefined, via: shared }
  if (here.simple && here.entries.length <= FEW) {
    const entry = here.entries.find(({ name }) => name === step)
    return { node: entry?.value, entry, via: shared }
  }
  const resolved = resolveMapping(here).fields.get(step)
  return { node: resolved?.value, entry: resolved, via: shared ?? (resolved?.merged ? mergeSpan(here) : undefined) }
}

/** A mapping is known by where it starts. */
function added(holder: YamlNode, step: string | number): Pick<Edit, 'adds'> {
  return typeof step === 'string' ? { adds: { holder: holder.start, key: step } } : {}
}

function member(holder: unknown, step: string | number): unknown {
  if (typeof holder !== 'object' || holder === null) return undefined
  if (Array.isArray(holder)) return typeof step === 'number' ? (holder as unknown[])[step] : undefined
  return Object.hasOwn(holder, step) ? (holder as Record<string | number, unknown>)[step] : undefined
}

function spanOf({ start, end }: Span): Span {
  return { start, end }
}

/** A list item is known by its name. */
function itemSpan(node: YamlNode): Span {
  const here = target(node)
  if (here?.kind !== 'mapping' || node.kind === 'alias') return node.kind === 'mapping' ? firstEntry(node) : spanOf(node)
  const name = here.entries.find(entry => entry.name === 'name')
  return name && name.value.kind === 'scalar' ? { start: name.key.start, end: Math.max(name.value.end, name.key.end) } : firstEntry(here)
}

function firstEntry(mapping: Mapping): Span {
  return spanOf(mapping.entries[0]?.key ?? mapping)
}

/** Of a manifest, its `kind`. */
function rootSpan(node: YamlNode | undefined, document: Document): Span {
  const here = target(node)
  if (here?.kind === 'mapping') {
    const kind = here.entries.find(({ name }) => name === 'kind')
    return kind ? { start: kind.key.start, end: Math.max(kind.value.end, kind.key.end) } : firstEntry(here)
  }
  return node ? spanOf(node) : { start: document.span.start, end: Math.min(document.span.start + 1, document.span.end) }
}

const merges = new WeakMap<Mapping, Span>()

/** Of a mapping with a merge key. */
function mergeSpan(mapping: Mapping): Span | undefined {
  const known = merges.get(mapping)
  if (known) return known
  const merge = mapping.entries.find(({ key }) => key.kind === 'scalar' && key.text === '<<')
  if (!merge) return undefined
  const span = { start: merge.key.start, end: merge.value.end }
  merges.set(mapping, span)
  return span
}
