/** The package as npm packs and installs it: the program, the modules, and the types of a consumer. */
import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { Built, CLEAN, declarations, Folder, POSIX, REPLICAS } from './built.testing.ts'
import { parseCases } from 'ds-lint/testing'
import { transformSync } from 'esbuild'
import { pageFiles, pageOutputs } from './page-files.testing.ts'
import { ROOT, ruleFiles } from './rule-files.ts'

const TSC = join(ROOT, 'node_modules/typescript/bin/tsc')

let staged: Folder
let consumer: Folder
let packed: string[]

beforeAll(async () => {
  staged = new Folder()
  for (const file of ['package.json', 'README.md', 'CHANGELOG.md', 'LICENSE', 'action.yml', 'schemas', 'rules', 'src']) {
    if (existsSync(join(ROOT, file))) cpSync(join(ROOT, file), join(staged.path, file), { recursive: true })
  }
  cpSync((await Built.create()).folder, join(staged.path, 'dist'), { recursive: true })
  cpSync(await declarations(), join(staged.path, 'dist/types'), { recursive: true })
  const [{ filename, files }] = JSON.parse(npm(staged, 'pack', '--json')) as [{ filename: string; files: { path: string }[] }]
  packed = files.map(({ path }) => path)
  consumer = new Folder({
    'package.json': '{"private": true, "type": "module"}',
    'ds.yaml': REPLICAS,
    'clean.yaml': CLEAN,
    'use.mjs': MODULE,
    'use.cjs': "import('./use.mjs')\n",
    'use.ts': CONSUMER,
    ...outside(),
    ...page(),
    ...library(),
    'wrong.ts': "import { lint } from 'ds-lint'\nawait lint('ds.yaml')\n",
  })
  npm(consumer, 'install', '--offline', '--no-audit', '--no-fund', join(staged.path, filename))
})

function npm(folder: Folder, ...args: string[]): string {
  return execFileSync('npm', args, { cwd: folder.path, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], shell: !POSIX })
}

function inConsumer(program: string, ...args: string[]): { status: number; output: string } {
  try {
    return { status: 0, output: execFileSync(program, args, { cwd: consumer.path, encoding: 'utf8', stdio: 'pipe', shell: !POSIX }) }
  } catch (error) {
    const { status, stdout, stderr } = error as { status: number; stdout: string; stderr: string }
    return { status, output: stdout + stderr }
  }
}

const MODULE = `
import { readFileSync } from 'node:fs'
import { applyFixes, format, lint } from 'ds-lint'
import { problem, rule } from 'ds-lint/rule'
import { create, update } from 'ds-lint/admission'

const mine = rule({
  id: 'mine', on: 'daemonSet', severity: 'info', preset: 'recommended', since: '1.0.0', summary: 'Mine', why: 'A test.',
  *check({ daemonSet }) { yield problem(daemonSet.at('metadata'), 'seen') },
})
const report = await lint([{ path: 'ds.yaml', text: readFileSync('ds.yaml', 'utf8') }], { plugins: [mine] })
const fixed = applyFixes(report.findings, 'unsafe').texts.get('ds.yaml')
console.log(JSON.stringify([
  report.findings.map(finding => finding.rule),
  fixed === readFileSync('clean.yaml', 'utf8'),
  format('text', report, { version: '1.0.0' }).startsWith('ds.yaml:3:'),
  typeof create, typeof update,
]))
`

