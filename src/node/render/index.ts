/** `--render`: the charts and overlays among the sources, rendered and put in their place. */
import { existsSync, mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { constants, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { type ChartSettings, isInside, relativeTo, type Settings } from '../../config/index.ts'
import { notRendered, type Origins, type SkippedSource, type Source, type UserError } from '../../base/index.ts'
import { RenderedOrigins, type TracedText } from '../../render/index.ts'
import { repositoryOf } from '../config-files.ts'
import { cannotBeRepeated } from '../disk.ts'
import { typeAt } from '../there.ts'
import { Kustomizations } from '../kustomizations.ts'
import type { Sources, SourceText } from '../read.ts'
import { slashes } from '../walk.ts'
import { type ChartJob, type ChartsInput, type Outcome, renderChart } from './chart.ts'
import { Discovery } from './discover.ts'
import { environment } from './environment.ts'
import { Files } from './files.ts'
import { renderOverlay } from './overlay.ts'
import { splitPath } from './process.ts'
import { ToolError, Tools } from './tools.ts'
import { inTurn } from './turns.ts'
import { valuesBeside } from './values.ts'

export interface RenderInput {
  /** Absolute. */
  readonly cwd: string
  /** Arguments of the command. */
  readonly paths: readonly string[]
  readonly sources: Sources
  /** A path as the user knows it. */
  shown(absolute: string): string
  /** Texts that stand in the place of files, by their absolute paths: fixed ones. */
  readonly changed: ReadonlyMap<string, string>
  /** What the configuration makes of a file. */
  settings(absolute: string): Promise<Pick<Settings, 'render' | 'kubernetes'>>
  /** Whether equal findings of several renderings become one. */
  readonly merges: boolean
  /** Whether what charts and kustomizations name elsewhere is fetched. */
  readonly network: boolean
}

export interface RenderResult {
  /** Without what is rendered, with what it renders to. */
  readonly sources: Sources
  readonly origins: Origins
  readonly errors: readonly UserError[]
  readonly texts: readonly TracedText[]
  /** What should have been rendered, by the ids of texts: nobody knows what is in it. */
  readonly failed: ReadonlySet<string>
  /** Whether a file, by its absolute path, is a part of what was rendered. */
  isRendered(absolute: string): boolean
  /** The sources without the texts of these ids. */
  without(ids: ReadonlySet<string>): Sources
}

/** Of a chart: what is rendered, what it is rendered with, and what tests of it expect. */
const PARTS = /^(?:(?:templates|charts|crds|tests)\/|(?:ci\/)?[^/]*values[^/]*\.ya?ml$)/

/** Values, and what tests expect, may speak of DaemonSets, too. */
const TEMPLATE = /\/templates\//

export async function render(input: RenderInput): Promise<RenderResult> {
  return inFolder(async folder => {
    const { render: settings } = await input.settings(`${input.cwd}/.`)
    return new RenderRun(input, folder, settings.timeLimit).run()
  })
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** Programs are in groups of their own, and folders are there: both go with us. */
function leave(signal: NodeJS.Signals): void {
  process.exit(128 + constants.signals[signal])
}

/** An empty folder, free of links, as long as the work takes. */
export async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  cannotBeRepeated()
  const folder = realpathSync.native(mkdtempSync(join(tmpdir(), 'ds-lint-render-')))
  const remove = (): void => rmSync(folder, { recursive: true, force: true })
  process.on('exit', remove)
  for (const signal of SIGNALS) process.on(signal, leave)
  try {
    return await work(folder)
  } finally {
    for (const signal of SIGNALS) process.off(signal, leave)
    process.off('exit', remove)
    remove()
  }
}

class RenderRun {
  readonly #files: Files
  readonly #tools: Tools
  readonly #texts: TracedText[] = []
  readonly #errors: UserError[] = []
  readonly #failed = new Set<string>()
  readonly #skipped: SkippedSource[] = []

  constructor(
    readonly input: RenderInput,
    readonly folder: string,
    timeLimit: number,
  ) {
    this.#files = new Files(absolute => input.shown(absolute), input.changed)
    const { outside, inside } = splitPath([input.cwd, ...[repositoryOf(input.cwd)].filter(root => root !== undefined)])
    this.#tools = new Tools({ env: environment(join(folder, 'own'), outside, input.network), refused: inside, cwd: folder, timeLimit })
  }

  async run(): Promise<RenderResult> {
    const { sources } = this.input
    const { render: settings } = await this.input.settings(`${this.input.cwd}/.`)
    const discovery = new Discovery(sources.paths, this.#elsewhere(), this.#files, folder => this.#rootOf(folder))
    let count = 0
    const next = (folder: string): ChartsInput => ({
      tools: this.#tools,
      files: this.#files,
      network: this.input.network,
      root: this.#rootOf(folder),
      folder: join(this.folder, String(count++)),
    })
    const jobs = (await Promise.all(discovery.charts.map(chart => this.#jobsOf(chart)))).flat()
    for (const job of jobs) this.#take(await this.#told(() => renderChart(job, next(job.folder))))
    const overlays = await inTurn(settings.overlays ?? discovery.overlays, overlay =>
      this.#told(() => renderOverlay(overlay, next(overlay))),
    )
    for (const outcome of overlays) this.#take(outcome)
    const parts = new Set(overlays.flatMap(outcome => outcome?.parts ?? []))
    for (const { folder } of settings.charts)
      if (!existsSync(`${folder}/Chart.yaml`))
        this.#errors.push({ message: `render.charts: ${this.input.shown(folder)} has no Chart.yaml` })
    const isInChart = (absolute: string): boolean => discovery.charts.some(chart => PARTS.test(relativeTo(chart, absolute) ?? ''))
    const texts = this.#texts
    const common = { skipped: this.#skipped, isRendered: isInChart, parts }
    return {
      sources: new RenderedSources(sources, this.input.cwd, { ...common, texts }),
      origins: new RenderedOrigins(texts, this.input.merges),
      errors: this.#errors,
      texts,
      failed: this.#failed,
      without: ids => {
        const left = texts.filter(({ source }) => !ids.has(source.rendered!.by))
        return new RenderedSources(sources, this.input.cwd, { ...common, texts: left })
      },
      isRendered: absolute => parts.has(absolute) || isInChart(absolute),
    }
  }

  /** Undefined where there is no program for it, which is told once. */
  async #told<T extends Outcome>(rendered: () => Promise<T>): Promise<T | undefined> {
    try {
      return await rendered()
    } catch (error) {
      if (!(error instanceof ToolError)) throw error
      if (!this.#errors.some(({ message }) => message === error.message)) this.#errors.push({ message: error.message })
      return undefined
    }
  }

  #take(outcome: Outcome | undefined): void {
    if (!outcome) return
    this.#texts.push(...outcome.texts)
    // Several overlays fail at the same place of the same base.
    for (const error of outcome.errors) if (!this.#errors.some(other => isSameError(other, error))) this.#errors.push(error)
    for (const id of outcome.failed) this.#failed.add(id)
    this.#skipped.push(...outcome.skipped.map(each => ({ kind: 'skipped' as const, ...each })))
  }

  /** Where single files are named, the kustomizations of their repositories may use them. */
  #elsewhere(): string[] {
    const { cwd, paths } = this.input
    const files = paths.map(path => slashes(resolve(cwd, path))).filter(path => typeAt(path)?.isFile())
    const kustomizations = new Kustomizations([])
    return [...new Set(files.flatMap(path => [...kustomizations.around(path, true)]))]
  }

  /** A chart may be configured several times. */
  async #jobsOf(folder: string): Promise<ChartJob[]> {
    const { render, kubernetes } = await this.input.settings(`${folder}/Chart.yaml`)
    const newest = `1.${kubernetes.to}`
    const configured = render.charts.filter(chart => chart.folder === folder)
    const charts: readonly Partial<ChartSettings>[] = configured.length > 0 ? configured : [{}]
    return charts.map(({ release, namespace = 'default', kubernetes: version = newest, values }) => ({
      folder,
      release,
      namespace,
      kubernetes: `${version}.0`,
      sets: values?.map(each => ({ ...each, isOptional: false })) ?? valuesBeside(folder),
    }))
  }

  /** The repository; outside of repositories the current folder or that of the argument. */
  #rootOf(folder: string): string {
    const { cwd, paths } = this.input
    const around = [cwd, ...paths.map(path => slashes(resolve(cwd, path)))].find(each => isInside(each, folder))
    return slashes(realpathSync.native(repositoryOf(folder) ?? around ?? folder))
  }
}

function isSameError(a: UserError, b: UserError): boolean {
  const [one, other] = [a.location, b.location]
  return a.message === b.message && one?.file.path === other?.file.path && one?.span.start === other?.span.start
}

interface RenderedParts {
  readonly texts: readonly TracedText[]
  readonly skipped: readonly SkippedSource[]
  /** Whether a file, by its absolute path, is a part of what was rendered. */
  isRendered(absolute: string): boolean
  /** Absolute paths of the files that kustomizations were rendered from. */
  readonly parts: ReadonlySet<string>
}

const DAEMON_SET = /\bkind["']?\s*:\s*["']?DaemonSet\b/

/** What is rendered has no encoding of its own. */
export const UTF8 = { name: 'utf-8', bom: false } as const

class RenderedSources implements Sources {
  constructor(
    readonly sources: Sources,
    readonly cwd: string,
    readonly parts: RenderedParts,
  ) {}

  get size(): number {
    return this.sources.size + this.parts.texts.length
  }

  get paths(): Iterable<string> {
    return this.sources.paths
  }

  *[Symbol.iterator](): Iterator<Source<SourceText>> {
    const { texts, skipped, parts } = this.parts
    const renderers = new Set(texts.flatMap(({ source: { text, rendered } }) => (DAEMON_SET.test(text) ? [rendered!.from.absolute] : [])))
    for (const source of this.sources) {
      const absolute = source.kind === 'file' ? source.absolute : slashes(resolve(this.cwd, source.path))
      if (!this.parts.isRendered(absolute)) {
        yield source.kind === 'file' && parts.has(source.absolute) ? { ...source, isPart: true } : source
        if (source.kind === 'file')
          for (const reason of notRendered(source.path, source.text)) yield { kind: 'skipped', path: source.path, reason }
      } else if (source.kind === 'file' && TEMPLATE.test(absolute) && DAEMON_SET.test(source.text) && !renderers.has(absolute)) {
        yield { kind: 'skipped', path: source.path, reason: 'template without a rendering' }
      }
    }
    for (const { source } of texts) yield { ...source, encoding: UTF8 }
    yield* skipped
  }
}
