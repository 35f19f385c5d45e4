/** Suppressions as they are written: `# ds-lint-disable[-next-line|-line] RULE[, RULE] [until=DATE] -- why`, `ds-lint.io/ignore.RULE: why`. */
import { didYouMean, suggest } from '../../config/index.ts'
import { append, type ObjectReference, type Location, type SourceFile, type Span } from '../../base/index.ts'
import { ANNOTATIONS, type Annotation, type AnnotatedManifest, type SuppressionSource } from './source.ts'

/** One rule, suppressed in one place. */
export interface Directive {
  /** The rule's id, also where a former one is written. */
  readonly rule: string
  /** Of the rule's name in the comment, or of the annotation's key. */
  readonly location: Location
  /** Of the annotation; empty for a comment. */
  readonly path: string
  readonly object: ObjectReference | undefined
  readonly reason: string
  /** The last day on which it holds: YYYY-MM-DD. */
  readonly until: string | undefined
  /** Findings that start there. */
  readonly scope: Span
  /** Only findings about `object`, where the document holds several. */
  readonly ofObject: boolean
}

/** A mistake in a directive, at its place. */
export interface DirectiveProblem {
  readonly kind: 'invalid' | 'reasonless'
  readonly message: string
  readonly location: Location
  readonly path: string
  readonly object: ObjectReference | undefined
}

export interface Directives {
  readonly directives: Directive[]
  readonly problems: DirectiveProblem[]
  /** Whether the document was checked: what is written for findings of another tool's document, or of what is rendered from it, may be unused. */
  readonly checked: boolean
}

export interface RuleNames {
  /** The id of a rule, by that or a former one. */
  get(name: string): string | undefined
  /** For a name that no rule has: `; did you mean "…"?`, or nothing. */
  guess(name: string): string
}

const COMMENT = /#[#\t ]{0,200}ds-lint-([\w-]+)([^\r\n]*)/g
const KINDS = ['disable', 'disable-next-line', 'disable-line']
const MEANT = /^(?:disable|enable|ignore|suppress)/
const IGNORE = `${ANNOTATIONS}ignore.`

/** The reason of a suppression that nobody has given one yet. */
export const PLACEHOLDER = 'TODO: why'

/** Those of a document that is not checked have no mistakes. */
export function directivesIn(source: SuppressionSource, names: RuleNames, checked = true): Directives {
  const found: Directives = { directives: [], problems: [], checked }
  const { file, span } = source
  const start = leadingStart(file.text, span.start)
  const only = source.manifests.length === 1 ? source.manifests[0]?.object : undefined
  let next: Span | undefined
  const after = (offset: number): Span => {
    // Comments in a row are about the same line.
    if (!next || offset >= next.start) next = nextLine(file.text, offset)
    return next
  }
  for (const comment of file.text.slice(start, span.end).matchAll(COMMENT)) {
    const offset = start + comment.index
    const before = file.text[offset - 1]
    const isStart = before === undefined || /\s/.test(before)
    if (!isStart || (offset >= span.start && !source.isComment(offset))) continue
    readComment(comment, { file, offset, document: { start, end: span.end }, object: only, after }, names, found)
  }
  for (const manifest of source.manifests) {
    for (const annotation of manifest.annotations) readAnnotation(annotation, manifest, source, names, found)
  }
  return checked ? found : { ...found, problems: [] }
}

interface CommentPlace {
  readonly file: SourceFile
  readonly offset: number
  readonly document: Span
  readonly object: ObjectReference | undefined
  /** The line that a comment at an offset is about. */
  readonly after: (offset: number) => Span
}

function readComment(
  match: RegExpExecArray,
  { file, offset, document, object, after }: CommentPlace,
  names: RuleNames,
  found: Directives,
): void {
  const [whole, name = '', rest = ''] = match
  const at = (start: number, length: number): Location => ({ file, span: { start, end: start + length } })
  const all = at(offset, whole.trimEnd().length)
  const problem = (kind: DirectiveProblem['kind'], message: string, location = all): void => {
    found.problems.push({ kind, message, location, path: '', object })
  }
  if (!KINDS.includes(name)) {
    const guess = didYouMean(name, KINDS)
    if (guess || MEANT.test(name))
      problem(
        'invalid',
        `unknown directive "ds-lint-${name}"${guess.replace('"', '"ds-lint-') || '; use ds-lint-disable, ds-lint-disable-line or ds-lint-disable-next-line'}`,
      )
    return
  }
  const separator = /(?:^|\s)--(?=\s|$)/.exec(rest)
  const head = separator ? rest.slice(0, separator.index) : rest
  const written = separator ? rest.slice(separator.index + separator[0].length).trim() : ''
  const date = dateIn(head, written)
  if (date.wrong) problem('invalid', date.wrong)
  const restStart = offset + whole.length - rest.length
  const scope = name === 'disable' ? document : name === 'disable-line' ? lineOf(file.text, offset) : after(offset)
  const suppressed: Directive[] = []
  for (const word of head.matchAll(/[^\s,]+/g)) {
    if (word[0].startsWith('until=')) continue
    const location = at(restStart + word.index, word[0].length)
    const rule = names.get(word[0])
    if (rule !== undefined)
      suppressed.push({ rule, location, path: '', object, reason: written, until: date.until, scope, ofObject: false })
    else if (!separator && suppressed.length > 0) break
    else problem('invalid', unknown(word[0], names), location)
  }
  append(found.directives, suppressed)
  if (suppressed.length === 0 && !/[^\s,]/.test(head.replace(/until=\S*/, ''))) {
    problem('invalid', 'suppression without a rule; add the rule id, as shown in the finding')
  } else if (suppressed.length > 0 && withoutDate(written) === '') {
    problem('reasonless', 'suppression without a reason; add it after the rule and " -- "')
  } else if (suppressed.length > 0 && written === PLACEHOLDER) {
    problem('reasonless', `suppression without a reason; replace "${PLACEHOLDER}" with the reason`)
  }
}

