/** What of a manifest an object does not get, and what an object keeps that no manifest has. */
import { isSame } from '../../yaml/index.ts'
import { isList, isStruct, type Struct } from './plain.ts'
import type { ListShape, MapShape, Shape } from './shape.ts'

/** Where an item or entry is: `['spec', 'template', 'spec', 'containers', 0, 'env', 2]`. */
export type Steps = readonly (string | number)[]

export interface Entry {
  /** In the object that has it. */
  readonly steps: Steps
  /** The field that holds it: `ports`. */
  readonly holder: string
  /** By which strategic merge patches know it; undefined for the entry of a map. */
  readonly mergeKey: string | undefined
  readonly value: unknown
}

/** Items of lists that strategic merge patches merge, which the first has and the second has not. */
export function missingItems(from: Struct, other: Struct, shape: MapShape): Entry[] {
  const found: Entry[] = []
  compare(from, other, shape, [], found)
  return found
}

/** How two items of a list are the same one: by the merge key of strategic merge patches, or by all keys of server-side apply. */
type By = 'mergeKey' | 'keys'

/** The first item of which its list has one before it: a merge takes one for the other. Undefined where all are told apart. */
export function twinIn(value: Struct, shape: MapShape, by: By): Steps | undefined {
  return twinAt(value, shape, by, [])
}

function twinAt(value: unknown, shape: Shape | undefined, by: By, steps: Steps): Steps | undefined {
  if (isList(value)) {
    if (shape?.kind !== 'list' || (by === 'keys' ? shape.relation === 'atomic' : !shape.patched)) return undefined
    const known = new Set<unknown>()
    for (const [index, item] of value.entries()) {
      const key = identityIn(item, shape, by, index)
      const at = [...steps, index]
      if (known.has(key)) return at
      known.add(key)
      const inner = twinAt(item, shape.item, by, at)
      if (inner) return inner
    }
    return undefined
  }
  if (!isStruct(value) || shape?.kind !== 'map' || (by === 'keys' && shape.atomic)) return undefined
  for (const [key, member] of Object.entries(value)) {
    const inner = typeof member === 'object' ? twinAt(member, shape.member(key), by, [...steps, key]) : undefined
    if (inner) return inner
  }
  return undefined
}

/** Of a patch that merges scalars as a set, the second of two adds nothing: each is one of its own. */
function identityIn(item: unknown, { keys, item: shape }: ListShape, by: By, index: number): unknown {
  if (by === 'keys') return JSON.stringify(keysIn(item, keys, shape))
  const [mergeKey] = keys
  return mergeKey === undefined ? index : isStruct(item) ? item[mergeKey] : undefined
}

function compare(from: unknown, other: unknown, shape: Shape | undefined, steps: Steps, found: Entry[]): void {
  if (isList(from) && isList(other) && shape?.kind === 'list' && shape.patched) return compareItems(from, other, shape, steps, found)
  if (!isStruct(from) || !isStruct(other) || shape?.kind !== 'map') return
  for (const [key, member] of Object.entries(from)) {
    const inner = shape.member(key)
    const there = Object.hasOwn(other, key) ? other[key] : undefined
    compare(member, there ?? (isList(member) ? [] : {}), inner, [...steps, key], found)
  }
}

function compareItems(
  from: readonly unknown[],
  other: readonly unknown[],
  { keys, item: shape }: ListShape,
  steps: Steps,
  found: Entry[],
): void {
  const mergeKey = keys[0]
  const rest = [...other]
  /** Items of one key are told apart by everything that both have written. */
  const take = (matches: (each: unknown) => boolean): unknown => {
    const at = rest.findIndex(matches)
    return at < 0 ? undefined : rest.splice(at, 1)[0]
  }
  const pairs = from.map(item => take(each => isPart(item, each)))
  for (const [index, item] of from.entries()) {
    const pair = pairs[index] ?? take(each => isSame(keysIn(item, keys, shape), keysIn(each, keys, shape)))
    if (pair === undefined) found.push({ steps: [...steps, index], holder: String(steps.at(-1)), mergeKey, value: item })
    else compare(item, pair, shape, [...steps, index], found)
  }
}

function keysIn(item: unknown, keys: readonly string[], shape: Shape): unknown {
  if (!isStruct(item)) return item
  return keys.map(key => item[key] ?? (shape.kind === 'map' ? shape.defaultOf(key) : undefined) ?? null)
}

/** Whether all that is written in one is in the other. */
function isPart(part: unknown, whole: unknown): boolean {
  if (!isStruct(part) || !isStruct(whole)) return isSame(part, whole)
  return Object.entries(part).every(([key, value]) => value === null || isPart(value, whole[key]))
}
