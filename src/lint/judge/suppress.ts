/** Findings × suppressions → what is left, what is suppressed, and what is wrong with the suppressions themselves. */
import { withChange } from '../kept.ts'
import type { Settings } from '../../config/index.ts'
import { addTo, type Finding, groupBy, type ObjectReference, type Span } from '../../base/index.ts'
import type { Directive, DirectiveProblem, Directives } from './directives.ts'
import { EXPIRED_SUPPRESSION, INVALID_SUPPRESSION, type JudgeRule, SUPPRESSION_WITHOUT_REASON, UNUSED_SUPPRESSION } from './rules.ts'

export interface SuppressInput {
  /** Those in one file. */
  readonly findings: readonly Finding[]
  /** Of the documents of the file. */
  readonly found: readonly Directives[]
  readonly settings: Settings
  /** YYYY-MM-DD; empty where nobody knows: then nothing has expired. */
  readonly today: () => string
  /** Whether every rule that is on had its say: only then can a suppression be called unused. */
  readonly complete: boolean
  /** Whether a configuration turns the rule on. */
  readonly isOn: (rule: string) => boolean
}

export interface Suppressed {
  /** In their order; suppressed ones carry their suppression. */
  readonly findings: readonly Finding[]
  /** What is wrong with the suppressions. */
  readonly problems: readonly Finding[]
}

export function suppress({ findings, found, settings, today, complete, isOn }: SuppressInput): Suppressed {
  const directives = found.flatMap(each => each.directives)
  const unchecked = new Set(found.filter(({ checked }) => !checked).flatMap(each => each.directives))
  const expired = directives.filter(({ until }) => until !== undefined && until < today())
  const over = new Set(expired)
  const active = directives.filter(directive => !over.has(directive))
  const { first: firstOf, used } = cover(active, findings)
  const judged = findings.map(finding => {
    const first = firstOf.get(finding)
    return first ? withChange(finding, { suppression: { kind: 'inSource', reason: first.reason } }) : finding
  })
  const unused = complete ? active.filter(each => !used.has(each) && !unchecked.has(each) && isOn(each.rule)) : []
  const problems = [
    ...found.flatMap(({ problems }) => problems).flatMap(problem => about(ruleOf(problem), problem.message, problem, settings)),
    ...expired.flatMap(each =>
      about(
        EXPIRED_SUPPRESSION,
        `the suppression of ${each.rule} expired on ${each.until}; fix the finding or extend the date`,
        each,
        settings,
      ),
    ),
    ...unused.flatMap(each => about(UNUSED_SUPPRESSION, `${each.rule} reports nothing here; remove the suppression`, each, settings)),
  ]
  return { findings: judged, problems }
}

function ruleOf({ kind }: DirectiveProblem): JudgeRule {
  return kind === 'reasonless' ? SUPPRESSION_WITHOUT_REASON : INVALID_SUPPRESSION
}

/** The directives of one file for one rule and one stretch of its text. */
interface Scope extends Span {
  /** By the object that they are about; the others by nothing. In their order, with their place in it. */
  readonly directives: Map<string, Ordered[]>
}

interface Ordered {
  readonly directive: Directive
  readonly order: number
}

/** Which directives cover a finding, and which of them is the first. */
function cover(directives: readonly Directive[], findings: readonly Finding[]): { first: Map<Finding, Directive>; used: Set<Directive> } {
  const first = new Map<Finding, Directive>()
  const used = new Set<readonly Ordered[]>()
  const scopes = scopesOf(directives)
  const text = directives[0]?.location.file.text
  const coverable = groupBy(
    findings.filter(({ rule }) => scopes.has(rule)),
    ({ rule }) => rule,
  )
  for (const [rule, group] of coverable) {
    const ahead = [...scopes.get(rule)!.values()].sort((a, b) => b.start - a.start)
    let around: Scope[] = []
    for (const finding of group.toSorted((a, b) => a.location.span.start - b.location.span.start)) {
      const { start } = finding.location.span
      while (ahead.length > 0 && ahead.at(-1)!.start <= start) around.push(ahead.pop()!)
      around = around.filter(({ end }) => start < end || (start === end && end === text?.length))
      const matching = around.flatMap(scope => [scope.directives.get('') ?? [], scope.directives.get(nameOf(finding.object)) ?? []])
      for (const each of matching) used.add(each)
      const [earliest] = matching.flatMap(each => each.slice(0, 1)).sort((a, b) => a.order - b.order)
      if (earliest) first.set(finding, earliest.directive)
    }
  }
  return { first, used: new Set([...used].flat().map(({ directive }) => directive)) }
}

/** By rule and place. */
function scopesOf(directives: readonly Directive[]): Map<string, Map<string, Scope>> {
  const scopes = new Map<string, Map<string, Scope>>()
  for (const [order, directive] of directives.entries()) {
    const { rule, scope, ofObject, object } = directive
    let ofRule = scopes.get(rule)
    if (!ofRule) scopes.set(rule, (ofRule = new Map()))
    const place = `${scope.start} ${scope.end}`
    let found = ofRule.get(place)
    if (!found) ofRule.set(place, (found = { ...scope, directives: new Map() }))
    addTo(found.directives, ofObject ? nameOf(object) : '', { directive, order })
  }
  return scopes
}

function nameOf(object: ObjectReference | undefined): string {
  return JSON.stringify([object?.kind, object?.name, object?.namespace])
}

function about(rule: JudgeRule, message: string, at: Pick<Directive, 'location' | 'path' | 'object'>, settings: Settings): Finding[] {
  const severity = settings.severityOf(rule)
  if (severity === 'off') return []
  const { location, path, object } = at
  return [{ rule: rule.id, severity, message, path, location, related: [], rejected: [], ...(object ? { object } : {}) }]
}
