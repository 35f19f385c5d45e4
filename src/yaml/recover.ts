/** Every syntax error of a document, by a parser that goes on after the first. Loads the `yaml` package: only for text that is broken. */
import { parseAllDocuments, type YAMLParseError } from 'yaml'
import type { Span } from '../source.ts'
import type { SyntaxProblem } from './tree.ts'

/** More of them say nothing new, and a binary file in disguise has thousands. */
const MOST = 50

/** At most 50, the last of which says how many more there are. Empty when that parser finds nothing wrong, or is overwhelmed. */
export function syntaxProblems(text: string, { start, end }: Span): SyntaxProblem[] {
  const errors = errorsIn(text.slice(start, end))
  const problems = errors.slice(0, MOST).map(({ message, pos: [from, to] }) => ({
    message: firstSentence(message),
    span: { start: Math.min(start + from, end), end: Math.min(start + Math.max(to, from + 1), end) },
  }))
  const last = problems.at(-1)
  if (last && errors.length > MOST) last.message += ` (and ${errors.length - MOST} more mistakes)`
  return problems
}

function errorsIn(text: string): YAMLParseError[] {
  try {
    const documents = parseAllDocuments(text, { uniqueKeys: false, version: '1.1', logLevel: 'silent', prettyErrors: false })
    return (Array.isArray(documents) ? documents : [documents]).flatMap(document => document.errors)
  } catch (error) {
    if (error instanceof RangeError) return [] // It recurses where our own parser counts.
    throw error
  }
}

function firstSentence(message: string): string {
  const line = message.split('\n')[0] ?? message
  const plain = line.replace(/\.$/, '')
  return /^[A-Z][a-z ]/.test(plain) ? (plain[0] as string).toLowerCase() + plain.slice(1) : plain
}
