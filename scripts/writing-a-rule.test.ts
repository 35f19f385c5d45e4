/** docs/writing-a-rule.md, followed to the letter in a copy of the repository: two new files, and nothing else by hand. */
import { execFileSync } from 'node:child_process'
import { cpSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, it } from 'vitest'
import { checkRule, parseCases } from 'ds-lint/testing'
import { Folder } from './built.testing.ts'
import { pageFiles } from './page-files.testing.ts'
import { ROOT } from './rule-files.ts'

const PAGE = 'docs/writing-a-rule.md'
const CHECK = `
import { readFileSync } from 'node:fs'
import { checkRule } from 'ds-lint/testing'
import { lint } from 'ds-lint'
import { rules } from './rules/index.ts'

const [, , id, cases, ...paths] = process.argv
const rule = rules.find(each => each.id === id)
const report = await lint(paths.map(path => ({ path, text: readFileSync(path, 'utf8') })))
const findings = report.findings.filter(each => each.rule === id).map(each => each.location.file.path)
console.log(JSON.stringify({ problems: await checkRule(rule, readFileSync(cases, 'utf8')), findings }))
`

let copy: Folder
beforeAll(() => {
  const files = pageFiles(PAGE)
  const added = [...files].filter(([path]) => path.startsWith('rules/'))
  copy = new Folder({ 'check.mjs': CHECK, ...manifests() })
  for (const name of ['package.json', 'src', 'rules', 'scripts', 'schemas', 'docs'])
    cpSync(join(ROOT, name), join(copy.path, name), { recursive: true })
  symlinkSync(join(ROOT, 'node_modules'), join(copy.path, 'node_modules'), 'junction')
  for (const [path, text] of added) copy.write(path, text)
})

/** Of the bad case. */
function manifests(): Record<string, string> {
  const [bad] = parseCases(pageFiles(PAGE).get('rules/network/unknown-target-port.yaml')!)
  return { 'daemonset.yaml': bad!.text, 'service.yaml': bad!.with![0]!.text }
}

function run(...args: readonly string[]): string {
  return execFileSync(process.execPath, ['--import', 'tsx', '--conditions=ds-lint:source', ...args], { cwd: copy.path, encoding: 'utf8' })
}

it('adds a built-in rule: it is listed, does what its cases promise, and lints', () => {
  const paths = [...pageFiles(PAGE).keys()].filter(path => path.startsWith('rules/'))
  expect(paths).toEqual(['rules/network/unknown-target-port.ts', 'rules/network/unknown-target-port.yaml'])
  run('scripts/rules-index.ts')
  const output = run('check.mjs', 'unknown-target-port', paths[1]!, 'daemonset.yaml', 'service.yaml')
  expect(JSON.parse(output)).toEqual({ problems: [], findings: ['service.yaml'] })
})

it('names cases that a rule can fail', async () => {
  const { default: rule } = (await import('../rules/network/host-port-mismatch.ts')) as { default: Parameters<typeof checkRule>[0] }
  const problems = await checkRule(rule, pageFiles(PAGE).get('rules/network/unknown-target-port.yaml')!)
  expect(problems).toEqual(['bad: another name: findings are on no line, and "#!" is on line 29', 'bad: another name: there is no finding'])
})
