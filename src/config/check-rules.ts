/** What a configuration says of rules: their severities and options. */
import { optionText, readOption } from '../rule/index.ts'
import type { ConfigProblem, KnownRules } from './check.ts'
import { type ConfigurableRule, SETTINGS } from './options.ts'
import { didYouMean, didYouMeanRule } from './suggest.ts'
import { listed } from '../base/index.ts'
import { invalid } from './words.ts'

/** What is wrong with one entry of `rules`; `at` begins with its name. */
export function* checkRules(
  settings: Readonly<Record<string, unknown>>,
  rules: KnownRules,
  mostDescribed: number,
): Generator<ConfigProblem> {
  let unknown = 0
  for (const [name, setting] of Object.entries(settings)) {
    const rule = rules.get(name)
    yield* settingProblems([name], setting, rule ?? { id: name, preset: 'recommended', severity: 'warning' })
    if (rule) continue
    const guess = unknown++ < mostDescribed ? didYouMeanRule(name, new Set(rules.values()), [...rules.keys()]) : ''
    yield { message: `unknown rule "${name}"${guess}`, at: [name], key: true, unknownRule: name }
  }
}

function* settingProblems(at: readonly [string], setting: unknown, rule: ConfigurableRule): Generator<ConfigProblem> {
  const { id, options = {} } = rule
  if (typeof setting !== 'object' || setting === null || Array.isArray(setting)) {
    if (!isSetting(setting)) yield { message: severityProblem(setting) + (Array.isArray(setting) ? exampleOf(rule) : ''), at, key: false }
    return
  }
  for (const [name, value] of Object.entries(setting as Readonly<Record<string, unknown>>)) {
    if (name === 'severity') {
      if (!isSetting(value)) yield { message: severityProblem(value), at: [...at, name], key: false }
      continue
    }
    if (!Object.hasOwn(options, name)) {
      const known = ['severity', ...Object.keys(options)]
      const rest = didYouMean(name, known) || (known.length > 1 ? `; its options are ${listed(known)}` : '; it has a severity only')
      yield { message: `${id} has no option "${name}"${rest}`, at: [...at, name], key: true }
      continue
    }
    try {
      readOption(options[name]!, value)
    } catch (error) {
      yield { message: `"${name}" of ${id} ${(error as TypeError).message}`, at: [...at, name], key: false }
    }
  }
}

/** How a severity and options are written, for who writes a list. */
function exampleOf({ severity, options = {} }: ConfigurableRule): string {
  const [first] = Object.entries(options)
  const option = first ? `, ${first[0]}: ${optionText(readOption(first[1], first[1].default))}` : ''
  return `, or a mapping such as {severity: ${severity}${option}}`
}

function isSetting(value: unknown): boolean {
  return (SETTINGS as readonly unknown[]).includes(value)
}

function severityProblem(value: unknown): string {
  return invalid(value, 'severity', SETTINGS, true)
}
