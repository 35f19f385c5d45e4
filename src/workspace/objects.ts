/**
 * The objects that were given beside the DaemonSets, of every kind: read when a rule first asks for a kind. Of each a reference is kept; its tree is
 * read again when its fields are asked for, so that many objects take little memory.
 */
import { type ObjectReference, type SourceFile, type Span } from '../base/index.ts'
import type { Other, OtherKind } from '../kubernetes/index.ts'
import { type Document, type Field, read } from '../yaml/index.ts'
import { absoluteOf, type Mention, type Mentions, mentionsIn, Readings } from './mentions.ts'
import { type AnyObject, type Holds, type KeysOf, mayBeIn, Posting, Postings } from './postings.ts'
import type { Reach } from './reach.ts'

export interface OtherObject<T = unknown> {
  readonly object: ObjectReference
  /** Of its file, as the user sees it. */
  readonly path: string
  /** Of its file; undefined where nobody knows where that is. */
  readonly absolute: string | undefined
  /** What is written, without what is not of its type; of a kind that rules do not know, whatever is written. */
  readonly value: T | undefined
  /** Its places, which take a tree. */
  readonly field: Field<T>
  /** The text of its document, which takes nothing: it may hold other objects, too. */
  readonly text: string
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
  /**
   * The nearest of a kind that have a key, at most a hundred: for a rule that would else compare every object with every other. `keysOf` gives the
   * keys of an object, and is called once for each that was given; of several keys that are asked for the rarest counts. With `holds`, of those for
   * which it is true: one function for the whole module, since its answers are kept.
   */
  having<K extends OtherKind>(
    kind: K,
    keysOf: KeysOf<Other<K>>,
    keys: readonly string[],
    namespace?: string,
    holds?: (object: OtherObject<Other<K>>) => boolean,
  ): readonly OtherObject<Other<K>>[]
  having(
    kind: string,
    keysOf: KeysOf<unknown>,
    keys: readonly string[],
    namespace?: string,
    holds?: (object: OtherObject) => boolean,
  ): readonly OtherObject[]
  /** Of a name, at most a hundred. */
  named<K extends OtherKind>(kind: K, name: string, namespace?: string): readonly OtherObject<Other<K>>[]
  named(kind: string, name: string, namespace?: string): readonly OtherObject[]
}

export const NO_OBJECTS: Objects = { all: () => [], find: () => undefined, having: () => [], named: () => [] }

/** Objects of all kinds but DaemonSet, and the DaemonSets of others. */
export function besideDaemonSets(objects: Objects, daemonSets: () => Objects): Objects {
  const of = (kind: string): Objects => (kind === 'DaemonSet' ? daemonSets() : objects)
  const all = (kind: string, namespace?: string): readonly OtherObject[] => of(kind).all(kind, namespace)
  const find = (kind: string, namespace: string | undefined, name: string): OtherObject | undefined => of(kind).find(kind, namespace, name)
  const having = (
    kind: string,
    keysOf: KeysOf<unknown>,
    keys: readonly string[],
    namespace?: string,
    holds?: (object: OtherObject) => boolean,
  ): readonly OtherObject[] => of(kind).having(kind, keysOf, keys, namespace, holds)
  const named = (kind: string, name: string, namespace?: string): readonly OtherObject[] => of(kind).named(kind, name, namespace)
  return { all, find, having, named }
}

/** More than this have one key in no repository that people write. */
const MOST = 100
/** Of so many keys the answers are kept for the DaemonSets of a file. */
const ANSWERS = 1000

const NONE: readonly never[] = []

/** All that was given, for whoever asks. */
export class AllObjects {
  readonly #files: () => Iterable<SourceFile>
  readonly #readings = new Readings()
  #read: Mentions | undefined
  readonly #byKind = new Map<string, readonly AnyObject[]>()
  readonly #postings = new Map<string, Map<KeysOf<never>, Postings>>()
  #last: { readonly absolute: string | undefined; readonly near: Objects } | undefined

