/** Which files a kustomization names as patches: they are parts of manifests, not manifests. */
import { read, toPlain } from '../yaml/index.ts'

const KUSTOMIZATION_NAMES = ['kustomization.yaml', 'kustomization.yml', 'Kustomization'] as const

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

function pathOf(patch: unknown): string[] {
  if (typeof patch === 'string') return patch.includes('\n') ? [] : [patch]
  const path = (Object(patch) as { path?: unknown }).path
  return typeof path === 'string' ? [path] : []
}

/** How many folders up from a file a kustomization may name it: patches/, and a folder in that. */
const LEVELS = 3

/** The files that kustomizations beside or above them name as patches; each kustomization is read once. */
export class PatchFiles {
  readonly #readFile: ((absolute: string) => string | undefined) | undefined
  readonly #byFolder = new Map<string, ReadonlySet<string>>()

  constructor(readFile: ((absolute: string) => string | undefined) | undefined) {
    this.#readFile = readFile
  }

  has({ absolute, text }: { readonly absolute: string; readonly text: string }): boolean {
    if (!this.#readFile || !text.includes('DaemonSet')) return false
    let folder = absolute
    for (let level = 0; level < LEVELS; level++) {
      const slash = folder.lastIndexOf('/')
      if (slash < 0) return false
      folder = folder.slice(0, slash)
      if (this.#namedIn(folder).has(absolute)) return true
    }
    return false
  }

  #namedIn(folder: string): ReadonlySet<string> {
    let patches = this.#byFolder.get(folder)
    if (!patches) {
      patches = new Set(KUSTOMIZATION_NAMES.flatMap(name => this.#patchesOf(folder, name)))
      this.#byFolder.set(folder, patches)
    }
    return patches
  }

  #patchesOf(folder: string, name: string): string[] {
    try {
      const text = this.#readFile?.(`${folder}/${name}`)
      return text === undefined ? [] : patchPaths(text).map(path => `${folder}/${path.replace(/^\.\//, '')}`)
    } catch {
      return [] // A kustomization that cannot be read names nothing; it is reported where it is linted.
    }
  }
}
