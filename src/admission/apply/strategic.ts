/** Strategic merge patches, as k8s.io/apimachinery/pkg/util/strategicpatch makes and applies them. */
import { groupBy } from '../../base/index.ts'
import { isSame } from '../../yaml/index.ts'
import { copyOf, isEmpty, isList, isStruct, kindOf, newStruct, type Struct, Unmergeable } from './plain.ts'
import type { ListShape, MapShape, Shape } from './shape.ts'

const PATCH = '$patch'
const RETAIN = '$retainKeys'
const ORDER = '$setElementOrder/'
const DELETED = '$deleteFromPrimitiveList/'
/** In front of the first item and behind the last. */
const NONE = -1

interface Wanted {
  /** Of what is new or another. */
  readonly changes: boolean
  readonly deletions: boolean
}

/**
 * CreateThreeWayMergePatch with `overwrite`: changes from what is there to what is wanted, and deletions of what was sent last time and is no
 * longer. Throws Unmergeable.
 */
export function threeWayPatch(original: Struct, modified: Struct, current: Struct, shape: MapShape): Struct {
  const delta = structDiff(current, modified, shape, { changes: true, deletions: false }, false)
  const deletions = structDiff(original, modified, shape, { changes: false, deletions: true }, false)
  return mergeStruct(copyOf(deletions), copyOf(delta), shape, 'patch')
}

/** StrategicMergePatch. Throws Unmergeable. */
export function patched(current: Struct, patch: Struct, shape: MapShape): Struct {
  return mergeStruct(copyOf(current), copyOf(patch), shape, 'object')
}

/** @param retains The patch names the fields that stay. */
function structDiff(original: Struct, modified: Struct, shape: Shape | undefined, wanted: Wanted, retains: boolean): Struct {
  const patch = newStruct()
  for (const [key, value] of Object.entries(modified)) {
    if (!Object.hasOwn(original, key)) {
      if (wanted.changes) patch[key] = value
      continue
    }
    const old = original[key]
    if (key === PATCH) continue
    if (kindOf(old) !== kindOf(value)) {
      if (wanted.changes) patch[key] = value
    } else if (isStruct(value)) {
      if (isSame(old, value)) continue
      const inner = structDiff(old as Struct, value, memberOf(shape, key), wanted, false)
      if (!isEmpty(inner)) patch[key] = inner
    } else if (isList(value)) listDiff(key, old as unknown[], value, memberOf(shape, key), wanted, patch)
    else if (wanted.changes && !Object.is(old, value)) patch[key] = value
  }
  if (wanted.deletions) for (const key of Object.keys(original)) if (!Object.hasOwn(modified, key)) patch[key] = null
  if (retains) {
    const kept = Object.keys(modified).filter(key => modified[key] !== null)
    const loses = Object.keys(original).some(key => original[key] !== null && !Object.hasOwn(modified, key))
    if (kept.length > 0 && (loses || !isEmpty(patch))) patch[RETAIN] = kept.sort()
  }
  return patch
}

function listDiff(key: string, original: unknown[], modified: unknown[], shape: Shape | undefined, wanted: Wanted, patch: Struct): void {
  if (shape?.kind !== 'list' || !shape.patched) {
    if (wanted.changes && !isSame(original, modified)) patch[key] = modified
    return
  }
  if (original.length === 0) {
    if (modified.length > 0 && wanted.changes) patch[key] = modified
    return
  }
  if (itemKind([original, modified]) !== 'object') return scalarsDiff(key, original, modified, wanted, patch)
  const [mergeKey] = shape.keys
  if (mergeKey === undefined) throw new Unmergeable(`${key} has no merge key`)
  const { changed, deleted } = itemsDiff(original as Struct[], modified as Struct[], mergeKey, shape, wanted)
  const items = [...sortedBy(changed, modified, mergeKey), ...deleted]
  const sameOrder =
    original.length === modified.length && modified.every((item, at) => keyOf(item, mergeKey) === keyOf(original[at], mergeKey))
  if (items.length > 0) patch[key] = items
  if (modified.length > 0 && (items.length > 0 || (wanted.changes && !sameOrder))) {
    patch[ORDER + key] = modified.map(item => Object.assign(newStruct(), { [mergeKey]: (item as Struct)[mergeKey] }))
  }
}

