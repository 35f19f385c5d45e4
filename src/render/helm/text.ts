/** A text that helm rendered, and the templates and values that it comes from. */
import { type Edit, Lines, type Location, type SourceFile, type Span } from '../../base/index.ts'
import type { Trace, Traced } from '../trace.ts'
import { Absent } from './absent.ts'
import type { TemplateLine } from './actions.ts'
import { indentOf, innerPath } from './line-paths.ts'
import type { Origin, TemplateLines } from './trace.ts'
import { emptyValueOf, givenValues, likelyValue, type ValuesFile, valuesOf } from './values.ts'

export interface HelmTextInput {
  /** As it was rendered. */
  readonly text: string
  /** One for each of its lines. */
  readonly origins: readonly (Origin | undefined)[]
  /** Where nothing is known of a line. */
  readonly otherwise: Location
  readonly linesOf: TemplateLines
  /** Where the values of a template may be written, the file that counts first. */
  valuesOf(template: SourceFile): readonly ValuesFile[]
}

export class HelmText implements Trace {
  readonly #lines: Lines
  readonly #rendered: readonly string[]
  readonly #absent: Absent

  constructor(readonly input: HelmTextInput) {
    this.#lines = new Lines(input.text)
    this.#rendered = input.text.split('\n')
    this.#absent = new Absent({ rendered: this.#rendered, origins: input.origins, linesOf: input.linesOf })
  }

  of({ span }: Location, path: string): Traced {
    const { line, column } = this.#lines.at(span.start)
    const origin = this.input.origins[line - 1]
    if (!origin) return { location: this.input.otherwise, exact: false, related: [] }
    const { file, kinship } = origin
    const template = this.input.linesOf(file)[origin.index]!
    const width = Math.min(span.end, this.#lines.start(line) + this.#rendered[line - 1]!.length) - span.start
    const own = this.#values(origin, line - 1)
    const related = own.length > 0 ? own : this.#absentValues(path, line - 1)
    // What an action gives that names no values may be made anywhere.
    const isMade = kinship === 'block' && related.length === 0 && givenValues(this.input.linesOf(file), origin.index).length === 0
    return {
      location: { file, span: this.#span(origin, template, { line, column, width }) },
      exact: kinship !== 'near' && !isMade,
      related,
    }
  }

  edit({ location: { span }, text }: Edit): Edit | undefined {
    const first = this.#lines.at(span.start)
    // A whole line ends where the next one starts.
    const end = this.#lines.at(span.end)
    const last = end.column === 1 && span.end > span.start ? end.line - 1 : end.line
    const origin = this.input.origins[first.line - 1]
    if (first.line !== last || origin?.kinship !== 'same') return undefined
    const { file } = origin
    const template = this.input.linesOf(file)[origin.index]!
    const rendered = this.#rendered[first.line - 1]!
    if (rendered !== file.text.slice(template.start, template.end)) return undefined
    const start = template.start + first.column - 1
    return { location: { file, span: { start, end: start + span.end - span.start } }, text }
  }

  #span({ kinship, file }: Origin, template: TemplateLine, { line, column, width }: { line: number; column: number; width: number }): Span {
    const own = file.text.slice(template.start, template.end)
    const rendered = this.#rendered[line - 1]!
    if (kinship === 'same') {
      const start = template.start + column - 1 + indentOf(own) - indentOf(rendered)
      return { start: Math.max(template.start, start), end: Math.min(template.end, start + width) }
    }
    const key = /^\s*(?:-\s+)*[^\s:{]+:\s+(?=\S)/.exec(own)?.[0].length
    const renderedKey = /^\s*(?:-\s+)*[^\s:]+:\s+/.exec(rendered)?.[0].length
    const isValue = kinship === 'written' && key !== undefined && renderedKey !== undefined && column > renderedKey
    return { start: template.start + (isValue ? key : indentOf(own)), end: template.start + own.trimEnd().length }
  }

  /** Where a value is set, or is empty, that would write what is missing. */
  #absentValues(path: string, at: number): Traced['related'] {
    const { file, given } = this.#absent.givenFor(path, at) ?? { given: [] }
    if (!file) return []
    const found = given.flatMap(each => emptyValueOf(this.input.valuesOf(file), each) ?? [])
    return found.map(({ location, path: value }) => ({ location, path: '', message: `set it with .Values${value}` }))
  }

  #values({ file, index, kinship, first }: Origin, at: number): Traced['related'] {
    if (kinship === 'same' || kinship === 'near') return []
    const inner = first === undefined ? [] : innerPath(this.#rendered, first, at)
    const files = this.input.valuesOf(file)
    const text = this.#rendered[at]!
    const given = givenValues(this.input.linesOf(file), index)
    const found = given.flatMap(each => valuesOf(files, each, { inner, text }))
    if (found.length > 0 || !given.every(({ isPlain }) => isPlain))
      return found.map(({ location, path }) => ({ location, path: '', message: `the value of .Values${path}` }))
    const likely = likelyValue(files, text)
    return likely ? [{ location: likely.location, path: '', message: `probably the value of .Values${likely.path}` }] : []
  }
}
