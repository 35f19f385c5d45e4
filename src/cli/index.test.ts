/** The command as its users run it: paths in, reports and exit statuses out. */
import { execFileSync } from 'node:child_process'
import { chmodSync, existsSync, symlinkSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import packageJson from '../../package.json' with { type: 'json' }
import { rules } from '../../rules/index.ts'
import { JUDGE_RULES } from '../lint/index.ts'
import { Built, CLEAN, ended, Folder, POSIX, type Ran, REMOVED_API, REPLICAS, type RunOptions } from '../../scripts/built.testing.ts'

let built: Built
let folder: Folder

beforeAll(async () => {
  built = await Built.create()
})

function use(files: Readonly<Record<string, string | Buffer>>): void {
  folder = new Folder(files)
}

function ds(args: readonly string[], options: Partial<RunOptions> = {}): Promise<Ran> {
  return built.run('cli', args, { cwd: folder.path, ...options })
}

/** The rules and lines of a JSON report. */
function found({ stdout }: Ran): string[] {
  const { findings } = JSON.parse(stdout) as { findings: { rule: string; file: string; line: number }[] }
  return findings.map(({ rule, file, line }) => `${file}:${line} ${rule}`)
}

const REFUSED = 'ds.yaml:7 unknown-field'

describe('what is read', () => {
  it('is the current folder without arguments, else files, folders, globs and standard input, each once', async () => {
    use({ 'ds.yaml': REPLICAS, 'a/one.yml': REPLICAS, 'a/two.json': '{"kind": "ConfigMap"}', 'b/three.yaml': REPLICAS, 'a/notes.txt': 'x' })
    expect(found(await ds(['--format', 'json']))).toEqual(['a/one.yml:7 unknown-field', 'b/three.yaml:7 unknown-field', REFUSED])
    const mixed = await ds(['--format', 'json', 'ds.yaml', './ds.yaml', 'a', '{a,b}/t*.{yaml,json}', '-'], { input: REPLICAS })
    expect(found(mixed)).toEqual(['-:7 unknown-field', 'a/one.yml:7 unknown-field', 'b/three.yaml:7 unknown-field', REFUSED])
    expect(JSON.parse(mixed.stdout)).toMatchObject({ summary: { files: 5, documents: 5, daemonSets: 4 } })
  })

  it('may hold no DaemonSet: a line says so, and that is clean', async () => {
    use({ 'config.yaml': 'kind: ConfigMap\n' })
    const { code, stdout, stderr } = await ds(['.'])
    expect([code, stderr]).toEqual([0, ''])
    expect(stdout).toMatch(/^no DaemonSet found · 1 file, 1 document · Kubernetes 1\.\d+ · [\d.]+ m?s\n$/)
  })

  it('is reported although a named path is missing: exit 2', async () => {
    use({ 'ds.yaml': REPLICAS })
    const ran = await ds(['nope.yaml', 'ds.yaml', '*.nope', '--format', 'json'])
    expect(ran.code).toBe(2)
    expect(found(ran)).toEqual([REFUSED])
    expect(ran.stderr).toBe('ds-lint: error nope.yaml: file or folder not found\nds-lint: error *.nope: the glob matches no file\n')
    expect(JSON.parse(ran.stdout)).toMatchObject({
      errors: [{ message: 'nope.yaml: file or folder not found' }, { message: /matches no file/ }],
    })
  })

  it.skipIf(!POSIX)(
    'is said where a file cannot be read: a finding in a folder, the user’s error by name (not on Windows: links)',
    async () => {
      use({ 'a/ds.yaml': REPLICAS })
      symlinkSync('link.yaml', `${folder.path}/a/link.yaml`)
      symlinkSync('gone.yaml', `${folder.path}/a/dangling.yaml`)
      const walked = await ds(['--format', 'json'])
      expect([walked.code, found(walked)]).toEqual([1, ['a/ds.yaml:7 unknown-field', 'a/link.yaml:1 unreadable-file']])
      expect(walked.stdout).toContain('symbolic links form a loop')
      expect((JSON.parse(walked.stdout) as { notChecked: unknown }).notChecked).toEqual([
        { file: 'a/dangling.yaml', reason: 'dangling link', count: 1 },
      ])
      expect((await ds(['--rule', 'unknown-field=off', 'a'])).stdout).toMatch(/^a\/link\.yaml:1:1: error .* \[unreadable-file\]\n {2}why: /)
      const mild = await ds(['--format', 'json', '--rule', 'unreadable-file=info', '--rule', 'unknown-field=off'])
      expect([mild.code, found(mild)]).toEqual([0, ['a/link.yaml:1 unreadable-file']])
      const named = await ds(['--format', 'json', 'a/link.yaml', 'a/ds.yaml'])
      expect([named.code, found(named)]).toEqual([2, ['a/ds.yaml:7 unknown-field']])
    },
  )

  it.skipIf(!POSIX || process.getuid?.() === 0)('leaves a file without rights unread (not on Windows, nor as root)', async () => {
    use({ 'a/ds.yaml': REPLICAS, 'a/secret.yaml': REPLICAS })
    chmodSync(`${folder.path}/a/secret.yaml`, 0o000)
    expect(found(await ds(['--format', 'json']))).toEqual(['a/ds.yaml:7 unknown-field', 'a/secret.yaml:1 unreadable-file'])
  })

  it.skipIf(!POSIX)('counts binary files, pipes and text of another encoding (not on Windows: pipes)', async () => {
    const latin1 = Buffer.from('title: "caf\xe9"\n', 'latin1')
    use({ 'clean.yaml': CLEAN, 'image.yaml': Buffer.from([0, 1, 2]), 'old.yaml': latin1, 'older.yaml': latin1 })
    execFileSync('mkfifo', [`${folder.path}/pipe.yaml`])
    const { code, stdout } = await ds([])
    expect([code, stdout.split(' · ')[1]]).toEqual([
      0,
      '3 files, 3 documents, 1 binary file, 2 wrongly encoded files and 1 named pipe not checked',
    ])
  })

  it('has a finding at the first invalid byte, and all others', async () => {
    use({ 'ds.yaml': Buffer.from(REPLICAS.replace('  namespace:', '  annotations: {by: Ren\xe9}\n  namespace:'), 'latin1') })
    const ran = await ds(['ds.yaml', '--format', 'json'])
    expect([ran.code, found(ran)]).toEqual([1, ['ds.yaml:5 unreadable-file', 'ds.yaml:8 unknown-field']])
    expect(JSON.parse(ran.stdout)).toMatchObject({
      findings: [{ column: 24, endColumn: 25, message: 'byte 0xe9 is not valid UTF-8; save the file as UTF-8' }, {}],
    })
  })

  it('is UTF-8 with a mark, UTF-16, with CRLF', async () => {
    const crlf = REPLICAS.replaceAll('\n', '\r\n')
    use({
      'a.yaml': `\uFEFF${crlf}`,
      'b.yaml': Buffer.from(`\uFEFF${crlf}`, 'utf16le'),
      'c.yaml': Buffer.from(`\uFEFF${crlf}`, 'utf16le').swap16(),
    })
    expect(found(await ds(['--format', 'json']))).toEqual([
      'a.yaml:7 unknown-field',
      // Which kubectl cannot read.
      'b.yaml:1 unreadable-neighbour',
      'b.yaml:7 unknown-field',
      'c.yaml:7 unknown-field',
    ])
  })

  it('is never lost to broken text beside it', async () => {
    use({
      'ds.yaml': REPLICAS,
      'broken.yaml': 'kind: DaemonSet\nspec: [\n',
      'two.yaml': `${REPLICAS}---\nkind: DaemonSet\na: "\n`,
      'other.yaml': 'a: [\n',
    })
    const ran = await ds(['--format', 'json'])
    expect(ran.code).toBe(1)
    expect(found(ran)).toEqual([
      expect.stringMatching(/^broken\.yaml:\d+ syntax-error$/),
      REFUSED,
      'two.yaml:7 unknown-field',
      expect.stringMatching(/^two\.yaml:\d+ syntax-error$/),
    ])
  })

  it('leaves out what the configuration ignores, also by name', async () => {
    use({ 'ds.yaml': REPLICAS, 'gen/ds.yaml': REPLICAS, 'old/ds.yaml': REPLICAS, '.ds-lint.yaml': 'ignore: [gen/]\n' })
    const ran = await ds(['--format', 'json', '.', 'gen/ds.yaml', '--ignore', 'old/**'])
    expect([ran.code, found(ran)]).toEqual([1, [REFUSED]])
  })

  it('may be a folder that is called like a command', async () => {
    use({ 'rules/ds.yaml': REPLICAS })
    expect(found(await ds(['./rules', '--format', 'json']))).toEqual(['rules/ds.yaml:7 unknown-field'])
    expect((await ds(['rules'])).stdout).toContain('unknown-field ')
  })
})

describe('exit statuses', () => {
  it('are 0 when clean or below --fail-on, else 1', async () => {
    use({
      'clean.yaml': CLEAN,
      'ds.yaml': REPLICAS,
      'mild.yaml': CLEAN.replace('system-node-critical', 'agents').replace(/ {10}resources:[^]*/, ''),
    })
    const statuses = async (path: string) =>
      Promise.all(['error', 'warning', 'info', 'never'].map(async level => (await ds([path, '--fail-on', level])).code))
    expect(await statuses('clean.yaml')).toEqual([0, 0, 0, 0])
    expect(await statuses('mild.yaml')).toEqual([0, 1, 1, 0])
    expect(await statuses('ds.yaml')).toEqual([1, 1, 1, 0])
  })

  it.each([
    [['--fromat', 'json'], 'unknown option --fromat; did you mean "--format"?'],
    [['--format', 'jsn'], 'invalid value "jsn" for --format; did you mean "json"?'],
    [['--preset', 'stict'], 'invalid value "stict" for --preset; did you mean "strict"?'],
    [['--profile', 'aws'], /^invalid value "aws" for --profile; use eks, gke, /],
    [['list'], 'unknown command "list"; use ds-lint rules'],
    [['--pods', 'pods.json', '.'], '--pods needs --nodes FILE, or nodes in the configuration'],
    [['--config', '.', '.'], '.: a folder, not a file'],
    [['version'], 'unknown command "version"; ds-lint --version shows it'],
    [['--fail-on', 'warnings'], 'invalid value "warnings" for --fail-on; did you mean "warning"?'],
    [['--rule', 'no-request=off'], 'unknown rule "no-request"; did you mean "no-requests"?'],
    [['--rule', 'no-requests=of'], /^"of" .*; did you mean "off"\?$/],
    [['--kubernetes', '1.99'], /^"1\.99" is newer than 1\.\d+, /],
    [['--config', 'nope.yaml'], 'nope.yaml: no such configuration file'],
    [['--schemas', 'nope.json'], 'nope.json: no such schema file'],
    [['--baseline', 'nope.json'], 'nope.json: no such baseline; --update-baseline writes it'],
    [['int'], '"int" is neither a command nor a file; did you mean "init"?'],
    [['explian', 'no-requests'], '"explian" is neither a command nor a file; did you mean "explain"?'],
    [['manifest'], '"manifest" is neither a command nor a file; did you mean "manifests"?'],
    [['check', '.'], 'unknown command "check"; ds-lint checks paths without a command: ds-lint [PATH...]'],
    [['explain', 'unknown-feild'], 'unknown rule "unknown-feild"; did you mean "unknown-field"?'],
    [['explain', 'seccomp'], 'unknown rule "seccomp"; rules with that word: no-seccomp-profile'],
    [['--rule', 'CKV_K8S_14=off'], 'unknown rule "CKV_K8S_14"; did you mean "mutable-image-tag"?'],
    [['diff', '--kubernetes', 'new'], /^"new" is /],
  ])('are 2 for a command that cannot be understood, which lints nothing: %j', async (args, message) => {
    use({ 'ds.yaml': REPLICAS, 'manifests/ds.yaml': REPLICAS })
    const { code, stdout, stderr } = await ds(args)
    expect([code, stdout]).toEqual([2, ''])
    const [first, ...rest] = stderr.split('\n')
    const command = ['explain', 'diff'].includes(args[0]!) ? `${args[0]} ` : ''
    expect(rest).toEqual([`Run ds-lint ${command}--help for the commands and options`, ''])
    expect(first!.replace('ds-lint: ', '')).toEqual(typeof message === 'string' ? message : expect.stringMatching(message))
  })

  it('are 2 for several wrong options at once', async () => {
    use({ 'ds.yaml': REPLICAS })
    const { code, stderr } = await ds(['--rule', 'no-request=off', '--kubernetes', '2', '--config', 'nope.yaml'])
    expect([code, stderr.split('\n').length]).toEqual([2, 5])
  })

  it('are 2 for a report that cannot be written, and the others are', async () => {
    use({ 'ds.yaml': REPLICAS })
    const { code, stdout, stderr } = await ds(['--format', 'json', '--format', 'sarif:no/dir.sarif'])
    expect([code, stderr]).toEqual([2, 'ds-lint: error no/dir.sarif cannot be written: file or folder not found\n'])
    expect(stdout).toContain('unknown-field')
  })

  it('are 2 for a mistake in the configuration, shown where it is', async () => {
    use({ 'ds.yaml': REPLICAS, '.ds-lint.yaml': 'rules:\n  no-request: off\n' })
    const { code, stdout, stderr } = await ds([])
    expect(code).toBe(2)
    expect(stderr).toMatch(/^\.ds-lint\.yaml:2:3: error unknown rule "no-request"; did you mean "no-requests"\?\n/)
    expect(stdout).toContain('unknown-field')
  })
})

describe('reports', () => {
  it('come in several formats at once; standard output holds one of them alone', async () => {
    use({ 'ds.yaml': REPLICAS })
    const { code, stdout, stderr } = await ds([
      '--format',
      'json',
      '--format',
      'sarif:out.sarif',
      '--format',
      'text:out.txt',
      '--category',
      'edge',
    ])
    expect([code, stderr]).toEqual([1, ''])
    expect(JSON.parse(stdout)).toMatchObject({ version: 1, findings: [{ rule: 'unknown-field' }] })
    expect(JSON.parse(folder.read('out.sarif'))).toMatchObject({
      version: '2.1.0',
      runs: [{ automationDetails: { id: 'edge/' }, results: [{ ruleId: 'unknown-field' }] }],
    })
    expect(folder.read('out.txt')).toMatch(/^ds\.yaml:7:3: error .* \[unknown-field\]\n/)
    expect((await ds(['--format', 'github'])).stdout).toMatch(/^::error file=ds\.yaml,line=7,[^\n]*\n$/)
    expect((await ds(['--format', 'markdown'])).stdout).toMatch(/^### ds-lint: 1 finding/)
    const clean = await ds(['--format', 'sarif', '--rule', 'unknown-field=off'])
    expect([clean.code, JSON.parse(clean.stdout)]).toMatchObject([0, { runs: [{ results: [] }] }])
  })

  it('name files from the root of the repository where code hosts read them', async () => {
    use({ '.git/HEAD': '', 'deploy/ds.yaml': REPLICAS })
    const cwd = `${folder.path}/deploy`
    expect((await ds(['--format', 'github'], { cwd })).stdout).toContain('file=deploy/ds.yaml,')
    expect((await ds(['--format', 'sarif'], { cwd })).stdout).toContain('"uri": "deploy/ds.yaml"')
    expect((await ds([], { cwd })).stdout).toMatch(/^ds\.yaml:7:3: /)
  })

  it.skipIf(process.platform !== 'linux')(
    'are coloured for terminals, and where FORCE_COLOR asks for it (on Linux: its script command)',
    async () => {
      use({ 'ds.yaml': REPLICAS })
      const colored = async (env: Record<string, string>) => (await ds([], { env })).stdout.includes('\u001B[')
      expect(await colored({})).toBe(false)
      expect(await colored({ FORCE_COLOR: '1' })).toBe(true)
      expect(await colored({ FORCE_COLOR: '0' })).toBe(false)
      expect(await colored({ FORCE_COLOR: '1', NO_COLOR: '1' })).toBe(true)
      expect((await ds(['--format', 'json'], { env: { FORCE_COLOR: '1' } })).stdout).not.toContain('\u001B')
      const terminal = (env: string) =>
        execFileSync('script', ['-qec', `env ${env} ${process.execPath} ${built.file('cli')}; true`, '/dev/null'], { cwd: folder.path })
      expect(terminal('TERM=xterm').includes('\u001B[')).toBe(true)
      expect(terminal('TERM=xterm NO_COLOR=1').includes('\u001B[')).toBe(false)
      expect(terminal('TERM=dumb').includes('\u001B[')).toBe(false)
    },
  )

  it('hold only what the API server refuses, and what nobody can read', async () => {
    use({ 'ds.yaml': REPLICAS.replace(/ {10}resources:[^]*/, ''), 'broken.yaml': 'kind: DaemonSet\na: "\n' })
    const ran = await ds(['--only', 'rejected', '--format', 'json'])
    expect(found(ran)).toEqual([expect.stringMatching(/syntax-error$/), REFUSED])
  })

  it('say who refuses what: kubectl, or the API server behind it', async () => {
    use({ 'ds.yaml': REMOVED_API.replace('name: agent\n', 'name: Agent\n') })
    const { stdout } = await ds(['--only', 'rejected'])
    expect(stdout.match(/^ {2}rejected by .*$/gm)).toEqual([
      '  rejected by kubectl, which sends nothing to the API server',
      '  rejected by the API server once kubectl sends it: metadata.name (FieldValueInvalid)',
    ])
    const { findings } = JSON.parse((await ds(['--only', 'rejected', '--format', 'json'])).stdout) as {
      findings: { rejected: unknown[] }[]
    }
    expect(findings.map(({ rejected }) => rejected)).toEqual([
      [{ type: 'Client', field: '' }],
      [{ type: 'FieldValueInvalid', field: 'metadata.name', behindKubectl: true }],
    ])
  })

  it('hold one rule alone where --only names it, whatever the preset and the configuration say', async () => {
    const file = REPLICAS.replace(/ {10}resources:[^]*/, '')
    use({ 'ds.yaml': file, 'broken.yaml': 'kind: DaemonSet\na: "\n', '.ds-lint.yaml': 'rules: {no-requests: off}\n' })
    const only = async (...rules: string[]) => found(await ds(['--only', rules.join(), '--format', 'json']))
    const unread: unknown = expect.stringMatching(/syntax-error$/)
    expect(await only('no-requests')).toEqual([unread, 'ds.yaml:24 no-requests'])
    expect(await only('no-liveness-probe')).toEqual([unread, 'ds.yaml:24 no-liveness-probe'])
    expect(await only('no-liveness-probe', 'unknown-field')).toEqual([unread, REFUSED, 'ds.yaml:24 no-liveness-probe'])
    expect((await ds(['--only', 'fleet-restart,pod-does-not-fit', 'ds.yaml'])).stderr).toBe(
      'ds-lint: note rule pod-does-not-fit finds nothing without --nodes\nds-lint: note rule fleet-restart finds nothing without --base\n',
    )
    expect(await ds(['--only', 'no-request'])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('unknown rule "no-request"; did you mean "no-requests"?') as string,
    })
  })
})

describe('options', () => {
  it('choose what is checked', async () => {
    const none = CLEAN.replace('system-node-critical', 'agents').replace(/ {10}resources:[^]*/, '')
    use({ 'ds.yaml': none, 'strict.yaml': 'extends: none\nrules: {no-requests: info}\n', '.ds-lint.yaml': 'rules: {no-requests: off}\n' })
    const severities = async (...args: string[]) => {
      const { findings } = JSON.parse((await ds(['ds.yaml', '--format', 'json', ...args])).stdout) as {
        findings: { rule: string; severity: string }[]
      }
      return findings.find(({ rule }) => rule === 'no-requests')?.severity
    }
    expect(await severities()).toBe(undefined)
    expect(await severities('--no-config')).toBe('warning')
    expect(await severities('--config', 'strict.yaml')).toBe('info')
    expect(await severities('--rule', 'no-requests=error')).toBe('error')
    expect(await severities('--no-config', '--preset', 'none')).toBe(undefined)
  })

  it('name a version of Kubernetes', async () => {
    use({ 'ds.yaml': CLEAN })
    const of = async (version: string) => (await ds(['--kubernetes', version])).stdout
    expect(await of('1.31')).toContain('· Kubernetes 1.31 ·')
    expect(await of('1.30-1.33')).toContain('· Kubernetes 1.30-1.33 ·')
  })

  it('bring schemas of other kinds', async () => {
    const schema = {
      'x-kubernetes-group-version-kind': [{ group: 'example.com', version: 'v1', kind: 'Agent' }],
      properties: { nodes: { type: 'integer' } },
    }
    use({
      'agent.yaml': 'apiVersion: example.com/v1\nkind: Agent\nmetadata: {name: a}\nnodes: many\n',
      'agent.json': JSON.stringify(schema),
    })
    expect(found(await ds(['agent.yaml', '--schemas', 'agent.json', '--format', 'json']))).toEqual(['agent.yaml:4 schema-mismatch'])
  })

  it('have no effect in files that are not read, and it is said', async () => {
    use({ '.ds-lint.yaml': '', '.ds-lint.yml': '', '.ds-lint.json': '{}', 'ds.yaml': CLEAN })
    const beside = await ds([])
    expect(beside.stderr).toContain('ds-lint: note .ds-lint.yml is not read, because .ds-lint.yaml is beside it\n')
    expect(beside.stderr).toContain('ds-lint: note .ds-lint.json is not read;')
    use({ 'ds.yaml': CLEAN, 'ds-lint.yaml': 'failOn: never\n', 'a/.ds-lint.yaml': 'extends: strict\nfailOn: never\n', 'a/ds.yaml': CLEAN })
    const { stderr } = await ds([])
    expect(stderr).toContain('ds-lint: note ds-lint.yaml is not read; a configuration file is called .ds-lint.yaml or .ds-lint.yml\n')
    expect(stderr).toContain('a/.ds-lint.yaml:2:1: note failOn has no effect here: it holds for a whole run and is read from ')
    expect((await ds(['--no-config'])).stderr).toBe('')
  })

  it('keep a baseline', async () => {
    use({ 'ds.yaml': REPLICAS })
    const written = await ds(['--baseline', 'known.json', '--update-baseline'])
    expect([written.code, written.stderr]).toEqual([0, ''])
    expect(written.stdout).toContain('1 in the baseline')
    folder.write('new.yaml', REMOVED_API.replace('name: agent', 'name: other'))
    expect(found(await ds(['--baseline', 'known.json', '--format', 'json']))).toEqual(['new.yaml:1 removed-api'])
    expect(found(await ds(['--baseline', 'known.json', '--format', 'json', '--report-suppressed']))).toEqual([
      REFUSED,
      'new.yaml:1 removed-api',
    ])
  })
})

describe('other commands', () => {
  it('--help and --version', async () => {
    use({})
    const help = await ds(['--help'])
    expect([help.code, help.stderr, await ds(['-h'])]).toEqual([0, '', help])
    expect(await ds(['help'])).toEqual(help)
    for (const flag of ['--preset', '--fix-dry-run', 'explain RULE', '--category', 'Exit status:']) expect(help.stdout).toContain(flag)
    const ofDiff = (await ds(['help', 'diff'])).stdout
    expect(ofDiff).toContain('--nodes FILE')
    expect(ofDiff).not.toMatch(/--fix|sarif/)
    for (const { stdout } of [help, { stdout: ofDiff }])
      expect(Math.max(...stdout.split('\n').map(line => line.length))).toBeLessThanOrEqual(80)
    expect(await ds(['--version'])).toMatchObject({ code: 0, stdout: `${packageJson.version}\n`, stderr: '' })
    expect((await ds(['-v'])).stdout).toBe(`${packageJson.version}\n`)
  })

  it('rules lists every rule', async () => {
    use({})
    const { code, stdout } = await ds(['rules'])
    expect([code, stdout.trim().split('\n').length]).toEqual([0, rules.length + JUDGE_RULES.length])
    const json = JSON.parse((await ds(['rules', '--format', 'json'])).stdout) as {
      version: number
      rules: { id: string; summary: string }[]
    }
    expect(json).toMatchObject({
      version: 1,
      rules: expect.arrayContaining([expect.objectContaining({ id: 'unknown-field', preset: 'recommended' })]),
    })
    expect(json.rules.map(({ id }) => id)).toEqual([...rules, ...JUDGE_RULES].map(({ id }) => id).sort())

    const ofPreset = async (preset: string): Promise<string[]> =>
      [...(await ds(['rules', '--preset', preset])).stdout.matchAll(/^\S+ +\w+ +(\w+)/gm)].map(([, each = '']) => each)
    expect(new Set(await ofPreset('security'))).toEqual(new Set(['always', 'recommended', 'security']))
    expect(new Set(await ofPreset('none'))).toEqual(new Set(['always']))
  })

  it('explain --role tells what DaemonSets are, bases of kustomize among them', async () => {
    const bare =
      'apiVersion: apps/v1\nkind: DaemonSet\nmetadata: {name: a}\nspec: {template: {spec: {containers: [{name: a, image: fluent-bit}]}}}\n'
    use({ 'base/ds.yaml': bare, 'base/kustomization.yaml': 'resources: [ds.yaml]\n' })
    expect(await ds(['explain', '--role', '.'])).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^base\/ds\.yaml:2: a\n {2}log /),
    })
    use({ 'patch.yaml': bare })
    expect(await ds(['explain', '--role', '.'])).toMatchObject({ code: 1, stdout: '', stderr: 'ds-lint: no DaemonSet found\n' })
  })

  it('explain tells a rule’s reason, with an example', async () => {
    use({})
    const { code, stdout } = await ds(['explain', 'unknown-field'])
    expect(code).toBe(0)
    expect(stdout).toMatch(/^unknown-field: /)
    expect(stdout.match(/^For example/gm)).toHaveLength(1)
    const [, more = ''] = /^(\d+) more with --all-examples$/m.exec(stdout) ?? []
    expect((await ds(['explain', 'unknown-field', '--all-examples'])).stdout.match(/^For example/gm)).toHaveLength(Number(more) + 1)
    const [former] = rules.flatMap(({ aliases = [] }) => aliases)
    if (former) expect((await ds(['explain', former])).code).toBe(0)
    expect((await ds(['explain', 'CKV_K8S_14'])).stdout).toMatch(/^mutable-image-tag: /)
    expect((await ds(['explain', 'container-resources'])).stdout).toMatch(
      /^container-resources of another linter is here:\n\n {2}incomplete-requests: /,
    )
    expect((await ds(['explain', 'long-grace-period'])).stdout).toMatch(
      /^Options, in \.ds-lint\.yaml or as --rule long-grace-period\.OPTION=VALUE:\n {2}seconds: [^]*\(default\s+300\)$/m,
    )
    for (const { id } of JUDGE_RULES) expect((await ds(['explain', id])).stdout).toContain('severity ')
  })
})

