/** What helm printed → texts to check, each with the way back to its template. */
import { groupBy, type Location, type SourceFile, type TextSource } from '../../base/index.ts'
import type { TracedText } from '../origins.ts'
import { linesOf, type TemplateLine } from './actions.ts'
import { align } from './align.ts'
import { Elsewhere } from './elsewhere.ts'
import { fits } from './fits.ts'
import type { Line, Markers } from './markers.ts'
import { type Rendition, renditionsIn } from './output.ts'
import { HelmText } from './text.ts'
import { endsWithBlock, type Origin, originsByMarks, type TemplateLines } from './trace.ts'
import type { ValuesFile } from './values.ts'

export { writesAlways } from './actions.ts'
export { chartIn, type Chart, dependencyPlace, isEnabled, mergedValues, withoutDependencies } from './chart.ts'
export { Markers } from './markers.ts'
export type { ValuesFile } from './values.ts'

/** One chart with one set of values. */
export interface HelmRun {
  /** The values, as reports name them. */
  readonly name: string
  /** No other run has it. */
  readonly id: string
  readonly output: string
  /** What helm printed for the marked templates. */
  readonly marked?: { readonly output: string; readonly markers: Markers } | undefined
  /** The file that a `# Source:` comment names. */
  fileOf(source: string): TextSource | undefined
  /** What a person edits where the template that a comment names is no file of theirs: it is in an archive, or was fetched. */
  insteadOf?(source: string): Location | undefined
  /** `source`: what the template was rendered for. */
  valuesOf(template: SourceFile, source: string): readonly ValuesFile[]
}

/** One text for each template, with all its documents; undefined where helm printed something else. */
export function helmTexts(run: HelmRun): TracedText[] | undefined {
  const renditions = renditionsIn(run.output)
  if (!renditions) return undefined
  const marks = new MarkedRenditions(run.marked)
  const lines = new Map<SourceFile, readonly TemplateLine[]>()
  const cachedLines: TemplateLines = file => {
    let found = lines.get(file)
    if (!found) lines.set(file, (found = linesOf(file.text)))
    return found
  }
  const bySource = groupBy(renditions, ({ source }) => source)
  const templates = new Map([...bySource.keys()].map(source => [source, run.fileOf(source)]))
  const elsewhere = new Elsewhere(run.marked?.markers.files ?? [], cachedLines)
  return [...bySource].flatMap(([source, own]) => {
    const template = templates.get(source)
    if (!template) return []
    const instead = run.insteadOf?.(source)
    const origins: (Origin | undefined)[] = []
    let text = ''
    for (const rendition of own) {
      const before = origins.push(undefined)
      const found = instead
        ? linesIn(rendition).map(() => undefined)
        : originsOf(rendition, { marks, template, lines: cachedLines, elsewhere })
      for (const each of found) origins.push(each?.first === undefined ? each : { ...each, first: each.first + before })
      text += `---\n${rendition.text}`
    }
    // A chart that is used twice has its templates twice.
    const isOnly = [...templates.values()].filter(each => each === template).length === 1
    const about = isOnly ? run.name : `${run.name}, ${source}`
    const path = `${template.path} (${about})`
    const from = { path: template.path, absolute: template.absolute }
    return {
      renderer: 'helm' as const,
      name: run.name,
      source: {
        kind: 'file',
        path,
        absolute: `${template.absolute} ${run.id}${isOnly ? '' : ` ${source}`}`,
        text,
        rendered: { renderer: 'helm', by: run.id, from },
      } satisfies TextSource,
      trace: new HelmText({
        text,
        origins,
        otherwise: instead ?? startOf(template),
        linesOf: cachedLines,
        valuesOf: file => run.valuesOf(file, source),
      }),
    }
  })
}

interface Tracing {
  readonly marks: MarkedRenditions
  readonly template: SourceFile
  readonly lines: TemplateLines
  readonly elsewhere: Elsewhere
}

function startOf(file: SourceFile): Location {
  return { file, span: { start: 0, end: 0 } }
}

function linesIn({ text }: Rendition): string[] {
  return text.split('\n').slice(0, -1)
}

/** One for each line of a rendition. */
function originsOf(rendition: Rendition, { marks, template, lines, elsewhere }: Tracing): (Origin | undefined)[] {
  const rendered = linesIn(rendition)
  const marked = marks.next(rendition) ?? byText(rendered, template, lines)
  return elsewhere.complete(rendered, originsByMarks(rendered, marked, lines))
}

class MarkedRenditions {
  readonly #markers: Markers | undefined
  readonly #left: Map<string, Rendition[]>

  constructor(marked: HelmRun['marked']) {
    this.#markers = marked?.markers
    this.#left = groupBy((marked && renditionsIn(marked.output)) ?? [], ({ source }) => source)
  }

  /** The lines that each line of a rendition is marked with; undefined where its template has none. */
  next({ source, text }: Rendition): (readonly Line[])[] | undefined {
    const marked = this.#left.get(source)?.shift()
    if (!marked || !this.#markers) return undefined
    const markers = this.#markers
    const read = marked.text
      .split('\n')
      .slice(0, -1)
      .map(line => markers.read(line))
    if (!read.some(({ lines }) => lines.length > 0)) return undefined
    const rendered = text.split('\n').slice(0, -1)
    if (read.length === rendered.length) return read.map(({ lines }) => lines)
    const pairs = align(rendered, read, (line, other) => (line.trimEnd() === other.text ? (line.trim() === '' ? 0.1 : 1) : 0))
    return pairs.map(index => (index === undefined ? [] : read[index]!.lines))
  }
}

/** Without marks: the lines of the template that fit best, in their order. */
function byText(rendered: readonly string[], file: SourceFile, lines: TemplateLines): (readonly Line[])[] {
  const template = lines(file)
  const pairs = align(rendered, template, (line, other) => {
    const fit = fits(line, other)
    if (!fit) return 0
    const letters = other.literals.join('').trim().length
    return fit === 'same' ? 2 + Math.min(letters, 40) / 40 : Math.min(letters, 20) / 20
  })
  const found: (readonly Line[])[] = pairs.map(index => (index === undefined ? [] : [{ file, index }]))
  // What stands between two lines and has one action to give it comes from that.
  let before = -1
  for (let row = 0; row < pairs.length; row++) {
    if (pairs[row] !== undefined) before = pairs[row]!
    else if (row + 1 === pairs.length || pairs[row + 1] !== undefined) {
      const after = pairs[row + 1] ?? template.length
      const blocks = template.slice(before + 1, after).flatMap((line, index) => (endsWithBlock(line) ? [before + 1 + index] : []))
      if (blocks.length === 1) found[row] = [{ file, index: blocks[0]! }]
    }
  }
  return found
}