function scalarsDiff(key: string, original: unknown[], modified: unknown[], wanted: Wanted, patch: Struct): void {
  // Go sorts the original in its place before it compares.
  const sorted = original.toSorted(byText)
  const left = new Map<unknown, number>()
  for (const value of sorted) left.set(value, (left.get(value) ?? 0) + 1)
  const added = modified.toSorted(byText).filter(value => {
    const count = left.get(value) ?? 0
    if (count > 0) left.set(value, count - 1)
    return count === 0
  })
  const changed = wanted.changes ? sortedBy(added, modified, undefined) : []
  const deleted = wanted.deletions ? [...left].flatMap(([value, count]) => (count > 0 ? [value] : [])) : []
  if (changed.length > 0) patch[key] = changed
  if (deleted.length > 0) patch[DELETED + key] = deleted
  if (modified.length > 0 && (deleted.length > 0 || (wanted.changes && !isSame(sorted, modified)))) patch[ORDER + key] = modified
}

/** Items of equal keys are paired in the order in which Go sorts them. */
function itemsDiff(
  original: readonly Struct[],
  modified: readonly Struct[],
  mergeKey: string,
  shape: ListShape,
  wanted: Wanted,
): { readonly changed: Struct[]; readonly deleted: Struct[] } {
  const [olds, news] = [sortedByKey(original, mergeKey), sortedByKey(modified, mergeKey)]
  const [changed, deleted]: [Struct[], Struct[]] = [[], []]
  for (let i = 0, j = 0; i < olds.length || j < news.length; ) {
    const [old, updated] = [olds[i], news[j]]
    const [was, is] = [old && String(keyOf(old, mergeKey)), updated && String(keyOf(updated, mergeKey))]
    if (old && updated && was === is) {
      const patch = structDiff(old, updated, shape.item, wanted, shape.retainsKeys)
      if (!isEmpty(patch)) changed.push(Object.assign(patch, { [mergeKey]: updated[mergeKey] }))
      i++
      j++
    } else if (updated && (was === undefined || was > is!)) {
      if (wanted.changes) changed.push(updated)
      j++
    } else {
      if (wanted.deletions) deleted.push(Object.assign(newStruct(), { [mergeKey]: old![mergeKey], [PATCH]: 'delete' }))
      i++
    }
  }
  return { changed, deleted }
}

/** @param into What the patch is merged into: an object, or another patch, whose directives stay. */
function mergeStruct(original: Struct, patch: Struct, shape: Shape | undefined, into: 'object' | 'patch'): Struct {
  const directive = patch[PATCH]
  if (directive === 'replace') {
    delete patch[PATCH]
    return patch
  }
  if (directive === 'delete') return newStruct()
  if (directive !== undefined) throw new Unmergeable(`unknown $patch ${JSON.stringify(directive)}`)
  retainKeys(original, patch, into)
  mergeOrdered(original, patch, shape, into)
  for (const [name, value] of Object.entries(patch)) {
    const deletes = name.startsWith(DELETED)
    if (deletes && into === 'patch') {
      original[name] = value
      continue
    }
    const key = deletes ? name.slice(DELETED.length) : name
    if (value === null) {
      delete original[key]
      if (into === 'object') continue
    }
    const there = Object.hasOwn(original, key) ? original[key] : undefined
    if (there === undefined || kindOf(there) !== kindOf(value) || (!isStruct(value) && !isList(value))) {
      if (!deletes) put(original, key, into === 'object' ? withoutNulls(value) : value)
    } else if (isStruct(value)) original[key] = mergeStruct(there as Struct, value, memberOf(shape, key), into)
    else original[key] = mergeList(there as unknown[], value, memberOf(shape, key), into, deletes)
  }
  return original
}

function put(holder: Struct, key: string, value: unknown): void {
  const kept = withoutDirectives(value)
  if (kept === undefined) delete holder[key]
  else holder[key] = kept
}

function retainKeys(original: Struct, patch: Struct, into: 'object' | 'patch'): void {
  const kept = patch[RETAIN]
  if (kept === undefined) return
  delete patch[RETAIN]
  if (into === 'patch') {
    if (original[RETAIN] !== undefined && !isSame(original[RETAIN], kept)) throw new Unmergeable('two patches retain other keys')
    original[RETAIN] = kept
    return
  }
  const keys = new Set(isList(kept) ? kept : [])
  for (const [key, value] of Object.entries(patch)) {
    if (value !== null && !key.startsWith('$') && !keys.has(key)) throw new Unmergeable(`${key} is not among the keys to retain`)
  }
  for (const key of Object.keys(original)) if (!keys.has(key)) delete original[key]
}

