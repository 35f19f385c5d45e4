/** The objects that were given beside the DaemonSets, of every kind: read when a rule first asks for a kind. */
import { addTo, groupBy, type ObjectReference, type SourceFile, type Span } from '../base/index.ts'
import { asKind, isOtherKind, MAP_FIELDS, type Other, type OtherKind } from '../kubernetes/index.ts'
import { type Document, type Field, read, rootField, split, toPlain } from '../yaml/index.ts'
import { type Manifest, manifestsOf } from './manifest.ts'
import { distance, type Occupied, Reach } from './reach.ts'

export interface OtherObject<T = unknown> {
  readonly object: ObjectReference
  /** Undefined where nobody knows where the file is. */
  readonly absolute: string | undefined
  /** `value` is what is written, without what is not of its type; of a kind that rules do not know, whatever is written. */
  readonly field: Field<T>
}

/** The objects that go to one cluster with the one that asks. */
export interface Objects {
  /**
   * All of a kind: the nearest first, by the folders between their files. With a namespace, those that may be in it: those that name it, and
   * those that name none.
   */
  all<K extends OtherKind>(kind: K, namespace?: string): readonly OtherObject<Other<K>>[]
  all(kind: string, namespace?: string): readonly OtherObject[]
  /** An object that is in no namespace is taken for one of the same name in any: which one, only the command that applies it knows. */
  find<K extends OtherKind>(kind: K, namespace: string | undefined, name: string): OtherObject<Other<K>> | undefined
  find(kind: string, namespace: string | undefined, name: string): OtherObject | undefined
}

export const NO_OBJECTS: Objects = { all: () => [], find: () => undefined }

/** `kind: X` in the spellings of YAML and JSON: a name with a capital, on the line of a key. */
const KINDS = /\bkind\b["']?\s*:[^\n]*?\b([A-Z]\w*)/g

/** A document that names a kind; read once, whichever of its kinds is asked for. */
class Mentioned {
  #manifests: readonly Manifest[] | undefined

  constructor(
    readonly file: SourceFile,
    readonly span: Span,
  ) {}

  get manifests(): readonly Manifest[] {
    if (!this.#manifests) {
      const document = read(this.file, this.span)
      this.#manifests = document.problems.length === 0 ? manifestsOf(document) : []
    }
    return this.#manifests
  }
}

/** All that was given, for whoever asks. */
export class AllObjects {
  readonly #files: () => Iterable<SourceFile>
  #read: { readonly byKind: ReadonlyMap<string, readonly Mentioned[]>; readonly reach: Reach } | undefined
  readonly #byKind = new Map<string, readonly OtherObject[]>()
  readonly #near = new Map<string | undefined, Objects>()

  /** `files` is iterated once, when the first kind is asked for. */
  constructor(files: () => Iterable<SourceFile>) {
    this.#files = files
  }

  /** What goes to one cluster with a file, by its absolute path. */
  near(absolute: string | undefined): Objects {
    let near = this.#near.get(absolute)
    if (!near) {
      near = new NearObjects(
        kind => this.#all(kind),
        object => this.#reach.meets(absolute, object.absolute),
        absolute,
      )
      this.#near.set(absolute, near)
    }
    return near
  }

  get #mentioned(): { readonly byKind: ReadonlyMap<string, readonly Mentioned[]>; readonly reach: Reach } {
    this.#read ??= mentionedIn(this.#files())
    return this.#read
  }

  get #reach(): Reach {
    return this.#mentioned.reach
  }

  #all(kind: string): readonly OtherObject[] {
    let found = this.#byKind.get(kind)
    if (!found) {
      const manifests = (this.#mentioned.byKind.get(kind) ?? []).flatMap(document => document.manifests)
      found = manifests.filter(({ object }) => object.kind === kind).map(otherOf)
      this.#byKind.set(kind, found)
    }
    return found
  }
}

class NearObjects implements Objects {
  readonly #all: (kind: string) => readonly OtherObject[]
  readonly #meets: (object: OtherObject) => boolean
  readonly #absolute: string | undefined
  readonly #byKind = new Map<string, readonly OtherObject[]>()
  readonly #byName = new Map<string, ReadonlyMap<string, readonly OtherObject[]>>()

  constructor(all: (kind: string) => readonly OtherObject[], meets: (object: OtherObject) => boolean, absolute: string | undefined) {
    this.#all = all
    this.#meets = meets
    this.#absolute = absolute
  }

  all(kind: string, namespace?: string): readonly OtherObject<never>[] {
    const found = this.#ofKind(kind)
    return namespace === undefined ? found : found.filter(({ object }) => (object.namespace ?? namespace) === namespace)
  }

