/** Documents by the kinds that their texts name. */
import { addTo, type ObjectReference, type SourceFile, type Span } from '../base/index.ts'
import { asKind, isOtherKind, keysOfKind, MAP_FIELDS, type OtherKind } from '../kubernetes/index.ts'
import { type Document, type Field, isStruct, type Mapping, read, type Root, rootField, skim, split, toPlain, type YamlNode } from '../yaml/index.ts'
import { type Manifest, manifestsOf } from './manifest.ts'
import { type Occupied, Reach } from './reach.ts'

/** A document that names a kind. */
export interface Mention {
  readonly file: SourceFile
  readonly span: Span
  /** Of its one object, where a line says so and its types are known. */
  readonly kind: OtherKind | undefined
}

export interface Mentions {
  readonly byKind: ReadonlyMap<string, readonly Mention[]>
  readonly reach: Reach
}

/** `kind: X` in the spellings of YAML and JSON: a name with a capital, on the line of a key. */
const KINDS = /\bkind\b["']?\s*:[^\n]{0,200}?\b([A-Z]\w*)/g

/** Documents by the kinds that they name, and which of their files meet. */
export function mentionsIn(files: Iterable<SourceFile>): Mentions {
  const byKind = new Map<string, Mention[]>()
  const occupied: Occupied[] = []
  for (const file of files) {
    const identities = new Set<string>()
    for (const span of file.text.includes('kind') ? split(file.text) : []) {
      const text = file.text.slice(span.start, span.end)
      const kind = kindOf(text)
      const document = { file, span, kind: kind !== undefined && isOtherKind(kind) ? kind : undefined }
      const kinds = document.kind ? [document.kind] : kindsIn(text)
      for (const each of kinds) addTo(byKind, each, document)
      const identity = kind && identityIn(text, kind)
      if (identity !== undefined) identities.add(identity)
    }
    const absolute = absoluteOf(file)
    if (absolute !== undefined) occupied.push({ file: { ...file, absolute }, identities })
  }
  return { byKind, reach: new Reach(occupied) }
}

const KIND_OF = /^kind:[ \t]*["']?(\w+)/m
const METADATA = /^metadata:[ \t]*\n((?:[ \t]*\n|[ \t]+[^ \t\n][^\n]*\n)*(?:[ \t]+[^ \t\n][^\n]*)?)/m
const NAME = /^[ \t]+name:[ \t]*["']?([\w.-]+)/m
const NAMESPACE = /^[ \t]+namespace:[ \t]*["']?([\w.-]+)/m

/** Of a document that writes it on a line of its own, and once. */
function kindOf(text: string): string | undefined {
  const found = KIND_OF.exec(text)
  return found && !text.includes('\nkind:', found.index + 1) ? found[1] : undefined
}

/** `Kind namespace/name` of a document in everyday YAML; it only tells files that are alternatives of each other. */
function identityIn(text: string, kind: string): string | undefined {
  const metadata = METADATA.exec(text)?.[1]
  const name = metadata && NAME.exec(metadata)?.[1]
  return name ? `${kind} ${NAMESPACE.exec(metadata)?.[1] ?? ''}/${name}` : undefined
}

export function absoluteOf(file: SourceFile): string | undefined {
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

/** Characters of the documents whose trees are kept, which take some twenty times as many bytes, and of those whose objects are. */
const KEPT = { trees: 300_000, objects: 30_000_000 }

/** An object of a document, as others look for it. */
interface Known {
  readonly object: ObjectReference
  /** Undefined where it takes the tree to tell. */
  readonly written: { readonly value: unknown } | undefined
}

type Written = Pick<Manifest, 'document' | 'origin'> & { readonly node: Mapping | undefined }

interface Tree {
  readonly document: Document
  readonly manifests: readonly Manifest[]
}

/** Reads documents that are mentioned: of those in everyday YAML first what rules compare alone, without a tree. */
export class Readings {
  readonly #objects = new Recent<readonly Known[]>(KEPT.objects)
  readonly #trees = new Recent<Tree>(KEPT.trees)
  /** One for one object as long as it is kept: what rules find out about it, they remember by its field. */
  readonly #fields = new Recent<Field[]>(KEPT.trees)

  /** Empty for what is broken. */
  objects(mention: Mention): readonly Known[] {
    return this.#objects.get(mention, () => {
      const known = skimmed(mention)
      return known ? [known] : this.#tree(mention).manifests.map(({ object }) => ({ object, written: undefined }))
    })
  }

  document(mention: Mention): Document {
    return this.#tree(mention).document
  }

  value(mention: Mention, index: number): unknown {
    const { written } = this.objects(mention)[index]!
    return written ? written.value : this.field(mention, index).value
  }

  field(mention: Mention, index: number): Field {
    const fields = this.#fields.get(mention, () => [])
    const { object, written } = this.objects(mention)[index]!
    return (fields[index] ??= rootField(new ManifestRoot(object.kind, () => this.#written(mention, index), written)))
  }

  /** Without a node where mistakes were passed over: then the document is its place. */
  #written(mention: Mention, index: number): Written {
    const { document, manifests } = this.#tree(mention)
    return manifests[index] ?? { document, node: undefined, origin: undefined }
  }

  #tree(mention: Mention): Tree {
    return this.#trees.get(mention, () => {
      const document = read(mention.file, mention.span)
      return { document, manifests: document.problems.length === 0 ? manifestsOf(document) : [] }
    })
  }
}

/** The object of a document in everyday YAML, where its kind is one whose types are known. */
function skimmed({ file, span, kind }: Mention): Known | undefined {
  if (kind === undefined) return undefined
  const read = skim(file, span, keysOfKind(kind))
  if (!isStruct(read?.value)) return undefined
  const { apiVersion, kind: written } = read.value
  if (written !== kind) return undefined
  const value = asKind(kind, read.value)
  const { namespace, name, generateName } = value.metadata ?? {}
  const object = {
    apiVersion: typeof apiVersion === 'string' ? apiVersion : '',
    kind,
    ...(namespace === undefined ? {} : { namespace }),
    name: name ?? generateName ?? '',
  }
  return { object, written: { value } }
}

/** What was made for documents, the last ones. */
class Recent<T> {
  readonly #made = new Map<Mention, T>()
  #characters = 0

  constructor(readonly most: number) {}

  get(mention: Mention, make: () => T): T {
    const known = this.#made.get(mention)
    if (known !== undefined) return known
    const made = make()
    this.#made.set(mention, made)
    this.#characters += lengthOf(mention)
    for (const first of this.#made.keys()) {
      if (this.#characters <= this.most || first === mention) break
      this.#made.delete(first)
      this.#characters -= lengthOf(first)
    }
    return made
  }
}

function lengthOf({ span: { start, end } }: Mention): number {
  return end - start
}

/** Maps of other kinds whose keys are their authors'. */
const OTHER_MAPS = ['data', 'stringData', 'binaryData']
const MAPS: ReadonlySet<string> = new Set([...MAP_FIELDS, ...OTHER_MAPS])

/** `value` is what is written, without what is not of its type where rules know the kind. */
export function manifestField(manifest: Manifest): Field {
  return rootField(new ManifestRoot(manifest.object.kind, () => manifest))
}

/** Of most objects only values are compared: the tree is read where a place is asked for. */
class ManifestRoot implements Root<unknown> {
  readonly maps: ReadonlySet<string> = MAPS
  readonly #kind: string
  readonly #manifest: () => Written
  #value: { readonly value: unknown } | undefined

  constructor(kind: string, manifest: () => Written, written?: { readonly value: unknown }) {
    this.#kind = kind
    this.#manifest = manifest
    this.#value = written
  }

  get document(): Document {
    return this.#manifest().document
  }

  get node(): YamlNode | undefined {
    return this.#manifest().node
  }

  get rendered(): boolean {
    return this.#manifest().origin !== undefined
  }

  get value(): unknown {
    this.#value ??= { value: this.#read() }
    return this.#value.value
  }

  get effective(): unknown {
    return this.value
  }

  #read(): unknown {
    const plain = toPlain(this.node)
    return isOtherKind(this.#kind) ? asKind(this.#kind, plain) : plain
  }
}
