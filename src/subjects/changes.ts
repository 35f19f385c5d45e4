/** Two versions of a manifest → the fields in which they differ once Kubernetes' defaults are filled in. */
import { append, groupBy } from '../base/index.ts'
import { printsSame, keysOf, type DaemonSet, MAP_FIELDS } from '../kubernetes/index.ts'
import { type AnyField, type Field, isStruct } from '../yaml/index.ts'

export interface Change {
  /** reordered: a list has the same items in another order, which is another template for Kubernetes. */
  readonly kind: 'added' | 'removed' | 'changed' | 'reordered'
  /** Where it was; of what was added, where it would have been. */
  readonly before: AnyField
  /** Where it is; of what was removed, where it would be. */
  readonly after: AnyField
  /** Defaults filled in; undefined where there was nothing. */
  readonly from: unknown
  readonly to: unknown
  /** The field's path, with the items of lists by their names: `spec.template.spec.containers[agent].image`. */
  readonly name: string
  /** Part of the pod template. */
  readonly inTemplate: boolean
}

/** The API server's and kubectl's own notes. */
const NOTES = new Set(['deprecated.daemonset.template.generation', 'kubectl.kubernetes.io/last-applied-configuration'])
/** Lists longer than this are compared item by item. */
const MOST_ALIGNED = 300

/** Labels, annotations and the spec. There is a change in the template exactly where Kubernetes' controller sees another revision. */
export function changesOf(before: Field<DaemonSet>, after: Field<DaemonSet>): Change[] {
  const walk = new Walk()
  const [old, updated] = [before.effective ?? {}, after.effective ?? {}]
  for (const map of ['labels', 'annotations'] as const) {
    const side = (field: Field<DaemonSet>, value: DaemonSet): Side => ({ field: field.at('metadata', map), value: value.metadata?.[map] })
    walk.entries(side(before, old), side(after, updated), map, `metadata.${map}`)
  }
  const spec = (field: Field<DaemonSet>, value: DaemonSet): Side => ({ field: field.at('spec'), value: value.spec })
  walk.struct(spec(before, old), spec(after, updated), 'daemonSet', 'spec')
  return walk.changes
}

interface Side {
  readonly field: AnyField
  readonly value: unknown
}

class Walk {
  readonly changes: Change[] = []

  /** @param holder As for `printsSame`: the field that holds the struct. */
  struct(before: Side, after: Side, holder: string, name: string): void {
    for (const key of keysOfBoth(before.value, after.value)) {
      if (printsSame(member(before.value, key), member(after.value, key), key, holder)) continue
      this.#field(child(before, key), child(after, key), key, holder, `${name}.${key}`)
    }
  }

  entries(before: Side, after: Side, map: string, name: string): void {
    for (const key of keysOfBoth(before.value, after.value)) {
      const [a, b] = [child(before, key), child(after, key)]
      const same =
        NOTES.has(key) || a.value === b.value || (a.value !== undefined && b.value !== undefined && sameEntry(a.value, b.value, map))
      if (!same) this.#add(a, b, `${name}[${key}]`)
    }
  }

