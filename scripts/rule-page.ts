/** The page about a rule: docs/rules/<id>.md. */
import type { RuleInfo } from '../src/base/index.ts'
import { type Example, isExcerpt } from '../src/cli/rules.ts'
import { describeValue, optionText, readOption, type RuleOption, type RuleOptions } from '../src/rule/index.ts'

export interface Documented extends RuleInfo {
  readonly preset: string
  readonly since: string
  readonly aliases?: readonly string[]
  readonly options?: RuleOptions | undefined
  /** Whether its findings have lines that a comment can stand above. */
  readonly isSuppressible: boolean
}

/** An example with the safety of its fix. */
export interface Reported extends Example {
  /** What the example needs beside the defaults: `kubernetes 1.30`. */
  readonly settings: string
  readonly safety?: 'safe' | 'unsafe' | undefined
}

/** What a rule does not report. */
export interface Accepted {
  readonly settings: string
  readonly title: string
  readonly text: string
}

export function pageOf(rule: Documented, reported: readonly Reported[], accepted: readonly Accepted[]): string {
  const lines = [
    `# ${rule.id}`,
    '',
    '<!-- Made by `npm run generate` from the rule and its cases; the output below each example was printed by ds-lint. -->',
    '',
    `**${rule.summary}.** ${rule.why}`,
    '',
    ...facts(rule, reported),
    ...optionLines(rule),
    ...([...reported, ...accepted].some(({ text }) => isExcerpt(text))
      ? ['Examples show the fields that the rule looks at; without a selector they are excerpts, not complete manifests.', '']
      : []),
    ...(reported.length > 0 ? ['## Reported', ''] : []),
    ...reported.flatMap(reportedLines),
    ...(accepted.length > 0 ? ['## Not reported', ''] : []),
    ...accepted.flatMap(({ title, text, settings }) => [`### ${capital(title)}`, '', ...needs(settings), ...code(text)]),
    ...suppression(rule),
    ...(rule.references.length > 0 ? ['## References', '', ...rule.references.map(url => `- <${url}>`)] : []),
  ]
  return `${lines.join('\n').trimEnd()}\n`
}

function facts({ severity, preset, since, aliases = [], securitySeverity }: Documented, reported: readonly Reported[]): string[] {
  const safeties = new Set(reported.flatMap(({ safety }) => (safety === undefined ? [] : [safety])))
  const flags = [safeties.has('safe') ? '`--fix`' : '', safeties.has('unsafe') ? '`--fix-unsafe`' : ''].filter(flag => flag !== '')
  const columns = [
    ['severity', severity],
    ['preset', preset],
    ['fix', flags.join(', ') || 'none'],
    ['since', since],
    ...(securitySeverity === undefined ? [] : [['security severity', securitySeverity.toFixed(1)]]),
    ...(aliases.length === 0 ? [] : [['previous names', aliases.map(alias => `\`${alias}\``).join(', ')]]),
  ]
  const row = (cells: readonly (string | undefined)[]): string => `| ${cells.join(' | ')} |`
  return [row(columns.map(([name]) => name)), `|${'---|'.repeat(columns.length)}`, row(columns.map(([, value]) => value)), '']
}

/** The settings of an example: `kubernetes 1.30; seconds 60`. */
function needs(settings: string): string[] {
  return settings === ''
    ? []
    : [
        `With ${settings
          .split(/;\s*/)
          .map(each => `\`${each.replace(' ', ': ')}\``)
          .join(' and ')}:`,
        '',
      ]
}

function optionLines({ id, severity, options = {} }: Documented): string[] {
  const entries = Object.entries(options)
  if (entries.length === 0) return []
  const rows = entries.map(
    ([name, option]) => `| \`${name}\` | ${describeValue(option)} | \`${byDefault(option)}\` | ${option.description} |`,
  )
  const [name, option] = entries[0]!
  return [
    '## Options',
    '',
    '| option | value | default | |',
    '|---|---|---|---|',
    ...rows,
    '',
    '```yaml',
    'rules:',
    `  ${id}: {severity: ${severity}, ${name}: ${byDefault(option)}}`,
    '```',
    '',
  ]
}

function byDefault(option: RuleOption): string {
  return optionText(readOption(option, option.default))
}

function reportedLines({ title, text, output, fixed, safety, settings }: Reported): string[] {
  const lines = [`### ${capital(title || 'an example')}`, '', ...needs(settings), ...code(text), '```text', output.trimEnd(), '```', '']
  if (fixed === undefined) return lines
  return [...lines, `After \`${safety === 'safe' ? '--fix' : '--fix-unsafe'}\`:`, '', ...code(fixed)]
}

function suppression({ id, isSuppressible }: Documented): string[] {
  const comment = [
    'For the next line, with the reason:',
    '',
    '```yaml',
    `# ds-lint-disable-next-line ${id} -- why`,
    '```',
    '',
    `\`# ds-lint-disable ${id} -- why\` holds for its document, the annotation \`ds-lint.io/ignore.${id}: why\` for its object. For a repository, in \`.ds-lint.yaml\`:`,
    '',
  ]
  return ['## Suppress', '', ...(isSuppressible ? comment : ['In `.ds-lint.yaml`:', '']), '```yaml', 'rules:', `  ${id}: off`, '```', '']
}

function code(text: string): string[] {
  const language = text.startsWith('--- ') || text.includes('\n+++ ') ? 'diff' : 'yaml'
  return [`\`\`\`${language}`, text.trimEnd(), '```', '']
}

function capital(title: string): string {
  return /^[a-z]+(?:[ ,:]|$)/.test(title) ? title[0]?.toUpperCase() + title.slice(1) : title
}
