/** Old files and new ones → what replaces what. Texts that did not change are parsed once, as without a base. */
import { addTo, type Base, type BaseFile, type GivenFile, groupBy, type SourceFile } from '../base/index.ts'
import { split } from '../yaml/index.ts'
import { daemonSetsIn, load, type LoadedFile, type Patches } from './load.ts'
import { kindsIn, mayHoldManifest } from './mentions.ts'
import { identityOf, isGenerated, type Manifest } from './manifest.ts'
import { type AreApart, movesOf } from './moves.ts'
import { type NewObject, type OldObject, type Pair, pair, type Pairs } from './pairs.ts'
import { previousOf } from './previous.ts'
import { Texts } from './texts.ts'

/** Names are looked for in the text of every file; so many that it is cheaper to read all of them. */
const MOST_NAMES = 50

export interface CompareInput<File extends GivenFile> {
  /** Iterated more than once. */
  readonly files: Iterable<File>
  readonly base: Base<File>
  /** Undefined where it fails. */
  load(file: File): LoadedFile | undefined
  patchesOf(file: GivenFile): Patches
  /** Whether a kustomization gathers a file, by its absolute path. */
  isBuilt(absolute: string): boolean
  /** Whether two files go to one cluster, by their absolute paths. */
  readonly meets: (a: string, b: string) => boolean
}

/** What stood there before, against what was given. */
export interface Comparison {
  readonly pairs: Pairs
  readonly texts: Texts
  /** Every changed file, by its absolute path. */
  readonly loaded: ReadonlyMap<string, LoadedFile>
  readonly unchangedPaths: ReadonlySet<string>
  unchangedFiles(): Iterable<SourceFile>
  /** The path of another file that holds a new object, too: of one that did not change, or of one beside it that updates the object or makes it first. */
  twinOf(created: NewObject): string | undefined
  /** Manifests of the same object before the last one of a file, with texts that its old file does not have: they are applied first. */
  repeatsOf(last: Manifest): readonly Manifest[]
  /** Whether the old file held a part of a new object, which something else completed. */
  wasPart(created: NewObject): boolean
  readonly areApart: AreApart
  /** Files that held DaemonSets and hold nothing now, by their absolute paths: what they held is not taken to be gone. */
  readonly emptied: ReadonlySet<string>
  /** False: only DaemonSets changed, and no file moved. */
  readonly besideChanged: boolean
}

