/** One chart, rendered with each of its sets of values. */
import { randomBytes } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { relativeTo } from '../../config/index.ts'
import { Lines, type Location, type SourceFile, type UserError } from '../../base/index.ts'
import {
  type Chart,
  chartIn,
  dependencyPlace,
  helmTexts,
  isEnabled,
  Markers,
  mergedValues,
  type TracedText,
  type ValuesFile,
  withoutDependencies,
  writesAlways,
} from '../../render/index.ts'
import type { SourceText } from '../read.ts'
import { slashes } from '../walk.ts'
import { Copier, Refusal } from './copy.ts'
import { inTurn } from './turns.ts'
import type { Files } from './files.ts'
import type { Ran } from './process.ts'
import { schemasElsewhere } from './schemas.ts'
import { isOlder, type Tool, type Tools, type Version } from './tools.ts'

/** The first helm that need not check values. */
const SKIPS_SCHEMAS: Version = [3, 16]

/** Values that a chart is rendered with. */
export interface ValuesSet {
  /** As reports name it. */
  readonly name: string
  /** Absolute paths; the last one wins. */
  readonly files: readonly string[]
  /** Others show what the chart needs: where it does not render without them, that is no error. */
  readonly isOptional: boolean
}

export interface ChartJob {
  /** Absolute. */
  readonly folder: string
  readonly release: string | undefined
  readonly namespace: string
  /** `1.37.0` */
  readonly kubernetes: string
  readonly sets: readonly ValuesSet[]
}

export interface Outcome {
  readonly texts: readonly TracedText[]
  readonly errors: readonly UserError[]
  /** What should have been rendered, by the ids of texts: nobody knows what is in it. */
  readonly failed: readonly string[]
  /** What is not rendered and no error: the file, and why as a noun. */
  readonly skipped: readonly { readonly path: string; readonly reason: string }[]
}

export interface ChartsInput {
  readonly tools: Tools
  readonly files: Files
  /** Whether what is elsewhere is fetched. */
  readonly network: boolean
  /** Nothing outside of it is read, links followed; absolute, free of links. */
  readonly root: string
  /** An empty folder of our own. */
  readonly folder: string
}

export async function renderChart(job: ChartJob, input: ChartsInput): Promise<Outcome> {
  const chartFile = input.files.of(`${job.folder}/Chart.yaml`)
  const chart = chartFile && chartIn(chartFile)
  if (!chartFile || !chart)
    return failed(job, 'not a chart: Chart.yaml has no name', chartFile ?? { path: input.files.shown(job.folder), text: '' })
  if (chart.isLibrary) return { texts: [], errors: [], failed: [], skipped: [] }
  try {
    return await new ChartRun(job, input, chart, chartFile).run()
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const about = error.file === undefined ? '' : `${input.files.shown(error.file)}: `
    return failed(job, `this chart is not rendered: ${about}${error.message}`, chartFile)
  }
}

function failed(job: ChartJob, message: string, file: SourceFile): Outcome {
  const errors = [{ message, location: { file, span: { start: 0, end: 0 } } }]
  return { texts: [], errors, failed: job.sets.map(({ name }) => idOf(job, name)), skipped: [] }
}

/** Of what a chart renders to with a set of values. */
function idOf({ folder }: ChartJob, set: string): string {
  return `${folder} ${set}`
}

/** Of a chart, which is a folder in charts/. */
const PLAIN_NAME = /^\w[\w.-]*$/
/** Charts in charts, each as often as it is used. */
const MOST_PARTS = 1000

/** A chart in a chart: where it is, and how its parents call it. */
interface Part {
  readonly folder: string
  readonly names: readonly string[]
  readonly prefix: string
  readonly isLibrary: boolean
}

class ChartRun {
  readonly #copier: Copier
  readonly #copy: string
  readonly #parts: Part[] = []
  readonly #missing = new Set<number>()
  /** Files of values, by where their copies are. */
  readonly #values = new Map<string, string>()
  #checksValues = true

  constructor(
    readonly job: ChartJob,
    readonly input: ChartsInput,
    readonly chart: Chart,
    readonly chartFile: SourceText,
  ) {
    this.#copier = new Copier(input.root, input.folder, input.files)
    this.#copy = join(input.folder, 'chart')
  }

