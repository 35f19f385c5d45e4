/** Findings → new texts: the edits of fixes, applied so that none spoils another. */
import { type Edit, type Finding, type Fix, SEVERITIES, groupBy, type SourceFile, type Span } from '../base/index.ts'
import { type Document, edited, read, split, staysSound } from '../yaml/index.ts'
import { Apart } from './apart.ts'

export type FixLevel = 'safe' | 'unsafe'

export interface Fixed {
  /** New texts by path; files without a fix are not in it. */
  readonly texts: ReadonlyMap<string, string>
  /** Fixes that were applied. */
  readonly count: number
}

/**
 * One round: the fixes of the worst severity that has some, for milder ones may change with what they change. A fix is applied wholly or not
 * at all; of two that touch each other, or add the same key, the first in order wins and the other waits for the next round. What the new texts
 * say is what the fixes mean: those that spoil it are left out. `unsafe` applies both kinds.
 */
export function applyFixes(findings: readonly Finding[], level: FixLevel): Fixed {
  for (const severity of SEVERITIES) {
    const wanted = findings.flatMap(({ fix, severity: own }) => (fix && own === severity && applies(fix, level) ? [fix] : []))
    const apart = new Apart()
    const fixes = soundOnes(wanted.filter(fix => apart.take(fix)))
    if (fixes.length === 0) continue
    const texts = new Map<string, string>()
    for (const [file, edits] of byFile(fixes)) texts.set(file.path, edited(file.text, edits))
    return { texts, count: fixes.length }
  }
  return { texts: new Map(), count: 0 }
}

function byFile(fixes: readonly Fix[]): Map<SourceFile, Edit[]> {
  return groupBy(
    fixes.flatMap(({ edits }) => edits),
    ({ location }) => location.file,
  )
}

/** The fixes of each document together, where it reads as they mean it; else without those that spoil it. */
function soundOnes(fixes: readonly Fix[]): Fix[] {
  const documents = new Documents()
  const kept = new Set<Fix>()
  for (const group of groupBy(fixes, ({ edits: [first] }) => first && documents.spanOf(first)).values()) {
    const rest = [group]
    let sound: readonly Fix[] = []
    for (let next = rest.pop(); next; next = rest.pop()) {
      const all = [...sound, ...next]
      if (documents.areSound(all)) sound = all
      else if (next.length > 1) rest.push(next.slice(next.length >> 1), next.slice(0, next.length >> 1))
    }
    for (const fix of sound) kept.add(fix)
  }
  return fixes.filter(fix => kept.has(fix))
}

/** Of the files that are fixed, each read once. */
class Documents {
  readonly #spans = new Map<SourceFile, readonly Span[]>()
  readonly #read = new Map<Span, Document>()

  spanOf({ location: { file, span } }: Edit): Span | undefined {
    let spans = this.#spans.get(file)
    if (!spans) this.#spans.set(file, (spans = split(file.text)))
    let [low, high] = [0, spans.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (spans[middle]!.start <= span.start) low = middle + 1
      else high = middle
    }
    return spans[low - 1]
  }

  areSound(fixes: readonly Fix[]): boolean {
    const edits = fixes.flatMap(fix => fix.edits)
    return [...groupBy(edits, edit => this.spanOf(edit))].every(
      ([span, own]) => span && staysSound(this.#document(own[0]!.location.file, span), own),
    )
  }

  #document(file: SourceFile, span: Span): Document {
    let document = this.#read.get(span)
    if (!document) this.#read.set(span, (document = read(file, span)))
    return document
  }
}

/** Whether a run at this level would apply the fix. */
export function applies(fix: Fix, level: FixLevel): boolean {
  return fix.safety === 'safe' || level === 'unsafe'
}
