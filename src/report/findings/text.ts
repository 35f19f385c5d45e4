/** For people: `path:line:column: severity message [rule]`, the code it is about, why it matters and what to do. */
import { type Finding, type Related, type Report, type RuleInfo, type UserError, groupBy, type Location } from '../../base/index.ts'
import { BUG_REPORT } from '../shared/bug.ts'
import { visible, visibleProse, visibleUpTo, withoutCommands } from '../shared/escape.ts'
import { frame } from '../shared/frame.ts'
import { STDIN } from './paths.ts'
import { Regions } from '../shared/region.ts'
import { type Paint, painter } from '../shared/style.ts'
import { closing, objectName } from './summary.ts'
import { wrap } from '../shared/wrap.ts'

export interface TextOptions {
  readonly color?: boolean
  /** Columns; 100 when nobody knows. */
  readonly width?: number
  /** False leaves the fixes out, as after `--fix`. */
  readonly fixes?: boolean
}

const WIDTH = 100
/** The least that a frame and a sentence need. */
const NARROWEST = 40
const MESSAGE_LIMIT = 1000
const MOST_RELATED = 8
const MOST_REJECTED = 4

/** The findings, file by file, and the closing line. User errors and bugs are not in it: see formatErrors. */
export function* textChunks(report: Report, options: TextOptions = {}): Generator<string> {
  const writer = new Writer(report.rules, options)
  for (const finding of byFile(report.findings)) yield withoutCommands(`${writer.finding(finding)}\n\n`)
  const { found, rest } = closing(report.summary)
  const { errors, warnings, infos } = report.summary
  const style = errors > 0 ? 'error' : warnings > 0 ? 'warning' : infos > 0 ? 'info' : 'good'
  const last = `${writer.paint(style, found)}${writer.paint('dim', ` · ${rest.join(' · ')}`)}`
  yield withoutCommands(`${last}\n`)
}

/** What went wrong that is not a finding, for the error stream; empty when nothing did. */
export function formatErrors(report: Pick<Report, 'errors' | 'bugs'>, options: TextOptions = {}): string {
  const writer = new Writer(new Map(), options)
  const lines = report.errors.flatMap(error => writer.userError(error))
  for (const { rule, file, message } of report.bugs) {
    const [first = '', ...further] = message.split(/\r\n|\r|\n/)
    lines.push(`ds-lint: ${writer.paint('error', 'bug')} in rule ${visible(rule)} on ${shownPath(file)}: ${visible(first)}`)
    lines.push(...further.map(line => writer.paint('dim', `  ${visible(line.trim())}`)))
  }
  if (report.bugs.length > 0) lines.push(`ds-lint: ${BUG_REPORT}; everything else was checked`)
  return withoutCommands(lines.map(line => `${line}\n`).join(''))
}

/** Findings of one file together, files in the order they first appear. */
function byFile(findings: readonly Finding[]): Finding[] {
  return [...groupBy(findings, ({ location }) => location.file).values()].flat()
}

class Writer {
  readonly paint: Paint
  readonly #width: number
  readonly #fixes: boolean
  readonly #regions = new Regions()
  readonly #explained = new Set<string>()

  constructor(
    readonly rules: ReadonlyMap<string, RuleInfo>,
    { color = false, width = WIDTH, fixes = true }: TextOptions,
  ) {
    this.paint = painter(color)
    this.#width = Math.max(width, NARROWEST)
    this.#fixes = fixes
  }

  finding(finding: Finding): string {
    const { severity, message, rule, location, related } = finding
    const head = `${severity} ${visibleUpTo(message, MESSAGE_LIMIT)}`
    const lines = [
      `${this.#place(location)}: ${this.paint(severity, severity)}${this.paint('bold', head.slice(severity.length))} ${this.paint('dim', `[${visible(rule)}]`)}`,
    ]
    this.#identity(finding, lines)
    // A file that cannot be read has no text to show.
    if (location.file.text !== '') {
      lines.push(...frame(location, this.#regions, { width: this.#width, paint: this.paint, style: severity, context: true }))
    }
    for (let i = 0; i < related.length && i < MOST_RELATED; i++) this.#related(related[i]!, lines)
    const more = related.length - MOST_RELATED
    if (more > 0) lines.push(`  ${this.paint('dim', `and ${more} more place${more === 1 ? '' : 's'}`)}`)
    this.#rejected(finding, lines)
    this.#why(rule, lines)
    this.#fix(finding, lines)
    this.#suppression(finding, lines)
    return lines.join('\n')
  }

  userError({ message, location }: UserError): string[] {
    const error = `${this.paint('error', 'error')} ${visibleUpTo(message, MESSAGE_LIMIT)}`
    if (location === undefined) return [`ds-lint: ${error}`]
    const options = { width: this.#width, paint: this.paint, style: 'error', context: false } as const
    return [`${this.#place(location)}: ${error}`, ...frame(location, this.#regions, options)]
  }

  #place(location: Location): string {
    const { line, column } = this.#regions.of(location)
    return `${this.paint('path', shownPath(location.file.path))}:${line}:${column}`
  }

  #identity({ object, path, origin }: Finding, lines: string[]): void {
    const parts: string[] = []
    if (object !== undefined) parts.push(objectName(object))
    if (path !== '') parts.push(visibleUpTo(path, MESSAGE_LIMIT))
    if (origin !== undefined && origin !== '') parts.push(`from ${visible(origin)}`)
    if (parts.length > 0) lines.push(`  ${this.paint('dim', parts.join(' · '))}`)
  }

  #related({ location, message }: Related, lines: string[]): void {
    const note = message === '' ? '' : `: ${visibleUpTo(message, MESSAGE_LIMIT)}`
    const options = { width: this.#width, paint: this.paint, style: 'path', context: false } as const
    lines.push(`  see ${this.#place(location)}${note}`, ...frame(location, this.#regions, options))
  }

  #rejected({ rejected }: Finding, lines: string[]): void {
    if (rejected.length === 0) return
    const shown = rejected.slice(0, MOST_REJECTED).map(({ type, field }) => visible(field === '' ? type : `${field} (${type})`))
    const rest = rejected.length > MOST_REJECTED ? ` and ${rejected.length - MOST_REJECTED} more` : ''
    lines.push(`  the API server refuses it: ${shown.join(', ')}${rest}`)
  }

  /** Once per rule. */
  #why(rule: string, lines: string[]): void {
    if (this.#explained.has(rule)) return
    this.#explained.add(rule)
    const why = visibleProse(this.rules.get(rule)?.why ?? '')
    if (why === '') return
    lines.push(
      ...wrap(`why: ${why}`, this.#width - 2, this.#width - 7).map((line, i) => this.paint('dim', `${i === 0 ? '  ' : '       '}${line}`)),
    )
  }

  #fix({ fix }: Finding, lines: string[]): void {
    if (fix === undefined || !this.#fixes) return
    const flag = fix.safety === 'safe' ? '--fix' : '--fix-unsafe'
    lines.push(`  ${this.paint('good', `fix (${fix.safety}):`)} ${visibleUpTo(fix.title, MESSAGE_LIMIT)}; run with ${flag}`)
  }

  #suppression({ suppression }: Finding, lines: string[]): void {
    if (suppression === undefined) return
    const reason = suppression.reason === '' ? '' : `: ${visibleUpTo(suppression.reason, MESSAGE_LIMIT)}`
    lines.push(`  ${this.paint('dim', `${suppression.kind === 'inSource' ? 'suppressed' : 'in the baseline'}${reason}`)}`)
  }
}

function shownPath(path: string): string {
  return path === STDIN ? '<stdin>' : visible(path)
}