  #field(before: Side, after: Side, key: string, holder: string, name: string): void {
    const { value: a } = before
    const { value: b } = after
    if (MAP_FIELDS.has(key) && !Array.isArray(a ?? b)) {
      if ((isStruct(a) && Object.keys(a).length > 0) || (isStruct(b) && Object.keys(b).length > 0)) this.entries(before, after, key, name)
      return
    }
    if (Array.isArray(a) && Array.isArray(b)) this.#list({ ...before, value: a }, { ...after, value: b }, key, name)
    else if (isStruct(a) && isStruct(b)) this.struct(before, after, holder === 'template' ? `template.${key}` : key, name)
    else this.#add(before, after, name)
  }

  #list(before: Side & { value: unknown[] }, after: Side & { value: unknown[] }, key: string, name: string): void {
    const [was, is] = [keysOf(key, before.value), keysOf(key, after.value)]
    if (!was || !is) return this.#aligned(before, after, key, name)
    const [places, names] = [new Map(was.map((each, index) => [each, index])), new Set(is)]
    for (const [index, each] of is.entries()) {
      const old = places.get(each)
      const item = child(after, index)
      if (old === undefined) this.#add({ field: before.field, value: undefined }, item, `${name}[${each}]`)
      else this.#item(child(before, old), item, key, `${name}[${each}]`)
    }
    for (const [index, each] of was.entries()) {
      if (!names.has(each)) this.#add(child(before, index), { field: after.field, value: undefined }, `${name}[${each}]`)
    }
    const kept = was.filter(each => names.has(each))
    if (is.filter(each => places.has(each)).some((each, index) => each !== kept[index])) this.#reordered(before, after, name)
  }

  /** Items without names: the same ones are found in their order, and what stands between them at the same place is a change. */
  #aligned(before: Side & { value: unknown[] }, after: Side & { value: unknown[] }, key: string, name: string): void {
    const same = (i: number, j: number): boolean => sameItem(before.value[i], after.value[j], key)
    const { length } = before.value
    if (length === after.value.length && isPermutation(length, same)) return this.#reordered(before, after, name)
    const first = this.changes.length
    let [i, j] = [0, 0]
    for (const [oldEnd, newEnd] of [...common(length, after.value.length, same), [length, after.value.length] as const]) {
      for (const [old, updated] of pairedByLikeness(before.value.slice(i, oldEnd), after.value.slice(j, newEnd))) {
        const [from, to] = [old === undefined ? undefined : i + old, updated === undefined ? undefined : j + updated]
        if (from === undefined) this.#add({ field: before.field, value: undefined }, child(after, to!), `${name}[${to}]`)
        else if (to === undefined) this.#add(child(before, from), { field: after.field, value: undefined }, `${name}[${from}]`)
        else this.#item(child(before, from), child(after, to), key, `${name}[${to}]`)
      }
      i = oldEnd + 1
      j = newEnd + 1
    }
    this.#moved(first, before, after, name)
  }

  /** Texts that only stand elsewhere are told as another order. */
  #moved(first: number, before: Side, after: Side, name: string): void {
    const own = this.changes.splice(first)
    const gone = groupBy(
      own.filter(({ kind, from }) => kind === 'removed' && typeof from === 'string'),
      ({ from }) => from,
    )
    const moved = new Set<Change>()
    for (const added of own) {
      const old = added.kind === 'added' && typeof added.to === 'string' ? gone.get(added.to)?.find(each => !moved.has(each)) : undefined
      if (old) for (const each of [old, added]) moved.add(each)
    }
    append(
      this.changes,
      own.filter(each => !moved.has(each)),
    )
    if (moved.size > 0) this.#reordered(before, after, name)
  }

  #item(before: Side, after: Side, key: string, name: string): void {
    if (sameItem(before.value, after.value, key)) return
    if (isStruct(before.value) && isStruct(after.value)) this.struct(before, after, key, name)
    else this.#add(before, after, name)
  }

  #add(before: Side, after: Side, name: string): void {
    const kind = before.value === undefined ? 'added' : after.value === undefined ? 'removed' : 'changed'
    this.#push(kind, before, after, name)
  }

  #reordered(before: Side, after: Side, name: string): void {
    this.#push('reordered', before, after, name)
  }

  /** A default that changes because of another field is no change of its own. */
  #push(kind: Change['kind'], before: Side, after: Side, name: string): void {
    if (!before.field.exists && !after.field.exists) return
    this.changes.push({
      kind,
      before: before.field,
      after: after.field,
      from: before.value,
      to: after.value,
      name,
      inTemplate: name.startsWith('spec.template.'),
    })
  }
}

function child({ field, value }: Side, key: string | number): Side {
  return { field: field.resolve([key]), value: member(value, key) }
}

function member(value: unknown, key: string | number): unknown {
  const holder = value as Readonly<Record<string | number, unknown>> | undefined
  return typeof holder === 'object' && holder !== null && Object.hasOwn(holder, key) ? holder[key] : undefined
}