/** Lists whose order the patch sets. */
function mergeOrdered(original: Struct, patch: Struct, shape: Shape | undefined, into: 'object' | 'patch'): void {
  for (const [name, order] of Object.entries(patch)) {
    if (!name.startsWith(ORDER) || !isList(order)) continue
    if (into === 'patch') {
      if (original[name] !== undefined && !isSame(original[name], order)) throw new Unmergeable('two patches set other orders')
      original[name] = order
    }
    delete patch[name]
    const key = name.slice(ORDER.length)
    const [there, changes] = [original[key], patch[key]]
    if (there === undefined && changes === undefined) continue
    if ((there !== undefined && !isList(there)) || (changes !== undefined && !isList(changes)))
      throw new Unmergeable(`${key} is not a list`)
    const list = memberOf(shape, key)
    const mergeKey = list?.kind === 'list' ? list.keys[0] : undefined
    if (changes) checkOrder(changes, order, mergeKey)
    const merged = !changes ? there! : there ? mergeList(there, changes, list, into, false) : (withoutDirectives(changes) as unknown[])
    itemKind([there ?? [], changes ?? []])
    original[key] = ordered(merged, order, there ?? [], mergeKey)
    delete patch[key]
  }
}

/** The items of a patch come in the order that it sets, which names all of them: two of one key do not. */
function checkOrder(changes: readonly unknown[], order: readonly unknown[], mergeKey: string | undefined): void {
  if (order.length === 0) return
  const items = changes.filter(item => !isStruct(item) || item[PATCH] === undefined)
  let next = 0
  for (const item of order) if (next < items.length && identityOf(items[next], mergeKey) === identityOf(item, mergeKey)) next++
  if (next < items.length) throw new Unmergeable(`the order of ${mergeKey ?? 'values'} in the patch does not match $setElementOrder`)
}

function mergeList(original: unknown[], patch: unknown[], shape: Shape | undefined, into: 'object' | 'patch', deletes: boolean): unknown[] {
  const isPatched = shape?.kind === 'list' && shape.patched
  if (!isPatched && !deletes) return patch
  if (original.length === 0 && patch.length === 0) return original
  if (itemKind([original, patch]) !== 'object') {
    if (deletes && into === 'object') {
      const gone = new Set(patch)
      return original.filter(value => !gone.has(value))
    }
    return ordered([...new Set([...original, ...patch])], patch, original, undefined)
  }
  const mergeKey = isPatched ? shape.keys[0] : undefined
  if (mergeKey === undefined) throw new Unmergeable('a list of structs without a merge key')
  const gone: unknown[] = []
  const changes: Struct[] = []
  for (const item of patch as Struct[]) {
    if (item[PATCH] === 'delete') gone.push(keyOf(item, mergeKey))
    else if (item[PATCH] === 'replace') {
      without(original as Struct[], gone, mergeKey)
      return (patch as Struct[]).filter(each => each[PATCH] === undefined)
    } else if (item[PATCH] !== undefined) throw new Unmergeable(`unknown $patch ${JSON.stringify(item[PATCH])}`)
    else changes.push(item)
  }
  const items = without(original as Struct[], gone, mergeKey)
  const merged = [...items]
  const places = placesOf(merged, mergeKey)
  for (const item of changes) {
    const key = keyOf(item, mergeKey)
    const at = places.get(key)
    if (at !== undefined) merged[at] = mergeStruct(merged[at]!, item, isPatched ? shape.item : undefined, into)
    else {
      if (merged.length < original.length) original[merged.length] = item
      places.set(key, merged.length)
      merged.push(item)
    }
  }
  return ordered(merged, changes, items, mergeKey)
}

/**
 * The items whose keys are not deleted, one key after the other. Go deletes and appends in the array of the original list, in whose order items
 * are sorted later: for each deletion what follows moves up, and the last item stays where it was, too.
 */
function without(array: Struct[], gone: readonly unknown[], mergeKey: string): Struct[] {
  if (gone.length === 0) return array
  const byKey = groupBy(array.keys(), at => array[at]![mergeKey])
  const items: (Struct | undefined)[] = [...array]
  let [length, last] = [array.length, array.length - 1]
  for (const key of gone) {
    for (const at of byKey.get(key) ?? []) {
      array[--length] = items[last]!
      items[at] = undefined
      while (last >= 0 && !items[last]) last--
    }
    byKey.delete(key)
  }
  const kept = items.filter(item => item !== undefined)
  for (const [at, item] of kept.entries()) array[at] = item
  return kept
}

/** Of the first item of each identity. */
function placesOf(items: readonly unknown[], mergeKey: string | undefined): Map<unknown, number> {
  const places = new Map<unknown, number>()
  for (const [place, item] of items.entries()) {
    const key = identityOf(item, mergeKey)
    if (!places.has(key)) places.set(key, place)
  }
  return places
}