const CONSUMER = `
import { applyFixes, type Finding, format, lint, type LintOptions, type Report } from 'ds-lint'
import { type AnyRule, problem, rule, set } from 'ds-lint/rule'
import * as admission from 'ds-lint/admission'

export const mine = rule({
  id: 'mine',
  on: 'daemonSet',
  severity: 'error',
  preset: 'recommended',
  since: '1.0.0',
  summary: 'Mine',
  why: 'A test.',
  *check({ pod, daemonSet }) {
    const dnsPolicy = pod.at('dnsPolicy')
    const value: 'ClusterFirst' | string | undefined = dnsPolicy.effective
    if (value === 'ClusterFirst') yield problem(dnsPolicy, 'of ' + (daemonSet.at('metadata', 'name').value ?? ''), { fix: set(dnsPolicy, 'Default', 'unsafe') })
    // @ts-expect-error There is no such field.
    pod.at('dnsPolicies')
  },
})
const options: LintOptions = { plugins: [mine], extends: 'strict', kubernetes: '1.34' }
const report: Report = await lint([{ path: 'a.yaml', text: '' }], options)
const findings: readonly Finding[] = report.findings
export const texts: ReadonlyMap<string, string> = applyFixes(findings, 'safe').texts
export const text: string = format('sarif', report, { version: '1.0.0', category: 'edge' })
export const rules: readonly AnyRule[] = [mine]
export const answers: readonly unknown[] = [admission.create, admission.update]
`

/** Built-in rules with helpers, as somebody else would write them: under ids of their own, in TypeScript and as JavaScript. */
const OUTSIDE = ['config-without-rollout', 'needless-restart']

function outside(): Record<string, string> {
  const files: Record<string, string> = { 'check.mjs': CHECK }
  for (const { topic, id, cases } of ruleFiles().filter(each => OUTSIDE.includes(each.id))) {
    const source = readFileSync(join(ROOT, 'rules', topic, `${id}.ts`), 'utf8').replace(`id: '${id}'`, `id: 'my-${id}'`)
    files[`my-${id}.ts`] = source
    files[`my-${id}.mjs`] = transformSync(source, { loader: 'ts' }).code
    files[`my-${id}.yaml`] = cases!
  }
  return files
}

const CHECK = `
import { readFileSync } from 'node:fs'
import { lint } from 'ds-lint'
import { checkRule, parseCases } from 'ds-lint/testing'

const [, , id] = process.argv
const { default: rule } = await import('./' + id + '.mjs')
const cases = readFileSync(id + '.yaml', 'utf8')
const problems = await checkRule(rule, cases)
const { text, before, with: beside = [], withBefore = [] } = parseCases(cases)[0]
const base = before || withBefore.length > 0 ? [before ?? { path: 'ds.yaml', text }, ...withBefore] : undefined
const report = await lint([{ path: 'ds.yaml', text }, ...beside], { plugins: [rule], ...(base && { base }) })
console.log(JSON.stringify({ problems, errors: report.errors, bugs: report.bugs, found: report.findings.some(finding => finding.rule === id) }))
`

/** docs/writing-a-rule.md: its rule and cases as a plugin, its programs, and the manifests of the bad case. */
function page(): Record<string, string> {
  const files = pageFiles('docs/writing-a-rule.md')
  const cases = files.get('rules/network/unknown-target-port.yaml')!
  const [bad] = parseCases(cases)
  return {
    'page/package.json': '{"type": "module"}',
    'page/unknown-target-port.js': files.get('rules/network/unknown-target-port.ts')!,
    'page/unknown-target-port.yaml': cases,
    'page/lint.js': files.get('lint.js')!,
    'page/unknown-target-port.test.js': files.get('unknown-target-port.test.js')!,
    'page/daemonset.yaml': bad!.text,
    'page/service.yaml': bad!.with![0]!.text.replace(' #!', ''),
  }
}

/** The manifests and programs of docs/library.md. */
function library(): Record<string, string> {
  return Object.fromEntries(Array.from(pageFiles('docs/library.md'), ([path, text]) => [`library/${path}`, text]))
}