function keysOfBoth(a: unknown, b: unknown): Set<string> {
  return new Set([...(isStruct(b) ? Object.keys(b) : []), ...(isStruct(a) ? Object.keys(a) : [])])
}

/** A quantity may be written in several ways that print the same. */
function sameEntry(a: unknown, b: unknown, map: string): boolean {
  return printsSame({ of: a }, { of: b }, map, 'daemonSet')
}

function sameItem(a: unknown, b: unknown, list: string): boolean {
  return printsSame([a], [b], list, 'daemonSet')
}

/** Indices of items that stand for each other: those that are alike, and between them one after the other. */
function pairedByLikeness(old: readonly unknown[], updated: readonly unknown[]): [old: number | undefined, updated: number | undefined][] {
  const pairs: [number | undefined, number | undefined][] = []
  const alike = common(old.length, updated.length, (i, j) => areAlike(old[i], updated[j]))
  let [i, j] = [0, 0]
  for (const [oldEnd, newEnd] of [...alike, [old.length, updated.length] as const]) {
    while (i < oldEnd && j < newEnd) {
      if (areUnlike(old[i], updated[j])) pairs.push([i++, undefined], [undefined, j++])
      else pairs.push([i++, j++])
    }
    while (i < oldEnd) pairs.push([i++, undefined])
    while (j < newEnd) pairs.push([undefined, j++])
    if (oldEnd < old.length) pairs.push([i++, j++])
  }
  return pairs
}

const OPTION = /^--?[\w.-]+=/

/** Options of other names and values. */
function areUnlike(a: unknown, b: unknown): boolean {
  if (typeof a !== 'string' || typeof b !== 'string' || !a.startsWith('-') || !b.startsWith('-')) return false
  const [[name, value], [otherName, otherValue]] = [optionParts(a), optionParts(b)]
  return name !== otherName && (value === undefined || value !== otherValue)
}

function optionParts(text: string): readonly [name: string, value: string | undefined] {
  const at = text.indexOf('=')
  return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)]
}

/** Values of the same option, or texts that begin and end with most of the same. */
function areAlike(a: unknown, b: unknown): boolean {
  if (typeof a !== 'string' || typeof b !== 'string') return false
  const [option, other] = [OPTION.exec(a)?.[0], OPTION.exec(b)?.[0]]
  if (option !== undefined || other !== undefined) return option === other
  const most = Math.min(a.length, b.length)
  let start = 0
  while (start < most && a[start] === b[start]) start++
  let end = 0
  while (end < most - start && a.at(-1 - end) === b.at(-1 - end)) end++
  return (start + end) * 3 >= Math.max(a.length, b.length) * 2
}

/** Whether one list holds the items of the other in another order. */
function isPermutation(length: number, same: (i: number, j: number) => boolean): boolean {
  if (length > MOST_ALIGNED) return false
  const left = new Set(Array.from({ length }, (_, index) => index))
  for (let i = 0; i < length; i++) {
    const found = [...left].find(j => same(i, j))
    if (found === undefined) return false
    left.delete(found)
  }
  return true
}

/** The longest common subsequence, as pairs of indices in their order. */
function common(rows: number, columns: number, same: (i: number, j: number) => boolean): [number, number][] {
  if (rows > MOST_ALIGNED || columns > MOST_ALIGNED) return []
  const lengths = Array.from({ length: rows + 1 }, () => new Uint16Array(columns + 1))
  const at = (i: number, j: number): number => lengths[i]![j]!
  for (let i = rows - 1; i >= 0; i--) {
    for (let j = columns - 1; j >= 0; j--) {
      lengths[i]![j] = same(i, j) ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
    }
  }
  const pairs: [number, number][] = []
  for (let i = 0, j = 0; i < rows && j < columns; ) {
    if (same(i, j)) pairs.push([i++, j++])
    else if (at(i + 1, j) >= at(i, j + 1)) i++
    else j++
  }
  return pairs
}
