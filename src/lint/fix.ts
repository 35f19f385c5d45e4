/** Findings → new texts: the edits of fixes, applied so that none spoils another. */
import { type Edit, type Finding, type Fix, SEVERITIES, groupBy, type SourceFile } from '../base/index.ts'
import { edited, staysSound } from '../yaml/index.ts'
import { Apart } from './apart.ts'
import { Documents, soundTogether } from './documents.ts'

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
  const areSound = (some: readonly Fix[]): boolean => {
    const byDocument = groupBy(
      some.flatMap(({ edits }) => edits),
      ({ location }) => documents.spanOf(location),
    )
    return [...byDocument].every(([span, own]) => span && staysSound(documents.read(own[0]!.location.file, span), own))
  }
  const groups = groupBy(fixes, ({ edits: [first] }) => first && documents.spanOf(first.location))
  const kept = new Set([...groups.values()].flatMap(group => soundTogether(group, areSound)))
  return fixes.filter(fix => kept.has(fix))
}

/** Whether a run at this level would apply the fix. */
export function applies(fix: Fix, level: FixLevel): boolean {
  return fix.safety === 'safe' || level === 'unsafe'
}
