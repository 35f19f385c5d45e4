/** What reports and notices say of rules. */
import type { Finding, RuleInfo, UserError } from '../base/index.ts'
import type { Settings } from '../config/index.ts'
import { type AnyRule, needsBase } from '../rule/index.ts'
import { JUDGE_RULES } from './judge/index.ts'

/** Of the rules that found something. */
export function infos(rules: readonly AnyRule[], findings: readonly Finding[]): Map<string, RuleInfo> {
  const named = new Set(findings.map(({ rule }) => rule))
  const isNamed = ({ id }: AnyRule | RuleInfo): boolean => named.has(id)
  return new Map([...rules.filter(isNamed).map(ruleInfo), ...JUDGE_RULES.filter(isNamed)].map(rule => [rule.id, rule]))
}

/** What reports tell about a rule; line breaks in its reason were only for its author's editor. */
export function ruleInfo({ id, severity, summary, why, references = [], url, securitySeverity }: AnyRule | RuleInfo): RuleInfo {
  return {
    id,
    severity,
    summary,
    why: why.replace(/(?<!\s)\s*\n\s*/g, ' '),
    references,
    ...(url === undefined ? {} : { url }),
    ...(securitySeverity === undefined ? {} : { securitySeverity }),
  }
}

/** Rules of plugins that their preset keeps from running. */
export function leftOut(plugins: readonly AnyRule[], settings: Settings): UserError[] {
  return [...new Set(plugins)]
    .filter(rule => settings.isLeftOut(rule))
    .map(({ id, preset, severity }) => ({
      message: `rule ${id} of a plugin does not run, because it is in the preset ${preset}; use --preset ${preset} or --rule ${id}=${severity}`,
    }))
}

/** Rules that are asked for by name, and cannot say anything in this run. */
export function withoutGround(rules: readonly AnyRule[], { only }: Settings, hasBase: boolean, hasNodes: boolean): UserError[] {
  return rules
    .filter(({ id }) => only?.has(id))
    .flatMap(rule => {
      const option = needsBase(rule) && !hasBase ? '--base' : rule.on === 'fleet' && !hasNodes ? '--nodes' : undefined
      return option === undefined ? [] : [{ message: `rule ${rule.id} finds nothing without ${option}` }]
    })
}