describe.skipIf(!POSIX)('ends (not on Windows: signals, shells, devices)', () => {
  it('quietly when its reader has seen enough, with the status of what was found', async () => {
    use({ 'ds.yaml': REPLICAS })
    const child = built.start('cli', ['.'], { cwd: folder.path })
    child.stdin.end()
    child.stdout.destroy()
    expect(await ended(child)).toMatchObject({ code: 1, stderr: '' })
    const command = `${process.execPath} ${built.file('cli')} . 2>&1 | head -1; echo "\${PIPESTATUS[0]}"`
    expect(execFileSync('bash', ['-c', command], { cwd: folder.path, encoding: 'utf8' })).toMatch(/^ds\.yaml:7:3: error .*\n1\n$/)
  })

  it.each([
    ['text', 200],
    ['json', 60],
    ['sarif', 60],
    ['github', 250],
  ])('with all of a long %s report for a slow reader, and quietly for one that leaves', async (format, count) => {
    use({ 'ds.yaml': `---\n${REPLICAS}`.repeat(count) })
    const slow = built.start('cli', ['--format', format, '--format', `${format}:report`, '.'], { cwd: folder.path })
    slow.stdin.end()
    slow.stdout.pause()
    setTimeout(() => slow.stdout.resume(), 500)
    const { code, stdout, stderr } = await ended(slow)
    expect([code, stderr]).toEqual([1, ''])
    expect(stdout.length).toBeGreaterThan(100_000)
    expect(stdout).toBe(folder.read('report'))
    const command = `${process.execPath} ${built.file('cli')} --format ${format} . 2>&1 | head -c 70000 | wc -c; echo "\${PIPESTATUS[0]}"`
    expect(execFileSync('bash', ['-c', command], { cwd: folder.path, encoding: 'utf8' })).toMatch(/^\s*70000\n1\n$/)
  })

  it('quietly on Ctrl-C', async () => {
    use({})
    const child = built.start('cli', ['-'], { cwd: folder.path })
    // More than a pipe holds: once all of it is taken, the command is reading.
    child.stdin.write('#'.repeat(1 << 20), () => child.kill('SIGINT'))
    expect(await ended(child)).toEqual({ code: null, signal: 'SIGINT', stdout: '', stderr: '' })
  })

  it.skipIf(!existsSync('/dev/full'))('with 2 where the output cannot be written (where there is a /dev/full)', async () => {
    use({ 'ds.yaml': REPLICAS })
    const command = `${process.execPath} ${built.file('cli')} . > /dev/full`
    const run = () => execFileSync('bash', ['-c', command], { cwd: folder.path, encoding: 'utf8', stdio: 'pipe' })
    expect(run).toThrow(
      expect.objectContaining({ status: 2, stderr: expect.stringMatching(/^ds-lint: the output cannot be written: [^\n]*\n$/) }),
    )
  })
})
