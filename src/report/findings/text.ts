/** For people: `path:line:column: severity message [rule]`, the code it is about, why it matters and what to do. */
import {
  type Finding,
  type NotChecked,
  type Related,
  type Report,
  type RuleInfo,
  SEVERITIES,
  type Summary,
  type UserError,
  groupBy,
  type Location,
} from '../../base/index.ts'
import { BUG_REPORT, bugPlace } from '../shared/bug.ts'
import { visible, visibleUpTo, withoutCommands } from '../shared/escape.ts'
import { frame } from '../shared/frame.ts'
import { renderedWords } from '../shared/rendered.ts'
import { STDIN } from './paths.ts'
import { Regions } from '../shared/region.ts'
import { helpUri, whyOf } from './said.ts'
import { type Paint, painter, type Style } from '../shared/style.ts'
import { closing, notChecked, objectName } from './summary.ts'
import { textWidth } from '../shared/width.ts'
import { wrap } from '../shared/wrap.ts'

export interface TextOptions {
  readonly color?: boolean
  /** Columns of a terminal, at which sentences wrap. Without it each is one line, and frames have 100. */
  readonly width?: number
  /** Lines of a terminal; 50 when nobody knows. A longer report ends with tables. */
  readonly rows?: number
  /** Rule ids are hyperlinks (OSC 8). */
  readonly links?: boolean
  /** Findings alone: no tables, no closing line. */
  readonly quiet?: boolean
  /** The number of findings by rule instead of the findings. */
  readonly statistics?: boolean
  /** Every file that was not checked is listed, with the reason. */
  readonly verbose?: boolean
  /** False leaves the fixes out, as after `--fix`. */
  readonly fixes?: boolean
}

const WIDTH = 100
const ROWS = 50
/** The least that a frame and a sentence need. */
const NARROWEST = 40
const MESSAGE_LIMIT = 1000
const MOST_RELATED = 8
/** What a rejection without a field is about. */
const UNPLACED: Readonly<Record<string, string>> = {
  Decoding: 'it cannot decode the manifest',
  Storage: 'it does not store such an object',
}

const MOST_REJECTED = 4
const MOST_ROWS = 15

/** The findings, file by file, and the closing line. User errors and bugs are not in it: see formatErrors. */
export function* textChunks(report: Report, options: TextOptions = {}): Generator<string> {
  const { rows = ROWS, quiet = false, statistics = false, verbose = false } = options
  const writer = new Writer(report.rules, options)
  let lines = 0
  if (!statistics) {
    for (const finding of byFile(report.findings)) {
      const text = `${writer.finding(finding)}\n\n`
      lines += text.split('\n').length - 1
      yield withoutCommands(text)
    }
  }
  if (statistics || (!quiet && lines > rows)) yield* tables(report, writer, statistics)
  if (verbose) for (const each of report.notChecked) yield withoutCommands(`${writer.notChecked(each)}\n`)
  if (quiet) return
  yield withoutCommands(`${writer.closing(report.summary)}\n`)
}

function* tables({ findings }: Report, writer: Writer, statistics: boolean): Generator<string> {
  const open = findings.filter(({ suppression }) => !suppression)
  const byRule = groupBy(open, ({ rule }) => rule)
  if (statistics ? byRule.size > 0 : byRule.size > 1)
    yield withoutCommands(writer.table('rule', byRule, rule => ({ text: visible(rule), shown: writer.rule(rule) }), statistics))
  const files = groupBy(open, ({ location }) => location.file.path)
  if (statistics || files.size < 2) return
  const shown = (path: string, columns: number): Word => {
    const text = endOf(path, columns)
    return { text, shown: writer.paint('path', text) }
  }
  yield withoutCommands(writer.table('file', files, shown, false))
}

/** What went wrong that is not a finding, for the error stream; empty when nothing did. */
export function formatErrors(
  report: Pick<Report, 'errors' | 'bugs'> & Partial<Pick<Report, 'notices'>>,
  options: TextOptions = {},
): string {
  const writer = new Writer(new Map(), options)
  const { errors, notices = [] } = report
  const lines = [...errors.flatMap(error => writer.userError(error)), ...notices.flatMap(notice => writer.userError(notice, 'info'))]
  for (const { rule, file, message } of report.bugs) {
    const [first = '', ...further] = message.split(/\r\n|\r|\n/)
    lines.push(`ds-lint: ${writer.paint('error', 'bug')} ${visible(bugPlace({ rule, file: shownPath(file) }))}: ${visible(first)}`)
    lines.push(...further.map(line => writer.paint('dim', `  ${visible(line.trim())}`)))
  }
  if (report.bugs.length > 0) lines.push(`ds-lint: ${BUG_REPORT}; everything else was checked`)
  return withoutCommands(lines.map(line => `${line}\n`).join(''))
}

/** Findings of one file together, files in the order they first appear. */
function byFile(findings: readonly Finding[]): Finding[] {
  return [...groupBy(findings, ({ location }) => location.file).values()].flat()
}

