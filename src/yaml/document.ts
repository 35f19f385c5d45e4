/** Documents of a file: split as kubectl splits it, read only when they can hold what is looked for. */
import type { SourceFile, Span } from '../base/index.ts'
import { aliasProblem } from './aliases.ts'
import { jsonStream, parseJson } from './json.ts'
import { type Parsed, parseFirst, parseYaml } from './parse.ts'
import type { SyntaxProblem, YamlNode } from './tree.ts'

export interface Document {
  readonly file: SourceFile
  readonly span: Span
  readonly contentType: 'yaml' | 'json'
  /** Undefined when the document is empty or cannot be read. */
  readonly root: YamlNode | undefined
  readonly problems: readonly SyntaxProblem[]
}

const BOUNDARY = /^(?:---(?=[ \t\r\n]|$)|\.\.\.[ \t]*(?:#.*)?\r?(?:\n|$))/gm

/**
 * Spans of the documents, their `---` lines included; documents without content are left out. JSON objects may follow one another without a mark
 * (YAMLOrJSONDecoder).
 */
export function split(text: string): Span[] {
  const spans: Span[] = []
  let start = 0
  const add = (end: number): void => {
    if (hasContent(text, start, end)) spans.push({ start, end })
    start = end
  }
  if (text.includes('---') || text.includes('...')) {
    for (const { 0: mark, index } of text.matchAll(BOUNDARY)) add(mark.startsWith('---') ? index : index + mark.length)
  }
  add(text.length)
  if (spans.length === 1 && /^\s*\{/.test(text) && /\}\s*\{/.test(text)) return jsonStream(text) ?? spans
  return spans
}

/** Whether anything but blanks, comments, directives and document marks is written there. */
function hasContent(text: string, start: number, end: number): boolean {
  let i = start
  if (text.startsWith('---', i)) i += 3
  while (i < end) {
    const c = text.charCodeAt(i)
    if (c === 35) {
      const next = text.indexOf('\n', i)
      if (next < 0) return false
      i = next + 1
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

/** As Kubernetes reads it: text behind the document's value goes unseen. */
export function readFirst(file: SourceFile, span: Span): Document {
  return document(file, span, parseFirst)
}

function document(file: SourceFile, span: Span, parser: typeof parseYaml): Document {
  const { root, problems, contentType } = parse(file.text, span, parser)
  const alias = root && problems.length === 0 && mayHoldAlias(file.text.slice(span.start, span.end)) ? aliasProblem(root) : undefined
  return alias ? { file, span, contentType, root: undefined, problems: [alias] } : { file, span, contentType, root, problems }
}

/** False only when no alias can be in a well-formed text. */
function mayHoldAlias(text: string): boolean {
  return text.includes('*') && /(?:^|[\s\x85[{,:?])\*/.test(text)
}

/** A document that starts with `{` is JSON when it can be, as kubectl has it. */
function parse(text: string, { start, end }: Span, parser: typeof parseYaml): Parsed & { contentType: 'yaml' | 'json' } {
  if (/^(?:---)?\s*\{/.test(text.slice(start, Math.min(end, start + 200)))) {
    const json = parseJson(text, start + (text.startsWith('---', start) ? 3 : 0), end)
    if (json.root) return { ...json, contentType: 'json' }
  }
  return { ...parser(text, behindMark(text, start), end), contentType: 'yaml' }
}

/** A document may start with a byte order mark of its own, as in files that were put together: kubectl cuts off the `---` before it. */
function behindMark(text: string, start: number): number {
  BEFORE_BYTE_ORDER_MARK.lastIndex = start
  return start + (BEFORE_BYTE_ORDER_MARK.exec(text)?.[0].length ?? 0)
}

const BEFORE_BYTE_ORDER_MARK = /---[ \t]*\r?\n(?=\ufeff)/y