  /** `files` is iterated once, when the first kind is asked for. */
  constructor(files: () => Iterable<SourceFile>) {
    this.#files = files
  }

  /** What goes to one cluster with a file, by its absolute path. */
  near(absolute: string | undefined): Objects {
    if (this.#last?.absolute !== absolute || !this.#last) this.#last = { absolute, near: new NearObjects(this, absolute) }
    return this.#last.near
  }

  /** A document of a file. The one that rules about other objects see, so that it is read once for both. */
  document(file: SourceFile, span: Span): Document {
    const mention = this.#mentionOf(file, span)
    return mention ? this.#readings.document(mention) : read(file, span)
  }

  /** The same where it has been read, and is kept. */
  atHand(file: SourceFile, span: Span): Document | undefined {
    const mention = this.#mentionOf(file, span)
    return mention && this.#readings.atHand(mention)
  }

  /** The same for a document that was read before. */
  check(document: Document): void {
    const mention = this.#mentionOf(document.file, document.span)
    if (mention) this.#readings.check(mention, document)
  }

  #mentionOf(file: SourceFile, { start }: Span): Mention | undefined {
    const mention = this.#read && startingAt(this.#read.byFile.get(file.path) ?? [], start)
    return mention?.file.text === file.text ? mention : undefined
  }

