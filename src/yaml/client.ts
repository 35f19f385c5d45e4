/** How kubectl and what is built on it split a text and read its documents (apimachinery, util/yaml: YAMLOrJSONDecoder and YAMLReader). */
import type { SourceFile, Span } from '../base/index.ts'
import { type Document, readFirst, requests } from './document.ts'
import { parseFirstJson } from './json.ts'
import type { SyntaxProblem } from './tree.ts'

/** unicode.IsSpace, without the line feed. */
const BLANK = '\\t\\v-\\r \\u0085\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000'
/** Only LF ends a line, and nothing but a comment may stand behind the mark. */
const BAD_SEPARATOR = new RegExp(`(?<![^\\n])---(?![${BLANK}]*(?:[#\\n]|$))[^\\n]*`, 'g')
const BRACE = new RegExp(`^[${BLANK}\\n]*\\{`)
const FIRST_LINE = new RegExp(`^[${BLANK}]*\\n?`)
/** How far kubectl looks for the brace of JSON. */
const GUESSED = 4096

/** A line that starts with `---` and goes on: kubectl reads neither the document before it nor anything behind it. */
export function badSeparator(text: string, from = 0): SyntaxProblem | undefined {
  if (!text.includes('---', from)) return undefined
  BAD_SEPARATOR.lastIndex = from
  const found = BAD_SEPARATOR.exec(text)
  if (!found) return undefined
  const value = found[0].slice(3).trim()
  const span = { start: found.index, end: found.index + found[0].trimEnd().length }
  const shown = JSON.stringify(value.length > 60 ? `${value.slice(0, 60)}…` : value)
  return { message: `invalid document separator: only a comment may follow "---", not ${shown}`, span }
}

/** The document that kubectl reads first: empty ones are passed over. */
export function readAsClient(file: SourceFile): Document {
  const { text } = file
  let from = 0
  if (BRACE.test(text.slice(0, GUESSED))) {
    const { root } = parseFirstJson(text)
    if (root) return { file, span: { start: root.start, end: root.end }, contentType: 'json', root, problems: [] }
    // What is no JSON is read as YAML, without the blanks in front of it up to the end of a line.
    from = FIRST_LINE.exec(text)?.[0].length ?? 0
  }
  const bad = badSeparator(text, from)
  const spans: readonly Span[] = requests(text.slice(from, bad?.span.start)).map(({ start, end }) => ({
    start: start + from,
    end: end + from,
  }))
  let document: Document | undefined
  for (const [index, span] of spans.entries()) {
    if (bad && index === spans.length - 1) return { file, span, contentType: 'yaml', root: undefined, problems: [bad] }
    document = readFirst(file, span, 'yaml')
    if (!isEmpty(document)) break
  }
  return document!
}

/** There is nothing to send. */
export function isEmpty({ root, problems }: Document): boolean {
  return problems.length === 0 && (!root || (root.kind === 'scalar' && root.value === null))
}
