/** Objects of a schema: merged, compared, and without some fields: sigs.k8s.io/structured-merge-diff/typed. */
import { isSame } from '../../yaml/index.ts'
import type { Steps } from './entries.ts'
import { FieldSet, fieldStep, isAtomic, keyStep, type Step, valueStep } from './field-set.ts'
import { isEmpty, isList, isStruct, newStruct, type Struct, Unmergeable } from './plain.ts'
import type { ListShape, MapShape, Shape } from './shape.ts'

/** Nothing is removed; where both have a leaf, that of the second counts. Throws Unmergeable. */
export function merged(left: Struct, right: Struct, shape: MapShape): Struct {
  const result = merge(left, right, shape)
  return isStruct(result) ? result : newStruct()
}

/** Undefined: nothing. */
function merge(left: unknown, right: unknown, shape: Shape): unknown {
  const leaf = right === undefined ? left : right
  if (shape.kind === 'scalar') {
    if (isStruct(right) || isList(right)) throw new Unmergeable('a struct or list where a scalar is expected')
    return leaf
  }
  if (shape.kind === 'list') {
    if (right !== undefined && right !== null && !isList(right)) throw new Unmergeable('a list is expected')
    const [lefts, rights] = [isList(left) ? left : [], isList(right) ? right : []]
    if (shape.relation === 'atomic' || (lefts.length === 0 && rights.length === 0)) return leaf
    return mergeItems(lefts, rights, shape)
  }
  if (right !== undefined && right !== null && !isStruct(right)) throw new Unmergeable('a struct is expected')
  const [lefts, rights] = [isStruct(left) ? left : newStruct(), isStruct(right) ? right : newStruct()]
  if (shape.atomic || (isEmpty(lefts) && isEmpty(rights))) return leaf
  const result = newStruct()
  for (const key of new Set([...Object.keys(lefts), ...Object.keys(rights)])) {
    const inner = shape.member(key)
    const [one, other] = [lefts[key], rights[key]]
    if (!inner && other !== undefined) throw new Unmergeable(`unknown field ${key}`)
    const value = inner ? merge(one, other, inner) : one
    if (value !== undefined) result[key] = value
  }
  return isEmpty(result) ? undefined : result
}

/** In the order of the second list, with items that only the first has between them. */
function mergeItems(left: readonly unknown[], right: readonly unknown[], shape: ListShape): unknown {
  const steps = { left: left.map(item => stepTo(item, shape)), right: right.map(item => stepTo(item, shape)) }
  const rights = new Map(steps.right.map((step, at) => [step, right[at]]))
  if (rights.size < right.length) throw new Unmergeable(`duplicate entries for key ${duplicate(steps.right)}`)
  const lefts = new Map<Step, unknown>()
  // An item of which there are several is not merged with the new one.
  for (const [at, step] of steps.left.entries()) lefts.set(step, lefts.has(step) ? null : left[at])
  const shared = steps.right.filter(step => lefts.has(step))
  let next = shared.shift()
  const done = new Set<Step>()
  const out: unknown[] = []
  const add = (one: unknown, other: unknown): void => {
    const value = merge(one, other, shape.item)
    if (value !== undefined) out.push(value)
  }
  for (let i = 0, j = 0; i < left.length || j < right.length; ) {
    const [mine, theirs] = [steps.left[i], steps.right[j]]
    if (mine !== undefined && theirs !== undefined) {
      if (mine === theirs) {
        done.add(mine)
        add(lefts.get(mine), rights.get(mine))
        i++
        j++
        next = shared.shift()
        continue
      }
      if (rights.has(mine) && next !== undefined && next !== mine) {
        i++
        continue
      }
    }
    if (mine !== undefined) {
      if (!rights.has(mine)) {
        add(left[i], undefined)
        i++
        continue
      }
      if (done.has(mine)) i++
    }
    if (theirs !== undefined) {
      done.add(theirs)
      add(lefts.get(theirs), rights.get(theirs))
      j++
      if (next === theirs) next = shared.shift()
    }
  }
  return out.length > 0 ? out : undefined
}

function duplicate(steps: readonly Step[]): string {
  return steps.find((step, at) => steps.indexOf(step) !== at)!.slice(2)
}

