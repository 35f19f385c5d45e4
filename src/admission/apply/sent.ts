/** What managed fields tell of what was sent. */
import { isSame } from '../../yaml/index.ts'
import { isList, isStruct, newStruct, type Struct } from './plain.ts'
import type { ListShape, MapShape, Shape } from './shape.ts'

/** What is sent now. */
export interface Updated {
  readonly manifest: Struct
  /** The same with Kubernetes' defaults. */
  readonly defaulted: Struct
  /** Any object with Kubernetes' defaults. */
  readonly defaultsOf: (object: Struct) => Struct
}

/**
 * Of an object's part that its manager owns: without what the API server filled in, where the manifest leaves that to it now, too. A value that is not
 * the default was sent.
 */
export function withoutDefaults(owned: Struct, { manifest, defaulted, defaultsOf }: Updated, shape: MapShape): Struct {
  const bare = inStruct(owned, manifest, defaulted, shape)
  return withSent(owned, bare, defaultsOf(bare), shape)
}

function inStruct(owned: Struct, sent: unknown, full: unknown, shape: MapShape): Struct {
  const kept = newStruct()
  const [manifest, defaulted] = [isStruct(sent) ? sent : newStruct(), isStruct(full) ? full : newStruct()]
  for (const [key, value] of Object.entries(owned)) {
    if (Object.hasOwn(manifest, key)) kept[key] = inValue(value, manifest[key], defaulted[key], shape.member(key))
    else if (defaulted[key] === undefined && !isDerived(key, owned)) kept[key] = value
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

/** With the left out values again that no default gives. Items have the same places in all three. */
function withSent(owned: Struct, bare: Struct, full: unknown, shape: MapShape): Struct {
  const defaults = isStruct(full) ? full : newStruct()
  const kept = newStruct()
  for (const [key, value] of Object.entries(owned)) {
    if (Object.hasOwn(bare, key)) kept[key] = withSentValue(value, bare[key], defaults[key], shape.member(key))
    else if (!isSame(value, defaults[key]) && !isDerived(key, owned)) kept[key] = value
  }
  return kept
}

function withSentValue(owned: unknown, bare: unknown, full: unknown, shape: Shape | undefined): unknown {
  if (isList(owned) && isList(bare) && shape?.kind === 'list' && shape.patched) {
    const defaults = isList(full) ? full : []
    return owned.map((item, index) => withSentValue(item, bare[index], defaults[index], shape.item))
  }
  return isStruct(owned) && isStruct(bare) && shape?.kind === 'map' ? withSent(owned, bare, full, shape) : owned
}

/**
 * What the API server makes of another field, which may have had another value then: of the account's name, the image's tag, and the type of the update
 * strategy, which keeps the parameters that another type does not have.
 */
function isDerived(key: string, { serviceAccountName, [key]: value }: Struct): boolean {
  if (key === 'rollingUpdate') return isSame(value, ROLLING_UPDATE)
  return (key === 'serviceAccount' && serviceAccountName !== undefined) || key === 'imagePullPolicy'
}

/** SetDefaults_DaemonSet. */
const ROLLING_UPDATE = { maxUnavailable: 1, maxSurge: 0 }
