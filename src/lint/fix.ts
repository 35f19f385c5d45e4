/** Findings → new texts: the edits of fixes, applied so that none spoils another. */
import { type Finding, type Fix, SEVERITIES } from '../base/index.ts'
import { edited } from '../yaml/index.ts'
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
 * at all; of two that touch each other, or add the same key, the first in order wins and the other waits for the next round.
 * `unsafe` applies both kinds.
 */
export function applyFixes(findings: readonly Finding[], level: FixLevel): Fixed {
  const apart = new Apart()
  const { length: count } = worst(findings, level).filter(fix => apart.take(fix))
  const texts = new Map<string, string>()
  for (const [file, list] of apart.edits) texts.set(file.path, edited(file.text, list))
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