export function compare<File extends GivenFile>(input: CompareInput<File>): Comparison {
  const { files, base } = input
  const unchanged = new Matching(base.files)
  const changedFiles: File[] = []
  const unchangedPaths = new Set<string>()
  const places = new Set(base.files.map(({ counterpart }) => counterpart))
  const areApart = movesOf({
    before: new Set([...places].filter(place => place !== undefined)),
    meets: (a, b) => input.meets(a, b),
  })
  let gone: Matching | undefined
  const placesElsewhere = new Map<BaseFile, string | undefined>()
  /** From outside of what is compared, with every byte. */
  const isMoved = ({ absolute }: File, id: string): boolean => {
    if (places.has(absolute)) return false
    gone ??= new Matching(
      base.elsewhere().map(({ path, id, counterpart }) => {
        const nowhere = { path, id, counterpart: undefined }
        placesElsewhere.set(nowhere, counterpart)
        return nowhere
      }),
    )
    const moved = gone.take(absolute, id, from => !areApart(placesElsewhere.get(from), absolute)) !== undefined
    hasMoved ||= moved
    return moved
  }
  let hasMoved = false
  for (const file of files) {
    const id = base.idOf(file)
    const from = unchanged.take(file.absolute, id)
    hasMoved ||= from !== undefined && from.counterpart !== file.absolute
    if (from !== undefined || isMoved(file, id)) unchangedPaths.add(file.absolute)
    else changedFiles.push(file)
  }
  const linted = new Set([...unchangedPaths, ...changedFiles.map(({ absolute }) => absolute)])
  const left = unchanged.left().filter(file => file.counterpart === undefined || linted.has(file.counterpart) || !base.isThere(file))
  const oldFiles = readAll(base, left)
  const texts = new Texts(
    oldFiles.map(({ file }) => file),
    changedFiles,
    (old, updated) => areApart((old as Partial<GivenFile>).absolute, (updated as GivenFile).absolute),
  )

  const loaded = new Map<string, LoadedFile>()
  const news: NewObject[] = []
  for (const file of changedFiles) {
    const result = input.load(file)
    if (!result) continue
    loaded.set(file.absolute, result)
    for (const manifest of result.daemonSets) {
      if (!texts.isCommon(file, manifest.document.span)) news.push({ manifest, absolute: file.absolute })
    }
  }
  const olds = (list: readonly OldFile[], all: boolean): OldObject[] => list.flatMap(old => objectsOf(old, input, all ? undefined : texts))
  const inScope = olds(oldFiles, false)
  const isBuilt = (absolute: string): boolean => input.isBuilt(absolute)
  let pairs = pair(inScope, news, { isBuilt, areApart })
  if (news.length > pairs.pairs.filter(({ relation }) => relation === 'same').length) {
    const elsewhere = olds(readAll(base, base.elsewhere()), true)
    const known = new Set(inScope)
    if (elsewhere.length > 0) pairs = pair([...inScope, ...elsewhere], news, { isBuilt, areApart })
    pairs = { ...pairs, removed: pairs.removed.filter(old => known.has(old)) }
  }
  pairs = { ...pairs, pairs: withLastOld(pairs.pairs, inScope) }
  const oldOf = groupBy(oldFiles, ({ counterpart }) => counterpart)
  const lastOld = lastOf(
    // What a pipe held is no file's.
    counterpart => olds([...(oldOf.get(undefined) ?? []), ...(oldOf.get(counterpart) ?? [])], true),
    ({ previous }) => previous.manifest,
  )
  pairs = withDuplicates(
    pairs,
    lastOld,
    lastOf(
      absolute => loaded.get(absolute)?.daemonSets ?? [],
      manifest => manifest,
    ),
  )
  const repeated = withLastOfEach(pairs.pairs, loaded, lastOld)
  pairs = { ...pairs, pairs: repeated.pairs }
  const written = new Set(news.map(({ manifest }) => manifest))
  const repeatsOf = (manifest: Manifest): readonly Manifest[] => (repeated.earlier.get(manifest) ?? []).filter(each => written.has(each))
  const unchangedFiles = function* (): Iterable<SourceFile> {
    for (const file of files) if (unchangedPaths.has(file.absolute)) yield file
  }
  /** What did not change and names one of these. */
  const unchangedWith = (manifests: readonly Manifest[]): LoadedFile[] => {
    const names = [...new Set(manifests.map(({ object }) => object.name))]
    const named = [...files].filter(
      ({ absolute, text }) => unchangedPaths.has(absolute) && (names.length > MOST_NAMES || names.some(name => text.includes(name))),
    )
    return named.flatMap(file => input.load(file) ?? [])
  }
  let known: ReadonlyMap<string, readonly string[]> | undefined
  const isElsewhere = ({ counterpart, previous: { manifest } }: OldObject): boolean => {
    known ??= placesOf([...loaded.values(), ...unchangedWith(pairs.removed.map(({ previous }) => previous.manifest))])
    return known.get(identityOf(manifest))?.some(absolute => !areApart(counterpart, absolute)) ?? false
  }
  const mayBeThere = ({ counterpart, previous: { manifest } }: OldObject): boolean => {
    if (counterpart !== undefined) return isUnclear(loaded.get(counterpart))
    return changedFiles.some(({ absolute, path, text }) => {
      // What failed to render holds nothing, whatever there is.
      if (path === '-' && !mayHoldManifest(text)) return true
      return isUnclear(loaded.get(absolute)) && text.includes(manifest.object.name)
    })
  }
  const isGone = (old: OldObject): boolean => !old.previous.live && !mayBeThere(old) && !isElsewhere(old)
  const emptied = new Set(
    pairs.removed.flatMap(({ counterpart }) =>
      counterpart !== undefined && loaded.get(counterpart)?.documents === 0 ? [counterpart] : [],
    ),
  )
  pairs = { ...pairs, removed: pairs.removed.filter(isGone) }
  let twins: ReadonlyMap<string, string> | undefined
  const rendered = new Set(changedFiles.filter(file => file.rendered).map(({ absolute }) => absolute))
  let besides: ReadonlyMap<string, readonly NewObject[]> | undefined
  let areNew: ReadonlySet<Manifest> | undefined
  const twinOf = (created: NewObject): string | undefined => {
    if (isGenerated(created.manifest)) return undefined
    const identity = identityOf(created.manifest)
    besides ??= groupBy(
      // What is rendered goes elsewhere with each of its values.
      news.filter(({ absolute }) => !rendered.has(absolute)),
      ({ manifest }) => identityOf(manifest),
    )
    const beside = besides.get(identity) ?? []
    if (beside.length > 1) {
      areNew ??= new Set(pairs.created.map(({ manifest }) => manifest))
      const at = beside.findIndex(({ manifest }) => manifest === created.manifest)
      const other = beside.find((each, index) => isBeside(each, created) && (index < at || !areNew!.has(each.manifest)))
      if (other) return other.manifest.document.file.path
    }
    if (unchangedPaths.size === 0) return undefined
    const files = (): LoadedFile[] => unchangedWith(pairs.created.map(({ manifest }) => manifest))
    twins ??= new Map(files().flatMap(({ file, daemonSets }) => daemonSets.map(manifest => [identityOf(manifest), file.path])))
    return twins.get(identity)
  }
  const formers = new Map<string | undefined, { readonly identities: ReadonlySet<string>; readonly broken: readonly string[] }>()
  /** What an old file holds; undefined: what a pipe held. Trees are not kept. */
  const formerOf = (absolute: string | undefined) => {
    let former = formers.get(absolute)
    if (!former) {
      const olds = (oldOf.get(absolute) ?? []).map(({ file }) => load(file, 'none'))
      former = {
        identities: new Set(olds.flatMap(({ daemonSets }) => daemonSets.map(identityOf))),
        broken: olds.flatMap(({ file, broken }) => broken.map(({ span }) => file.text.slice(span.start, span.end))),
      }
      formers.set(absolute, former)
    }
    return former
  }
  /** Of its old file, or of a pipe: a part of it, or what is broken or cut off there. */
  const wasPart = ({ manifest, absolute }: NewObject): boolean => {
    const { identities, broken } = formerOf(oldOf.has(absolute) ? absolute : undefined)
    const { name } = manifest.object
    return (oldOf.has(absolute) && identities.has(identityOf(manifest))) || (name !== '' && broken.some(text => text.includes(name)))
  }
  const besideChanged = hasMoved || !texts.differsOnlyIn(isDaemonSet)
  return { pairs, texts, loaded, unchangedPaths, unchangedFiles, twinOf, repeatsOf, wasPart, areApart, besideChanged, emptied }
}

