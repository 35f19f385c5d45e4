/** Old files and new ones → what replaces what. Texts that did not change are parsed once, as without a base. */
import {
  type Former,
  formerOf,
  isDaemonSet,
  isPatch,
  type Manifest,
  manifestsOf,
  LazyObjects,
  templateIn,
  Texts,
} from '../workspace/index.ts'
import { groupBy, type SourceFile } from '../base/index.ts'
import type { Inspected } from './inspect.ts'
import type { DaemonSetModel, Relation } from './daemon-set.ts'
import { UpdateModel } from './update.ts'
import { type NewObject, type OldObject, type Pairs, pair } from './pairing.ts'
import { canHoldDaemonSet, type Document, read, split } from '../yaml/index.ts'

export type { NewObject, OldObject } from './pairing.ts'

/** A file as it was; as read/ gives it. */
export interface BaseFile {
  /** As it is shown: `origin/main:agents/fluent-bit.yaml`. */
  readonly path: string
  /** Absolute path of the file that it is now, or would be; undefined where nobody knows. */
  readonly counterpart: string | undefined
  /** Equal for equal contents. */
  readonly id: string
}

/** What stood there before; as read/ gives it. */
export interface Base<File extends NewFile = NewFile> {
  /** As the user named it. */
  readonly name: string
  readonly files: readonly BaseFile[]
  /** The id that a new file would have. */
  idOf(file: File): string
  /** Undefined for files without text. */
  read(files: readonly BaseFile[]): readonly (SourceFile | undefined)[]
  /** Whether the file that it would be is there: then it is left out on purpose, where it is not among the new ones. */
  isThere(file: BaseFile): boolean
  /** Files that lay outside of the linted paths and are gone: what is new here may have come from there. */
  elsewhere(): readonly BaseFile[]
}

export interface NewFile extends SourceFile {
  readonly absolute: string
}

export interface CompareInput<File extends NewFile> {
  /** Iterated more than once. */
  readonly files: Iterable<File>
  readonly base: Base<File>
  /** Undefined where it fails. */
  inspect(file: File): Inspected | undefined | Promise<Inspected | undefined>
  /** Whether a kustomization names a file as a patch. */
  isPatchFile(file: NewFile): boolean
}

export async function compare<File extends NewFile>(input: CompareInput<File>): Promise<Updates> {
  const { files, base } = input
  const unchanged = new Matching(base.files)
  const changedFiles: File[] = []
  const unchangedPaths = new Set<string>()
  for (const file of files) {
    if (unchanged.take(file.absolute, base.idOf(file))) unchangedPaths.add(file.absolute)
    else changedFiles.push(file)
  }
  const linted = new Set([...unchangedPaths, ...changedFiles.map(({ absolute }) => absolute)])
  const left = unchanged.left().filter(file => file.counterpart === undefined || linted.has(file.counterpart) || !base.isThere(file))
  const oldFiles = readAll(base, left)
  const texts = new Texts(
    oldFiles.map(({ file }) => file),
    changedFiles,
  )

  const inspected = new Map<string, Inspected>()
  const news: NewObject[] = []
  const same = new Set<DaemonSetModel>()
  for (const file of changedFiles) {
    const result = await input.inspect(file)
    if (!result) continue
    inspected.set(file.absolute, result)
    for (const model of result.daemonSets) {
      if (texts.isCommon(file, model.manifest.document.span)) same.add(model)
      else news.push({ model, absolute: file.absolute })
    }
  }
  const formers = (list: readonly OldFile[], all: boolean): OldObject[] => list.flatMap(old => olds(old, input, all ? undefined : texts))
  const inScope = formers(oldFiles, false)
  let pairs = pair(inScope, news)
  if (news.length > pairs.pairs.filter(({ relation }) => relation === 'same').length) {
    const elsewhere = formers(readAll(base, base.elsewhere()), true)
    const known = new Set(inScope)
    if (elsewhere.length > 0) pairs = pair([...inScope, ...elsewhere], news)
    pairs = { ...pairs, removed: pairs.removed.filter(old => known.has(old)) }
  }
  // What is broken or a template now may still hold it.
  const isUnclear = ({ counterpart = '' }: OldObject): boolean => {
    const now = inspected.get(counterpart)
    return now !== undefined && (now.broken.length > 0 || now.template !== undefined)
  }
  pairs = { ...pairs, removed: pairs.removed.filter(old => !isUnclear(old)) }
  const unchangedFiles = function* (): Iterable<SourceFile> {
    for (const file of files) if (unchangedPaths.has(file.absolute)) yield file
  }
  return new Updates({ pairs, texts, inspected, same, unchangedPaths, unchangedFiles })
}

interface OldFile {
  readonly file: SourceFile
  readonly counterpart: string | undefined
}

function readAll<File extends NewFile>(base: Base<File>, files: readonly BaseFile[]): OldFile[] {
  if (files.length === 0) return []
  const sources = base.read(files)
  return files.flatMap(({ counterpart }, index) => {
    const file = sources[index]
    return file ? [{ file, counterpart }] : []
  })
}

