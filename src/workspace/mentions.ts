/** Documents by the kinds that their texts name. */
import { addTo, type SourceFile, type Span } from '../base/index.ts'
import { asKind, isOtherKind, MAP_FIELDS } from '../kubernetes/index.ts'
import { type Document, type Field, read, type Root, rootField, split, toPlain, type YamlNode } from '../yaml/index.ts'
import { type Manifest, manifestsOf } from './manifest.ts'
import { type Occupied, Reach } from './reach.ts'

/** A document that names a kind. */
export interface Mention {
  readonly file: SourceFile
  readonly span: Span
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
      const kinds = kindsIn(text)
      if (kinds.size === 0) continue
      const document = { file, span }
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
const METADATA = /^metadata:[ \t]*\n((?:[ \t]*\n|[ \t]+[^ \t\n][^\n]*\n)*(?:[ \t]+[^ \t\n][^\n]*)?)/m
const NAME = /^[ \t]+name:[ \t]*["']?([\w.-]+)/m
const NAMESPACE = /^[ \t]+namespace:[ \t]*["']?([\w.-]+)/m

/** `Kind namespace/name` of a document in everyday YAML; it only tells files that are alternatives of each other. */
function identityIn(text: string): string | undefined {
  const kind = KIND_OF.exec(text)?.[1]
  const metadata = METADATA.exec(text)?.[1]
  const name = metadata && NAME.exec(metadata)?.[1]
  return kind && name ? `${kind} ${NAMESPACE.exec(metadata)?.[1] ?? ''}/${name}` : undefined
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

/** Characters of the documents that are kept: trees take some twenty times as many bytes. */
const KEPT = 1_000_000

interface Reading {
  readonly document: Document
  readonly manifests: readonly Manifest[]
  /** One object for one manifest, as long as it is kept. */
  readonly fields: Field[]
}

/** Reads documents that are mentioned, and keeps those that were read last. */
export class Readings {
  readonly #kept = new Map<Mention, Reading>()
  #characters = 0

  /** Empty for what is broken. */
  manifests(mention: Mention): readonly Manifest[] {
    return this.#read(mention).manifests
  }

  document(mention: Mention): Document {
    return this.#read(mention).document
  }

  field(mention: Mention, index: number): Field {
    const { manifests, fields } = this.#read(mention)
    return (fields[index] ??= manifestField(manifests[index]!))
  }

  #read(mention: Mention): Reading {
    let reading = this.#kept.get(mention)
    if (reading) return reading
    const document = read(mention.file, mention.span)
    reading = { document, manifests: document.problems.length === 0 ? manifestsOf(document) : [], fields: [] }
    this.#kept.set(mention, reading)
    this.#characters += lengthOf(mention)
    for (const first of this.#kept.keys()) {
      if (this.#characters <= KEPT || first === mention) break
      this.#kept.delete(first)
      this.#characters -= lengthOf(first)
    }
    return reading
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
  return rootField(new ManifestRoot(manifest))
}

/** Of most objects only their place is asked for. */
class ManifestRoot implements Root<unknown> {
  readonly #manifest: Manifest
  readonly maps: ReadonlySet<string> = MAPS
  #value: { readonly plain: unknown } | undefined

  constructor(manifest: Manifest) {
    this.#manifest = manifest
  }

  get document(): Document {
    return this.#manifest.document
  }

  get node(): YamlNode | undefined {
    return this.#manifest.node
  }

  get rendered(): boolean {
    return this.#manifest.origin !== undefined
  }

  get value(): unknown {
    const { node, object } = this.#manifest
    this.#value ??= { plain: isOtherKind(object.kind) ? asKind(object.kind, toPlain(node)) : toPlain(node) }
    return this.#value.plain
  }

  get effective(): unknown {
    return this.value
  }
}
