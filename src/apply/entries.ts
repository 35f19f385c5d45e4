/** What of a manifest an object does not get, and what an object keeps that no manifest has. */
import { isSame } from '../yaml/index.ts'
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

/** Whether two items of a merged list have the same key: a strategic merge patch takes one for the other. */
export function hasTwins(value: Struct, shape: MapShape): boolean {
  return hasTwinsIn(value, shape)
}

function hasTwinsIn(value: unknown, shape: Shape | undefined): boolean {
  if (isList(value)) {
    if (shape?.kind !== 'list' || !shape.patched) return false
    const [key] = shape.keys
    const keys = key === undefined ? [] : value.map(item => (isStruct(item) ? item[key] : undefined))
    return new Set(keys).size < keys.length || value.some(item => hasTwinsIn(item, shape.item))
  }
  if (!isStruct(value) || shape?.kind !== 'map') return false
  return Object.entries(value).some(([key, member]) => typeof member === 'object' && hasTwinsIn(member, shape.member(key)))
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
