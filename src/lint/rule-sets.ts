/** Which rules are run over what. */
import { isMilder, type Severity } from '../base/index.ts'
import type { Settings } from '../config/index.ts'
import { type AnyRule, needsBase } from '../rule/index.ts'
import { RuleSet, type RuleTimer } from './dispatch.ts'

export interface RuleSets {
  readonly rules: RuleSet
  /** For DaemonSets that replace another. */
  readonly rulesOfUpdates: RuleSet
  /** For DaemonSets that are what they were. */
  readonly rulesOfUnchanged: RuleSet
}

export interface RuleSetsInput {
  readonly rules: readonly AnyRule[]
  /** They deny requests, whatever their severity. */
  readonly policies: readonly AnyRule[]
  readonly settings: Settings
  /** Only what a plan tells. */
  readonly forPlan: boolean
  /** The mildest that a plan tells of DaemonSets that replace another. */
  readonly ofUpdates: 'error' | 'warning'
  readonly timer: RuleTimer | undefined
}

/** Rules that a configuration turns off are not run. */
export function ruleSetsOf({ rules, policies, settings, forPlan, ofUpdates, timer }: RuleSetsInput): RuleSets {
  const setOf = (chosen: readonly AnyRule[]): RuleSet =>
    new RuleSet(
      [...chosen, ...policies].filter(rule => settings.severityOf(rule) !== 'off'),
      rule => settings.optionsOf(rule),
      timer,
    )
  const atLeast = (least: Severity): RuleSet =>
    setOf(
      rules.filter(rule => {
        const severity = settings.severityOf(rule)
        return needsBase(rule) || (severity !== 'off' && !isMilder(severity, least))
      }),
    )
  if (forPlan) {
    const [told, errors] = [atLeast('warning'), atLeast('error')]
    return { rules: told, rulesOfUpdates: ofUpdates === 'warning' ? told : errors, rulesOfUnchanged: errors }
  }
  const all = setOf(rules)
  return { rules: all, rulesOfUpdates: all, rulesOfUnchanged: all }
}
