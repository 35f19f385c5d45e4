/** The page about a rule: docs/rules/<id>.md. */
import type { RuleInfo } from '../src/base/index.ts'
import type { Example } from '../src/cli/rules.ts'

export interface Documented extends RuleInfo {
  readonly preset: string
  readonly since: string
  readonly aliases?: readonly string[]
  /** Whether its findings have lines that a comment can stand above. */
  readonly isSuppressible: boolean
}

/** An example with the safety of its fix. */
export interface Reported extends Example {
  readonly safety?: 'safe' | 'unsafe' | undefined
}

/** What a rule does not report. */
export interface Accepted {
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
    ...(reported.length > 0 ? ['## Reported', ''] : []),
    ...reported.flatMap(reportedLines),
    ...(accepted.length > 0 ? ['## Not reported', ''] : []),
    ...accepted.flatMap(({ title, text }) => [`### ${capital(title)}`, '', ...code(text)]),
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

function reportedLines({ title, text, output, fixed, safety }: Reported): string[] {
  const lines = [`### ${capital(title || 'an example')}`, '', ...code(text), '```text', output.trimEnd(), '```', '']
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
