/** What is shown of a report, and how. */
import { beforeAll, describe, expect, it } from 'vitest'
import { Built, CLEAN, Folder, type Ran, REPLICAS, type RunOptions } from '../../scripts/built.testing.ts'

const MILD = CLEAN.replace('system-node-critical', 'agents').replace(/ {10}resources:[^]*/, '')

let built: Built
let folder: Folder

beforeAll(async () => {
  built = await Built.create()
})

function use(files: Readonly<Record<string, string>>): void {
  folder = new Folder(files)
}

function ds(args: readonly string[], options: Partial<RunOptions> = {}): Promise<Ran> {
  return built.run('cli', args, { cwd: folder.path, ...options })
}

interface Json {
  readonly findings: readonly { readonly file: string; readonly rule: string; readonly path: string }[]
  readonly summary: Readonly<Record<string, number>>
}
const json = ({ stdout }: Ran): Json => JSON.parse(stdout) as Json

describe('--min-severity', () => {
  it('hides milder findings in every format and counts them; the exit status stays', async () => {
    use({ 'ds.yaml': REPLICAS, 'mild.yaml': MILD })
    const args = ['--min-severity', 'error', '--fail-on', 'warning']
    const text = await ds([...args, 'mild.yaml'])
    expect([text.code, text.stdout]).toEqual([
      1,
      expect.stringMatching(/^1 finding \(1 warning\) in 1 of 1 DaemonSet · 1 below --min-severity · /),
    ])
    const report = json(await ds([...args, '--format', 'json']))
    expect(report.findings.map(({ rule }) => rule)).toEqual(['unknown-field'])
    expect(report.summary).toMatchObject({ errors: 1, warnings: 1, notShown: 1 })
    expect(json(await ds(['--format', 'json'])).summary).not.toHaveProperty('notShown')
  })
})

describe('text', () => {
  it('--quiet prints findings only', async () => {
    use({ 'ds.yaml': REPLICAS, 'clean.yaml': CLEAN })
    expect((await ds(['--quiet'])).stdout).toMatch(/^ds\.yaml:7:3: error [^]*\n\n$/)
    expect(await ds(['-q', 'clean.yaml'])).toMatchObject({ code: 0, stdout: '', stderr: '' })
    expect((await ds(['-q', '--format', 'concise'])).stdout.trim().split('\n')).toHaveLength(1)
  })

  it('leaves what every overlay changes to what is built, and says so', async () => {
    const images = 'images: [{name: example.com/agent, newTag: 1.2.3}]\n'
    const base = {
      'base/kustomization.yaml': 'resources: [ds.yaml]\n',
      'base/ds.yaml': REPLICAS.replace(/(?<=image: ).*/, 'example.com/agent:main'),
    }
    use({ ...base, 'prod/kustomization.yaml': `resources: [../base]\n${images}` })
    const { stdout, stderr } = await ds(['--format', 'concise'])
    expect(stdout).toMatch(/unknown-field/)
    expect(stdout).not.toMatch(/mutable-image-tag/)
    expect(stderr).toBe(
      'ds-lint: note base/ds.yaml: 1 finding is not shown, because overlays such as prod/kustomization.yaml change these fields; --render checks what they build\n',
    )
    use({ ...base, 'prod/kustomization.yaml': 'resources: [../base]\n' })
    expect((await ds(['--format', 'concise'])).stdout).toMatch(/mutable-image-tag/)
  })

  it('leaves a reference in a base to what every overlay defines for it', async () => {
    const base = {
      'base/kustomization.yaml': 'resources: [ds.yaml]\n',
      'base/ds.yaml': CLEAN.replace(/(?<=\n)( +)image: .*/, '$&\n$1volumeMounts: [{name: config, mountPath: /etc/agent}]'),
      'prod/kustomization.yaml': 'resources: [../base]\npatches: [{path: patch.yaml, target: {kind: DaemonSet}}]\n',
    }
    const patch = (name: string): string => `- {op: add, path: /spec/template/spec/volumes, value: [{name: ${name}, emptyDir: {}}]}\n`
    use({ ...base, 'prod/patch.yaml': patch('config') })
    const found = await ds(['--format', 'concise'])
    expect(found.stdout).not.toMatch(/volume-mount-without-volume/)
    expect(found.stderr).toMatch(/1 finding is not shown, because overlays such as prod\/kustomization\.yaml change/)
    use({ ...base, 'prod/patch.yaml': patch('other') })
    expect((await ds(['--format', 'concise'])).stdout).toMatch(/volume-mount-without-volume/)
  })

  it('checks what a kustomization gathers, also where it lacks what a patch lacks', async () => {
    const bare =
      'apiVersion: apps/v1\nkind: DaemonSet\nmetadata: {name: a}\nspec:\n  template:\n    spec:\n      containers: [{name: a, image: a:main}]\n'
    use({ 'base/ds.yaml': bare })
    expect((await ds(['--format', 'concise'])).stdout).toMatch(/1 kustomize patch not checked/)
    use({ 'base/ds.yaml': bare, 'base/kustomization.yaml': 'resources: [ds.yaml]\n' })
    expect((await ds(['--format', 'concise'])).stdout).toMatch(/error\[selector-missing\][^]*mutable-image-tag/)
    use({ 'base/ds.yaml': bare, 'base/kustomization.yaml': 'resources: [ds.yaml]\ncommonLabels: {app: a}\n' })
    const { stdout } = await ds(['--format', 'concise'])
    expect(stdout).toMatch(/mutable-image-tag/)
    expect(stdout).not.toMatch(/selector/)
  })

  it('--verbose lists what was not checked', async () => {
    use({ 'ds.yaml': CLEAN, 'patch.yaml': 'apiVersion: apps/v1\nkind: DaemonSet\nmetadata: {name: a}\nspec: {minReadySeconds: 3}\n' })
    expect((await ds(['--verbose'])).stdout).toMatch(/^patch\.yaml: not checked: 1 kustomize patch\nno findings /)
    expect((await ds(['--verbose', '--format', 'concise'])).stdout).toMatch(/^patch\.yaml: not checked: 1 kustomize patch\nno findings /)
    expect(JSON.parse((await ds(['--format', 'json'])).stdout)).toMatchObject({
      notChecked: [{ file: 'patch.yaml', reason: 'kustomize patch', count: 1 }],
      notices: [],
    })
  })

  it('--statistics counts by rule', async () => {
    use({ 'ds.yaml': REPLICAS, 'mild.yaml': MILD })
    const { stdout } = await ds(['--statistics'])
    expect(stdout).toMatch(/^ {2}rule +findings {2}worst\n {2}\S+ +1 {2}\w+\n {2}\S+ +1 {2}\w+\n\n2 findings /)
    expect((await ds(['--statistics', '--format', 'json'])).code).toBe(2)
  })

  it.each([
    [['--color', 'always'], { NO_COLOR: '1' }, true],
    [['--color', 'never'], { FORCE_COLOR: '1' }, false],
    [[], { CLICOLOR_FORCE: '1' }, true],
    [[], { CLICOLOR_FORCE: '1', NO_COLOR: '1' }, false],
    [[], { CLICOLOR: '1' }, false],
  ])('%j with %j has colors: %j', async (args, env, expected) => {
    use({ 'ds.yaml': REPLICAS })
    expect((await ds(args, { env })).stdout.includes('\u001B[')).toBe(expected)
  })

  it('links rule ids where FORCE_HYPERLINK asks for it', async () => {
    use({ 'ds.yaml': REPLICAS })
    expect((await ds([], { env: { FORCE_HYPERLINK: '1' } })).stdout).toContain('\u001B]8;;https://')
    expect((await ds([])).stdout).not.toContain('\u001B')
  })
})

