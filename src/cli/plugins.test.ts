/** Rules of plugins through the built command: whose code runs, where it is found, and what a broken one costs. */
import { existsSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { Built, CLEAN, Folder, POSIX, type Ran } from '../../scripts/built.testing.ts'

const RULE = `import { problem, rule } from 'ds-lint/rule'
import { quantityOf } from 'ds-lint/kubernetes'

export default rule({
  id: 'team-label',
  on: 'daemonSet',
  severity: 'error',
  preset: 'recommended',
  since: '1.0.0',
  summary: 'The team is missing',
  why: 'An alert about an agent without an owner reaches everybody.',
  options: {
    label: { type: 'string', default: 'team', description: 'label that names the team' },
    least: { type: 'quantity', default: '10Mi', description: 'an amount' },
  },
  *check({ daemonSet }, { label, least }) {
    const field = daemonSet.at('metadata', 'labels', label)
    if (field.value === undefined && least.cmp(quantityOf('1Gi')) < 0) yield problem(field, \`label \${label} is missing\`)
  },
})
`
const CASES = `# bad: no label
kind: DaemonSet
metadata: #!
  name: agent
---
# good: label
kind: DaemonSet
metadata:
  name: agent
  labels: {team: infra}
`
/** Leaves a file where it runs. */
const TRACE = `import { writeFileSync } from 'node:fs'\nwriteFileSync('ran', '')\n`

let built: Built
let folder: Folder

beforeAll(async () => {
  built = await Built.create()
})
beforeEach(() => {
  folder = new Folder({ 'ds.yaml': CLEAN, 'team.js': RULE, 'package.json': '{"type":"module"}' })
})

function ds(...args: readonly string[]): Promise<Ran> {
  return built.run('cli', args, { cwd: folder.path })
}

const FOUND = /^ds\.yaml:3:1: error\[team-label\] label team is missing$/m

describe('code of a repository', () => {
  it.each([
    ['./team.js', []],
    ['./team.js', ['--config', '.ds-lint.yaml']],
    ['ours', []],
  ])('runs only where the user says so: %s %j', async (name, args) => {
    folder.write('team.js', TRACE + RULE)
    folder.write('node_modules/ours/package.json', '{"name":"ours","type":"module","exports":"./team.js"}')
    folder.write('node_modules/ours/team.js', TRACE + RULE)
    folder.write('.ds-lint.yaml', `plugins: [${name}]\nrules: {team-label: error}\n`)
    const { code, stdout, stderr } = await ds('.', ...args)
    expect([code, existsSync(join(folder.path, 'ran'))]).toEqual([2, false])
    expect(stderr).toContain(
      `.ds-lint.yaml:1:11: error plugin ${name} is code of the linted repository, which runs only with --allow-plugins`,
    )
    expect(stderr).not.toContain('unknown rule')
    expect(stdout).toContain('no findings in 1 DaemonSet')
    const allowed = await ds('--allow-plugins', '--format', 'concise', 'ds.yaml', ...args)
    expect(allowed).toMatchObject({ code: 1, stdout: expect.stringMatching(FOUND) })
    expect(existsSync(join(folder.path, 'ran'))).toBe(true)
  })

  it.each([[['--show-config', 'ds.yaml']], [['diff', '.']], [['explain', '--role', '.']], [['rules']], [['explain', 'no-requests']]])(
    'runs in no other command: %j',
    async command => {
      folder.write('team.js', TRACE + RULE)
      folder.write('.ds-lint.yaml', 'plugins: [./team.js]\nrules: {team-label: error}\n')
      await ds(...command)
      expect(existsSync(join(folder.path, 'ran'))).toBe(false)
    },
  )

  it('of nested configurations holds for their files', async () => {
    folder.write('.git/HEAD', '')
    folder.write('a/.ds-lint.yaml', 'plugins: [../team.js]\nrules: {team-label: {severity: warning, label: owner}}\n')
    folder.write('a/ds.yaml', CLEAN)
    const { stdout, stderr } = await ds('--allow-plugins', '--format', 'concise', '.')
    expect(stderr).toBe('')
    expect(stdout).toMatch(/^a\/ds\.yaml:3:1: warning\[team-label\] label owner is missing$/m)
    expect(stdout).not.toContain('\nds.yaml')
  })

  it.skipIf(!POSIX)('is found in the repository alone, links followed', async () => {
    const outside = new Folder({ 'team.js': TRACE + RULE })
    symlinkSync(outside.path, join(folder.path, 'linked'))
    folder.write('.git/HEAD', '')
    folder.write('.ds-lint.yaml', `plugins: [./linked/team.js, ${outside.path}/team.js]\n`)
    const { code, stderr } = await ds('--allow-plugins', 'ds.yaml')
    expect([code, stderr.match(/is outside of the repository; only --plugin may name such a file/g)?.length]).toEqual([2, 2])
    expect(existsSync(join(folder.path, 'ran'))).toBe(false)
  })
})

describe('--plugin', () => {
  it('that fails is told with its own place, not with one of the program in another installation', async () => {
    const failing = (code: string) => RULE.replace(/const field = [^]*?\n {2}\},/, `${code}\n  },`)
    const failure = async (code: string) => {
      folder.write('team.js', failing(code))
      return (await ds('--plugin', 'team.js', 'ds.yaml')).stderr
    }
    expect(await failure("daemonSet.at('metadata').nowhere.name")).toMatch(/ \(file:[^()]*team\.js:17:\d+\)\n$/)
    expect(await failure("yield { place: daemonSet.at('metadata'), message: 'related is missing' }")).toMatch(
      /^ds-lint: error rule team-label [^/]*\n$/,
    )
  })

  it('runs a file or a package, with everything that built-in rules have', async () => {
    folder.write('node_modules/@us/rules/package.json', '{"name":"@us/rules","exports":{".":{"import":"./index.mjs"}}}')
    folder.write('node_modules/@us/rules/index.mjs', RULE.replace('export default', 'export const rules = [').replace(/\}\)\n$/, '})]\n'))
    for (const name of ['team.js', './team.js', '@us/rules']) {
      expect(await ds('--plugin', name, '--format', 'concise', 'ds.yaml')).toMatchObject({
        code: 1,
        stdout: expect.stringMatching(FOUND),
        stderr: '',
      })
    }
    const changed = await ds(
      '--plugin',
      'team.js',
      '--rule',
      'team-label.label=app',
      '--rule',
      'team-label=info',
      '--format',
      'concise',
      'ds.yaml',
    )
    expect(changed.stdout).toContain('info[team-label] label app is missing')
    folder.write('ds.yaml', `# ds-lint-disable team-label -- ours\n${CLEAN}`)
    expect((await ds('--plugin', 'team.js', 'ds.yaml')).code).toBe(0)
    expect((await ds('explain', 'team-label', '--plugin', 'team.js')).stdout).toContain(
      'label: label that names the team; text (default "team")',
    )
    expect((await ds('rules', '--plugin', 'team.js')).stdout).toMatch(/^team-label +error +recommended +The team is missing$/m)
  })

  it('that is an ES module where Node expects CommonJS is an error that names the remedy', async () => {
    folder.write('package.json', '{"type":"commonjs"}')
    expect((await ds('--plugin', 'team.js', 'ds.yaml')).stderr).toMatch(
      /plugin team\.js cannot be loaded: it is an ES module, .*; name the file \.mjs/,
    )
  })

  it.each<[string, string, string]>([
    ['throws', 'throw new Error("boom")', 'plugin broken.js cannot be loaded: boom'],
    ['is not JavaScript', 'export default {', 'plugin broken.js cannot be loaded: '],
    ['exports nothing', 'export const a = 1', 'plugin broken.js exports no rule'],
    [
      'is malformed',
      RULE.replace("'error'", "'fatal'"),
      'plugin broken.js is malformed: team-label: severity is "fatal"; use one of error, warning, info',
    ],
    [
      'takes a taken id',
      RULE.replace("'team-label'", "'no-requests'"),
      'plugin broken.js is malformed: no-requests: id is that of a built-in rule',
    ],
    [
      'imports what is not there',
      'import "nothing-of-this-name"',
      "plugin broken.js cannot be loaded: Cannot find package 'nothing-of-this-name'",
    ],
  ])('that %s is an error that names it', async (_, text, message) => {
    folder.write('broken.js', text)
    const named = await ds('--plugin', 'broken.js', 'ds.yaml')
    expect([named.code, named.stdout]).toEqual([2, ''])
    expect(named.stderr).toContain(message)
    // In a configuration it costs no other rule its findings.
    folder.write('.ds-lint.yaml', 'plugins: [./broken.js, ./team.js]\n')
    const { code, stdout, stderr } = await ds('--allow-plugins', '--format', 'concise', 'ds.yaml')
    expect([code, stderr]).toEqual([2, expect.stringContaining(message.replace('broken.js', './broken.js'))])
    expect(stdout).toMatch(FOUND)
  })

  it('that is not there is an error that names it', async () => {
    expect((await ds('--plugin', './nope.js', 'ds.yaml')).stderr).toContain('plugin ./nope.js cannot be found: there is no such file')
    expect((await ds('--plugin', 'nope', 'ds.yaml')).stderr).toContain('plugin nope cannot be found: there is no such package')
  })

  it('whose check throws, or yields what is none, is an error that names its rule and file; the others go on', async () => {
    const failing = (id: string, body: string): string =>
      RULE.replace("'team-label'", `'${id}'`).replace(/\*check[^]*?\n {2}\},\n/, `*check() {\n    ${body}\n  },\n`)
    folder.write('a.js', failing('fails', 'yield null.x'))
    folder.write('b.js', failing('yields-text', 'yield "text"'))
    folder.write('more/ds.yaml', CLEAN)
    const { code, stdout, stderr } = await ds(
      '--plugin',
      'a.js',
      '--plugin',
      'b.js',
      '--plugin',
      'team.js',
      '--format',
      'concise',
      'ds.yaml',
      'more',
    )
    expect(code).toBe(2)
    expect(stdout).toMatch(FOUND)
    expect(stderr).toMatch(
      /rule fails of plugin a\.js failed in ds\.yaml, and 1 more times: TypeError: Cannot read properties of null .*a\.js:\d+:\d+\)/,
    )
    expect(stderr).toContain(
      'rule yields-text of plugin b.js failed in ds.yaml, and 1 more times: TypeError: check yields something that problem() did not make',
    )
    expect(stderr).not.toContain('bug')
  })

  it('in TypeScript runs where Node strips types, and says so elsewhere', async () => {
    folder.write(
      'team.ts',
      RULE.replace('({ daemonSet }, { label', '({ daemonSet }: any, { label').replace('least }) {', 'least }: any): any {'),
    )
    const { code, stdout, stderr } = await ds('--plugin', 'team.ts', '--format', 'concise', 'ds.yaml')
    if ((process.features as { typescript?: unknown }).typescript) expect([code, stdout]).toEqual([1, expect.stringMatching(FOUND)])
    else
      expect([code, stderr]).toEqual([
        2,
        expect.stringMatching(/plugin team\.ts cannot be loaded: Node [\d.]+ cannot load TypeScript; use Node 22\.18/),
      ])
  })

  it.runIf((process.features as { typescript?: unknown }).typescript)(
    'in TypeScript has a name of its own below CommonJS (needs Node 22.18)',
    async () => {
      folder.write('package.json', '{"type":"commonjs"}')
      folder.write('owner.ts', 'import "ds-lint/rule"\nexport default []\n')
      expect((await ds('--plugin', 'owner.ts', 'ds.yaml')).stderr).toContain('; name the file .mts, or')
    },
  )
})

