/** Some values of a document, without its tree. */
import type { SourceFile, Span } from '../base/index.ts'
import { bodyStart, mayHoldAlias } from './document.ts'
import { parseEveryday, type Wanted } from './everyday.ts'
import { toPlain } from './plain.ts'

/**
 * What is written under the keys that are wanted, of a document in everyday YAML; undefined for any other, which has to be read. What a file says
 * beside its DaemonSets takes a quarter of the time so. Mistakes in what is not wanted may go unseen.
 */
export function skim({ text }: SourceFile, span: Span, wanted: Wanted): { readonly value: unknown } | undefined {
  const start = bodyStart(text, span)
  const { end } = span
  const part = text.slice(start, end)
  // A last line without an end, templates and what aliases may repeat are for the parser.
  if (!part.endsWith('\n') || part.includes('{{') || mayHoldAlias(part)) return undefined
  const node = parseEveryday(text, start, end, wanted)
  return node && { value: toPlain(node) }
}
