/** Documents of a file: split as kubectl splits it, read only when they can hold what is looked for. */
import type { SourceFile, Span } from '../base/index.ts'
import { aliasProblem } from './aliases.ts'
import { jsonStream, parseJson } from './json.ts'
import { type Parsed, parseFirst, parseYaml } from './parse.ts'
import { lastForbidden } from './reader.ts'
import type { SyntaxProblem, YamlNode } from './tree.ts'

export interface Document {
  readonly file: SourceFile
  readonly span: Span
  readonly contentType: 'yaml' | 'json'
  /** Undefined when the document is empty or cannot be read. */
  readonly root: YamlNode | undefined
  readonly problems: readonly SyntaxProblem[]
  /** Written in everyday YAML (`everyday.ts`): no tags, explicit keys, tabs or brackets over several lines. */
  readonly everyday?: true
}

/** A line that starts with `---`: blanks or a comment behind it, or a value. Only LF ends it. */
const SEPARATOR = /(?<![^\n])---(?=[\s#]|$)([^\S\n]*(?:#[^\n]*)?(?:\n|$))?/g
const SEPARATOR_HERE = /---[^\S\n]*(?:#[^\n]*)?(?:\n|$)/y
/** The end of a document, before another value. */
const DOCUMENT_END = /^\.\.\.[ \t]*(?:#.*)?\r?(?:\n|$)/gm

/**
 * The documents of a text as Kubernetes' YAMLReader splits it, each with the `---` line before it. A `---` behind which a value stands, such as
 * `--- !!map`, starts a document, too.
 */
export function requests(text: string): Span[] {
  if (!text.includes('---')) return [{ start: 0, end: text.length }]
  const spans: Span[] = []
  let start = 0
  /** Where the text starts that is sent. */
  let body = 0
  for (const { 0: mark, 1: rest, index } of text.matchAll(SEPARATOR)) {
    if (index === body) continue
    spans.push({ start, end: index })
    start = index
    body = rest === undefined ? index : index + mark.length
  }
  spans.push({ start, end: text.length })
  return spans
}

/** Where the text of a document starts that is sent: behind the `---` line that parts it from another one. */
export function bodyStart(text: string, { start }: Span): number {
  if (start === 0 || !text.startsWith('---', start)) return start
  SEPARATOR_HERE.lastIndex = start
  return start + (SEPARATOR_HERE.exec(text)?.[0].length ?? 0)
}

/**
 * Spans of the documents; those without content are left out. What follows `...` is a document, too, though Kubernetes does not read it. JSON
 * objects may follow one another without a mark (YAMLOrJSONDecoder).
 */
export function split(text: string): Span[] {
  const spans = requests(text)
    .flatMap(span => atEnds(text, span))
    .filter(({ start, end }) => hasContent(text, start, end))
  if (spans.length === 1 && /^\s*\{/.test(text) && /\}\s*\{/.test(text)) return jsonStream(text) ?? spans
  return spans
}

/** Split behind each `...` that ends a value. Characters that YAML does not allow spoil what stands before them. */
function atEnds(text: string, { start, end }: Span): Span[] {
  const part = text.slice(start, end)
  if (!part.includes('...')) return [{ start, end }]
  const spoiled = start + lastForbidden(part)
  const spans: Span[] = []
  let from = start
  let seen = start
  for (const { 0: mark, index } of part.matchAll(DOCUMENT_END)) {
    const at = start + index
    const ends = at > spoiled && hasContent(text, seen, at)
    seen = at + mark.length
    if (!ends) continue
    spans.push({ start: from, end: seen })
    from = seen
  }
  spans.push({ start: from, end })
  return spans
}

const COMMENT_END = /[\n\r]/g

/** Whether anything but blanks, comments, directives and document marks is written there. */
function hasContent(text: string, start: number, end: number): boolean {
  let i = start
  if (text.startsWith('---', i)) i += 3
  while (i < end) {
    const c = text.charCodeAt(i)
    if (c === 35) {
      COMMENT_END.lastIndex = i
      i = COMMENT_END.exec(text)?.index ?? end
    } else if (c === 32 || c === 10 || c === 13 || c === 9 || c === 0xfeff) i++
    else return !(text.startsWith('...', i) && !/\S/.test(text.slice(i + 3, end).replace(/#.*/g, '')))
  }
  return false
}

/** False only when no value in the text can be "DaemonSet", however it is written. */
export function canHoldDaemonSet(text: string, { start, end }: Span): boolean {
  const part = text.slice(start, end)
  if (part.includes('DaemonSet') || part.includes('!!binary')) return true
  return part.includes('\\') && /"[DaemonSt]{0,9}\\[xuU\r\n]/.test(part)
}

/** Text behind the document's value is a problem. */
export function read(file: SourceFile, span: Span): Document {
  return document(file, span, parseYaml)
}

/** As Kubernetes reads it: text behind the document's value goes unseen. Without `contentType` as kubectl reads it: as JSON where it is JSON. */
export function readFirst(file: SourceFile, span: Span, contentType?: 'yaml'): Document {
  return document(file, span, parseFirst, contentType)
}

function document(file: SourceFile, span: Span, parser: typeof parseYaml, contentType?: 'yaml'): Document {
  const { root, problems, ...more } = contentType ? parseAs(parser, file.text, span) : parse(file.text, span, parser)
  const alias = root && mayHoldAlias(file.text.slice(span.start, span.end)) ? aliasProblem(root) : undefined
  return { file, span, ...more, root: alias ? undefined : root, problems: alias && problems.length === 0 ? [alias] : problems }
}

/** False only when no alias can be in a well-formed text. */
export function mayHoldAlias(text: string): boolean {
  return text.includes('*') && (/(?:^|[\s\x85[{,:?])\*/.test(text) || text.startsWith('\ufeff\ufeff'))
}

/** A document that starts with `{` is JSON when it can be, as kubectl has it. */
function parse(text: string, { start, end }: Span, parser: typeof parseYaml): Parsed & { contentType: 'yaml' | 'json' } {
  if (/^(?:---)?\s*\{/.test(text.slice(start, Math.min(end, start + 200)))) {
    const json = parseJson(text, start + (text.startsWith('---', start) ? 3 : 0), end)
    if (json.root) return { ...json, contentType: 'json' }
  }
  return parseAs(parser, text, { start, end })
}

/** Kubernetes ends the last line of a document where its author did not. */
function parseAs(parser: typeof parseYaml, text: string, span: Span): Parsed & { contentType: 'yaml' } {
  const [start, { end }] = [bodyStart(text, span), span]
  if (end < text.length || text.endsWith('\n')) return { ...parser(text, start, end), contentType: 'yaml' }
  const { problems, ...more } = parser(`${text}\n`, start, end + 1)
  const within = problems.map(({ message, span: at }) => ({
    message,
    span: { start: Math.min(at.start, end), end: Math.min(at.end, end) },
  }))
  return { ...more, problems: within, contentType: 'yaml' }
}
