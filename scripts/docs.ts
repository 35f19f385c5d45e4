/** Writes the rules' pages, their index and rules/examples.json: every rule with its cases and the output that was really printed. */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { structuredPatch } from 'diff'
import { rules } from '../rules/index.ts'
import type { Example } from '../src/cli/rules.ts'
import type { Finding, Fix, Report } from '../src/base/index.ts'
import { JUDGE_RULES } from '../src/lint/judge/rules.ts'
import { ruleInfo } from '../src/lint/rule-infos.ts'
import { textChunks } from '../src/report/findings/text.ts'
import { type AnyRule, needsBase } from '../src/rule/index.ts'
import { type Around, type Case, parseCases, pathOf, runCase, withoutMarks } from '../src/testing/index.ts'
import { ROOT, ruleFiles } from './rule-files.ts'
import { pageOf, type Reported } from './rule-page.ts'

const TOPICS: Readonly<Record<string, string>> = {
  update: 'Updates, with --base',
  nodes: 'Nodes, with --nodes',
  api: 'Structure',
  reading: 'Reading',
}

/** Where the pages are; nothing else is. */
const PAGES = 'docs/rules'

/** The files that this script keeps, by path from the root. */
export async function docs(): Promise<Map<string, string>> {
  const files = new Map<string, string>()
  const byRule: Record<string, readonly Example[]> = {}
  const withFix = new Set<string>()
  for (const { id, cases } of ruleFiles()) {
    const rule = ruleOf(id)
    const all = cases === undefined ? [] : parseCases(cases)
    const examples = await shown(rule, all)
    if (examples.some(({ fixed }) => fixed !== undefined)) withFix.add(id)
    const accepted = all
      .filter(({ kind }) => kind === 'good')
      .map(({ title, text, settings, ...around }) => ({ title, settings, text: textOf(rule, text, around) }))
    const { preset, since, aliases = [], options } = rule
    files.set(
      `${PAGES}/${id}.md`,
      pageOf({ ...ruleInfo(rule), preset, since, aliases, options, isSuppressible: rule.on !== 'source' }, examples, accepted),
    )
    if (cases !== undefined) byRule[id] = examples.map(exampleOf)
  }
  for (const rule of JUDGE_RULES) files.set(`${PAGES}/${rule.id}.md`, pageOf({ ...rule, isSuppressible: false }, [], []))
  return files.set('rules/README.md', index(withFix)).set('rules/examples.json', `${JSON.stringify(byRule, null, 2)}\n`)
}

/** Pages of rules that are gone. */
export function stalePages(made: ReadonlyMap<string, string>): string[] {
  return readdirSync(join(ROOT, PAGES))
    .map(name => `${PAGES}/${name}`)
    .filter(path => !made.has(path))
}

async function shown(rule: AnyRule, cases: readonly Case[]): Promise<Reported[]> {
  const examples: Reported[] = []
  for (const { kind, title, text, fixed, kubernetes, settings, ...around } of cases) {
    if (kind !== 'bad') continue
    const clean = withoutMarks(text)
    const beside = around.with?.map(file => ({ ...file, text: withoutMarks(file.text) }))
    const all = { ...around, ...(beside && { with: beside }) }
    const findings = await runCase(rule, clean, kubernetes, all)
    const report: Report = { findings, summary: NOTHING, rules: new Map(), errors: [], bugs: [], notChecked: [], notices: [] }
    const output = [...textChunks(report, { width: 100 })].join('').trimEnd().split('\n').slice(0, -1).join('\n').trimEnd()
    examples.push({
      title,
      settings,
      text: textOf(rule, clean, all),
      output: `${output}\n`,
      ...(fixed === undefined ? {} : { fixed, safety: safetyOf(findings) }),
    })
  }
  return examples
}

/** For `explain`, which tells the safety of a fix in the output. */
function exampleOf({ title, text, output, fixed }: Reported): Example {
  return { title, text, output, ...(fixed === undefined ? {} : { fixed }) }
}

/** Of all their fixes together. */
function safetyOf(findings: readonly Finding[]): Fix['safety'] {
  return findings.every(({ fix }) => fix === undefined || fix.safety === 'safe') ? 'safe' : 'unsafe'
}

/** A manifest with what is beside it. */
function textOf(rule: AnyRule, text: string, around: Around): string {
  if (needsBase(rule) || around.before) return asUpdate(text, around)
  const { nodes } = around
  return [
    text,
    ...(around.with ?? []).map(beside => beside.text),
    ...(nodes === undefined ? [] : [`# nodes.yaml, for --nodes\n${nodes}`]),
  ].join('---\n')
}

/** An update is shown by what it changes; what does not change and stands beside it is left out. */
function asUpdate(text: string, { before, with: beside = [], withBefore = [] }: Around): string {
  if (!before && beside.length === 0) return text
  const manifest = before
    ? changeOf(pathOf(text), before.text, text)
    : [
        `--- ${pathOf(text)}, unchanged`,
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

function index(withFix: ReadonlySet<string>): string {
  const files = ruleFiles()
  const topics = [...new Set(files.map(({ topic }) => topic))]
  const title = (topic: string): string => TOPICS[topic] ?? topic[0]?.toUpperCase() + topic.slice(1)
  const row = ({ id, severity, preset, summary }: Pick<AnyRule, 'id' | 'severity' | 'preset' | 'summary'>): string =>
    `| [${id}](../${PAGES}/${id}.md)${withFix.has(id) ? '†' : ''} | ${severity} | ${preset} | ${summary} |`
  const table = (name: string, rows: readonly string[]): string[] => [
    `## ${name}`,
    '',
    '| rule | severity | preset | what it reports |',
    '|---|---|---|---|',
    ...rows,
    '',
  ]
  const lines = [
    '# Rules',
    '',
    '<!-- Made by `npm run generate` from the rules. -->',
    '',
    `${rules.length + JUDGE_RULES.length} rules; each links to a page with its reason, examples and fix. *Preset* is the configuration that turns a rule on: \`strict\` and`,
    '`security` each add to `recommended`, the default. *Severity* is the highest that a rule reports. † marks rules that offer a fix.',
    '',
    ...topics.flatMap(topic =>
      table(
        title(topic),
        files.filter(file => file.topic === topic).map(({ id }) => row(ruleOf(id))),
      ),
    ),
    ...table('Suppressions and the baseline', JUDGE_RULES.map(row)),
  ]
  return `${lines.join('\n').trimEnd()}\n`
}

function ruleOf(id: string): AnyRule {
  const rule = rules.find(each => each.id === id)
  if (!rule) throw new Error(`rules/index.ts has no ${id}: run npm run generate`)
  return rule
}

if (process.argv[1]?.endsWith('docs.ts')) {
  const made = await docs()
  mkdirSync(join(ROOT, PAGES), { recursive: true })
  for (const [path, text] of made) writeFileSync(join(ROOT, path), text)
  for (const path of stalePages(made)) rmSync(join(ROOT, path))
}