/** Items of the patch in the order that it sets, with those that only the server has between them, as near to their places as that allows. */
function ordered(
  merged: readonly unknown[],
  order: readonly unknown[],
  server: readonly unknown[],
  mergeKey: string | undefined,
): unknown[] {
  const keys = new Set(order.map(item => identityOf(item, mergeKey)))
  const isPatch = (item: unknown): boolean => keys.has(identityOf(item, mergeKey))
  if (mergeKey !== undefined) for (const item of merged) keyOf(item, mergeKey)
  const right = sortedBy(merged.filter(isPatch), order, mergeKey)
  const left = sortedBy(
    merged.filter(item => !isPatch(item)),
    server,
    mergeKey,
  )
  const places = placesOf(server, mergeKey)
  const placeOf = (item: unknown): number => places.get(identityOf(item, mergeKey)) ?? -1
  const all: unknown[] = []
  let next = 0
  for (const item of left) {
    const place = placeOf(item)
    const isBefore = (other: unknown): boolean => {
      const at = placeOf(other)
      return place >= 0 && at >= 0 && place < at
    }
    while (next < right.length && !isBefore(right[next])) all.push(right[next++])
    all.push(item)
  }
  return [...all, ...right.slice(next)]
}

/**
 * Deletions come last. An item goes right behind the last one before it whose place is not behind its own, and in front of all where there is none,
 * as in Go's insertion sort: there, too, an item that the order does not name ends up in front.
 */
function sortedBy(items: readonly unknown[], order: readonly unknown[], mergeKey: string | undefined): unknown[] {
  const isDeletion = (item: unknown): boolean => mergeKey !== undefined && isStruct(item) && item[PATCH] === 'delete'
  const places = placesOf(order, mergeKey)
  const rest = items.filter(each => !isDeletion(each))
  const deletions = items.filter(isDeletion)
  const placed = rest
    .map((item, index) => ({ index, place: places.get(identityOf(item, mergeKey)) }))
    .filter(({ place }) => place !== undefined)
    .sort((one, other) => one.place! - other.place!)
    .map(({ index }) => index)
  if (placed.length === rest.length) return [...placed.map(index => rest[index]), ...deletions]
  // Of all items by place, those that come later are taken away, the last one first: in front of each is then what it goes behind.
  const [front, behind] = [new Map<number, number>(), new Map<number, number>()]
  for (const [at, index] of placed.entries()) {
    front.set(index, placed[at - 1] ?? NONE)
    behind.set(index, placed[at + 1] ?? NONE)
  }
  for (const index of placed.toSorted((one, other) => other - one)) {
    const [before, after] = [front.get(index)!, behind.get(index)!]
    behind.set(before, after)
    front.set(after, before)
  }
  const next = new Map([[NONE, NONE]])
  for (const index of rest.keys()) {
    const before = front.get(index) ?? NONE
    next.set(index, next.get(before)!)
    next.set(before, index)
  }
  const sorted: unknown[] = []
  for (let index = next.get(NONE)!; index !== NONE; index = next.get(index)!) sorted.push(rest[index])
  return [...sorted, ...deletions]
}

/** sort.Sort with a comparison that holds for equal keys turns these around, up to twelve items. */
function sortedByKey(items: readonly Struct[], mergeKey: string): Struct[] {
  return items
    .toReversed()
    .map(item => ({ item, key: String(keyOf(item, mergeKey)) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ item }) => item)
}

function identityOf(item: unknown, mergeKey: string | undefined): unknown {
  return mergeKey === undefined || !isStruct(item) ? item : item[mergeKey]
}

function keyOf(item: unknown, mergeKey: string): unknown {
  if (!isStruct(item) || !Object.hasOwn(item, mergeKey)) throw new Unmergeable(`an item lacks its merge key ${mergeKey}`)
  return item[mergeKey]
}

function itemKind(lists: readonly (readonly unknown[])[]): string {
  const kinds = new Set(lists.flat().map(kindOf))
  const [kind = 'null'] = kinds
  if (kinds.size > 1 || kind === 'list') throw new Unmergeable('items of several types')
  return kind
}

function memberOf(shape: Shape | undefined, key: string): Shape | undefined {
  return shape?.kind === 'map' ? shape.member(key) : undefined
}

/** Undefined for what a directive takes away. */
function withoutDirectives(value: unknown): unknown {
  if (isList(value)) return value.map(withoutDirectives).filter(item => item !== undefined)
  if (!isStruct(value)) return value
  if (Object.hasOwn(value, PATCH)) return undefined
  for (const [key, member] of Object.entries(value)) put(value, key, member)
  return value
}

function withoutNulls(value: unknown): unknown {
  if (isList(value)) value.forEach(withoutNulls)
  else if (isStruct(value)) {
    for (const [key, member] of Object.entries(value)) {
      if (member === null) delete value[key]
      else withoutNulls(member)
    }
  }
  return value
}

function byText(a: unknown, b: unknown): number {
  const [left, right] = [String(a), String(b)]
  return left < right ? -1 : left > right ? 1 : 0
}
