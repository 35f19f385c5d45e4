/** Helm charts among the linted files: their templates are told of once for each chart. */

type ReadFile = (absolute: string, within: string) => string | undefined

export class Charts {
  readonly #readFile: ReadFile | undefined
  readonly #known = new Map<string, boolean>()
  readonly #told = new Set<string>()

  constructor(readFile: ReadFile | undefined) {
    this.#readFile = readFile
  }

  /** The outermost chart around a template, which is rendered with it; undefined where there is none. Absolute paths. */
  of(absolute: string): string | undefined {
    let chart: string | undefined
    for (let at = absolute.lastIndexOf('/templates/'); at > 0; at = absolute.lastIndexOf('/templates/', at - 1)) {
      const folder = absolute.slice(0, at)
      if (this.isChart(folder)) chart = folder
    }
    for (let parent = parentChart(chart); parent !== undefined && this.isChart(parent); parent = parentChart(chart)) chart = parent
    return chart
  }

  /** Whether it was not told of before. */
  isFirst(chart: string): boolean {
    return !this.#told.has(chart) && this.#told.add(chart) !== undefined
  }

  /** Whether a folder holds a chart. */
  isChart(folder: string): boolean {
    let known = this.#known.get(folder)
    if (known === undefined) this.#known.set(folder, (known = this.#has(`${folder}/Chart.yaml`, folder)))
    return known
  }

  #has(path: string, folder: string): boolean {
    try {
      return this.#readFile?.(path, folder) !== undefined
    } catch {
      return false
    }
  }
}

/** A chart in the `charts` folder of another one belongs to that. */
function parentChart(chart: string | undefined): string | undefined {
  return chart === undefined ? undefined : /^(.+)\/charts\/[^/]+$/.exec(chart)?.[1]
}
