/** Every syntax error of a document, by a parser that goes on after the first. Loads the `yaml` package: only for text that is broken. */
import { parseAllDocuments } from 'yaml'
import type { Span } from '../source.ts'
import type { SyntaxProblem } from './tree.ts'

/** Empty when that parser finds nothing wrong. */
export function syntaxProblems(text: string, { start, end }: Span): SyntaxProblem[] {
  const documents = parseAllDocuments(text.slice(start, end), { uniqueKeys: false, version: '1.1', logLevel: 'silent' })
  const list = Array.isArray(documents) ? documents : [documents]
  return list
    .flatMap(document => document.errors)
    .map(({ message, pos: [from, to] }) => ({
      message: firstSentence(message),
      span: { start: Math.min(start + from, end), end: Math.min(start + Math.max(to, from + 1), end) },
    }))
}

/** Without the position and code frame that the parser appends. */
function firstSentence(message: string): string {
  const line = message.split('\n')[0] ?? message
  const plain = line.replace(/ at line \d+, column \d+:?$/, '').replace(/\.$/, '')
  return /^[A-Z][a-z ]/.test(plain) ? (plain[0] as string).toLowerCase() + plain.slice(1) : plain
}