  async run(): Promise<Outcome> {
    const { job, input } = this
    this.#copier.folder(job.folder, this.#copy)
    this.#takeDependencies()
    this.#addParts({ folder: job.folder, names: [], prefix: this.chart.name, isLibrary: false }, this.chart)
    const values = job.sets.map(({ files }, set) => files.map((file, index) => this.#copyValues(file, `${set}-${index}`)))
    const helm = await input.tools.helm()
    const fetched = await this.#fetch(helm)
    if (fetched) return { texts: [], errors: [fetched], failed: job.sets.map(({ name }) => idOf(job, name)), skipped: [] }
    const elsewhere = schemasElsewhere(this.#copy)
    if (elsewhere !== undefined && isOlder(helm.version, SKIPS_SCHEMAS))
      throw new Refusal(`its values.schema.json refers to ${elsewhere}, which helm ${SKIPS_SCHEMAS.join('.')} or newer can pass over`)
    this.#checksValues = elsewhere === undefined
    const outputs = await inTurn(job.sets, (_, set) => this.#template(helm, values[set]!))
    const good = outputs.flatMap((ran, set) => (ran.status === 0 && ran.out.trim() !== '' ? [set] : []))
    const markers = new Markers(`ds${randomBytes(6).toString('hex')}-`)
    if (good.length > 0) this.#mark(markers)
    const marked = new Map(await inTurn(good, async set => [set, await this.#template(helm, values[set]!)] as const))
    const texts: TracedText[] = []
    const errors: UserError[] = []
    const failed: string[] = []
    const skipped: Outcome['skipped'][number][] = this.#checksValues ? [] : [{ path: this.chartFile.path, reason: 'schema of values' }]
    for (const [set, ran] of outputs.entries()) {
      const { name, isOptional } = job.sets[set]!
      const error = this.#problem(ran, name)
      if (error && isOptional && good.length > 0) skipped.push({ path: this.chartFile.path, reason: 'chart with default values' })
      else if (error) errors.push(error)
      if (error) failed.push(idOf(job, name))
      errors.push(...(error ? [] : this.#missingFor(set)))
      if (error || !good.includes(set)) continue
      const again = marked.get(set)
      const found = helmTexts({
        name,
        id: idOf(job, name),
        output: ran.out,
        marked: again?.status === 0 ? { output: again.out, markers } : undefined,
        fileOf: source => this.#fileOf(source),
        insteadOf: source => this.#insteadOf(source),
        valuesOf: (template, source) => this.#valuesOf(template, source, set),
      })
      if (found) {
        texts.push(...found)
        continue
      }
      errors.push(this.#error(`helm printed something else than manifests on standard output with ${name}: ${firstLine(ran.out)}`))
      failed.push(idOf(job, name))
    }
    return { texts, errors, failed, skipped }
  }

  #template(helm: Tool, values: readonly string[]): Promise<Ran> {
    const { release, namespace, kubernetes } = this.job
    const args = ['template', '--namespace', namespace, '--kube-version', kubernetes, '--include-crds', '--skip-tests']
    if (!this.#checksValues) args.push('--skip-schema-validation')
    args.push(...values.flatMap(file => ['--values', file]))
    // A chart whose name looks like an option, such as --post-renderer=PROGRAM, is no option.
    return this.input.tools.run(helm, [...args, '--', release ?? this.chart.name, this.#copy])
  }

  /** Dependencies of this repository are copied; of those that are not there, helm is told only where the values turn them on. */
  #takeDependencies(): void {
    const { job, chart } = this
    const there = this.#vendored()
    for (const [index, { chart: name, repository }] of chart.dependencies.entries()) {
      if (there.has(name)) continue
      if (!PLAIN_NAME.test(name)) throw new Refusal(`the dependency ${JSON.stringify(name)} has no valid name`)
      const local = /^file:\/\/(.+)/.exec(repository)?.[1]
      const folder = local === undefined ? undefined : slashes(join(job.folder, local))
      if (folder !== undefined && existsSync(join(folder, 'Chart.yaml'))) this.#copier.folder(folder, join(this.#copy, 'charts', name))
      else this.#missing.add(index)
    }
    if (!this.input.network) this.#dropMissing()
  }

  #dropMissing(): void {
    const text = this.#missing.size === 0 ? undefined : withoutDependencies(this.chartFile, this.#missing)
    if (text !== undefined) writeFileSync(join(this.#copy, 'Chart.yaml'), text)
  }

  /** With the network: what is missing and has an address on the web, for a chart of our own that has nothing else; then into the copy. */
  async #fetch(helm: Tool): Promise<UserError | undefined> {
    if (this.#missing.size === 0 || !this.input.network) return undefined
    const wanted = [...this.#missing].filter(index => /^(?:https?|oci):\/\//i.test(this.chart.dependencies[index]!.repository))
    for (const index of wanted) this.#missing.delete(index)
    this.#dropMissing()
    if (wanted.length === 0) return undefined
    const dependencies = wanted.map(index => {
      const { chart: name, version, repository } = this.chart.dependencies[index]!
      return { name, version, repository }
    })
    const folder = join(this.input.folder, 'fetched')
    mkdirSync(folder)
    writeFileSync(join(folder, 'Chart.yaml'), JSON.stringify({ apiVersion: 'v2', name: 'fetched', version: '0.0.0', dependencies }))
    const { status, error, problem } = await this.input.tools.run(helm, ['dependency', 'update', folder])
    if (problem === undefined && status === 0) {
      cpSync(join(folder, 'charts'), join(this.#copy, 'charts'), { recursive: true })
      return undefined
    }
    return this.#error(`helm ${problem ?? `cannot fetch the dependencies of this chart: ${this.#said(error) || `status ${status}`}`}`)
  }

  /** Names of the charts in charts/, unpacked or not. */
  #vendored(): Set<string> {
    const folder = join(this.#copy, 'charts')
    const names = existsSync(folder) ? readdirSync(folder) : []
    return new Set(
      names.map(
        name => chartIn({ path: '', text: textIn(join(folder, name, 'Chart.yaml')) })?.name ?? name.replace(/-v?\d+\.\d.*\.tgz$/, ''),
      ),
    )
  }

  #missingFor(set: number): UserError[] {
    const values = mergedValues(this.#valueFiles(set))
    const enabled = [...this.#missing].map(index => this.chart.dependencies[index]!).filter(each => isEnabled(each, values))
    return enabled.map(({ chart, repository }) =>
      this.#error(
        `dependency ${chart} (${repository || 'without a repository'}) is not in charts/, so it is not rendered with ${this.job.sets[set]!.name}; run helm dependency build`,
      ),
    )
  }

  /** Values as helm takes them: the chart's own, then those of the set. */
  #valueFiles(set: number): SourceFile[] {
    const paths = [`${this.job.folder}/values.yaml`, ...this.job.sets[set]!.files]
    return paths.flatMap(path => this.input.files.of(path) ?? [])
  }

  #copyValues(file: string, name: string): string {
    // helm takes commas and quotes in names apart.
    const copy = join(this.input.folder, 'values', `${name}.yaml`)
    mkdirSync(join(copy, '..'), { recursive: true })
    this.#copier.file(file, copy)
    this.#values.set(copy, file)
    return copy
  }

  /** `around`: the folders of the charts that it is in, which cannot be in it. */
  #addParts(part: Part, chart: Chart, around: ReadonlySet<string> = new Set()): void {
    if (around.has(part.folder)) return
    if (this.#parts.length === MOST_PARTS) throw new Refusal(`more than ${MOST_PARTS} charts in charts`)
    this.#parts.push(part)
    const inside = new Set([...around, part.folder])
    const folder = `${part.folder}/charts`
    const folders = existsSync(folder) ? readdirSync(folder).map(name => `${folder}/${name}`) : []
    const local = chart.dependencies.flatMap(({ repository }) => {
      const path = /^file:\/\/(.+)/.exec(repository)?.[1]
      return path === undefined ? [] : [slashes(join(part.folder, path))]
    })
    for (const each of [...folders, ...local]) {
      const file = this.#copier.copied.has(`${each}/Chart.yaml`) ? this.input.files.of(`${each}/Chart.yaml`) : undefined
      const inner = file && chartIn(file)
      if (!inner) continue
      const aliases = chart.dependencies.flatMap(({ chart: name, name: alias }) => (name === inner.name ? [alias] : []))
      for (const name of new Set(aliases.length > 0 ? aliases : [inner.name]))
        this.#addParts(
          { folder: each, names: [...part.names, name], prefix: `${part.prefix}/charts/${name}`, isLibrary: inner.isLibrary },
          inner,
          inside,
        )
    }
  }

  /** The file of the innermost chart whose name a `# Source:` comment begins with. */
  #fileOf(source: string): SourceText | undefined {
    const part = this.#parts.filter(({ prefix }) => source.startsWith(`${prefix}/`)).sort((a, b) => b.prefix.length - a.prefix.length)[0]
    const path = part && `${part.folder}/${source.slice(part.prefix.length + 1)}`
    return (path !== undefined && this.#copier.copied.has(path) ? this.input.files.of(path) : undefined) ?? this.chartFile
  }

  /** The dependency in Chart.yaml that brings a chart without files of its own, as archives do. */
  #insteadOf(source: string): Location | undefined {
    if (this.#fileOf(source) !== this.chartFile) return undefined
    const name = /^[^/]*\/charts\/([^/]+)\//.exec(source)?.[1]
    const place = name === undefined ? undefined : dependencyPlace(this.chartFile, name)
    return place ?? { file: this.chartFile, span: { start: 0, end: 0 } }
  }

  #valuesOf(template: SourceFile, source: string, set: number): ValuesFile[] {
    const { absolute } = template as SourceText
    const around = this.#parts.filter(({ folder }) => relativeTo(folder, absolute) !== undefined)
    const isFor = ({ prefix }: Part): boolean => source.startsWith(`${prefix}/`)
    const part = around.sort((a, b) => b.folder.length - a.folder.length || Number(isFor(b)) - Number(isFor(a)))[0]
    // The templates of a library take the values of the chart that uses them.
    const names = part?.isLibrary ? part.names.slice(0, -1) : (part?.names ?? [])
    const files = this.#valueFiles(set).toReversed()
    const own = names.length > 0 ? this.input.files.of(`${part!.folder}/values.yaml`) : undefined
    return [...files.map(file => ({ file, below: names })), ...(own ? [{ file: own, below: [] }] : [])]
  }

  #mark(markers: Markers): void {
    for (const [from, to] of this.#copier.copied) {
      const file = /\/templates\/.*\.(?:ya?ml|tpl)$/.test(from) ? this.input.files.of(from) : undefined
      if (file) writeFileSync(to, markers.mark(file))
    }
  }

  #problem(ran: Ran, name: string): UserError | undefined {
    const { status, out, error, problem } = ran
    if (problem !== undefined) return this.#error(`helm ${problem} with ${name}`)
    if (status !== 0) return this.#error(`helm cannot render this chart with ${name}: ${this.#said(error) || `status ${status}`}`, error)
    if (out.trim() === '' && error !== '')
      return this.#error(`helm printed nothing on standard output with ${name}, but on standard error: ${firstLine(error)}`)
    if (out.trim() === '' && this.#writesAlways()) return this.#error(`helm printed nothing with ${name}`)
    return undefined
  }

  /** Whether there is something to print; charts whose objects are all in conditions may have none. */
  #writesAlways(): boolean {
    if (/templates|ya?ml/.test(textIn(join(this.#copy, '.helmignore')))) return false
    const isManifest = /^(?:templates|crds)\/(?!tests\/)(?:[^/]+\/)*[^/_][^/]*\.ya?ml$/
    return [...this.#copier.copied.keys()].some(path => {
      const text = isManifest.test(relativeTo(this.job.folder, path) ?? '') ? this.input.files.of(path)?.text : undefined
      return text !== undefined && writesAlways(text)
    })
  }

  /** helm's own words, with the paths of the user. */
  #said(error: string): string {
    const from = Math.max(0, error.search(/^Error:/m))
    let said = error.slice(from)
    for (const [copy, file] of this.#values) said = said.replaceAll(copy, this.input.files.shown(file))
    return said
      .replace(/^Error: /, '')
      .replace('Use --debug flag to render out invalid YAML', '')
      .replaceAll(this.#copy, this.input.files.shown(this.job.folder))
      .split('\n')
      .map(line => line.trim())
      .filter(line => line !== '')
      .join(' ')
      .trim()
  }

  /** At the line of the values or the template that helm names, else at the chart. */
  #error(message: string, said = ''): UserError {
    const values = this.#valuesAt(said)
    if (values) return { message, location: values }
    for (const word of said.split(/[\s()"]/)) {
      const [source = '', line] = word.split(':')
      if (!source.includes('/') || !/\.(?:ya?ml|tpl|txt)$/.test(source)) continue
      const file = this.#fileOf(source)
      if (!file || file === this.chartFile) continue
      const lines = new Lines(file.text)
      const start = line ? lines.start(Number(line)) : 0
      const end = line ? start + lines.line(Number(line)).length : 0
      return { message, location: { file, span: { start, end } } }
    }
    return { message, location: { file: this.chartFile, span: { start: 0, end: 0 } } }
  }

  /** The line of a file of values that helm cannot read. */
  #valuesAt(said: string): Location | undefined {
    const path = [...this.#values].find(([copy]) => said.includes(copy))?.[1]
    const own = /\bcannot load values\.yaml\b/.test(said) ? `${this.job.folder}/values.yaml` : undefined
    const file = this.input.files.of(path ?? own ?? '')
    if (!file) return undefined
    const lines = new Lines(file.text)
    const line = Math.min(Math.max(1, Number(/\bline (\d+)/.exec(said)?.[1])) || 1, lines.count)
    const start = lines.start(line)
    return { file, span: { start, end: start + lines.line(line).length } }
  }
}

function firstLine(text: string): string {
  return text.trim().split('\n')[0] ?? ''
}

function textIn(file: string): string {
  return existsSync(file) ? readFileSync(file, 'utf8') : ''
}
