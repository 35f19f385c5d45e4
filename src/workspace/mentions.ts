/** Documents by the kinds that their texts name. */
import { addTo, type ObjectReference, sharedText, type SourceFile, type Span } from '../base/index.ts'
import { asKind, isOtherKind, keysOfKind, MAP_FIELDS, type OtherKind, parseImage } from '../kubernetes/index.ts'
import { type Document, type Field, type Mapping, read, type Root, rootField, skim, split, toPlain, type YamlNode } from '../yaml/index.ts'
import { type Manifest, manifestsOf } from './manifest.ts'
import { type Occupied, Reach } from './reach.ts'

/** A document that names a kind. */
export interface Mention {
  readonly file: SourceFile
  readonly span: Span
  /** Its one object, where everyday YAML says so on lines of their own, and its types are known. */
  readonly object: NamedObject | undefined
}

export interface Mentions {
  readonly byKind: ReadonlyMap<string, readonly Mention[]>
  /** By the path of the file, in its order. */
  readonly byFile: ReadonlyMap<string, readonly Mention[]>
  readonly reach: Reach
}

/** `kind: X` in the spellings of YAML and JSON: a name with a capital, on the line of a key. */
const KINDS = /\bkind\b["']?\s*:[^\n]{0,200}?\b([A-Z]\w*)/g

const IMAGE = /\bimage["']?:[ \t]*["']?([^\s"'#,}]+)/

/** The repository of the first image that a text names: `shipper/agent` of quay.io/shipper/agent:1.0. Without an owner, as `busybox`, an image is many agents'. */
function imageIn(text: string): string | undefined {
  const path = parseImage(IMAGE.exec(text)?.[1] ?? '')?.path
  return path?.includes('/') && !path.startsWith('library/') ? path : undefined
}

/** Documents by the kinds that they name, and which of their files meet. */
export function mentionsIn(files: Iterable<SourceFile>): Mentions {
  const byKind = new Map<string, Mention[]>()
  const byFile = new Map<string, Mention[]>()
  const occupied: Occupied[] = []
  for (const file of files) {
    const identities = new Set<string>()
    const agents = new Set<string>()
    for (const span of file.text.includes('kind') ? split(file.text) : []) {
      const text = file.text.slice(span.start, span.end)
      const named = namedIn(text)
      const object = named && isKnown(named) ? named : undefined
      const document = { file, span, object }
      addTo(byFile, file.path, document)
      for (const kind of object ? [object.kind] : (kindsOfJson(text) ?? kindsIn(text))) addTo(byKind, kind, document)
      if (named) identities.add(`${named.kind} ${named.namespace ?? ''}/${named.name}`)
      if (named?.kind === 'DaemonSet') {
        agents.add(`name ${named.name}`)
        const image = imageIn(text)
        if (image !== undefined) agents.add(`image ${image}`)
      }
    }
    const absolute = absoluteOf(file)
    if (absolute !== undefined) occupied.push({ file: { ...file, absolute }, identities, agents })
  }
  return { byKind, byFile, reach: new Reach(occupied) }
}

/** JSON from this many characters on is asked for its own kind: an OpenAPI document names all kinds, and takes seconds to read. */
const LONG_JSON = 50_000

/** The kind of a long JSON text, none where it is no object of Kubernetes. Undefined for other texts, and for lists, whose items have kinds of their own. */
function kindsOfJson(text: string): readonly string[] | undefined {
  if (text.length < LONG_JSON || !/^\s*\{/.test(text)) return undefined
  try {
    const { kind } = JSON.parse(text) as { readonly kind?: unknown }
    if (typeof kind !== 'string') return []
    return kind.endsWith('List') ? undefined : [kind]
  } catch {
    return undefined
  }
}

/** An object of a known kind. */
type NamedObject = ObjectReference & { readonly kind: OtherKind }

function isKnown(object: ObjectReference): object is NamedObject {
  return isOtherKind(object.kind)
}

/** A line of its own at the left: comments and items of lists apart. */
const AT_LEFT = /^[^\s#-].*$/gm
/** A key in letters, and what stands behind it. */
const ENTRY = /^([A-Za-z][\w./-]*):(?:[ \t](.*))?$/
/** A value on one line that is a word, in quotes or without: none that is of another type. */
const WORD = /^(?:"([\w./-]+)"|'([\w./-]+)'|(?!(?:y|n|yes|no|on|off|true|false|null)\b)([a-z][\w./-]*))[ \t]*(?:[ \t]#.*)?$/i

/**
 * The one object of a document that names it as most do: every key at the left in letters, kind and name words on their lines. Undefined for any
 * other, which has to be read.
 */
function namedIn(text: string): ObjectReference | undefined {
  const top = new Map<string, string>()
  let metadata: string | undefined
  for (const { 0: line, index } of text.matchAll(AT_LEFT)) {
    const [, key, rest = ''] = ENTRY.exec(line) ?? []
    if (key === undefined || top.has(key)) return undefined
    const value = rest.trimStart()
    top.set(key, value)
    if (key === 'metadata' && (value === '' || value.startsWith('#'))) metadata = text.slice(index + line.length + 1)
  }
  const [kind, apiVersion] = [wordIn(top.get('kind')), wordIn(top.get('apiVersion'))]
  if (!kind || kind.endsWith('List') || !apiVersion || metadata === undefined) return undefined
  const named = entriesBelow(metadata)
  const [name, namespace] = [wordIn(named?.get('name')), named?.get('namespace')]
  if (!name || (namespace !== undefined && wordIn(namespace) === undefined)) return undefined
  return {
    apiVersion: sharedText(apiVersion),
    kind: sharedText(kind),
    ...(namespace === undefined ? {} : { namespace: wordIn(namespace)! }),
    name,
  }
}

function wordIn(value = ''): string | undefined {
  const [, double, single, plain] = WORD.exec(value) ?? []
  return double ?? single ?? plain
}

/** The entries of a mapping at the start of a text, as far as they are on their lines; undefined where it is written in another way. */
function entriesBelow(text: string): ReadonlyMap<string, string> | undefined {
  const entries = new Map<string, string>()
  let indent = 0
  for (let start = 0; start < text.length; ) {
    const feed = text.indexOf('\n', start)
    const end = feed < 0 ? text.length : feed
    let at = start
    while (text.charCodeAt(at) === 32) at++
    const depth = at - start
    const line = text.slice(at, end)
    start = end + 1
    if (line === '' || line.startsWith('#')) continue
    if (depth === 0) return entries
    indent ||= depth
    if (depth > indent || (depth === indent && line.startsWith('-'))) continue
    const [, key, rest = ''] = ENTRY.exec(line) ?? []
    const value = rest.trimStart()
    if (depth < indent || key === undefined || entries.has(key) || !endsHere(value)) return undefined
    entries.set(key, value)
  }
  return entries
}

/** False where a value in quotes or brackets may go on below. */
function endsHere(value: string): boolean {
  const first = value[0]
  if (first === '"' || first === "'") return value.split(first).length % 2 === 1
  return first === '{' ? value.includes('}') : first === '[' ? value.includes(']') : true
}

/** Where a file is; undefined where nobody knows. */
export function absoluteOf(file: SourceFile): string | undefined {
  return 'absolute' in file && typeof file.absolute === 'string' ? file.absolute : undefined
}

/** The kinds that a text names, those of its parts included. */
export function kindsIn(text: string): ReadonlySet<string> {
  return new Set(Array.from(text.matchAll(KINDS), ([, kind]) => kind!))
}

/** Whether a text has anything of a manifest: an error message and the table of `kubectl get` have not. */
export function mayHoldManifest(text: string): boolean {
  return /\bkind\b["']?\s*:/i.test(text)
}

/**
 * Characters of the documents whose trees are kept, which take some twenty times as many bytes, and of those whose objects are. The hundred objects that
 * each DaemonSet of a file is compared with are read once for all of them as long as they fit.
 */
const KEPT = { trees: 1_000_000, objects: 2_000_000, checked: 200_000 }

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
  /** Of the documents that rules go over together. */
  readonly #checked = new Recent<Tree>(KEPT.checked)
  /** One for one object as long as it is kept: what rules find out about it, they remember by its field. */
  readonly #fields = new Recent<Field[]>(KEPT.trees)

  /** Empty for what is broken, unless its head names it. */
  objects(mention: Mention): readonly ObjectReference[] {
    return mention.object ? [mention.object] : this.#known(mention).map(({ object }) => object)
  }

  #known(mention: Mention): readonly Known[] {
    return this.#objects.get(mention, () => {
      const known = skimmed(mention)
      return known ? [known] : this.#tree(mention).manifests.map(({ object }) => ({ object, written: undefined }))
    })
  }

  /** Of a file that is checked: its tree is at hand for a while. */
  document(mention: Mention): Document {
    const checked = this.#checked.known(mention)
    if (checked) return checked.document
    const document = this.atHand(mention) ?? read(mention.file, mention.span)
    this.check(mention, document)
    return document
  }

  /** Undefined where it would have to be read. */
  atHand(mention: Mention): Document | undefined {
    return (this.#checked.known(mention) ?? this.#trees.known(mention))?.document
  }

  /** The same for a document that was read before. */
  check(mention: Mention, document: Document): void {
    this.#checked.set(mention, treeOf(document))
  }

  value(mention: Mention, index: number): unknown {
    const known = this.#known(mention)[index]
    return known?.written ? known.written.value : this.field(mention, index).value
  }

  field(mention: Mention, index: number): Field {
    const fields = this.#fields.get(mention, () => [])
    return (fields[index] ??= this.#newField(mention, index))
  }

  #newField(mention: Mention, index: number): Field {
    const { kind } = mention.object ?? this.#known(mention)[index]!.object
    const known = (): { readonly value: unknown } | undefined => this.#known(mention)[index]?.written
    return rootField(new ManifestRoot(kind, () => this.#written(mention, index), known))
  }

  /** Without a node where mistakes were passed over: then the document is its place. */
  #written(mention: Mention, index: number): Written {
    const { document, manifests } = this.#tree(mention)
    return manifests[index] ?? { document, node: undefined, origin: undefined }
  }

  #tree(mention: Mention): Tree {
    return this.#checked.known(mention) ?? this.#trees.get(mention, () => treeOf(read(mention.file, mention.span)))
  }
}

function treeOf(document: Document): Tree {
  return { document, manifests: document.problems.length === 0 ? manifestsOf(document) : [] }
}

/** The object of a document in everyday YAML, where its kind is one whose types are known. */
function skimmed({ file, span, object }: Mention): Known | undefined {
  const read = object && skim(file, span, keysOfKind(object.kind))
  return read && { object, written: { value: asKind(object.kind, read.value) } }
}

/** What was made for documents, the last ones. */
class Recent<T> {
  readonly #made = new Map<Mention, T>()
  #characters = 0

  constructor(readonly most: number) {}

  known(mention: Mention): T | undefined {
    return this.#made.get(mention)
  }

  get(mention: Mention, make: () => T): T {
    const known = this.#made.get(mention)
    if (known !== undefined) return known
    const made = make()
    this.set(mention, made)
    return made
  }

  set(mention: Mention, made: T): void {
    if (!this.#made.has(mention)) this.#characters += lengthOf(mention)
    this.#made.set(mention, made)
    for (const first of this.#made.keys()) {
      if (this.#characters <= this.most || first === mention) break
      this.#made.delete(first)
      this.#characters -= lengthOf(first)
    }
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
  readonly #known: () => { readonly value: unknown } | undefined
  #value: { readonly value: unknown } | undefined

  /** `known`: its value, where that takes no tree. */
  constructor(kind: string, manifest: () => Written, known: () => { readonly value: unknown } | undefined = () => undefined) {
    this.#kind = kind
    this.#manifest = manifest
    this.#known = known
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
    this.#value ??= this.#known() ?? { value: this.#read() }
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
