/** The action's bundle, run as GitHub's runner runs it: inputs in the environment, outputs and the summary in files. */
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { inputs as optionInputs } from '../cli/index.ts'
import { Built, CLEAN, Folder, type Ran, REMOVED_API, REPLICAS } from '../../scripts/built.testing.ts'

const MILD = CLEAN.replace('system-node-critical', 'agents').replace(/ {10}resources:[^]*/, '')
const { inputs, outputs, runs } = parse(readFileSync('action.yml', 'utf8')) as {
  inputs: Record<string, { description: string; default: string }>
  outputs: Record<string, unknown>
  runs: { using: string; main: string }
}

let built: Built
let folder: Folder

beforeAll(async () => {
  built = await Built.create()
})

interface Step extends Ran {
  readonly outputs: Readonly<Record<string, string>>
  readonly summary: string
}

/** `given` over the defaults of action.yml, as the runner sets them; the workspace is a repository of the files. */
async function step(
  files: Readonly<Record<string, string>>,
  given: Readonly<Record<string, string>> = {},
  more: { node?: string; cwd?: string; env?: Readonly<Record<string, string>>; prepare?: () => void } = {},
): Promise<Step> {
  folder = new Folder({ ...files, '.runner/output': '', '.runner/summary': '' })
  const values = { ...Object.fromEntries(Object.entries(inputs).map(([name, input]) => [name, input.default])), ...given }
  const env = {
    ...Object.fromEntries(Object.entries(values).map(([name, value]) => [`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`, value])),
    GITHUB_ACTIONS: 'true',
    GITHUB_WORKSPACE: folder.path,
    GITHUB_OUTPUT: `${folder.path}/.runner/output`,
    GITHUB_STEP_SUMMARY: `${folder.path}/.runner/summary`,
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_REPOSITORY: 'acme/cluster',
    GITHUB_SHA: 'c0ffee',
    ...more.env,
  }
  more.prepare?.()
  const ran = await built.run('action', [], {
    cwd: `${folder.path}/${more.cwd ?? ''}`,
    env,
    ...(more.node === undefined ? {} : { node: more.node }),
  })
  return { ...ran, outputs: written(folder.read('.runner/output')), summary: folder.read('.runner/summary') }
}

/** `name<<delimiter`, the lines of a value, the delimiter: the format of GITHUB_OUTPUT. */
function written(text: string): Record<string, string> {
  return Object.fromEntries([...text.matchAll(/^(.+?)<<(.+)\n([^]*?)\n\2$/gm)].map(([, name = '', , value = '']) => [name, value]))
}

const annotations = ({ stdout }: Ran): string[] => stdout.split('\n').filter(line => line.startsWith('::'))

