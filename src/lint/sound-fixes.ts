/** Which fixes are offered: those after which the document reads as they mean it. */
import { type Finding, type Fix, groupBy } from '../base/index.ts'
import { type Document, isRisky, isSound } from '../yaml/index.ts'
import { Apart } from './apart.ts'

/** A finding with a fix, by its index, and the document that the fix may change. */
export interface Fixable {
  readonly index: number
  readonly fix: Fix
  readonly document: Document
}

/** How often a document is read again, and how many characters of it: however many fixes it has, the work grows with its length. */
const READINGS = 16
const CHARACTERS = 2_000_000

/** Takes away the fixes that are not sound, those that change nothing, and those that could not be tried. */
export function withdrawUnsound(findings: Finding[], fixable: readonly Fixable[]): void {
  const withdraw = ({ index }: Fixable): void => {
    const { fix: _, ...rest } = findings[index]!
    findings[index] = rest
  }
  const byIdleness = groupBy(fixable, ({ fix }) => changesNothing(fix))
  for (const each of byIdleness.get(true) ?? []) withdraw(each)
  const risky = (byIdleness.get(false) ?? []).filter(({ fix, document }) => isRisky(document, fix.edits))
  for (const [document, group] of groupBy(risky, each => each.document)) for (const each of unsound(document, group)) withdraw(each)
}

/** What it would write is there already: of a key that comes again, the last value is right and an earlier one is wrong. It would be made for ever. */
function changesNothing({ edits }: Fix): boolean {
  return edits.every(({ location: { file, span }, text }) => file.text.slice(span.start, span.end) === text)
}

/** Those that can be made together are tried together, and in halves where that is not sound. */
function unsound(document: Document, all: readonly Fixable[]): Fixable[] {
  const { start, end } = document.span
  let readings = Math.max(READINGS, Math.floor(CHARACTERS / (end - start)))
  const found: Fixable[] = []
  let rest = all
  while (rest.length > 0 && readings > 0) {
    const apart = new Apart()
    const together = new Set(rest.filter(({ fix }) => apart.take(fix)))
    rest = rest.filter(each => !together.has(each))
    const groups = [[...together]]
    for (let group = groups.pop(); group; group = groups.pop()) {
      const edits = group.flatMap(({ fix }) => fix.edits)
      if (readings-- > 0 && isSound(document, edits)) continue
      if (group.length === 1 || readings <= 0) for (const each of group) found.push(each)
      else groups.push(group.slice(group.length >> 1), group.slice(0, group.length >> 1))
    }
  }
  return [...found, ...rest]
}