describe('--stdin-filename', () => {
  it('names standard input, and finds its configuration', async () => {
    use({ 'edge/.ds-lint.yaml': 'rules: {unknown-field: off}\n' })
    const named = json(await ds(['-', '--stdin-filename', 'deploy/ds.yaml', '--format', 'json'], { input: REPLICAS }))
    expect(named.findings.map(({ file }) => file)).toEqual(['deploy/ds.yaml'])
    expect(json(await ds(['-', '--stdin-filename', 'edge/ds.yaml', '--format', 'json'], { input: REPLICAS })).findings).toEqual([])
    expect((await ds(['--stdin-filename', 'ds.yaml'])).stderr).toContain('--stdin-filename needs - among the paths')
  })
})

describe('a baseline', () => {
  const agents = (...names: readonly string[]): string =>
    MILD.replace(/ {8}- name: [^]*/, names.map(name => `        - {name: ${name}, image: example.com/${name}:latest}\n`).join(''))

  it('is neither emptied nor pruned by a run that looks at a part', async () => {
    use({ 'ds.yaml': REPLICAS, 'mild.yaml': MILD })
    await ds(['--baseline', 'known.json', '--update-baseline'])
    const before = folder.read('known.json')
    for (const part of [
      ['--only', 'rejected'],
      ['--preset', 'none'],
      ['--rule', 'no-requests=off'],
    ]) {
      expect((await ds(['--baseline', 'known.json', ...part])).stdout).not.toContain('stale-baseline')
      await ds(['--baseline', 'known.json', '--update-baseline', ...part])
      expect(folder.read('known.json')).toBe(before)
    }
  })

  it('is updated where the configuration names it, and is no file to check', async () => {
    use({ 'ds.yaml': REPLICAS, '.ds-lint.yaml': 'baseline: known.json\n' })
    expect((await ds(['--update-baseline'])).code).toBe(0)
    const { code, stdout } = await ds([])
    expect([code, stdout]).toEqual([0, expect.stringMatching(/^no findings in 1 DaemonSet · 1 in the baseline · 1 file, 1 document · /)])
    expect(await ds(['--update-baseline', '--no-config'])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('--update-baseline needs --baseline FILE, or baseline: FILE in the configuration\n') as string,
    })
  })

  it('loses entries of deleted files, and they are reported', async () => {
    use({ 'ds.yaml': REPLICAS, 'sub/mild.yaml': MILD.replaceAll('agent', 'other') })
    await ds(['--baseline', 'known.json', '--update-baseline'])
    expect((await ds(['--baseline', '../known.json'], { cwd: `${folder.path}/sub` })).stdout).not.toContain('stale-baseline')
    use({
      'ds.yaml': REPLICAS,
      'known.json': '{"version": 1, "findings": [{"file": "gone.yaml", "rule": "no-requests", "path": "", "count": 1}]}',
    })
    expect((await ds(['--baseline', 'known.json'])).stdout).toContain('no-requests is no longer reported for gone.yaml: the file is gone')
    await ds(['--baseline', 'known.json', '--update-baseline'])
    expect(folder.read('known.json')).not.toContain('gone.yaml')
  })

  it('knows list items by their names, and still those written by index', async () => {
    use({ 'ds.yaml': agents('a', 'b') })
    const options = ['--baseline', 'known.json', '--format', 'json', '--rule', 'mutable-image-tag=warning', '--rule', 'no-requests=off']
    await ds([...options, '--update-baseline'])
    expect(folder.read('known.json')).toContain('containers[name=a].image')
    folder.write('ds.yaml', agents('b', 'a'))
    expect(json(await ds(options)).findings).toEqual([])
    folder.write('ds.yaml', agents('a', 'c'))
    expect(
      json(await ds(options))
        .findings.filter(({ rule }) => rule === 'mutable-image-tag')
        .map(({ path }) => path),
    ).toEqual(['spec.template.spec.containers[1].image'])
    folder.write('ds.yaml', agents('a', 'b'))
    folder.write('known.json', folder.read('known.json').replaceAll('[name=a]', '[0]').replaceAll('[name=b]', '[1]'))
    expect(json(await ds(options)).findings).toEqual([])
  })
})