/** How server-side apply knows an item. Throws Unmergeable. */
function stepTo(item: unknown, { keys, item: shape }: ListShape): Step {
  if (keys.length === 0) {
    if (isStruct(item) || isList(item) || item === null) throw new Unmergeable('an item of a set is not a scalar')
    return valueStep(item)
  }
  if (!isStruct(item)) throw new Unmergeable('an item is not a struct')
  const known = newStruct()
  for (const key of keys) {
    const value = Object.hasOwn(item, key) ? item[key] : shape.kind === 'map' ? shape.defaultOf(key) : undefined
    if (value !== undefined) known[key] = value
  }
  if (isEmpty(known)) throw new Unmergeable(`an item lacks its keys ${keys.join(', ')}`)
  return keyStep(known)
}

/** Every leaf and item that is written. */
export function writtenFields(value: Struct, shape: MapShape): FieldSet {
  const set = new FieldSet()
  addMembers(value, shape, set)
  return set
}

function addFields(value: unknown, shape: Shape, set: FieldSet, step: Step): void {
  if (shape.kind === 'scalar' || isAtomic(shape)) set.members.add(step)
  else if (shape.kind === 'list' && isList(value)) addItems(value, shape, set, step)
  else if (shape.kind === 'map' && isStruct(value) && !isEmpty(value)) addMembers(value, shape, set.descend(step))
}

function addItems(items: readonly unknown[], shape: ListShape, holder: FieldSet, step: Step): void {
  if (items.length === 0) return
  const set = holder.descend(step)
  const steps = items.map(item => stepTo(item, shape))
  for (const [at, each] of steps.entries()) {
    const isDuplicate = steps.indexOf(each) !== steps.lastIndexOf(each)
    if (!isDuplicate) addFields(items[at], shape.item, set, each)
    set.members.add(each)
  }
}

function addMembers(value: Struct, shape: MapShape, set: FieldSet): void {
  for (const [key, member] of Object.entries(value)) {
    const step = fieldStep(key)
    const inner = shape.member(key)
    if (inner) addFields(member, inner, set, step)
    if (member === null || (isStruct(member) && isEmpty(member)) || !shape.isField(key)) set.members.add(step)
  }
}

/** Without some fields and items. Collections that lose everything are null, as in Go. */
export function without(value: Struct, fields: FieldSet, shape: MapShape): Struct {
  const result = remove(value, fields, shape)
  return isStruct(result) ? result : newStruct()
}

function remove(value: unknown, fields: FieldSet, shape: Shape | undefined): unknown {
  if (!shape || shape.kind === 'scalar') return value
  if (isAtomic(shape)) return null
  if (shape.kind === 'list') {
    if (!isList(value)) return null
    const kept = value.flatMap(item => {
      const step = stepTo(item, shape)
      if (fields.members.has(step)) return []
      const inner = fields.within(step)
      return [inner.isEmpty ? item : remove(item, inner, shape.item)]
    })
    return kept.length > 0 ? kept : null
  }
  if (!isStruct(value)) return null
  const kept = newStruct()
  for (const [key, member] of Object.entries(value)) {
    const step = fieldStep(key)
    if (fields.members.has(step)) continue
    const inner = fields.within(step)
    kept[key] = inner.isEmpty ? member : remove(member, inner, shape.member(key))
  }
  return isEmpty(kept) ? null : kept
}

/** What the second has and the first has not, or has otherwise. */
export function changedFields(before: Struct, after: Struct, shape: MapShape): FieldSet {
  const set = new FieldSet()
  compareMembers(before, after, shape, set)
  return set
}

/** @param set Of what holds the value. */
function compareValues(before: unknown, after: unknown, shape: Shape | undefined, set: FieldSet, step: Step): void {
  if (after === undefined) return
  const isLeaf = !shape || shape.kind === 'scalar' || isAtomic(shape) || (isNothing(before) && isNothing(after))
  if (isLeaf) {
    if (before === undefined || !isSame(before, after)) set.members.add(step)
    return
  }
  if (before === undefined) set.members.add(step)
  if (shape.kind === 'map') {
    const inner = new FieldSet()
    compareMembers(isStruct(before) ? before : newStruct(), isStruct(after) ? after : newStruct(), shape, inner)
    if (!inner.isEmpty) set.children.set(step, inner)
  } else if (shape.kind === 'list') {
    const inner = new FieldSet()
    compareItems(isList(before) ? before : [], isList(after) ? after : [], shape, inner)
    if (!inner.isEmpty) set.children.set(step, inner)
  }
}