/** The columns of a table beside its names. */
const NUMBERS = '    findings  warning'.length

/** What is printed, and its text alone: neither breaks. */
interface Word {
  readonly text: string
  readonly shown: string
}

const plain: Paint = (_, text) => text

/** A path, or the end of a longer one, which tells more than its beginning. */
function endOf(path: string, columns: number): string {
  if (textWidth(shownPath(path)) <= columns) return shownPath(path)
  const characters = Array.from(path)
  let start = Math.max(characters.length - columns + 1, 0)
  const shown = (): string => shownPath(`…${characters.slice(start).join('')}`)
  while (start < characters.length && textWidth(shown()) > columns) start++
  return shown()
}

class Writer {
  readonly paint: Paint
  readonly #width: number
  /** Where sentences wrap. */
  readonly #columns: number
  readonly #links: boolean
  readonly #fixes: boolean
  readonly #regions = new Regions()
  /** Where the reason of a rule was given. */
  readonly #explained = new Map<string, Location>()

  constructor(
    readonly rules: ReadonlyMap<string, RuleInfo>,
    { color = false, width, fixes = true, links = false }: TextOptions,
  ) {
    this.paint = painter(color)
    this.#width = Math.max(width ?? WIDTH, NARROWEST)
    this.#columns = width === undefined ? Number.POSITIVE_INFINITY : this.#width
    this.#links = links
    this.#fixes = fixes
  }