describe('what is counted', () => {
  it('two DaemonSets of one name are two', async () => {
    use({ 'ds.yaml': `${REPLICAS}---\n${REPLICAS}` })
    expect((await ds([])).stdout).toContain('in 2 of 2 DaemonSets')
  })

  it('shared text is reported once', async () => {
    const shared = CLEAN.replace(
      /( {8}- name: )([^]*)/,
      '        - &agent\n          name: $2        - <<: *agent\n          name: second\n        - <<: *agent\n          name: third\n',
    ).replace(/image: \S+/, 'image: example.com/agent:latest')
    use({ 'ds.yaml': shared })
    const { findings } = json(await ds(['--format', 'json', '--rule', 'mutable-image-tag=warning']))
    expect(findings.filter(({ rule }) => rule === 'mutable-image-tag')).toHaveLength(1)
  })
})

const POLICY = `apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingAdmissionPolicy
metadata: {name: owner-label}
spec:
  matchConstraints:
    resourceRules: [{apiGroups: [apps], apiVersions: [v1], operations: [CREATE, UPDATE], resources: [daemonsets]}]
  validations: [{expression: "'owner' in object.metadata.labels"}]
`

describe('--show-config', () => {
  it('prints what holds for a path, and checks nothing', async () => {
    const config = 'extends: strict\noverrides:\n  - files: [edge/**]\n    rules: {no-requests: error}\n'
    use({ '.ds-lint.yaml': config, 'edge/ds.yaml': REPLICAS })
    const { code, stdout, stderr } = await ds(['--show-config', 'edge/ds.yaml', '--kubernetes', '1.31'])
    expect([code, stderr]).toEqual([0, ''])
    expect(stdout).toMatch(
      /^# "edge\/ds\.yaml" is configured by "\.ds-lint\.yaml"\nextends: strict\nkubernetes: 1\.31\nfailOn: error\nrules:\n/,
    )
    expect(stdout).toContain('\n  no-requests: error\n')
    expect((await ds(['--show-config', 'ds.yaml'])).stdout).toContain('\n  no-requests: warning\n')
    const limits = ['--rule', 'cpu-limit.minimum=0.5', '--rule', 'on-delete.upgraders=ours, theirs']
    const { stdout: options } = await ds(['--show-config', 'ds.yaml', ...limits])
    expect(options).toContain('\n  cpu-limit: {severity: warning, minimum: 500m, warnBelow: 100m}\n')
    expect(options).toContain('\n  on-delete: {severity: warning, upgraders: ["ours","theirs"]}\n')
    expect((await ds(['--show-config', 'ds.yaml', '--no-config', '--preset', 'none'])).stdout).toMatch(
      /^# "ds\.yaml" has no configuration file\nextends: none\n/,
    )
    folder.write('.ds-lint.yaml', 'extend: strict\n')
    expect((await ds(['--show-config', 'ds.yaml'])).code).toBe(2)
    folder.write('policy.yaml', POLICY)
    folder.write('.ds-lint.yaml', 'policies: [policy.yaml]\nrules: {owner-label: info}\n')
    const policies = await ds(['--show-config', 'ds.yaml'])
    expect([policies.code, policies.stderr]).toEqual([0, ''])
    expect(policies.stdout).toContain('\n  owner-label: info\n')
  })
})