  get #mentions(): Mentions {
    this.#read ??= mentionsIn(this.#files())
    return this.#read
  }

  get reach(): Reach {
    return this.#mentions.reach
  }

  has(kind: string): boolean {
    return this.#mentions.byKind.has(kind)
  }

  all(kind: string): readonly AnyObject[] {
    const found = this.#byKind.get(kind)
    if (found) return found
    return [...this.#each(kind)]
  }

  /** While an object is handed over its document is at hand. */
  *#each(kind: string): Generator<AnyObject> {
    const objects: AnyObject[] = []
    for (const mention of this.#mentions.byKind.get(kind) ?? []) {
      for (const [index, object] of this.#readings.objects(mention).entries()) {
        if (object.kind !== kind) continue
        const made = new MentionedObject(object, mention, index, this.#readings)
        objects.push(made)
        yield made
      }
    }
    this.#byKind.set(kind, objects)
  }

  postings(kind: string, keysOf: KeysOf<never>): Postings {
    let ofKind = this.#postings.get(kind)
    if (!ofKind) this.#postings.set(kind, (ofKind = new Map()))
    let found = ofKind.get(keysOf)
    if (!found) ofKind.set(keysOf, (found = new Postings(this.#byKind.get(kind) ?? this.#each(kind), keysOf)))
    return found
  }
}

/** Of those of one file. */
function startingAt(mentions: readonly Mention[], start: number): Mention | undefined {
  let [low, high] = [0, mentions.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (mentions[middle]!.span.start < start) low = middle + 1
    else high = middle
  }
  const found = mentions[low]
  return found?.span.start === start ? found : undefined
}

/** Holds no tree. */
class MentionedObject implements AnyObject {
  constructor(
    readonly object: ObjectReference,
    readonly mention: Mention,
    /** Among the manifests of its document. */
    readonly index: number,
    readonly readings: Readings,
  ) {}

  get path(): string {
    return this.mention.file.path
  }

  get absolute(): string | undefined {
    return absoluteOf(this.mention.file)
  }

  get value(): never {
    return this.readings.value(this.mention, this.index) as never
  }

  get field(): Field<never> {
    return this.readings.field(this.mention, this.index) as Field<never>
  }

  get text(): string {
    const { file, span } = this.mention
    return file.text.slice(span.start, span.end)
  }
}

const nameOf: KeysOf<never> = ({ object }) => [object.name]

class NearObjects implements Objects {
  readonly #all: AllObjects
  readonly #absolute: string | undefined
  readonly #byKind = new Map<string, readonly AnyObject[]>()
  readonly #answers = new Map<Posting, Map<Holds | undefined, Map<string | undefined, readonly AnyObject[]>>>()
  /** By the absolute path of a file; undefined: it goes to another cluster. */
  readonly #distances = new Map<string | undefined, number | undefined>()

  constructor(all: AllObjects, absolute: string | undefined) {
    this.#all = all
    this.#absolute = absolute
  }

  all(kind: string, namespace?: string): readonly AnyObject[] {
    let found = this.#byKind.get(kind)
    if (!found) this.#byKind.set(kind, (found = this.#nearest(this.#all.all(kind))))
    return namespace === undefined ? found : found.filter(({ object }) => (object.namespace ?? namespace) === namespace)
  }

  find(kind: string, namespace: string | undefined, name: string): AnyObject | undefined {
    if (!this.#all.has(kind)) return undefined
    const here = namespace ?? 'default'
    const named = this.#having(kind, nameOf, [name], here)
    return (
      named.find(({ object }) => (object.namespace ?? 'default') === here) ??
      (namespace === undefined ? this.#having(kind, nameOf, [name])[0] : named[0])
    )
  }

  having(kind: string, keysOf: KeysOf<never>, keys: readonly string[], namespace?: string, holds?: Holds): readonly AnyObject[] {
    return this.#having(kind, keysOf, keys, namespace, holds)
  }

  named(kind: string, name: string, namespace?: string): readonly AnyObject[] {
    return this.#having(kind, nameOf, [name], namespace)
  }

  /** Most keys have no object, or one: that is answered at once. */
  #having(kind: string, keysOf: KeysOf<never>, keys: readonly string[], namespace?: string, holds?: Holds): readonly AnyObject[] {
    if (!this.#all.has(kind)) return NONE
    const rarest = this.#all.postings(kind, keysOf).rarest(keys)
    if (!rarest) return NONE
    if (rarest instanceof Posting) return this.#among(rarest, namespace, holds)
    return mayBeIn(rarest, namespace) && this.#meets(rarest) && (!holds || holds(rarest)) ? [rarest] : NONE
  }

  /** Rules ask the same again and again: of its Namespace, of the agents beside it. */
  #among(posting: Posting, namespace: string | undefined, holds: Holds | undefined): readonly AnyObject[] {
    let byTest = this.#answers.get(posting)
    if (!byTest) {
      if (this.#answers.size === ANSWERS) this.#answers.clear()
      this.#answers.set(posting, (byTest = new Map()))
    }
    let known = byTest.get(holds)
    if (!known) byTest.set(holds, (known = new Map()))
    let answer = known.get(namespace)
    if (!answer) {
      const parts = namespace === undefined ? [posting] : posting.in(namespace)
      known.set(namespace, (answer = this.#find(holds ? parts.map(part => part.where(holds)) : parts)))
    }
    return answer
  }

  #find(postings: readonly Posting[]): readonly AnyObject[] {
    const found = postings.flatMap(posting => (posting.length <= MOST ? [...posting] : posting.around(this.#absolute, MOST, this.#meets)))
    return this.#nearest(found).slice(0, MOST)
  }

  readonly #meets = ({ absolute }: AnyObject): boolean => this.#distance(absolute) !== undefined

  #distance(absolute: string | undefined): number | undefined {
    if (this.#distances.has(absolute)) return this.#distances.get(absolute)
    const { reach } = this.#all
    const found = reach.meets(this.#absolute, absolute) ? reach.distance(this.#absolute, absolute) : undefined
    this.#distances.set(absolute, found)
    return found
  }

  #nearest(objects: readonly AnyObject[]): readonly AnyObject[] {
    const met = objects.filter(this.#meets)
    return met.length < 2 ? met : met.sort((a, b) => this.#distance(a.absolute)! - this.#distance(b.absolute)!)
  }
}