describe('the action', () => {
  it('fails a step with errors: log, annotations, summary and outputs', async () => {
    const ran = await step({ 'deploy/ds.yaml': REPLICAS, 'deploy/mild.yaml': MILD })
    expect([ran.code, ran.stderr]).toEqual([1, ''])
    expect(ran.stdout).toContain('deploy/ds.yaml')
    expect(ran.stdout).toContain('2 findings (1 error, 1 warning)')
    expect(annotations(ran)).toEqual([
      expect.stringMatching(
        /^::error file=deploy\/ds\.yaml,line=7,endLine=7,col=3,endColumn=11,title=unknown-field%3A DaemonSet monitoring\/agent::DaemonSetSpec has/,
      ),
      expect.stringMatching(/^::warning file=deploy\/mild\.yaml,line=23,/),
    ])
    expect(ran.outputs).toEqual({ findings: '2', errors: '1', warnings: '1', 'exit-code': '1' })
    expect(ran.summary).toMatch(/^### ds-lint: 2 findings/)
    expect(ran.summary).toContain('(<https://github.com/acme/cluster/blob/c0ffee/deploy/ds.yaml#L7>)')
  })

  it('passes a clean one, and one whose findings are mild', async () => {
    expect(await step({ 'ds.yaml': CLEAN })).toMatchObject({
      code: 0,
      outputs: { findings: '0', errors: '0', warnings: '0', 'exit-code': '0' },
    })
    const mild = await step({ 'ds.yaml': MILD })
    expect([mild.code, annotations(mild).length, mild.outputs['warnings']]).toEqual([0, 1, '1'])
    expect(await step({ 'ds.yaml': MILD }, { 'fail-on': 'warning' })).toMatchObject({ code: 1, outputs: { 'exit-code': '1' } })
  })

  it('takes options quoted as for a shell, and paths with blanks', async () => {
    const files = {
      'my manifests/ds.yaml': REPLICAS,
      'other/ds.yaml': MILD,
      'strict mode.yaml': 'rules: {no-requests: error}\n',
      'vendor/ds.yaml': REPLICAS,
    }
    const ran = await step(files, {
      args: `--config 'strict mode.yaml' --ignore "vendor/**"\n--rule unknown-field=off`,
      paths: 'my manifests\nother\nvendor',
    })
    expect([ran.code, ran.outputs['errors']]).toEqual([1, '1'])
    expect(annotations(ran)).toEqual([expect.stringMatching(/^::error file=other\/ds\.yaml,/)])
    expect((await step(files, { paths: '"my manifests" other' })).outputs).toMatchObject({ findings: '2' })
    expect((await step(files, { config: 'strict mode.yaml', preset: 'none', kubernetes: '1.33', paths: 'other' })).outputs).toMatchObject({
      errors: '1',
    })
  })

  it('writes SARIF with paths from the workspace and a category, beside formats of args', async () => {
    const given = { 'sarif-file': 'out.sarif', category: 'edge', args: '--format json:report.json' }
    const ran = await step({ 'deploy/ds.yaml': REPLICAS }, { ...given, paths: '.' }, { cwd: 'deploy' })
    expect(ran.outputs['sarif-file']).toBe('out.sarif')
    expect(ran.stdout).toContain('1 finding (1 error)')
    expect(JSON.parse(folder.read('deploy/out.sarif'))).toMatchObject({
      runs: [
        {
          automationDetails: { id: 'edge/' },
          results: [{ ruleId: 'unknown-field', locations: [{ physicalLocation: { artifactLocation: { uri: 'deploy/ds.yaml' } } }] }],
        },
      ],
    })
    expect(JSON.parse(folder.read('deploy/report.json'))).toMatchObject({ findings: [{ rule: 'unknown-field' }] })
    expect(annotations(ran)).toEqual([expect.stringContaining('file=deploy/ds.yaml,')])
  })

  it('shows another format in the log, and annotations or the summary only when wanted', async () => {
    const json = await step({ 'ds.yaml': REPLICAS }, { format: 'json', annotations: 'false', summary: 'false' })
    expect(JSON.parse(json.stdout)).toMatchObject({ findings: [{ rule: 'unknown-field' }] })
    expect(json.summary).toBe('')
    const github = await step({ 'ds.yaml': REPLICAS }, { args: '--format=github' })
    expect(github.stdout.split('\n')).toEqual([expect.stringMatching(/^::error file=ds\.yaml/), ''])
  })

  it('prints what options of args ask for, and notes', async () => {
    const { stdout } = await step({ 'ds.yaml': REPLICAS, 'ds-lint.yaml': 'extends: strict\n' }, { args: '--statistics --timing' })
    expect(stdout).toMatch(/findings +worst[^]*unknown-field/)
    expect(stdout).not.toMatch(/why:/)
    expect(stdout).toMatch(/^rule +/m)
    expect(stdout).toMatch(/^::notice::.*ds-lint\.yaml is not read; /m)
  })

  it('fixes files when told so', async () => {
    const ran = await step({ 'ds.yaml': REMOVED_API }, { args: '--fix' })
    expect([ran.code, folder.read('ds.yaml')]).toEqual([0, CLEAN])
    expect(ran.stdout).toContain('ds-lint: 1 fix in 1 file\n')
    const dry = await step({ 'ds.yaml': REMOVED_API }, { args: '--fix-dry-run' })
    expect([dry.code, folder.read('ds.yaml')]).toEqual([0, REMOVED_API])
    expect(dry.stdout).toContain('-apiVersion: apps/v1beta2\n+apiVersion: apps/v1\n')
  })

  it.each([
    [{ paths: 'nope' }, 'nope: file or folder not found'],
    [{ paths: 'rules' }, 'rules is a command, but the action only lints; pass a folder of that name as ./rules'],
    [
      { format: 'xml' },
      'invalid value "xml" for format; use text, concise, json, sarif, github, gitlab, junit, checkstyle, rdjson, markdown, html',
    ],
    [{ annotations: 'yes' }, 'invalid value "yes" for annotations; use true or false'],
    [{ 'fail-on': 'warnings' }, 'invalid value "warnings" for --fail-on; did you mean "warning"?'],
    [{ 'fail-on': '-x' }, 'invalid value "-x" for --fail-on; use error, warning, info or never'],
    [{ args: '--config "x' }, 'unclosed quote ": --config "x'],
    [{ args: '--fromat json' }, 'unknown option --fromat; did you mean "--format"?'],
    [{ 'sarif-file': 'no/such/folder.sarif' }, 'no/such/folder.sarif cannot be written: file or folder not found'],
  ])('says what is wrong with %j: exit 2', async (given, message) => {
    const ran = await step({ 'ds.yaml': CLEAN }, given)
    expect(ran).toMatchObject({ code: 2, outputs: { 'exit-code': '2' } })
    expect(annotations(ran)).toEqual([`::error::${message}`])
  })

  it('writes SARIF that says what is wrong with the options', async () => {
    const ran = await step({ 'ds.yaml': REPLICAS }, { 'sarif-file': 'out.sarif', category: 'edge', kubernetes: '1.99' })
    expect(ran).toMatchObject({ code: 2, outputs: { 'sarif-file': 'out.sarif', 'exit-code': '2' } })
    const { runs: written } = JSON.parse(folder.read('out.sarif')) as { runs: { results: unknown[]; invocations: unknown[] }[] }
    expect(written).toMatchObject([{ results: [], invocations: [{ executionSuccessful: false }], automationDetails: { id: 'edge/' } }])
    expect(JSON.stringify(written)).toContain('1.99')
  })

  it('shows what is severe enough', async () => {
    const ran = await step({ 'ds.yaml': REPLICAS, 'mild.yaml': MILD }, { 'min-severity': 'error' })
    expect(annotations(ran)).toEqual([expect.stringMatching(/^::error file=ds\.yaml/)])
    expect(ran.outputs).toMatchObject({ findings: '2', errors: '1', warnings: '1' })
  })

  it('fails where no DaemonSet is found, when one is required', async () => {
    const files = { 'service.yaml': 'apiVersion: v1\nkind: Service\nmetadata: {name: a}\n' }
    expect(await step(files)).toMatchObject({ code: 0, outputs: { 'exit-code': '0' } })
    const ran = await step(files, { 'require-daemonsets': 'true' })
    expect(ran).toMatchObject({ code: 1, outputs: { 'exit-code': '1', findings: '0' } })
    expect(annotations(ran)).toEqual(['::error::no DaemonSet found, but require-daemonsets is set; check the paths'])
    expect(await step({ 'ds.yaml': CLEAN }, { 'require-daemonsets': 'true' })).toMatchObject({ code: 0 })
    expect(await step({ 'ds.yaml': CLEAN }, { 'require-daemonsets': 'yes' })).toMatchObject({ code: 2 })
  })

  it('tells of annotations that GitHub leaves out', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 11 }, (_, index) => [`${index}.yaml`, REPLICAS.replaceAll('agent', `agent-${index}`)]),
    )
    expect(annotations(await step(many)).at(-1)).toMatch(/^::notice::GitHub shows 10 annotations of each level; .*: 11 of severity error$/)
  })

  it('compares a pull request with its target branch, where the checkout has it, and links to its head', async () => {
    const git = (...args: string[]): string =>
      execFileSync('git', ['-c', 'user.name=test', '-c', 'user.email=test@example.com', ...args], { cwd: folder.path, encoding: 'utf8' })
    const event = JSON.stringify({ pull_request: { head: { sha: 'f00d', repo: { full_name: 'fork/cluster' } } } })
    const env = { GITHUB_BASE_REF: 'main', GITHUB_EVENT_PATH: '.runner/event' }
    const prepare = (): void => {
      git('init', '--quiet', '--initial-branch=main')
      git('add', 'old.yaml')
      git('commit', '--quiet', '--message', 'base')
      git('update-ref', 'refs/remotes/origin/main', 'HEAD')
    }
    const files = { 'old.yaml': REPLICAS, 'new.yaml': REPLICAS.replaceAll('agent', 'other'), '.runner/event': event }
    const changed = await step(files, { changed: 'true', args: '--format html:report.html' }, { env, prepare })
    expect(annotations(changed)).toEqual([expect.stringMatching(/^::error file=new\.yaml/)])
    expect(changed.summary).toContain('(<https://github.com/fork/cluster/blob/f00d/new.yaml#L7>)')
    expect(changed.summary).toMatch(/^### What this change does to the fleet\n\n\| Risk \|/m)
    expect(changed.summary).toContain('DaemonSet monitoring/other')
    expect(folder.read('report.html')).toMatch(/<section id="plan">[^]*<article id="daemonset-1"[^]*other/)
    const shallow = await step(files, { changed: 'true' }, { env })
    expect(annotations(shallow)).toHaveLength(3)
    expect(shallow.stdout).toMatch(/^Updates are not checked: .*fetch-depth: 0/m)
    expect(shallow.stdout).toContain('::notice::changed has no effect without a base')
  })

  it('shows mistakes of the configuration in its file', async () => {
    const ran = await step({ 'ds.yaml': CLEAN, '.ds-lint.yaml': '\nrulez: {}\n' })
    expect(ran.code).toBe(2)
    expect(annotations(ran)).toEqual([
      expect.stringMatching(/^::error file=\.ds-lint\.yaml,line=2::unknown key "rulez"; did you mean "rules"\?$/),
    ])
  })

  it('lets no text of a manifest command the runner', async () => {
    const evil = REPLICAS.replace('name: agent\n', 'name: "x\\n::set-output name=a::b"\n').replace(
      'replicas: 3',
      '"::add-mask::secret": "##[set-env name=A]b"',
    )
    const ran = await step({ 'ds.yaml': evil }, { args: '--preset all' })
    expect(ran.stdout).not.toMatch(/^\s*::(?!error |warning |notice )/m)
    expect(ran.stdout).not.toContain('##[')
  })

  it('runs on the Node that GitHub has', async ({ skip }) => {
    expect(runs.using).toBe('node24')
    const node = node24()
    if (node === undefined) return skip('there is no Node 24: npx -y node@24 installs it')
    expect(await step({ 'ds.yaml': REPLICAS }, { 'sarif-file': 'out.sarif' }, { node })).toMatchObject({
      code: 1,
      stderr: '',
      outputs: { errors: '1' },
    })
  })

  it('has what action.yml says', () => {
    expect(runs.main).toBe('dist/action/index.js')
    const own = ['paths', 'annotations', 'summary', 'sarif-file', 'args']
    expect(Object.keys(inputs).toSorted()).toEqual([...own, ...optionInputs().map(([name]) => name)].sort())
    expect(Object.keys(outputs)).toEqual(['findings', 'errors', 'warnings', 'sarif-file', 'exit-code'])
    for (const { description, default: value } of Object.values(inputs))
      expect([typeof description, typeof value]).toEqual(['string', 'string'])
  })
})

/** Of the npm package `node`, where npx has it already. */
function node24(): string | undefined {
  try {
    const path = execFileSync('npx', ['--offline', '--yes', 'node@24', '-p', 'process.execPath'], {
      encoding: 'utf8',
      stdio: 'pipe',
    }).trim()
    return existsSync(path) ? path : undefined
  } catch {
    return undefined
  }
}
