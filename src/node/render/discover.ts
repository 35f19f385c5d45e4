/** What there is to render: the charts around files, and the kustomizations among and around them. */
import { existsSync, realpathSync } from 'node:fs'
import { resolve } from 'node:path'
import { isInside } from '../../config/index.ts'
import { kustomizationIn } from '../../render/index.ts'
import { typeAt } from '../there.ts'
import { slashes } from '../walk.ts'
import type { Files } from './files.ts'
import { kustomizationOf } from './overlay.ts'

const CHART = 'Chart.yaml'

export class Discovery {
  /** Absolute folders of charts that are no part of another one, in order. */
  readonly charts: readonly string[]
  /** Absolute folders of kustomizations that no other one of these uses, in order. */
  readonly overlays: readonly string[]
  readonly #charts = new Map<string, string | undefined>()

  /** `paths`: absolute, of files. `elsewhere`: kustomizations that may use single files that are named. `rootOf`: a folder that nothing leads out of. */
  constructor(
    paths: Iterable<string>,
    elsewhere: Iterable<string>,
    readonly files: Files,
    readonly rootOf: (folder: string) => string,
  ) {
    const all = [...paths]
    const folders = new Set(all.map(folderOf))
    this.charts = [...new Set([...folders].flatMap(folder => this.#chartAround(folder) ?? []))].sort()
    const here = [...folders].filter(folder => kustomizationOf(folder) !== undefined && this.#chartAround(folder) === undefined)
    const others = [...new Set(Array.from(elsewhere, folderOf))].filter(folder => !folders.has(folder))
    const roots = this.#unused([...here, ...others])
    const given = new Set(all)
    this.overlays = roots.filter(folder => folders.has(folder) || this.#uses(folder).some(path => given.has(path))).sort()
  }

  /** Without components, and what others use. */
  #unused(folders: readonly string[]): string[] {
    const used = new Set(folders.flatMap(folder => this.#named(folder)))
    return folders.filter(folder => !used.has(folder) && !this.#kustomization(folder)?.isComponent)
  }

  /** Everything that a kustomization names, through those that it names. */
  #uses(folder: string, seen = new Set<string>()): string[] {
    if (seen.has(folder)) return []
    seen.add(folder)
    const named = this.#named(folder)
    return [...named, ...named.flatMap(path => (typeAt(path)?.isDirectory() ? this.#uses(path, seen) : []))]
  }

  #named(folder: string): string[] {
    const references = this.#kustomization(folder)?.references ?? []
    return references.map(({ path }) => slashes(resolve(folder, path))).filter(path => this.#isInside(path, folder))
  }

  /** What a kustomization names elsewhere is not looked at. */
  #isInside(path: string, folder: string): boolean {
    if (!existsSync(path)) return false
    return isInside(this.rootOf(folder), slashes(realpathSync.native(path)))
  }

  #kustomization(folder: string) {
    const path = kustomizationOf(folder)
    const file = path === undefined ? undefined : this.files.of(path)
    return file && kustomizationIn(file)
  }

  /** The outermost of the charts that a folder is in, where each is in `charts` of the next. */
  #chartAround(folder: string): string | undefined {
    if (this.#charts.has(folder)) return this.#charts.get(folder)
    const parent = folderOf(folder)
    let found: string | undefined
    if (existsSync(`${folder}/${CHART}`)) {
      const outer = /^(.+)\/charts\/[^/]+$/.exec(folder)?.[1]
      found = (outer !== undefined && existsSync(`${outer}/${CHART}`) ? this.#chartAround(outer) : undefined) ?? folder
    } else found = parent === '' || parent === folder || existsSync(`${folder}/.git`) ? undefined : this.#chartAround(parent)
    this.#charts.set(folder, found)
    return found
  }
}

function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')))
}