function readAnnotation(
  annotation: Annotation,
  manifest: AnnotatedManifest,
  source: SuppressionSource,
  names: RuleNames,
  found: Directives,
): void {
  const { key, value, location, path } = annotation
  const { object } = manifest
  const problem = (kind: DirectiveProblem['kind'], message: string): void => {
    found.problems.push({ kind, message, location, path, object })
  }
  const name = key.startsWith(IGNORE) ? key.slice(IGNORE.length) : undefined
  if (!name) {
    const word = key.slice(ANNOTATIONS.length).replace(/\..*/s, '')
    if (word === 'ignore') problem('invalid', `suppression without a rule; use ${IGNORE}RULE`)
    else if (suggest(word, ['ignore']) || MEANT.test(word)) problem('invalid', `unknown annotation "${key}"; use ${IGNORE}RULE`)
    return
  }
  const date = dateIn(value)
  if (date.wrong) problem('invalid', date.wrong)
  const rule = names.get(name)
  if (rule === undefined) return problem('invalid', unknown(name, names))
  const ofObject = source.manifests.length > 1
  found.directives.push({ rule, location, path, object, reason: value, until: date.until, scope: source.span, ofObject })
  if (withoutDate(value) === '') problem('reasonless', 'suppression without a reason; set it as the value of the annotation')
}

function unknown(name: string, names: RuleNames): string {
  if (name === 'all' || name === '*') return 'all rules cannot be suppressed at once; list the rules'
  return `unknown rule "${name}"${names.guess(name)}`
}

const UNTIL = /(?:^|[\s,(])until=([^\s,;)]*)/

function dateIn(...texts: readonly string[]): { readonly until?: string | undefined; readonly wrong?: string } {
  for (const text of texts) {
    const written = UNTIL.exec(text)?.[1]?.replace(/\.$/, '')
    if (written === undefined) continue
    if (isDate(written)) return { until: written }
    return { wrong: `"until=${written}" is not a valid date; use until=YYYY-MM-DD` }
  }
  return {}
}

function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const time = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
}

function withoutDate(reason: string): string {
  return reason.replace(UNTIL, '').replace(/^[\s()]+$/, '')
}

/** The next line that is neither blank nor a comment; its line break belongs to it. */
function nextLine(text: string, offset: number): Span {
  let start = endOfLine(text, offset)
  for (;;) {
    const end = endOfLine(text, start)
    if (start === end || !/^[\t ]*(?:#|[\r\n]|$)/.test(text.slice(start, end))) return { start, end }
    start = end
  }
}

/** With its line break. */
function lineOf(text: string, offset: number): Span {
  const at = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1
  return { start: offset === 0 ? 0 : at, end: endOfLine(text, offset) }
}

function endOfLine(text: string, offset: number): number {
  const end = /\r\n|\r|\n/g
  end.lastIndex = offset
  return end.exec(text) ? end.lastIndex : text.length
}

/** Comments before a document's `---` belong to it when nothing but them stands between that line and the one before, or the start of the file. */
function leadingStart(text: string, start: number): number {
  let at = start
  while (at > 0) {
    const line = startOfLine(text, at)
    const content = text.slice(line, at)
    if (/^(?:---|\.\.\.)/.test(content)) return at
    if (!/^[\t \uFEFF]*(?:#|%|[\r\n]|$)/.test(content)) return start
    at = line
  }
  return at
}

/** Of the line whose break, or text, ends before `end`: always less than `end`. */
function startOfLine(text: string, end: number): number {
  let start = end - 1
  if (text[start] === '\n' && text[start - 1] === '\r') start--
  while (start > 0 && text[start - 1] !== '\n' && text[start - 1] !== '\r') start--
  return Math.max(start, 0)
}