describe('the tarball', () => {
  it('holds programs, types, schemas and documentation, and no sources or tests', () => {
    expect(packed).toEqual(
      expect.arrayContaining([
        'package.json',
        'README.md',
        'CHANGELOG.md',
        'dist/cli.cjs',
        'dist/THIRD-PARTY.txt',
        'dist/lint.js',
        'dist/types/src/index.d.ts',
      ]),
    )
    expect(packed).toEqual(expect.arrayContaining(['schemas/report.json', 'schemas/config.json']))
    expect(packed.filter(path => /^src\/|\.test\.|(?<!\.d)\.ts$|\.map$|action|descriptions/.test(path))).toEqual([])
    const { exports, bin } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as Record<
      'exports' | 'bin',
      Record<string, unknown>
    >
    const named = JSON.stringify([exports, bin]).match(/(?<=")(?:\.\/)?dist\/[^"]+/g) ?? []
    expect(named.length).toBeGreaterThan(6)
    expect(named.map(path => path.replace('./', '')).filter(path => !packed.includes(path))).toEqual([])
  })

  it('installs nothing but itself', () => {
    const lock = JSON.parse(consumer.read('node_modules/.package-lock.json')) as { packages: object }
    expect(Object.keys(lock.packages)).toEqual(['node_modules/ds-lint'])
  })
})

describe('an installed package', () => {
  it('has the command', () => {
    const { status, output } = inConsumer('npx', '--offline', 'ds-lint', 'ds.yaml')
    expect([status, output]).toEqual([1, expect.stringMatching(/^ds\.yaml:7:3: error .*\[unknown-field\]\n/)])
    const program = join(consumer.path, 'node_modules/ds-lint/dist/cli.cjs')
    expect(inConsumer(process.execPath, program, 'explain', 'unknown-field').output).toContain('For example')
    expect(inConsumer(process.execPath, program, '--fix-unsafe', '--fix-dry-run', 'ds.yaml')).toMatchObject({ status: 0 })
  })

  it.each(['use.mjs', 'use.cjs'])('is imported by %s', file => {
    expect(JSON.parse(inConsumer(process.execPath, file).output)).toEqual([['mine', 'unknown-field'], true, true, 'function', 'function'])
  })

  it.each(OUTSIDE)('runs %s as a plugin that somebody else wrote', id => {
    const { output } = inConsumer(process.execPath, 'check.mjs', `my-${id}`)
    expect(JSON.parse(output)).toEqual({ problems: [], errors: [], bugs: [], found: true })
  })

  it('runs the plugin of docs/writing-a-rule.md and its cases, and prints what the page shows', () => {
    const folder = join(consumer.path, 'page')
    const printed = execFileSync(process.execPath, ['lint.js'], { cwd: folder, encoding: 'utf8' })
    const own = printed.split('\n').filter(line => line.includes('unknown-target-port'))
    expect(pageOutputs('docs/writing-a-rule.md')).toContain(`${own.join('\n')}\n`)
    expect(execFileSync(process.execPath, ['--test'], { cwd: folder, encoding: 'utf8' })).toMatch(/pass 1\b/)
  })

  it('prints what docs/library.md shows', () => {
    const programs = [...pageFiles('docs/library.md').keys()].filter(path => path.endsWith('.mjs'))
    const cwd = join(consumer.path, 'library')
    const printed = programs.map(program => execFileSync(process.execPath, [program], { cwd, encoding: 'utf8' }))
    expect(printed).toEqual(pageOutputs('docs/library.md'))
    expect(printed).toHaveLength(3)
  })

  it.each([
    ['nodenext', 'nodenext'],
    ['esnext', 'bundler'],
  ])('has types for module %s, resolution %s', (module, resolution) => {
    const flags = [
      '--noEmit',
      '--strict',
      '--exactOptionalPropertyTypes',
      '--target',
      'es2023',
      '--types',
      '',
      '--module',
      module,
      '--moduleResolution',
      resolution,
    ]
    const { output } = inConsumer(process.execPath, TSC, ...flags, 'use.ts', 'wrong.ts', ...OUTSIDE.map(id => `my-${id}.ts`))
    expect(output.match(/^\S.*error .*$/gm)).toEqual([expect.stringMatching(/^wrong\.ts\(2,12\): error TS2345/)])
  })
})
