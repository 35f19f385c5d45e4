/** Findings × suppressions → what is left, what is suppressed, and what is wrong with the suppressions themselves. */
import type { Settings } from '../../config/index.ts'
import type { Finding, ObjectReference } from '../../base/index.ts'
import { type Directive, type DirectiveProblem, directivesIn, type RuleIds } from './directives.ts'
import { EXPIRED_SUPPRESSION, INVALID_SUPPRESSION, type JudgeRule, SUPPRESSION_WITHOUT_REASON, UNUSED_SUPPRESSION } from './rules.ts'
import type { SuppressionSource } from './source.ts'

export interface SuppressInput {
  readonly findings: readonly Finding[]
  readonly sources: readonly SuppressionSource[]
  readonly settings: Settings
  readonly ids: RuleIds
  /** YYYY-MM-DD; empty where nobody knows: then nothing has expired. */
  readonly today: string
  /** Whether every rule that is on had its say: only then can a suppression be called unused. */
  readonly complete: boolean
  /** Whether a configuration turns the rule on. */
  readonly isOn: (rule: string) => boolean
}

/** Suppressed findings carry their suppression. */
export function suppress({ findings, sources, settings, ids, today, complete, isOn }: SuppressInput): Finding[] {
  if (sources.length === 0) return [...findings]
  const found = sources.map(source => directivesIn(source, ids))
  const directives = found.flatMap(each => each.directives)
  const expired = directives.filter(({ until }) => until !== undefined && today !== '' && until < today)
  const active = directives.filter(directive => !expired.includes(directive))
  const used = new Set<Directive>()
  const judged = findings.map(finding => {
    const matching = active.filter(directive => covers(directive, finding))
    for (const directive of matching) used.add(directive)
    const [first] = matching
    return first ? { ...finding, suppression: { kind: 'inSource' as const, reason: first.reason } } : finding
  })
  const unused = complete ? active.filter(directive => !used.has(directive) && isOn(directive.rule)) : []
  return [
    ...judged,
    ...found.flatMap(({ problems }) => problems).flatMap(problem => about(ruleOf(problem), problem.message, problem, settings)),
    ...expired.flatMap(each => about(EXPIRED_SUPPRESSION, `the suppression of ${each.rule} ended on ${each.until}`, each, settings)),
    ...unused.flatMap(each =>
      about(UNUSED_SUPPRESSION, `nothing here is reported by ${each.rule}; remove the suppression`, each, settings),
    ),
  ]
}

function ruleOf({ kind }: DirectiveProblem): JudgeRule {
  return kind === 'reasonless' ? SUPPRESSION_WITHOUT_REASON : INVALID_SUPPRESSION
}

function covers({ rule, location, scope, ofObject, object }: Directive, finding: Finding): boolean {
  const { file, span } = finding.location
  if (rule !== finding.rule || file !== location.file) return false
  const atEnd = span.start === scope.end && scope.end === file.text.length
  if (span.start < scope.start || (span.start >= scope.end && !atEnd)) return false
  return !ofObject || isSame(object, finding.object)
}

function isSame(a: ObjectReference | undefined, b: ObjectReference | undefined): boolean {
  return a?.kind === b?.kind && a?.name === b?.name && a?.namespace === b?.namespace
}

function about(rule: JudgeRule, message: string, at: Pick<Directive, 'location' | 'path' | 'object'>, settings: Settings): Finding[] {
  const severity = settings.severityOf(rule)
  if (severity === 'off') return []
  const { location, path, object } = at
  return [{ rule: rule.id, severity, message, path, location, related: [], rejected: [], ...(object ? { object } : {}) }]
}
