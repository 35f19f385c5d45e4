/** `ds-lint rules` and `ds-lint explain RULE`. */
import { isInPreset, type PresetName } from '../config/index.ts'
import { JUDGE_RULES, type JudgeRule, ruleInfo } from '../lint/index.ts'
import { wrap } from '../report/index.ts'
import { type AnyRule, describeValue, optionText, readOption, type RuleOptions } from '../rule/index.ts'

/** Columns of prose. */
const WIDTH = 80

/** A table, or JSON with everything there is to know about each rule; of a preset, those that it turns on. */
export function listRules(rules: readonly AnyRule[], format: 'text' | 'json', preset: PresetName = 'all'): string {
  const sorted = [...rules, ...JUDGE_RULES].filter(rule => isInPreset(rule, preset)).sort((a, b) => (a.id < b.id ? -1 : 1))
  if (format === 'json') {
    const list = sorted.map(rule => ({
      ...ruleInfo(rule),
      preset: rule.preset,
      since: rule.since,
      aliases: 'aliases' in rule ? rule.aliases : [],
      elsewhere: ('elsewhere' in rule && rule.elsewhere) || [],
      options: ('options' in rule && rule.options) || {},
    }))
    return `${JSON.stringify({ version: 1, rules: list }, null, 2)}\n`
  }
  const width = Math.max(...sorted.map(({ id }) => id.length))
  const lines = sorted.map(
    ({ id, severity, preset, summary }) => `${id.padEnd(width)}  ${severity.padEnd(7)}  ${preset.padEnd(11)}  ${summary}`,
  )
  return `${lines.join('\n')}\n`
}

export interface Example {
  readonly title: string
  readonly text: string
  readonly output: string
  readonly fixed?: string
}

/** Whether a manifest shows only the fields that its rule looks at: the API server would ask for more. */
export function isExcerpt(text: string): boolean {
  return /^kind: DaemonSet$/m.test(text) && !/^ +selector:/m.test(text)
}

/** `total`: how many examples there are; `examples` may be the first of them. */
export function explainRule(rule: AnyRule | JudgeRule, examples: readonly Example[], total = examples.length): string {
  const { why, references, url } = ruleInfo(rule)
  const links = url === undefined ? references : [url, ...references]
  const parts = [
    `${rule.id}: ${rule.summary}`,
    `severity ${rule.severity} · preset ${rule.preset}${rule.since === '' ? '' : ` · since ${rule.since}`}`,
    wrap(why, WIDTH).join('\n'),
    ...examples.flatMap(({ title, text, output, fixed }) => [
      `For example, ${title}${isExcerpt(text) ? ' (an excerpt, not a complete manifest)' : ''}:`,
      indent(text),
      indent(output),
      ...(fixed === undefined ? [] : ['Fixed:', indent(fixed)]),
    ]),
    ...('options' in rule && rule.options ? [optionLines(rule.id, rule.options)] : []),
    ...(total > examples.length ? [`${total - examples.length} more with --all-examples`] : []),
    ...(links.length > 0 ? [['See also', ...links.map(link => `  ${link}`)].join('\n')] : []),
    `Suppress it with a reason: # ds-lint-disable-next-line ${rule.id} -- why`,
  ]
  return `${parts.join('\n\n')}\n`
}

/** `Options, in .ds-lint.yaml or as --rule id.option=value:` and one entry for each. */
function optionLines(id: string, options: RuleOptions): string {
  const entries = Object.entries(options).flatMap(([name, option]) => {
    const byDefault = optionText(readOption(option, option.default))
    return wrap(`${name}: ${option.description}; ${describeValue(option)} (default ${byDefault})`, WIDTH - 4).map(
      (line, index) => `${index === 0 ? '  ' : '    '}${line}`,
    )
  })
  return [`Options, in .ds-lint.yaml or as --rule ${id}.OPTION=VALUE:`, ...entries].join('\n')
}

function indent(text: string): string {
  return text.trimEnd().replace(/^(?=.)/gm, '    ')
}
