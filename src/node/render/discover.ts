/** What there is to render: the charts around and among files. */
import { existsSync } from 'node:fs'

const CHART = 'Chart.yaml'

export class Discovery {
  /** Absolute folders of charts that are no part of another one, in order. */
  readonly charts: readonly string[]
  readonly #charts = new Map<string, string | undefined>()

  /** Absolute paths of files. */
  constructor(paths: Iterable<string>) {
    const folders = new Set(Array.from(paths, folderOf))
    this.charts = [...new Set([...folders].flatMap(folder => this.#chartAround(folder) ?? []))].sort()
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