function isDaemonSet(text: string): boolean {
  const kinds = kindsIn(text)
  return kinds.size === 1 && kinds.has('DaemonSet')
}

/** Absolute paths of the files that hold a DaemonSet. */
function placesOf(files: readonly LoadedFile[]): ReadonlyMap<string, readonly string[]> {
  const places = new Map<string, string[]>()
  for (const { file, daemonSets } of files)
    for (const manifest of daemonSets) addTo(places, identityOf(manifest), (file as GivenFile).absolute)
  return places
}

/** Whether a file may still hold what it seems to hold no more: broken, a template, a patch, of a misspelt kind, or empty for now. */
function isUnclear(now: LoadedFile | undefined): boolean {
  if (!now) return false
  return now.broken.length > 0 || now.template !== undefined || now.parts.length > 0 || now.mistaken.length > 0 || now.documents === 0
}

/** The last object of a file that is the same as another; files are looked through once. */
type LastOf<T> = (absolute: string, as: Manifest) => T | undefined

function lastOf<T>(every: (absolute: string) => readonly T[], manifestOf: (object: T) => Manifest): LastOf<T> {
  const files = new Map<string, ReadonlyMap<string, T>>()
  return (absolute, as) => {
    let objects = files.get(absolute)
    if (!objects) files.set(absolute, (objects = new Map(every(absolute).map(each => [identityOf(manifestOf(each)), each]))))
    return as.object.name === '' || isGenerated(as) ? undefined : objects.get(identityOf(as))
  }
}

/**
 * Of several manifests of an object in one file the last counts: it replaces the last of before. Manifests whose text stays are not among those that
 * were paired, and so are looked for here.
 */
function withDuplicates({ pairs, created, removed }: Pairs, lastOld: LastOf<OldObject>, lastNew: LastOf<Manifest>): Pairs {
  const paired = new Set(pairs.map(({ updated }) => updated.manifest))
  const added: Pair[] = []
  const isNew = (updated: NewObject): boolean => {
    const { manifest, absolute } = updated
    const isLast = (lastNew(absolute, manifest) ?? manifest) === manifest
    const old = lastOld(absolute, manifest)
    if (old && isLast) {
      added.push({ old, updated, relation: 'same' })
      paired.add(manifest)
    }
    return !old && isLast
  }
  const isLeft = (old: OldObject): boolean => {
    const { counterpart = '', previous } = old
    const manifest = lastNew(counterpart, previous.manifest)
    if (!manifest) return true
    const last = lastOld(counterpart, previous.manifest)
    if (!paired.has(manifest) && last?.previous.manifest.node.start === previous.manifest.node.start)
      added.push({ old, updated: { manifest, absolute: counterpart }, relation: 'same' })
    return false
  }
  const news = created.filter(isNew)
  const olds = removed.filter(isLeft)
  return { pairs: [...pairs, ...added], created: news, removed: olds }
}

