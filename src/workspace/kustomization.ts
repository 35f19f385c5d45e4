/** Which files a kustomization names as patches: they are parts of manifests, not manifests. */
import { KUSTOMIZATION_NAMES, remembered } from '../base/index.ts'
import { read, toPlain } from '../yaml/index.ts'

/** Paths as written, relative to the kustomization's folder. Text that is no kustomization names none. */
export function patchPaths(text: string): string[] {
  const { root, problems } = read({ path: '', text }, { start: 0, end: text.length })
  if (problems.length > 0) return []
  const { patches, patchesStrategicMerge, patchesJson6902 } = Object(toPlain(root)) as Record<string, unknown>
  return [patches, patchesStrategicMerge, patchesJson6902].flatMap(list => (Array.isArray(list) ? (list as unknown[]) : [])).flatMap(pathOf)
}

/** The files and folders that a kustomization gathers, as written. Text that is no kustomization gathers none. */
export function resourcePaths(text: string): string[] {
  const { root, problems } = read({ path: '', text }, { start: 0, end: text.length })
  if (problems.length > 0) return []
  const { resources, bases, components } = Object(toPlain(root)) as Record<string, unknown>
  return [resources, bases, components]
    .flatMap(list => (Array.isArray(list) ? (list as unknown[]) : []))
    .filter(path => typeof path === 'string')
}

/** What a kustomization may name beside what it gathers: patches, files of generators, values of charts, replacements. Some are no paths. */
function partPaths(text: string): string[] {
  const { root, problems } = read({ path: '', text }, { start: 0, end: text.length })
  if (problems.length > 0) return []
  const { resources: _, bases: __, components: ___, ...rest } = Object(toPlain(root)) as Record<string, unknown>
  return textsIn(rest).flatMap(each => (each.includes('\n') ? [] : [each, each.slice(each.indexOf('=') + 1)]))
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}

function pathOf(patch: unknown): string[] {
  if (typeof patch === 'string') return patch.includes('\n') ? [] : [patch]
  const path = (Object(patch) as { path?: unknown }).path
  return typeof path === 'string' ? [path] : []
}

/** How many folders up from a file a kustomization may name it: patches/, and a folder in that. */
const LEVELS = 3

/** The folders in which a kustomization may name a file, the nearest first. */
export function foldersAbove(absolute: string): string[] {
  const folders: string[] = []
  for (let slash = absolute.lastIndexOf('/'); slash >= 0 && folders.length < LEVELS; slash = absolute.lastIndexOf('/', slash - 1)) {
    folders.push(absolute.slice(0, slash))
    if (slash === 0) break
  }
  return folders
}

export interface PatchFilesInput {
  /** Undefined where there is no such file. `within`: a folder in whose repository it lies. */
  readFile(absolute: string, within: string): string | undefined
  /** Further kustomizations that may name a file, or any file; `isNear`: one stands beside or above it and does not gather it, or its name says that one does. */
  kustomizations?(absolute: string, isNear: boolean): readonly string[]
}

interface Kustomization {
  readonly resources: ReadonlySet<string>
  readonly patches: ReadonlySet<string>
  /** What else it may name: few ask. */
  readonly parts: () => ReadonlySet<string>
}

/** In the name of a file, or of its folder. */
const PATCH = /patch[^/]*(?:\/[^/]+)?$/i

const NOTHING: ReadonlySet<string> = new Set()
const NONE: Kustomization = { resources: NOTHING, patches: NOTHING, parts: () => NOTHING }

/** The files that kustomizations name as patches; each kustomization is read once. A file that one beside or above it gathers is complete. */
export class PatchFiles {
  readonly #input: PatchFilesInput | undefined
  readonly #known = new Map<string, Kustomization | undefined>()

  constructor(input: PatchFilesInput | undefined) {
    this.#input = input
  }

  has({ absolute, text }: { readonly absolute: string; readonly text: string }): boolean {
    if (!this.#input || !text.includes('DaemonSet')) return false
    // Such a name says that a kustomization names it, wherever that is.
    let isNear = PATCH.test(absolute)
    for (const folder of foldersAbove(absolute)) {
      for (const name of KUSTOMIZATION_NAMES) {
        const near = this.#of(`${folder}/${name}`)
        if (near?.patches.has(absolute)) return true
        if (near?.resources.has(absolute)) return false
        isNear ||= near !== undefined
      }
    }
    const others = this.#input.kustomizations?.(absolute, isNear)
    return others !== undefined && this.#patchesOf(others).has(absolute)
  }

  /** Whether a kustomization beside or above a file gathers it. */
  isGathered(absolute: string): boolean {
    return (
      this.#input !== undefined &&
      foldersAbove(absolute).some(folder => KUSTOMIZATION_NAMES.some(name => this.#of(`${folder}/${name}`)?.resources.has(absolute)))
    )
  }

  /** The folder of the nearest kustomization beside or above a file that builds something with it, and does not gather it. */
  builtInto(absolute: string): string | undefined {
    return foldersAbove(absolute).find(folder => KUSTOMIZATION_NAMES.some(name => this.#of(`${folder}/${name}`)?.parts().has(absolute)))
  }

  /** Once for a list: a repository has many files and many kustomizations. */
  readonly #patchesOf: (kustomizations: readonly string[]) => ReadonlySet<string> = remembered(
    kustomizations => new Set(kustomizations.flatMap(path => [...(this.#of(path)?.patches ?? [])])),
  )

  #of(path: string): Kustomization | undefined {
    if (!this.#known.has(path)) this.#known.set(path, this.#read(path))
    return this.#known.get(path)
  }

  #read(path: string): Kustomization | undefined {
    try {
      const folder = path.slice(0, path.lastIndexOf('/'))
      const text = this.#input?.readFile(path, folder)
      if (text === undefined) return undefined
      const from = (paths: readonly string[]): Set<string> => new Set(paths.map(each => resolveFrom(folder, each)))
      let parts: ReadonlySet<string> | undefined
      return { resources: from(resourcePaths(text)), patches: from(patchPaths(text)), parts: () => (parts ??= from(partPaths(text))) }
    } catch {
      return NONE // A kustomization that cannot be read names nothing; it is reported where it is linted.
    }
  }
}

/** A path as written, seen from an absolute folder. */
export function resolveFrom(folder: string, path: string): string {
  const segments = folder.split('/')
  for (const segment of path.split('/')) {
    if (segment === '..') segments.pop()
    else if (segment !== '.' && segment !== '') segments.push(segment)
  }
  return segments.join('/')
}
