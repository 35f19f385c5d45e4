/** Findings → new texts: the edits of fixes, applied so that none spoils another. */
import { type Edit, type Finding, type Fix, SEVERITIES, addTo, type SourceFile } from '../base/index.ts'
import { edited } from '../yaml/index.ts'

export type FixLevel = 'safe' | 'unsafe'

export interface Fixed {
  /** New texts by path; files without a fix are not in it. */
  readonly texts: ReadonlyMap<string, string>
  /** Fixes that were applied. */
  readonly count: number
}

/**
 * One round: the fixes of the worst severity that has some, for milder ones may change with what they change. A fix is applied wholly or not
 * at all; of two that touch each other, or add the same key, the first in order wins and the other waits for the next round.
 * `unsafe` applies both kinds.
 */
export function applyFixes(findings: readonly Finding[], level: FixLevel): Fixed {
  const edits = new Map<SourceFile, Edit[]>()
  let count = 0
  for (const fix of worst(findings, level)) {
    if (!fits(fix, edits)) continue
    for (const edit of fix.edits) {
      addTo(edits, edit.location.file, edit)
    }
    count++
  }
  const texts = new Map<string, string>()
  for (const [file, list] of edits) texts.set(file.path, edited(file.text, list))
  return { texts, count }
}

function worst(findings: readonly Finding[], level: FixLevel): Fix[] {
  const fixable = findings.filter(({ fix }) => fix && applies(fix, level))
  const severity = SEVERITIES.find(each => fixable.some(finding => finding.severity === each))
  return fixable.flatMap(finding => (finding.fix && finding.severity === severity ? [finding.fix] : []))
}

/** Whether a run at this level would apply the fix. */
export function applies(fix: Fix, level: FixLevel): boolean {
  return fix.safety === 'safe' || level === 'unsafe'
}

function fits(fix: Fix, taken: ReadonlyMap<SourceFile, readonly Edit[]>): boolean {
  return fix.edits.every(edit => (taken.get(edit.location.file) ?? []).every(other => areApart(edit, other)))
}

function areApart({ location: { span }, adds }: Edit, { location: { span: other }, adds: otherAdds }: Edit): boolean {
  if (adds !== undefined && adds === otherAdds) return false
  if (span.end < other.start || other.end < span.start) return true
  // Keys added to the end of one mapping stand one after the other.
  const isPoint = span.start === span.end && other.start === other.end
  return isPoint && adds !== undefined && otherAdds !== undefined && holderOf(adds) === holderOf(otherAdds)
}

function holderOf(adds: string): string {
  return adds.slice(0, adds.indexOf(' '))
}