function compareMembers(before: Struct, after: Struct, shape: MapShape, set: FieldSet): void {
  for (const [key, value] of Object.entries(after))
    compareValues(Object.hasOwn(before, key) ? before[key] : undefined, value, shape.member(key), set, fieldStep(key))
}

function compareItems(before: readonly unknown[], after: readonly unknown[], shape: ListShape, set: FieldSet): void {
  const [olds, news] = [groupsOf(before, shape), groupsOf(after, shape)]
  for (const [step, items] of news) {
    const old = olds.get(step) ?? []
    if (old.length <= 1 && items.length <= 1) compareValues(old[0], items[0], shape.item, set, step)
    else if (old.length <= 1) set.members.add(step)
    else if (items.length <= 1) compareValues(undefined, items[0], shape.item, set, step)
    else if (!isSame(old, items)) set.members.add(step)
  }
}

function groupsOf(items: readonly unknown[], shape: ListShape): Map<Step, unknown[]> {
  const groups = new Map<Step, unknown[]>()
  for (const item of items) {
    const step = stepTo(item, shape)
    const group = groups.get(step)
    if (group) group.push(item)
    else groups.set(step, [item])
  }
  return groups
}

function isNothing(value: unknown): boolean {
  return value === undefined || value === null || (isList(value) && value.length === 0) || (isStruct(value) && isEmpty(value))
}

/** Some fields, items with what knows them, and nothing else. */
export function only(value: Struct, fields: FieldSet, shape: MapShape): Struct {
  const result = extract(value, fields, shape)
  return isStruct(result) ? result : newStruct()
}

function extract(value: unknown, fields: FieldSet, shape: Shape | undefined): unknown {
  if (isList(value) && shape?.kind === 'list') {
    if (shape.relation === 'atomic') return value
    const groups = groupsOf(value, shape)
    return value.flatMap(item => {
      const step = stepTo(item, shape)
      if (!fields.members.has(step) && fields.within(step).isEmpty) return []
      // Of items of one key, nobody owns a part.
      if (groups.get(step)!.length > 1) return [item]
      const part = extract(item, fields.within(step), shape.item)
      const keys = isStruct(item) ? Object.fromEntries(shape.keys.flatMap(key => (Object.hasOwn(item, key) ? [[key, item[key]]] : []))) : {}
      return [isStruct(part) ? Object.assign(part, keys) : part]
    })
  }
  if (!isStruct(value) || shape?.kind !== 'map' || shape.atomic) return value
  const kept = newStruct()
  for (const [key, member] of Object.entries(value)) {
    const step = fieldStep(key)
    const inner = fields.within(step)
    const field = shape.member(key)
    if (!inner.isEmpty) kept[key] = extract(member, inner, field)
    else if (fields.members.has(step)) kept[key] = isStruct(member) && field?.kind === 'map' && !field.atomic ? newStruct() : member
  }
  return kept
}

/** Where the fields are in an object that has them. */
export function placesOf(value: unknown, fields: FieldSet, shape: Shape | undefined): Steps[] {
  const places: Steps[] = []
  const add = (step: Step, name: string | number, member: unknown, inner: Shape | undefined): void => {
    if (fields.members.has(step)) places.push([name])
    places.push(...placesOf(member, fields.within(step), inner).map(steps => [name, ...steps]))
  }
  if (fields.isEmpty) return []
  if (isStruct(value) && shape?.kind === 'map')
    for (const [key, member] of Object.entries(value)) add(fieldStep(key), key, member, shape.member(key))
  else if (isList(value) && shape?.kind === 'list' && shape.relation !== 'atomic')
    for (const [index, item] of value.entries()) add(stepTo(item, shape), index, item, shape.item)
  return places
}