/** Of several old manifests of an object in one file, the last is what is there; the last new one of its file replaces it. */
function withLastOld(pairs: readonly Pair[], olds: readonly OldObject[]): readonly Pair[] {
  const keyOf = (file: string | undefined, manifest: Manifest): string => JSON.stringify([file, identityOf(manifest)])
  const oldKey = ({ counterpart, previous: { manifest } }: OldObject): string => keyOf(counterpart, manifest)
  const last = new Map(olds.map(old => [oldKey(old), old]))
  if (last.size === olds.length) return pairs
  const lastNew = new Map(pairs.map(({ updated: { absolute, manifest } }) => [keyOf(absolute, manifest), manifest]))
  return pairs.map(pair => {
    const { old, updated, relation } = pair
    const isLast = lastNew.get(keyOf(updated.absolute, updated.manifest)) === updated.manifest
    return relation === 'same' && isLast ? { ...pair, old: last.get(oldKey(old)) ?? old } : pair
  })
}

interface Repeated {
  readonly pairs: readonly Pair[]
  /** By the last manifest of an object in its file, those before it. */
  readonly earlier: ReadonlyMap<Manifest, readonly Manifest[]>
}

/** Of several new manifests of an object in one file, the last replaces the last of before, also where only their places changed. */
function withLastOfEach(pairs: readonly Pair[], loaded: ReadonlyMap<string, LoadedFile>, lastOld: LastOf<OldObject>): Repeated {
  const others = new Set<Manifest>()
  const added: Pair[] = []
  const earlier = new Map<Manifest, readonly Manifest[]>()
  for (const [absolute, { daemonSets }] of loaded) {
    if (daemonSets.length < 2) continue
    for (const same of groupBy(daemonSets, identityOf).values()) {
      const manifest = same.at(-1)!
      const old = same.length > 1 ? lastOld(absolute, manifest) : undefined
      if (!old) continue
      for (const each of same) others.add(each)
      added.push({ old, updated: { manifest, absolute }, relation: 'same' })
      earlier.set(manifest, same.slice(0, -1))
    }
  }
  return { pairs: added.length === 0 ? pairs : [...pairs.filter(({ updated }) => !others.has(updated.manifest)), ...added], earlier }
}

interface OldFile {
  readonly file: SourceFile
  readonly counterpart: string | undefined
}

function readAll<File extends GivenFile>(base: Base<File>, files: readonly BaseFile[]): OldFile[] {
  if (files.length === 0) return []
  const sources = base.read(files)
  return files.flatMap(({ counterpart }, index) => {
    const file = sources[index]
    return file ? [{ file: counterpart === undefined ? file : Object.assign(file, { absolute: counterpart }), counterpart }] : []
  })
}

/** The DaemonSets of an old file, those apart that the new ones hold in the same words. What cannot be read was none. */
function objectsOf<File extends GivenFile>(
  { file, counterpart }: OldFile,
  input: CompareInput<File>,
  texts: Texts | undefined,
): OldObject[] {
  const patches = counterpart === undefined ? 'look' : input.patchesOf({ ...file, absolute: counterpart })
  const manifests: readonly Manifest[] = daemonSetsIn(file, texts ? texts.onlyIn(file) : split(file.text), patches)
  return manifests.map(manifest => ({ previous: previousOf(manifest), counterpart }))
}

/** Finds the old file with the contents of a new one: at the same path, or else at any. */
class Matching {
  readonly #byPlace = new Map<string, BaseFile>()
  readonly #byId: ReadonlyMap<string, readonly BaseFile[]>
  readonly #left: Set<BaseFile>

  constructor(files: readonly BaseFile[]) {
    this.#left = new Set(files)
    for (const file of files) {
      if (file.counterpart !== undefined) this.#byPlace.set(file.counterpart, file)
    }
    this.#byId = groupBy(files, ({ id }) => id)
  }

  take(absolute: string, id: string, mayBe: (file: BaseFile) => boolean = () => true): BaseFile | undefined {
    const there = this.#byPlace.get(absolute)
    const isFree = (file: BaseFile): boolean => this.#left.has(file) && file.counterpart === undefined && mayBe(file)
    const found = there?.id === id ? there : this.#byId.get(id)?.find(isFree)
    if (found) this.#left.delete(found)
    return found
  }

  left(): BaseFile[] {
    return [...this.#left]
  }
}

/** Whether two are in different files of one folder, which one command applies. */
function isBeside(one: NewObject, other: NewObject): boolean {
  const folderOf = ({ absolute }: NewObject): string => absolute.slice(0, absolute.lastIndexOf('/') + 1)
  return one.absolute !== other.absolute && folderOf(one) === folderOf(other)
}