/** The DaemonSets of an old file, those apart that the new ones hold in the same words. What cannot be read was none. */
function olds<File extends NewFile>(old: OldFile, input: CompareInput<File>, texts: Texts | undefined): OldObject[] {
  const { file, counterpart } = old
  if (counterpart !== undefined && input.isPatchFile({ ...file, absolute: counterpart })) return []
  const spans = texts ? texts.onlyIn(file) : split(file.text)
  return spans
    .filter(span => canHoldDaemonSet(file.text, span))
    .map(span => read(file, span))
    .filter(({ problems, span }) => problems.length === 0 && !templateIn(file, span, true))
    .flatMap(manifestsOf)
    .filter(manifest => isDaemonSet(manifest) && !isPatch(manifest))
    .map(manifest => ({ former: formerOf(manifest), counterpart }))
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

  take(absolute: string, id: string): boolean {
    const there = this.#byPlace.get(absolute)
    const found = there?.id === id ? there : this.#byId.get(id)?.find(file => this.#left.has(file) && file.counterpart === undefined)
    return found !== undefined && this.#left.delete(found)
  }

  left(): BaseFile[] {
    return [...this.#left]
  }
}

interface Compared {
  readonly pairs: Pairs
  readonly texts: Texts
  readonly inspected: ReadonlyMap<string, Inspected>
  /** DaemonSets of changed files whose documents did not change. */
  readonly same: ReadonlySet<DaemonSetModel>
  readonly unchangedPaths: ReadonlySet<string>
  unchangedFiles(): Iterable<SourceFile>
}

export class Updates {
  readonly #compared: Compared
  readonly #byModel: ReadonlyMap<DaemonSetModel, UpdateModel>
  readonly #created: ReadonlySet<DaemonSetModel>
  #contextChanged: boolean | undefined
  readonly #context: { readonly objects: LazyObjects; readonly objectsBefore: LazyObjects }

  constructor(compared: Compared) {
    this.#compared = compared
    const { texts } = compared
    this.#created = new Set(compared.pairs.created.map(({ model }) => model))
    let shared: readonly Manifest[] | undefined
    const unchanged = (): readonly Manifest[] => (shared ??= [...compared.unchangedFiles()].flatMap(file => othersOf(file)))
    this.#context = {
      objectsBefore: new LazyObjects(() => [...texts.old.flatMap(othersOf), ...unchanged()]),
      objects: new LazyObjects(() => [...texts.updated.flatMap(othersOf), ...unchanged()]),
    }
    this.#byModel = new Map(
      compared.pairs.pairs.map(({ old, updated, relation }) => [updated.model, this.#update(updated.model, old.former, relation)]),
    )
  }

  /** Those whose manifests differ, in the order of the new files. */
  get changed(): readonly UpdateModel[] {
    return [...this.#byModel.values()].filter(update => update.changed)
  }

  get created(): readonly NewObject[] {
    return this.#compared.pairs.created
  }

  get removed(): readonly OldObject[] {
    return this.#compared.pairs.removed
  }

  /** How many. */
  get unchangedFiles(): number {
    return this.#compared.unchangedPaths.size
  }

  /** Of a changed file. */
  inspected(absolute: string): Inspected | undefined {
    return this.#compared.inspected.get(absolute)
  }

  /** Every changed file. */
  get changedFiles(): Iterable<Inspected> {
    return this.#compared.inspected.values()
  }

  isChangedFile(absolute: string): boolean {
    return !this.#compared.unchangedPaths.has(absolute)
  }

  /** Undefined for what is new, and for what cannot be affected: itself and the objects beside it are what they were. */
  of(model: DaemonSetModel): UpdateModel | undefined {
    const update = this.#byModel.get(model)
    if (update) return update
    return this.#created.has(model) || !this.contextChanged ? undefined : this.#update(model, formerOf(model.manifest), 'same')
  }

  /** Whether the object, and not only its writing, differs from the base. */
  isChanged(model: DaemonSetModel): boolean {
    const update = this.#byModel.get(model)
    return update ? update.changed : this.#created.has(model)
  }

  /** Whether objects that DaemonSets use changed. */
  get contextChanged(): boolean {
    this.#contextChanged ??= this.#compared.texts.differsIn(OTHER)
    return this.#contextChanged
  }

  #update(model: DaemonSetModel, former: Former, relation: Relation): UpdateModel {
    return new UpdateModel(model, former, relation, this.#context)
  }
}

/** Kinds that rules ask for. */
const KINDS: ReadonlySet<string> = new Set(['ConfigMap', 'Secret', 'Role', 'ClusterRole', 'RoleBinding', 'ClusterRoleBinding'])
const OTHER = /\bkind["']?\s*:\s*["']?(?:ConfigMap|Secret|(?:Cluster)?Role(?:Binding)?)\b/

function othersOf(file: SourceFile): Manifest[] {
  if (!OTHER.test(file.text)) return []
  return split(file.text)
    .filter(({ start, end }) => OTHER.test(file.text.slice(start, end)))
    .map(span => read(file, span))
    .filter((document: Document) => document.problems.length === 0)
    .flatMap(manifestsOf)
    .filter(({ object }) => KINDS.has(object.kind))
}