  finding(finding: Finding): string {
    const { severity, message, rule, location, related } = finding
    const isFirst = !this.#explained.has(rule)
    const lines = this.#flow(
      [
        { text: `${this.#place(location, plain)}:`, shown: `${this.#place(location)}:` },
        { text: severity, shown: this.paint(severity, severity) },
        ...this.#words(visibleUpTo(message, MESSAGE_LIMIT), 'bold'),
        { text: `[${visible(rule)}]`, shown: this.paint('dim', '[') + this.rule(rule) + this.paint('dim', ']') },
      ],
      '',
      '    ',
    )
    this.#identity(finding, lines)
    // A file that cannot be read has no text to show.
    if (location.file.text !== '') {
      lines.push(...frame(location, this.#regions, { width: this.#width, paint: this.paint, style: severity, context: isFirst }))
    }
    for (let i = 0; i < related.length && i < MOST_RELATED; i++) this.#related(related[i]!, lines)
    const more = related.length - MOST_RELATED
    if (more > 0) lines.push(`  ${this.paint('dim', `and ${more} more place${more === 1 ? '' : 's'}`)}`)
    this.#rejected(finding, lines)
    this.#why(finding, lines)
    this.#fix(finding, lines)
    this.#suppression(finding, lines)
    return lines.join('\n')
  }

  closing(summary: Summary): string {
    const { found, rest } = closing(summary)
    const { errors, warnings, infos } = summary
    const style = errors > 0 ? 'error' : warnings > 0 ? 'warning' : infos > 0 ? 'info' : 'good'
    return this.#flow([...this.#words(found, style), ...this.#words(`· ${rest.join(' · ')}`, 'dim')], '', '  ').join('\n')
  }

  notChecked(each: NotChecked): string {
    return `${this.paint('path', shownPath(each.path))}: ${this.paint('dim', notChecked(each))}`
  }

  /** The id of a rule, with a link to its page. */
  rule(id: string): string {
    const uri = this.#links ? helpUri(this.rules.get(id)) : undefined
    const shown = this.paint('dim', visible(id))
    return uri === undefined ? shown : `\u001b]8;;${uri}\u001b\\${shown}\u001b]8;;\u001b\\`
  }

  /** How many findings each group has, the most first; `word`: a name in so many columns. */
  table(
    title: string,
    groups: ReadonlyMap<string, readonly Finding[]>,
    word: (name: string, columns: number) => Word,
    all: boolean,
  ): string {
    const sorted = [...groups].sort(([, a], [, b]) => b.length - a.length)
    const rows = all ? sorted : sorted.slice(0, MOST_ROWS)
    const words = rows.map(([name]) => word(name, Math.max(title.length, this.#columns - NUMBERS)))
    const widest = Math.max(title.length, ...words.map(({ text }) => textWidth(text)))
    const lines = rows.map(([, findings], index) => {
      const severity = SEVERITIES.find(each => findings.some(finding => finding.severity === each))!
      const { text, shown } = words[index]!
      const space = ' '.repeat(widest - textWidth(text))
      return `  ${shown}${space}  ${String(findings.length).padStart(8)}  ${this.paint(severity, severity)}`
    })
    if (sorted.length > rows.length) lines.push(`  ${this.paint('dim', `and ${sorted.length - rows.length} more`)}`)
    return `${[this.paint('bold', `  ${title.padEnd(widest)}  findings  worst`), ...lines].join('\n')}\n\n`
  }

  /** Words on lines of the terminal's width, with the indents of the first and of the later ones. */
  #flow(words: readonly Word[], indent: string, hanging: string): string[] {
    const lines: string[] = []
    let line = indent
    let columns = indent.length
    let isEmpty = true
    for (const { text, shown } of words) {
      const width = textWidth(text)
      if (!isEmpty && columns + 1 + width > this.#columns) {
        lines.push(line)
        line = hanging
        columns = hanging.length
        isEmpty = true
      }
      line += isEmpty ? shown : ` ${shown}`
      columns += isEmpty ? width : width + 1
      isEmpty = false
    }
    return [...lines, line]
  }

  /** Where nothing wraps, a text is one word: one escape sequence instead of many. */
  #words(text: string, style?: Style): Word[] {
    const words = this.#columns === Number.POSITIVE_INFINITY ? [text] : text.split(' ')
    return words.map(word => ({ text: word, shown: style === undefined ? word : this.paint(style, word) }))
  }

  userError({ message, location }: UserError, style: 'error' | 'info' = 'error'): string[] {
    const kind = style === 'error' ? 'error' : 'note'
    const told = [{ text: kind, shown: this.paint(style, kind) }, ...this.#words(visibleUpTo(message, MESSAGE_LIMIT))]
    if (location === undefined) return this.#flow([{ text: 'ds-lint:', shown: 'ds-lint:' }, ...told], '', '  ')
    const options = { width: this.#width, paint: this.paint, style, context: false } as const
    const place = { text: `${this.#place(location, plain)}:`, shown: `${this.#place(location)}:` }
    return [...this.#flow([place, ...told], '', '    '), ...frame(location, this.#regions, options)]
  }

  #place(location: Location, paint: Paint = this.paint): string {
    const { line, column } = this.#regions.of(location)
    return `${paint('path', shownPath(location.file.path))}:${line}:${column}`
  }

  #identity(finding: Finding, lines: string[]): void {
    const { object, holder = object, path, origin, rule } = finding
    const parts: string[] = []
    if (holder !== undefined) parts.push(objectName(holder))
    if (path !== '') parts.push(visibleUpTo(path, MESSAGE_LIMIT))
    if (object !== undefined && object !== holder) parts.push(`for ${objectName(object)}`)
    if (origin !== undefined && origin !== '') parts.push(`from ${visible(origin)}`)
    const rendered = renderedWords(finding)
    if (rendered !== undefined) parts.push(rendered)
    const explained = this.#explained.get(rule)
    if (explained && whyOf(this.rules.get(rule)) !== '') parts.push(`why: see ${this.#place(explained, plain)}`)
    if (parts.length > 0) lines.push(...this.#flow(this.#words(parts.join(' · '), 'dim'), '  ', '    '))
  }

  #related({ location, message }: Related, lines: string[]): void {
    const colon = message === '' ? '' : ':'
    const place = { text: `see ${this.#place(location, plain)}${colon}`, shown: `see ${this.#place(location)}${colon}` }
    const note = message === '' ? [] : this.#words(visibleUpTo(message, MESSAGE_LIMIT))
    const options = { width: this.#width, paint: this.paint, style: 'path', context: false } as const
    lines.push(...this.#flow([place, ...note], '  ', '    '), ...frame(location, this.#regions, options))
  }

  #rejected({ rejected }: Finding, lines: string[]): void {
    if (rejected.length === 0) return
    if (rejected.some(({ type }) => type === 'Client')) {
      lines.push(...this.#flow(this.#words('rejected by kubectl, which sends nothing to the API server'), '  ', '    '))
      return
    }
    const shown = rejected
      .slice(0, MOST_REJECTED)
      .map(({ type, field }) => visible(field !== '' ? `${field} (${type})` : (UNPLACED[type] ?? type)))
    const rest = rejected.length > MOST_REJECTED ? ` and ${rejected.length - MOST_REJECTED} more` : ''
    const when = rejected.some(({ isBehind }) => isBehind) ? ' once kubectl sends it' : ''
    lines.push(...this.#flow(this.#words(`rejected by the API server${when}: ${shown.join(', ')}${rest}`), '  ', '    '))
  }

  /** Once per rule. */
  #why({ rule, location }: Finding, lines: string[]): void {
    if (this.#explained.has(rule)) return
    this.#explained.set(rule, location)
    const why = whyOf(this.rules.get(rule))
    if (why === '') return
    lines.push(
      ...wrap(`why: ${why}`, this.#width - 2, this.#width - 7).map((line, i) => this.paint('dim', `${i === 0 ? '  ' : '       '}${line}`)),
    )
  }

  #fix({ fix }: Finding, lines: string[]): void {
    if (fix === undefined || !this.#fixes) return
    const flag = fix.safety === 'safe' ? '--fix' : '--fix-unsafe'
    const head = `fix (${fix.safety}):`
    const words = this.#words(`${visibleUpTo(fix.title, MESSAGE_LIMIT)}; run with ${flag}`)
    lines.push(...this.#flow([{ text: head, shown: this.paint('good', head) }, ...words], '  ', '    '))
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
