/** What managed fields tell of what was sent. */
import { isSame } from '../yaml/index.ts'
import { isList, isStruct, newStruct, type Struct } from './plain.ts'
import type { ListShape, MapShape, Shape } from './shape.ts'

/** What is sent now, and the same with Kubernetes' defaults. */
export interface Updated {
  readonly manifest: Struct
  readonly defaulted: Struct
}

/** Of an object's part that its manager owns: without what the API server filled in, where the manifest leaves that to it now, too. */
export function withoutDefaults(owned: Struct, { manifest, defaulted }: Updated, shape: MapShape): Struct {
  return inStruct(owned, manifest, defaulted, shape)
}

function inStruct(owned: Struct, sent: unknown, full: unknown, shape: MapShape): Struct {
  const kept = newStruct()
  const [manifest, defaulted] = [isStruct(sent) ? sent : newStruct(), isStruct(full) ? full : newStruct()]
  for (const [key, value] of Object.entries(owned)) {
    if (Object.hasOwn(manifest, key)) kept[key] = inValue(value, manifest[key], defaulted[key], shape.member(key))
    else if (defaulted[key] === undefined) kept[key] = value
  }
  return kept
}

function inValue(owned: unknown, sent: unknown, full: unknown, shape: Shape | undefined): unknown {
  if (isList(owned) && shape?.kind === 'list' && shape.patched) return inItems(owned, sent, full, shape)
  return isStruct(owned) && shape?.kind === 'map' ? inStruct(owned, sent, full, shape) : owned
}

/** Defaulted items are in the places of those that were sent. */
function inItems(owned: readonly unknown[], sent: unknown, full: unknown, { keys, item: shape }: ListShape): unknown[] {
  const [items, defaulted] = [isList(sent) ? sent : [], isList(full) ? full : []]
  const keysOf = (item: unknown): unknown => (isStruct(item) ? keys.map(key => item[key] ?? null) : item)
  const free = new Set(items.keys())
  return owned.map(item => {
    const key = keysOf(item)
    const place = [...free].find(index => isSame(keysOf(defaulted[index]), key))
    if (place === undefined) return item
    free.delete(place)
    return inValue(item, items[place], defaulted[place], shape)
  })
}