describe('ds-lint test', () => {
  it('runs the cases beside rules', async () => {
    folder.write('rules/team.js', RULE)
    folder.write('rules/team.yaml', CASES)
    folder.write('rules/helper.js', TRACE)
    expect(await ds('test', '--allow-plugins', 'rules')).toMatchObject({
      code: 0,
      stdout: 'passed  rules/team.js\n1 of 1 file passed\n',
      stderr: '',
    })
    expect(existsSync(join(folder.path, 'ran'))).toBe(false)
    folder.write('rules/team.yaml', CASES.replace(' #!', ''))
    const failed = await ds('test', '--allow-plugins', './rules')
    expect(failed.code).toBe(1)
    expect(failed.stdout).toMatch(/^failed {2}\.?\/?rules\/team\.js\n {2}bad: no label: findings are on line 3, and "#!" is on no line\n/)
    folder.write('rules/team.yaml', CASES.replace('---', '---\n# fixed:\nkind: Pod\n---'))
    expect((await ds('test', '--allow-plugins', 'rules')).stdout).toContain(
      '  bad: no label: the fixes make another text than "# fixed:" shows:\n      kind: DaemonSet\n      metadata:\n        name: agent\n  bad: no label: ',
    )
    folder.write('rules/team.js', 'throw new Error("boom")')
    expect((await ds('test', '--allow-plugins', 'rules')).stdout).toMatch(
      /^failed {2}rules\/team\.js\n {2}plugin .*team\.js cannot be loaded: boom\n0 of 1 file passed\n$/,
    )
    expect(await ds('test', '--allow-plugins', 'node_modules')).toMatchObject({ code: 2 })
    expect((await ds('test', 'ds.yaml')).stderr).toContain('or beside a rule, those of owner.js in owner.yaml')
  })

  it('runs no code of a folder unless that is allowed, or its file is named', async () => {
    folder.write('rules/team.js', `${TRACE}${RULE}`)
    folder.write('rules/team.yaml', CASES)
    expect(await ds('test', 'rules')).toMatchObject({
      code: 2,
      stdout: '',
      stderr: 'ds-lint: error rules/team.js is code of the folder, which runs only with --allow-plugins, or where the file is named\n',
    })
    expect(existsSync(join(folder.path, 'ran'))).toBe(false)
    expect(await ds('test', 'rules/team.js')).toMatchObject({ code: 0, stdout: 'passed  rules/team.js\n1 of 1 file passed\n' })
    expect(existsSync(join(folder.path, 'ran'))).toBe(true)
  })
})

it('--timing prints what each rule takes', async () => {
  const { stdout, stderr } = await ds('--plugin', 'team.js', '--timing', '--format', 'json', 'ds.yaml')
  expect(JSON.parse(stdout)).toMatchObject({ summary: { daemonSets: 1 } })
  expect(stderr).toMatch(/^rule +ms +share +calls\n/)
  expect(stderr).toMatch(/^team-label +\d+\.\d\d +\d+\.\d% +1$/m)
})
