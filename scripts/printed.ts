/** Writes what commands print into the pages that show them, ```console blocks that begin with `$ ds-lint`, and the tables of options and formats. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { rules } from '../rules/index.ts'
import { parseCommand } from '../src/cli/args.ts'
import { planPaths } from '../src/cli/diff.ts'
import { policyText } from '../src/cli/explain-policy.ts'
import { surveyPaths } from '../src/cli/fleet.ts'
import { help } from '../src/cli/help.ts'
import { exported } from '../src/cli/policy-export.ts'
import { lintPaths } from '../src/cli/lint.ts'
import { optionsOf } from '../src/cli/options.ts'
import { testPaths } from '../src/cli/test.ts'
import { describeFormat, OUTPUT_FORMATS } from '../src/report/index.ts'
import { formatFleet } from '../src/report/fleet/index.ts'
import { formatPlan } from '../src/report/plan/index.ts'
import { textChunks } from '../src/report/findings/text.ts'
import { ROOT } from './rule-files.ts'

/** What this page shows needs these programs; without them it stays as it is. */
export const RENDERED = 'docs/rendering.md'
export const hasPrograms = ['helm', 'kustomize'].every(program =>
  (process.env['PATH'] ?? '').split(delimiter).some(folder => existsSync(join(folder, program))),
)

export const PAGES = [
  'README.md',
  'docs/usage.md',
  'docs/upgrades.md',
  'docs/policies.md',
  'docs/fleet.md',
  ...(hasPrograms ? [RENDERED] : []),
]

const TABLE = /(?<=<!-- (\w+) -->\n)[^]*?(?=<!-- \/\1 -->)/g
const TABLES: Readonly<Record<string, () => string>> = { options: optionsTable, formats: formatsTable }
const BLOCK = /^```console\n\$ ds-lint (.*)\n[^]*?^```$/gm

/** The page as it would be written; commands run in the repository's root, and take no configuration but its own. */
export async function printed(page: string): Promise<string> {
  const text = readFileSync(join(ROOT, page), 'utf8')
  const outputs = new Map<string, string>()
  for (const [, command = ''] of text.matchAll(BLOCK)) outputs.set(command, await outputOf(command.split(' ')))
  return text
    .replace(TABLE, (_, name: string) => TABLES[name]!())
    .replace(BLOCK, (_, command: string) => `\`\`\`console\n$ ds-lint ${command}\n${outputs.get(command)}\`\`\``)
}

function formatsTable(): string {
  const rows = OUTPUT_FORMATS.map(name => `| \`${name}\` | ${describeFormat(name)} |`)
  return ['| format | what it is for |', '|---|---|', ...rows, ''].join('\n')
}

function optionsTable(): string {
  const rows = optionsOf().map(([name, { value, description, default: byDefault, key, commands }]) => {
    const where = commands.includes('lint') ? '' : `${commands.join(', ')}: `
    const cells = [`--${name}${value === undefined ? '' : ` ${value}`}`, key, byDefault].map(text =>
      text === undefined ? '' : `\`${text}\``,
    )
    return `| ${[...cells, where + description].join(' | ')} |`
  })
  return ['| option | in `.ds-lint.yaml` | default | |', '|---|---|---|---|', ...rows, ''].join('\n')
}

/** Without what differs from run to run. */
async function outputOf(args: readonly string[]): Promise<string> {
  const cwd = process.cwd()
  process.chdir(ROOT)
  try {
    const command = parseCommand(args)
    if (command.name === 'lint') {
      const { report } = await lintPaths(command, { rules, version: '' })
      return [...textChunks(report, { width: 100 })].join('').replace(/ ·\s+[\d.]+\s+m?s\n$/, '\n')
    }
    if (command.name === 'policy') return (await exported(command.rules, rules)).files.map(({ text }) => text).join('---\n')
    if (command.name === 'help') return help(command.of)
    if (command.name === 'test') return (await testPaths(command, rules)).text
    if (command.name === 'explain') return (await policyText(command.rule, command.options, rules)) ?? ''
    if (command.name === 'fleet') return formatFleet('text', await surveyPaths(command), { width: 100 })
    if (command.name !== 'diff') throw new Error(`ds-lint ${args.join(' ')} is shown nowhere`)
    const plan = await planPaths(command, rules)
    if ('message' in plan) throw new Error(plan.message)
    return formatPlan('text', plan, {})
  } finally {
    process.chdir(cwd)
  }
}

if (process.argv[1]?.endsWith('printed.ts')) for (const page of PAGES) writeFileSync(join(ROOT, page), await printed(page))
