/** Writes rules/README.md and rules/examples.json: every rule with its cases and the output that was really printed. */
import { writeFileSync } from 'node:fs'
import { structuredPatch } from 'diff'
import { rules } from '../rules/index.ts'
import type { Example } from '../src/cli/rules.ts'
import type { Report } from '../src/base/finding.ts'
import { JUDGE_RULES } from '../src/lint/judge/rules.ts'
import { ruleInfo } from '../src/lint/run.ts'
import { textChunks } from '../src/report/findings/text.ts'
import { type AnyRule, needsBase } from '../src/rule/index.ts'
import { type Around, type Case, parseCases, runCase, withoutMarks } from '../src/testing/index.ts'
import { ROOT, ruleFiles } from './rule-files.ts'

const TOPICS: Readonly<Record<string, string>> = {
  update: 'Updates, with --base',
  api: 'Structure',
  reading: 'Reading',
}

/** The files that this script keeps, by path from the root. */
export async function docs(): Promise<Map<string, string>> {
  const examples = new Map<string, readonly Example[]>()
  for (const { id, cases } of ruleFiles()) if (cases !== undefined) examples.set(id, await shown(ruleOf(id), parseCases(cases)))
  const first = Object.fromEntries([...examples].map(([id, list]) => [id, list.slice(0, 1)]))
  return new Map([
    ['rules/README.md', readme(examples)],
    ['rules/examples.json', `${JSON.stringify(first, null, 2)}\n`],
  ])
}

async function shown(rule: AnyRule, cases: readonly Case[]): Promise<Example[]> {
  const examples: Example[] = []
  for (const { kind, title, text, fixed, kubernetes, ...around } of cases) {
    if (kind !== 'bad') continue
    const clean = withoutMarks(text)
    const beside = around.with?.map(file => ({ ...file, text: withoutMarks(file.text) }))
    const all = { ...around, ...(beside && { with: beside }) }
    const findings = await runCase(rule, clean, kubernetes, all)
    const report: Report = { findings, summary: NOTHING, rules: new Map(), errors: [], bugs: [] }
    const output = [...textChunks(report, { width: 100 })].join('').trimEnd().split('\n').slice(0, -1).join('\n').trimEnd()
    examples.push({ title, text: textOf(rule, clean, all), output: `${output}\n`, ...(fixed === undefined ? {} : { fixed }) })
  }
  return examples
}

/** A manifest with what is beside it. */
function textOf(rule: AnyRule, text: string, around: Around): string {
  if (needsBase(rule)) return asUpdate(text, around)
  return [text, ...(around.with ?? []).map(beside => beside.text)].join('---\n')
}

/** An update is shown by what it changes; what does not change and stands beside it is left out. */
function asUpdate(text: string, { before, with: beside = [], withBefore = [] }: Around): string {
  if (!before && beside.length === 0) return text
  const manifest = before
    ? changeOf('daemonset.yaml', before.text, text)
    : [
        '--- daemonset.yaml, unchanged',
        ...text
          .trimEnd()
          .split('\n')
          .map(line => ` ${line}`),
        '',
      ].join('\n')
  const others = beside.map(({ path, text: now }, index) => changeOf(path, withBefore[index]?.text ?? '', now))
  return [manifest, ...others].filter(part => part !== '').join('')
}

function changeOf(path: string, before: string, after: string): string {
  const { hunks } = structuredPatch(path, path, before, after, undefined, undefined, { context: 4 })
  const lines = hunks.flatMap(hunk => hunk.lines).filter(line => !line.startsWith('\\'))
  return lines.length === 0 ? '' : `${[`--- ${path}, before`, `+++ ${path}`, ...lines].join('\n')}\n`
}

const NOTHING: Report['summary'] = {
  files: 1,
  documents: 1,
  daemonSets: 1,
  daemonSetsWithFindings: 0,
  errors: 0,
  warnings: 0,
  infos: 0,
  suppressed: 0,
  baselined: 0,
  notChecked: {},
  kubernetes: '1.37',
  milliseconds: 0,
}

function readme(examples: ReadonlyMap<string, readonly Example[]>): string {
  const files = ruleFiles()
  const topics = [...new Set(files.map(({ topic }) => topic))]
  const title = (topic: string): string => TOPICS[topic] ?? topic[0]?.toUpperCase() + topic.slice(1)
  const lines = [
    '# The rules',
    '',
    '<!-- Made by `npm run generate` from the rules and their cases; the output below each example was printed by ds-lint. -->',
    '',
    `${rules.length + JUDGE_RULES.length} rules. *Preset* says which configuration turns a rule on: \`strict\` and \`security\` each add to \`recommended\`, the default.`,
    'A severity is the worst that a rule reports; † marks rules that offer a fix.',
    '',
  ]
  for (const topic of topics) {
    lines.push(`## ${title(topic)}`, '', '| rule | severity | preset | what is wrong |', '|---|---|---|---|')
    for (const { id, cases } of files.filter(file => file.topic === topic)) {
      const rule = ruleOf(id)
      const fix = cases?.includes('# fixed:') ? '†' : ''
      lines.push(`| [${id}](#${id})${fix} | ${rule.severity} | ${rule.preset} | ${rule.summary} |`)
    }
    lines.push('')
  }
  lines.push('## Suppressions', '', '| rule | severity | preset | what is wrong |', '|---|---|---|---|')
  for (const { id, severity, preset, summary } of JUDGE_RULES) lines.push(`| [${id}](#${id}) | ${severity} | ${preset} | ${summary} |`)
  lines.push('')
  for (const { id, cases } of files)
    lines.push(...section(ruleOf(id), examples.get(id) ?? [], cases === undefined ? [] : parseCases(cases)))
  for (const { id, summary, why } of JUDGE_RULES) lines.push(`## ${id}`, '', `**${summary}.** ${why}`, '')
  return `${lines.join('\n').trimEnd()}\n`
}

function section(rule: AnyRule, examples: readonly Example[], cases: readonly Case[]): string[] {
  const { id, summary, why, references } = ruleInfo(rule)
  const lines = [`## ${id}`, '', `**${summary}.** ${why}`, '']
  for (const { title, text, output, fixed } of examples) {
    const language = text.startsWith('--- ') || text.includes('\n+++ ') ? 'diff' : 'yaml'
    lines.push(
      `Reported: ${title || 'an example'}`,
      '',
      `\`\`\`${language}`,
      text.trimEnd(),
      '```',
      '',
      '```text',
      output.trimEnd(),
      '```',
      '',
    )
    if (fixed !== undefined) lines.push('Fixed:', '', '```yaml', fixed.trimEnd(), '```', '')
  }
  for (const { title, text, ...around } of cases.filter(({ kind }) => kind === 'good')) {
    const shownText = textOf(rule, text, around)
    lines.push(`Fine: ${title}`, '', `\`\`\`${shownText.includes('+++ ') ? 'diff' : 'yaml'}`, shownText.trimEnd(), '```', '')
  }
  if (references.length > 0) lines.push('See also:', '', ...references.map(url => `- <${url}>`), '')
  return lines
}

function ruleOf(id: string): AnyRule {
  const rule = rules.find(each => each.id === id)
  if (!rule) throw new Error(`rules/index.ts has no ${id}: run npm run generate`)
  return rule
}

if (process.argv[1]?.endsWith('docs.ts')) for (const [path, text] of await docs()) writeFileSync(`${ROOT}/${path}`, text)
