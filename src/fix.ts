/** Findings → new texts: the edits of fixes, applied so that none spoils another. */
import type { Edit, Finding, Fix } from './finding.ts'
import type { SourceFile } from './source.ts'

export type FixLevel = 'safe' | 'unsafe'

export interface Fixed {
  /** New texts by path; files without a fix are not in it. */
  readonly texts: ReadonlyMap<string, string>
  /** Fixes that were applied. */
  readonly count: number
}

/**
 * One round. A fix is applied wholly or not at all; of two that touch each other, or add the same key, the first in order wins and the other
 * waits for the next round.
 * `unsafe` applies both kinds.
 */
export function applyFixes(findings: readonly Finding[], level: FixLevel): Fixed {
  const edits = new Map<SourceFile, Edit[]>()
  let count = 0
  for (const { fix } of findings) {
    if (!fix || !applies(fix, level) || !fits(fix, edits)) continue
    for (const edit of fix.edits) {
      const { file } = edit.location
      const list = edits.get(file)
      if (list) list.push(edit)
      else edits.set(file, [edit])
    }
    count++
  }
  const texts = new Map<string, string>()
  for (const [file, list] of edits) texts.set(file.path, rewrite(file.text, list))
  return { texts, count }
}

/** Whether a run at this level would apply the fix. */
export function applies(fix: Fix, level: FixLevel): boolean {
  return fix.safety === 'safe' || level === 'unsafe'
}

function fits(fix: Fix, taken: ReadonlyMap<SourceFile, readonly Edit[]>): boolean {
  return fix.edits.every(edit => (taken.get(edit.location.file) ?? []).every(other => areApart(edit, other)))
}

function areApart({ location: { span }, adds }: Edit, { location: { span: other }, adds: otherAdds }: Edit): boolean {
  return (span.end < other.start || other.end < span.start) && (adds === undefined || adds !== otherAdds)
}

function rewrite(text: string, edits: readonly Edit[]): string {
  let result = ''
  let at = 0
  for (const { location, text: inserted } of edits.toSorted((a, b) => a.location.span.start - b.location.span.start)) {
    result += text.slice(at, location.span.start) + inserted
    at = location.span.end
  }
  return result + text.slice(at)
}
