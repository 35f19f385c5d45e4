/** Objects by keys of theirs. */
import type { OtherObject } from './objects.ts'
import { folderOf, upTo } from './reach.ts'

export type KeysOf<T> = (object: OtherObject<T>) => Iterable<string>

/** Whoever asks knows the type. */
export type AnyObject = OtherObject<never>

export type Holds = (object: OtherObject<never>) => boolean

export class Postings {
  /** One object alone stands for itself: most keys have one. */
  readonly #byKey = new Map<string, AnyObject | Posting>()

  constructor(objects: Iterable<AnyObject>, keysOf: KeysOf<never>) {
    for (const object of objects) for (const key of new Set(keysOf(object))) this.#add(key, object)
  }

  #add(key: string, object: AnyObject): void {
    const known = this.#byKey.get(key)
    if (known instanceof Posting) known.push(object)
    else this.#byKey.set(key, known ? Posting.of([known, object]) : object)
  }

  /** What has the key that the fewest have: one object, several, or none. */
  rarest(keys: readonly string[]): AnyObject | Posting | undefined {
    let found: AnyObject | Posting | undefined
    for (const key of keys) {
      const known = this.#byKey.get(key)
      if (!known) return undefined
      if (!found || lengthOf(known) < lengthOf(found)) found = known
    }
    return found
  }
}

function lengthOf(known: AnyObject | Posting): number {
  return known instanceof Posting ? known.length : 1
}

/** In the order in which they were given. What of a long one stands where is found once. */
export class Posting {
  readonly #objects: AnyObject[] = []
  #byNamespace: Map<string | undefined, Posting> | undefined
  #places: Map<string, Posting> | undefined
  #tested: Map<Holds, Posting> | undefined

  static of(objects: Iterable<AnyObject>): Posting {
    const posting = new Posting()
    for (const object of objects) posting.push(object)
    return posting
  }

  get length(): number {
    return this.#objects.length
  }

  [Symbol.iterator](): Iterator<AnyObject> {
    return this.#objects[Symbol.iterator]()
  }

  push(object: AnyObject): void {
    this.#objects.push(object)
  }

  /** Those that name a namespace, and those that name none. */
  in(namespace: string): readonly Posting[] {
    if (this.length < FEW) return [Posting.of(this.#objects.filter(each => mayBeIn(each, namespace)))]
    this.#byNamespace ??= partsOf(this.#objects, ({ object }) => object.namespace)
    return [this.#byNamespace.get(namespace), this.#byNamespace.get(undefined)].filter(part => part !== undefined)
  }

  /** Those for which something holds. */
  where(holds: Holds): Posting {
    this.#tested ??= new Map()
    let found = this.#tested.get(holds)
    if (!found) this.#tested.set(holds, (found = Posting.of(this.#objects.filter(holds))))
    return found
  }

  /** So many of those that are wanted: of a file, by its absolute path, of its folder, of what is below the folder around that, and so on. */
  around(absolute: string | undefined, most: number, isWanted: (object: AnyObject) => boolean): AnyObject[] {
    this.#places ??= placesOf(this.#objects, most * LOOKS)
    const steps = absolute === undefined ? [] : [absolute, ...upTo(folderOf(absolute)).toReversed()]
    const seen = new Set<AnyObject>()
    const found: AnyObject[] = []
    for (const part of [...steps.map(step => this.#places!.get(step)), this]) {
      for (const object of part ?? []) {
        if (found.length === most || seen.size === most * LOOKS) return found
        if (seen.has(object)) continue
        seen.add(object)
        if (isWanted(object)) found.push(object)
      }
    }
    return found
  }
}

/** So many are looked at for each that is given. */
const LOOKS = 10

/** By file, and by each folder above it: of each the first ones, more are never looked at. */
function placesOf(objects: readonly AnyObject[], most: number): Map<string, Posting> {
  const places = new Map<string, Posting>()
  for (const object of objects) {
    const { absolute } = object
    if (absolute === undefined) continue
    for (const place of [absolute, ...upTo(folderOf(absolute))]) if ((places.get(place)?.length ?? 0) < most) put(places, place, object)
  }
  return places
}

/** Whether an object names a namespace, or none. */
export function mayBeIn({ object }: AnyObject, namespace: string | undefined): boolean {
  return namespace === undefined || (object.namespace ?? namespace) === namespace
}

/** Fewer are sooner filtered than grouped. */
const FEW = 16

function partsOf<K>(objects: readonly AnyObject[], keyOf: (object: AnyObject) => K): Map<K, Posting> {
  const parts = new Map<K, Posting>()
  for (const object of objects) put(parts, keyOf(object), object)
  return parts
}

function put<K>(parts: Map<K, Posting>, key: K, object: AnyObject): void {
  const part = parts.get(key)
  if (part) part.push(object)
  else parts.set(key, Posting.of([object]))
}