  #ofKind(kind: string): readonly OtherObject<never>[] {
    let found = this.#byKind.get(kind)
    if (!found) {
      found = this.#all(kind)
        .filter(this.#meets)
        .toSorted((a, b) => distance(this.#absolute, a.absolute) - distance(this.#absolute, b.absolute))
      this.#byKind.set(kind, found)
    }
    return found as readonly OtherObject<never>[]
  }

  find(kind: string, namespace: string | undefined, name: string): OtherObject<never> | undefined {
    let byName = this.#byName.get(kind)
    if (!byName) this.#byName.set(kind, (byName = groupBy(this.#ofKind(kind), ({ object }) => object.name)))
    const named = (byName.get(name) ?? []) as readonly OtherObject<never>[]
    return (
      named.find(({ object }) => (object.namespace ?? 'default') === (namespace ?? 'default')) ??
      named.find(({ object }) => object.namespace === undefined || namespace === undefined)
    )
  }
}

/** Documents by the kinds that they name, and which of their files meet. */
function mentionedIn(files: Iterable<SourceFile>): { readonly byKind: ReadonlyMap<string, readonly Mentioned[]>; readonly reach: Reach } {
  const byKind = new Map<string, Mentioned[]>()
  const occupied: Occupied[] = []
  for (const file of files) {
    const identities = new Set<string>()
    for (const span of file.text.includes('kind') ? split(file.text) : []) {
      const text = file.text.slice(span.start, span.end)
      const kinds = kindsIn(text)
      if (kinds.size === 0) continue
      const document = new Mentioned(file, span)
      for (const kind of kinds) addTo(byKind, kind, document)
      const identity = identityIn(text)
      if (identity !== undefined) identities.add(identity)
    }
    const absolute = absoluteOf(file)
    if (absolute !== undefined) occupied.push({ file: { ...file, absolute }, identities })
  }
  return { byKind, reach: new Reach(occupied) }
}

const KIND_OF = /^kind:[ \t]*["']?(\w+)/m
const METADATA = /^metadata:[ \t]*\n((?:[ \t]+\S.*\n?|[ \t]*\n)*)/m
const NAME = /^[ \t]+name:[ \t]*["']?([\w.-]+)/m
const NAMESPACE = /^[ \t]+namespace:[ \t]*["']?([\w.-]+)/m

/** `Kind namespace/name` of a document in everyday YAML; it only tells files that are alternatives of each other. */
function identityIn(text: string): string | undefined {
  const kind = KIND_OF.exec(text)?.[1]
  const metadata = METADATA.exec(text)?.[1]
  const name = metadata && NAME.exec(metadata)?.[1]
  return kind && name ? `${kind} ${NAMESPACE.exec(metadata)?.[1] ?? ''}/${name}` : undefined
}

function absoluteOf(file: SourceFile): string | undefined {
  return 'absolute' in file && typeof file.absolute === 'string' ? file.absolute : undefined
}

/** The kinds that a text names, those of its parts included. */
export function kindsIn(text: string): ReadonlySet<string> {
  return new Set(Array.from(text.matchAll(KINDS), ([, kind]) => kind!))
}

/** The well-formed documents of a file that name one of these kinds, of which `*` is any. `known`: documents that were read before. */
export function documentsNaming(file: SourceFile, kinds: ReadonlySet<string>, known: readonly Document[]): Document[] {
  const byStart = new Map(known.map(document => [document.span.start, document]))
  return split(file.text)
    .filter(({ start, end }) => [...kindsIn(file.text.slice(start, end))].some(kind => kinds.has('*') || kinds.has(kind)))
    .map(span => byStart.get(span.start) ?? read(file, span))
    .filter(({ problems }) => problems.length === 0)
}

/** Maps of other kinds whose keys are their authors'. */
const OTHER_MAPS = ['data', 'stringData', 'binaryData']

function otherOf(manifest: Manifest): OtherObject {
  return { object: manifest.object, absolute: absoluteOf(manifest.document.file), field: manifestField(manifest) }
}

/** `value` is what is written, without what is not of its type where rules know the kind. */
export function manifestField({ document, node, origin, object: { kind } }: Manifest): Field {
  const plain = toPlain(node)
  const value = isOtherKind(kind) ? asKind(kind, plain) : plain
  const maps = new Set([...MAP_FIELDS, ...OTHER_MAPS])
  return rootField({ document, node, value, effective: value, maps, rendered: origin !== undefined })
}
