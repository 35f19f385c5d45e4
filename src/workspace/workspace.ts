/**
 * All that was given: files, the objects in them and what stood in their place before. A file is loaded by itself; what takes several files
 * (objects beside a DaemonSet, pairs of old and new) is found when it is asked for.
 */
import { type Base, type GivenFile, groupBy, type Span } from '../base/index.ts'
import type { Comparison } from './compare.ts'
import type { PatchFiles } from './kustomization.ts'
import { load, type LoadedFile, type Patches, type Take } from './load.ts'
import { AllObjects, besideDaemonSets, type Objects } from './objects.ts'
import { type Document, read } from '../yaml/index.ts'

export interface WorkspaceInput<File extends GivenFile> {
  /** Iterated again for the objects in them, and for a comparison. */
  readonly files: Iterable<File>
  /** Which files kustomizations name as patches; without it every DaemonSet is taken for a complete one. */
  readonly patches: PatchFiles | undefined
  /** A file that cannot be loaded is a mistake of ours, and costs no other file its findings. */
  failed(file: File, error: unknown): void
}

export class Workspace<File extends GivenFile = GivenFile> {
  readonly #input: WorkspaceInput<File>
  #comparison: Comparison | undefined
  #objects: AllObjects | undefined
  #objectsBefore: AllObjects | undefined

  constructor(input: WorkspaceInput<File>) {
    this.#input = input
  }

  /** The objects that go to one cluster with a file; undefined: all of them. */
  objectsNear(absolute: string | undefined): Objects {
    return this.#all.near(absolute)
  }

  /** Whether two files go to one cluster together, as far as their folders and kustomizations tell. */
  meets(a: string, b: string): boolean {
    return this.#all.reach.meets(a, b)
  }

  get #all(): AllObjects {
    return (this.#objects ??= new AllObjects(() => this.#input.files))
  }

  /** Those that stood there before; without a base, what is there now. What did not change is read once for both. */
  objectsBeforeNear(absolute: string): Objects {
    const comparison = this.#comparison
    if (!comparison) return this.objectsNear(absolute)
    const before = (): Objects => {
      this.#objectsBefore ??= new AllObjects(() => [...comparison.texts.old, ...comparison.unchangedFiles()])
      return this.#objectsBefore.near(absolute)
    }
    return comparison.besideChanged ? before() : besideDaemonSets(this.objectsNear(absolute), before)
  }

  /** Undefined without a base. */
  get comparison(): Comparison | undefined {
    return this.#comparison
  }

  /** Whether a kustomization beside or above a file gathers it. */
  isBuilt(absolute: string): boolean {
    return this.#input.patches?.isGathered(absolute) ?? false
  }

  /** Loads every changed file; those that did not change are loaded when they are asked for. */
  async compareWith(base: Base<File>): Promise<Comparison> {
    const { compare } = await import('./compare.ts')
    this.#comparison = compare({
      base,
      files: this.#input.files,
      load: file => this.#load(file),
      patchesOf: file => this.#patchesOf(file),
      meets: (a, b) => this.#all.reach.meets(a, b),
      isBuilt: absolute => this.isBuilt(absolute),
    })
    return this.#comparison
  }

  /** A document of a file, of which rules that look at its objects need no reading of their own. */
  document(file: File, span: Span): Document {
    return this.#objects?.document(file, span) ?? read(file, span)
  }

  /** The same where it has been read, and is kept. */
  atHand(file: File, span: Span): Document | undefined {
    return this.#objects?.atHand(file, span)
  }

  /** Hands well-formed documents over one by one, and keeps none. Undefined where it fails, which `failed` has been told. */
  load(file: File, take: Take): LoadedFile | undefined {
    const comparison = this.#comparison
    if (!comparison || file.isPart || comparison.unchangedPaths.has(file.absolute)) return this.#load(file, take)
    const loaded = comparison.loaded.get(file.absolute)
    if (!loaded) return undefined
    const byDocument = groupBy(loaded.daemonSets, ({ document }) => document)
    for (const document of loaded.read) {
      this.#all.check(document)
      take(document, byDocument.get(document) ?? [])
    }
    return loaded
  }

  #load(file: File, take?: Take): LoadedFile | undefined {
    try {
      return load(file, this.#patchesOf(file), take, (of, span) => this.document(of as File, span))
    } catch (error) {
      this.#input.failed(file, error)
      return undefined
    }
  }

  #patchesOf(file: GivenFile): Patches {
    const { patches } = this.#input
    if (!patches || file.rendered) return 'none'
    if (patches.has(file)) return 'all'
    // What one gathers as a manifest has to be one.
    return patches.isGathered(file.absolute) ? 'none' : 'look'
  }
}
