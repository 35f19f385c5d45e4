/** The objects that were given beside the DaemonSets, of every kind: read when a rule first asks for a kind. */
import { addTo, type ObjectReference, type SourceFile, type Span } from '../base/index.ts'
import { MAP_FIELDS } from '../kubernetes/index.ts'
import { type AnyField, type Document, read, rootField, split, toPlain } from '../yaml/index.ts'
import { type Manifest, manifestsOf } from './manifest.ts'

export interface OtherObject {
  readonly object: ObjectReference
  /** Untyped: `value` is what is written. */
  readonly field: AnyField
}

export interface Objects {
  /** All of a kind, in the order of the files. */
  all(kind: string): readonly OtherObject[]
  /** An object that is in no namespace is taken for one of the same name in any: which one, only the command that applies it knows. */
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

export class LazyObjects implements Objects {
  readonly #files: () => Iterable<SourceFile>
  #mentioned: ReadonlyMap<string, readonly Mentioned[]> | undefined
  readonly #byKind = new Map<string, readonly OtherObject[]>()

  /** `files` is iterated once, when the first kind is asked for. */
  constructor(files: () => Iterable<SourceFile>) {
    this.#files = files
  }

  all(kind: string): readonly OtherObject[] {
    let found = this.#byKind.get(kind)
    if (!found) {
      this.#mentioned ??= mentionedIn(this.#files())
      const manifests = (this.#mentioned.get(kind) ?? []).flatMap(document => document.manifests)
      found = manifests
        .filter(({ object }) => object.kind === kind)
        .map(manifest => ({ object: manifest.object, field: manifestField(manifest) }))
      this.#byKind.set(kind, found)
    }
    return found
  }

  find(kind: string, namespace: string | undefined, name: string): OtherObject | undefined {
    const named = this.all(kind).filter(({ object }) => object.name === name)
    return (
      named.find(({ object }) => (object.namespace ?? 'default') === (namespace ?? 'default')) ??
      named.find(({ object }) => object.namespace === undefined || namespace === undefined)
    )
  }
}

/** Documents by the kinds that they name. */
function mentionedIn(files: Iterable<SourceFile>): ReadonlyMap<string, readonly Mentioned[]> {
  const byKind = new Map<string, Mentioned[]>()
  for (const file of files) {
    if (!file.text.includes('kind')) continue
    for (const span of split(file.text)) {
      const kinds = kindsIn(file.text.slice(span.start, span.end))
      if (kinds.size === 0) continue
      const document = new Mentioned(file, span)
      for (const kind of kinds) addTo(byKind, kind, document)
    }
  }
  return byKind
}

/** The kinds that a text names, those of its parts included. */
export function kindsIn(text: string): ReadonlySet<string> {
  return new Set(Array.from(text.matchAll(KINDS), ([, kind]) => kind!))
}

/** The well-formed documents of a file that name one of these kinds. `known`: documents that were read before. */
export function documentsNaming(file: SourceFile, kinds: ReadonlySet<string>, known: readonly Document[]): Document[] {
  const byStart = new Map(known.map(document => [document.span.start, document]))
  return split(file.text)
    .filter(({ start, end }) => [...kindsIn(file.text.slice(start, end))].some(kind => kinds.has(kind)))
    .map(span => byStart.get(span.start) ?? read(file, span))
    .filter(({ problems }) => problems.length === 0)
}

/** Maps of other kinds whose keys are their authors'. */
const OTHER_MAPS = ['data', 'stringData', 'binaryData']

/** Untyped: `value` is what is written. */
export function manifestField({ document, node, origin }: Manifest): AnyField {
  const plain = toPlain(node)
  const maps = new Set([...MAP_FIELDS, ...OTHER_MAPS])
  return rootField({ document, node, value: plain, effective: plain, maps, rendered: origin !== undefined })
}
