/** --render with programs that stand for helm, and with helm itself where it is installed. */
import { execFileSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { Built, CLEAN, Folder, POSIX, type Ran } from '../../scripts/built.testing.ts'

let built: Built
let folder: Folder
let tools: Folder | undefined

beforeAll(async () => {
  built = await Built.create()
})
afterEach(() => {
  folder.remove()
  tools?.remove()
  tools = undefined
})

/** The folder of the PATH that has a program. */
function folderOf(program: string): string | undefined {
  return (process.env['PATH'] ?? '').split(delimiter).find(each => existsSync(join(each, program)))
}

const KUSTOMIZE = folderOf('kustomize')
const KUBECTL = folderOf('kubectl')
const HELM = folderOf('helm')
const withHelm = it.skipIf(HELM === undefined)

/** Programs of these names, as the bodies of Node scripts that know their `args`, alone on the PATH. */
function onPath(programs: Readonly<Record<string, string>>): string {
  tools = new Folder({})
  for (const [name, body] of Object.entries(programs)) {
    const file = join(tools.path, name)
    writeFileSync(file, `#!${process.execPath}\nconst args = process.argv.slice(2)\n${body}\n`)
    chmodSync(file, 0o755)
  }
  return tools.path
}

function render(path: string, ...args: string[]): Promise<Ran> {
  return built.run('cli', ['--render', ...args], { cwd: folder.path, env: { PATH: path } })
}

/** Nothing is there. */
function folderPathOutside(): string {
  return join(tmpdir(), `ds-lint-outside-${process.pid}`)
}

/** A compressed tar archive of one file. */
function packed(name: string, text: string): Buffer {
  const header = Buffer.alloc(512)
  header.write(name)
  header.write('0', 156)
  header.write(`${Buffer.byteLength(text).toString(8).padStart(11, '0')}\0`, 124)
  const content = Buffer.alloc(Math.ceil(Buffer.byteLength(text) / 512) * 512)
  content.write(text)
  return gzipSync(Buffer.concat([header, content, Buffer.alloc(1024)]))
}

function use(files: Readonly<Record<string, string>>): void {
  folder = new Folder(files)
  mkdirSync(join(folder.path, '.git'))
}

const CHART = 'apiVersion: v2\nname: agent\nversion: 0.1.0\n'
const TEMPLATE = CLEAN.replace('name: agent\n', 'name: {{ .Release.Name }}\n')
  .replace('namespace: monitoring', 'namespace: {{ .Release.Namespace }}')
  .replace('agent:1.4.2', 'agent:{{ .Values.tag }}')
  .replace(/ {12}requests:[^]*/, '            {{- toYaml .Values.resources | nindent 12 }}\n')
const VALUES = 'tag: 1.4.2\nresources:\n  requests:\n    cpu: 10m\n    memory: 20Mi\n  limits:\n    memory: 40Mi\n'
const FILES = { 'agent/Chart.yaml': CHART, 'agent/values.yaml': VALUES, 'agent/templates/daemonset.yaml': TEMPLATE }

const VERSION = "if (args[0] === 'version') { console.log('v3.19.0+g0000000'); process.exit(0) }\n"

describe.runIf(POSIX)('--render tells', () => {
  const MISSING = 'ds-lint: error helm is not installed, or not on the PATH; install helm 3 or 4 to render charts\n'
  const failures: readonly (readonly [what: string, programs: Readonly<Record<string, string>>, told: string | RegExp])[] = [
    ['that helm is missing', {}, MISSING],
    [
      'that helm is too old',
      { helm: "console.log('Client: v2.17.0+ga690bad')" },
      /helm 2\.17 is too old \(.*\/helm\); 3\.5 or newer is required/,
    ],
    [
      'that helm prints no version',
      { helm: 'process.exit(7)' },
      /helm cannot be asked for its version .*: ended with status 7 and printed no version/,
    ],
    [
      'that helm prints its version to the wrong stream',
      { helm: "console.error('v3.19.0')" },
      /helm cannot be asked for its version .*: ended with status 0 and printed no version, but on standard error: v3\.19\.0/,
    ],
    [
      'that helm hangs',
      { helm: `${VERSION}setInterval(() => {}, 1000)` },
      /Chart\.yaml:1:1: error helm did not end within 1 seconds with its default values/,
    ],
    [
      'that helm prints to the wrong stream',
      { helm: `${VERSION}console.error('---\\n# Source: agent/templates/daemonset.yaml')` },
      /Chart\.yaml:1:1: error helm printed nothing on standard output with its default values, but on standard error: ---/,
    ],
    [
      'that helm prints something else',
      { helm: `${VERSION}console.log('Hello.')` },
      /Chart\.yaml:1:1: error helm printed something else than manifests on standard output with its default values: Hello\./,
    ],
    [
      'what helm says, at the line of the template',
      {
        helm: `${VERSION}console.error('Error: execution error at (agent/templates/daemonset.yaml:4:5): a name is required'); process.exit(1)`,
      },
      /daemonset\.yaml:4:1: error helm cannot render this chart with its default values: execution error at .*: a name is required/,
    ],
    [
      'what helm says of values, at their line',
      {
        helm: `${VERSION}console.error('Error: cannot load values.yaml: error converting YAML to JSON: yaml: line 3: did not find expected key'); process.exit(1)`,
      },
      /agent\/values\.yaml:3:1: error helm cannot render this chart with its default values: cannot load values\.yaml: .* line 3/,
    ],
    [
      'that helm is ended',
      { helm: `${VERSION}process.kill(process.pid, 'SIGSEGV')` },
      /error helm was ended by SIGSEGV with its default values/,
    ],
  ]
  it.each(failures)('%s, and what else there is', async (_, programs, told) => {
    use({ ...FILES, 'plain.yaml': CLEAN.replace('1.4.2', 'latest'), '.ds-lint.yaml': 'render: {timeLimit: 1}\n' })
    const { code, stdout, stderr } = await render(onPath(programs), '--format', 'concise', '.')
    expect(code).toBe(2)
    expect(stderr).toMatch(told)
    expect(stdout).toMatch(/^plain\.yaml:\d+:\d+: warning\[mutable-image-tag\]/)
  })

  it('nothing of what helm finds around it', async () => {
    use(FILES)
    const show = `const {HOME, HELM_PLUGINS, KUBECONFIG, HTTPS_PROXY, SECRET} = process.env; console.error('Error: ' + JSON.stringify({HOME, HELM_PLUGINS, KUBECONFIG, HTTPS_PROXY, SECRET, args})); process.exit(1)`
    const { stderr } = await built.run('cli', ['--render', '.'], {
      cwd: folder.path,
      env: { PATH: onPath({ helm: VERSION + show }), HOME: '/home/user', SECRET: 'secret', HELM_PLUGINS: '/home/user/plugins' },
    })
    expect(stderr).not.toContain('/home/user')
    expect(stderr).not.toContain('secret')
    expect(stderr).toContain('"HTTPS_PROXY":"http://127.0.0.1:9"')
    expect(stderr).toContain(
      '"template","--namespace","default","--kube-version","1.37.0","--include-crds","--skip-tests","--","agent","agent"',
    )
  })

  it('nothing of the variables that change what helm does', async () => {
    use(FILES)
    const show =
      "console.error('Error: ' + Object.keys(process.env).filter(name => /^(?:HELM|KUBE|KUSTOMIZE)/.test(name)).sort()); process.exit(1)"
    const given = ['HELM_NAMESPACE', 'HELM_KUBECONTEXT', 'HELM_KUBEAPISERVER', 'HELM_KUBETOKEN', 'HELM_DRIVER', 'HELM_REGISTRY_CONFIG']
    const { stderr } = await built.run('cli', ['--render', '.'], {
      cwd: folder.path,
      env: { PATH: onPath({ helm: VERSION + show }), ...Object.fromEntries(given.map(name => [name, 'user'])) },
    })
    expect(stderr).toContain('values: HELM_CACHE_HOME,HELM_CONFIG_HOME,HELM_DATA_HOME,HELM_PLUGINS,KUBECONFIG,KUSTOMIZE_PLUGIN_HOME\n')
  })

  it('dependencies that are elsewhere, which are fetched with --render-network alone', async () => {
    use({ ...FILES, 'agent/Chart.yaml': `${CHART}dependencies: [{name: common, version: 1.0.0, repository: "https://charts.invalid"}]\n` })
    const helm = `${VERSION}
if (args[0] === 'dependency') {
  require('node:fs').writeFileSync(args[2] + '/fetched', '')
  console.error('Error: ' + [args[1], process.env.HTTPS_PROXY])
  process.exit(1)
}
console.log('---\\n# Source: agent/templates/daemonset.yaml\\nkind: ConfigMap')`
    const { code, stderr } = await render(onPath({ helm }), '.')
    expect(code).toBe(2)
    expect(stderr).toContain('dependency common (https://charts.invalid) is not in charts/')
    const fetched = await render(tools!.path, '--render-network', '.')
    expect(fetched.code).toBe(2)
    expect(fetched.stderr).toContain('helm cannot fetch the dependencies of this chart: update,\n')
    expect(existsSync(join(folder.path, 'agent/fetched'))).toBe(false)
    const alone = await built.run('cli', ['--render-network', '.'], { cwd: folder.path, env: { PATH: '' } })
    expect(alone).toMatchObject({ code: 2, stderr: expect.stringContaining('--render-network needs --render') as string })
  })

  const schemas: readonly (readonly [what: string, schema: string, checks: boolean])[] = [
    [
      'parts of itself',
      '{"$schema": "http://json-schema.org/draft-07/schema#", "$ref": "#/definitions/a", "definitions": {"a": {}}}',
      true,
    ],
    ['an address', '{"properties": {"a": {"\\u0024ref": "https://schemas.invalid/a.json"}}}', false],
    ['a file', '{"$ref": "file:///etc/passwd"}', false],
    ['the rules of schemas elsewhere', '{"$schema": "http://localhost/schema"}', false],
  ]
  it.each(schemas)('a schema of values that refers to %s', async (_, schema, checks) => {
    const helm = `${VERSION}console.error('Error: ' + args.includes('--skip-schema-validation')); process.exit(1)`
    use({ ...FILES, 'agent/values.schema.json': schema })
    expect((await render(onPath({ helm }), '.')).stderr).toContain(`with its default values: ${!checks}\n`)
    rmSync(join(folder.path, 'agent/values.schema.json'))
    mkdirSync(join(folder.path, 'agent/charts'))
    writeFileSync(join(folder.path, 'agent/charts/common-1.0.0.tgz'), packed('common/values.schema.json', schema))
    expect((await render(tools!.path, '.')).stderr).toContain(`with its default values: ${!checks}\n`)
    const old = helm.replace('v3.19', 'v3.15')
    const { stderr } = await render(onPath({ helm: old }), '.')
    expect(stderr.includes('this chart is not rendered: its values.schema.json refers to')).toBe(!checks)
  })

  it('charts and values that links lead out of the repository, before anything is started', async () => {
    use({ ...FILES, '.ds-lint.yaml': 'render: {charts: [{path: agent, values: {production: [../outside.yaml]}}]}\n' })
    symlinkSync('/etc', join(folder.path, 'agent/templates/etc'))
    const { code, stderr } = await render(onPath({ helm: 'require("node:fs").writeFileSync("started", "")' }), '.')
    expect(code).toBe(2)
    expect(stderr).toContain('"../outside.yaml" is outside of the repository')
    expect(stderr).toContain('this chart is not rendered: agent/templates/etc: a symbolic link leads out of the repository')
    expect(existsSync(join(folder.path, 'started'))).toBe(false)
  })

  it('no options in the names of charts', async () => {
    use({ ...FILES, 'agent/Chart.yaml': CHART.replace('name: agent', 'name: --post-renderer=sh') })
    const helm = `${VERSION}console.error('Error: ' + args.indexOf('--') + ' ' + args.indexOf('--post-renderer=sh')); process.exit(1)`
    const { code, stderr } = await render(onPath({ helm }), 'agent')
    expect(code).toBe(2)
    expect(stderr).toMatch(/with its default values: 7 8\n/)
  })

  it('dependencies whose names are paths, before anything is started', async () => {
    const outside = `../../../../../..${folderPathOutside()}`
    use({
      ...FILES,
      'other/Chart.yaml': CHART.replace('agent', 'other'),
      'agent/Chart.yaml': `${CHART}dependencies: [{name: "${outside}", version: 0.1.0, repository: "file://../other"}]\n`,
    })
    const { code, stderr } = await render(onPath({ helm: `${VERSION}throw new Error('started')` }), 'agent')
    expect(code).toBe(2)
    expect(stderr).toContain(`agent/Chart.yaml:1:1: error this chart is not rendered: the dependency "${outside}" has no valid name`)
    expect(existsSync(folderPathOutside())).toBe(false)
  })

  it('nothing of helm where it is not asked for', async () => {
    use(FILES)
    const { code, stdout, stderr } = await built.run('cli', ['.'], { cwd: folder.path, env: { PATH: '' } })
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toContain('[unrendered-template]')
  })
})

describe('--render with helm', () => {
  withHelm('leads back to templates and values', async () => {
    use({ ...FILES, 'agent/values.yaml': VALUES.replace('1.4.2', 'latest').replace('    memory: 40Mi', '    memory: 4Mi') })
    const { code, stdout, stderr } = await render(HELM!, '.')
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' })
    expect(stdout).toContain('agent/templates/daemonset.yaml:24:18: warning registry.example.com/agent:latest is a mutable tag')
    expect(stdout).toContain('DaemonSet default/agent · spec.template.spec.containers[0].image · rendered with its default values')
    expect(stdout).toContain('see agent/values.yaml:1:6: the value of .Values.tag')
    expect(stdout).toMatch(/agent\/templates\/daemonset\.yaml:26:13: error /)
    expect(stdout).toContain('see agent/values.yaml:5:13: the value of .Values.resources')
    expect(stdout).not.toContain('unrendered-template')
  })

  withHelm('tells one finding of several sets of values once, with their names', async () => {
    const names = ['blue', 'green', 'grey', 'red', 'white']
    const values = names.map(name => [`values/${name}.yaml`, `tag: latest\nname: ${name}\n`])
    const sets = names.map(name => `${name}: [values/${name}.yaml]`).join(', ')
    use({
      ...FILES,
      ...Object.fromEntries(values),
      '.ds-lint.yaml': `render: {charts: [{path: agent, namespace: logging, values: {${sets}}}]}\n`,
    })
    const { code, stdout, stderr } = await render(HELM!, '--format', 'json', '.')
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    const { findings, summary } = JSON.parse(stdout) as { findings: unknown[]; summary: unknown }
    expect(summary).toMatchObject({ daemonSets: 5 })
    expect(findings).toMatchObject([
      {
        rule: 'mutable-image-tag',
        file: 'agent/templates/daemonset.yaml',
        line: 24,
        object: { namespace: 'logging', name: 'agent' },
        rendered: { exact: true, renderer: 'helm', by: names },
        related: names.map(name => ({ file: `values/${name}.yaml`, line: 1, message: 'the value of .Values.tag' })),
      },
    ])
  })

  withHelm('tells of the values that cannot be read, and reports on the other ones', async () => {
    use({
      ...FILES,
      'good.yaml': 'tag: latest\n',
      'bad.yaml': 'tag: 1.4.2\n\tbad: tab\n',
      '.ds-lint.yaml': 'render: {charts: [{path: agent, values: {good: [good.yaml], bad: [bad.yaml]}}]}\n',
    })
    const { code, stdout, stderr } = await render(HELM!, '--format', 'concise', '.')
    expect(code).toBe(2)
    expect(stderr).toMatch(/^bad\.yaml:\d:1: error helm cannot render this chart with bad: failed to parse bad\.yaml: /)
    expect(stdout).toMatch(/^agent\/templates\/daemonset\.yaml:24:18: warning\[mutable-image-tag\] .*\(rendered with good\)/)
  })

  withHelm('reports what renders beside what does not', async () => {
    use({
      ...FILES,
      'agent/templates/daemonset.yaml': TEMPLATE.replace('{{ .Values.tag }}', 'latest'),
      'broken/Chart.yaml': CHART.replace('agent', 'broken'),
      'broken/templates/daemonset.yaml': TEMPLATE.replace('{{ .Values.tag }}', '{{ required "a tag is required" .Values.tag }}'),
    })
    const { code, stdout, stderr } = await render(HELM!, '--format', 'concise', '.')
    expect(code).toBe(2)
    expect(stderr).toMatch(
      /^broken\/templates\/daemonset\.yaml:24:1: error helm cannot render this chart with its default values: .*a tag is required/,
    )
    expect(stdout).toMatch(/^agent\/templates\/daemonset\.yaml:24:18: warning\[mutable-image-tag\]/)
  })

  withHelm('holds suppressions of templates and the baseline', async () => {
    const named = TEMPLATE.replace('{{ .Values.tag }}', 'latest')
    const comment = '# ds-lint-disable-next-line mutable-image-tag -- a test'
    use({ ...FILES, 'agent/templates/daemonset.yaml': named.replace('          image', `          ${comment}\n          image`) })
    expect((await render(HELM!, '.')).stdout).toMatch(/^no findings in 1 DaemonSet · 1 suppressed/)
    folder.write('agent/templates/daemonset.yaml', named)
    expect((await render(HELM!, '--baseline', 'known.json', '--update-baseline', '.')).stdout).toContain('1 in the baseline')
    expect(folder.read('known.json')).toContain(
      '"file":"agent/templates/daemonset.yaml","object":"DaemonSet default/agent","rule":"mutable-image-tag"',
    )
    folder.write('agent/templates/daemonset.yaml', TEMPLATE)
    expect((await render(HELM!, '--baseline', 'known.json', '.')).stdout).toContain('[stale-baseline]')
  })

  withHelm('fixes templates where they are written as they are rendered', async () => {
    const misspelt = TEMPLATE.replace('priorityClassName', 'priorityClasName')
    use({ ...FILES, 'agent/templates/daemonset.yaml': misspelt })
    const { code, stdout, stderr } = await render(HELM!, '--fix-unsafe', '.')
    expect({ code, stderr }).toEqual({ code: 0, stderr: 'ds-lint: 1 fix in 1 file\n' })
    expect(stdout).toMatch(/^no findings in 1 DaemonSet/)
    expect(folder.read('agent/templates/daemonset.yaml')).toBe(TEMPLATE)
  })

  withHelm('renders dependencies of the repository, and tells those that are missing and turned on', async () => {
    const dependencies = `dependencies:
  - {name: agent, version: 0.1.0, repository: "file://../agent", alias: node}
  - {name: extra, version: 0.1.0, repository: "https://charts.invalid", condition: extra.enabled}
  - {name: elsewhere, version: 0.1.0, repository: "https://charts.invalid"}
`
    use({
      ...FILES,
      'agent/templates/daemonset.yaml': TEMPLATE.replace('{{ .Release.Name }}', '{{ .Release.Name }}-node'),
      'whole/Chart.yaml': CHART.replace('agent', 'whole') + dependencies,
      'whole/values.yaml': 'extra: {enabled: false}\nnode:\n  tag: latest\n',
    })
    const { code, stdout, stderr } = await render(HELM!, 'whole')
    expect(code).toBe(2)
    expect(stderr).toContain(
      'error dependency elsewhere (https://charts.invalid) is not in charts/, so it is not rendered with its default values',
    )
    expect(stderr).not.toContain('dependency extra')
    expect(stdout).toContain('agent/templates/daemonset.yaml:24:18: warning registry.example.com/agent:latest is a mutable tag')
    expect(stdout).toContain('see whole/values.yaml:3:8: the value of .Values.tag')
  })

  withHelm('tells templates that no values render, and objects that bring charts of their own', async () => {
    use({
      ...FILES,
      'agent/templates/other.yaml': `{{- if .Values.other }}\n${TEMPLATE}{{- end }}\n`,
      'flux.yaml':
        'apiVersion: helm.toolkit.fluxcd.io/v2\nkind: HelmRelease\nmetadata: {name: agent}\n---\napiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: {name: agent}\n',
    })
    const { stdout } = await render(HELM!, '.')
    expect(stdout).toContain('1 template without a rendering, 1 HelmRelease and 1 Argo CD Application not checked')
  })
})

const PATCH = `apiVersion: apps/v1
kind: DaemonSet
metadata:
  name: agent
  namespace: monitoring
spec:
  template:
    spec:
      containers:
        - name: agent
          image: registry.example.com/agent:latest
`
const BASE = { 'base/kustomization.yaml': 'resources: [daemonset.yaml]\n', 'base/daemonset.yaml': CLEAN }
const OVERLAY = 'resources: [../../base]\nnamePrefix: prod-\npatches: [{path: patch.yaml}]\n'
const OVERLAYS = { ...BASE, 'overlays/prod/kustomization.yaml': OVERLAY, 'overlays/prod/patch.yaml': PATCH }

describe.runIf(POSIX)('--render tells of kustomizations', () => {
  const failures: readonly (readonly [what: string, programs: Readonly<Record<string, string>>, told: string | RegExp])[] = [
    [
      'that kustomize is missing',
      {},
      'ds-lint: error neither kustomize nor kubectl is installed, or on the PATH; install kustomize 4.3 or newer',
    ],
    ['that kustomize is too old', { kustomize: "console.log('{Version:kustomize/v3.8.1 GitCommit:0}')" }, /kustomize 3\.8 is too old/],
    [
      'that kubectl is too old',
      { kubectl: "console.log(JSON.stringify({clientVersion: {gitVersion: 'v1.20.0'}}))" },
      /kubectl kustomize cannot be asked for its version/,
    ],
    [
      'that kustomize hangs',
      { kustomize: "if (args[0] === 'version') console.log('v5.0.0'); else setInterval(() => {}, 1000)" },
      /kustomization\.yaml:1:1: error kustomize did not end within 1 seconds/,
    ],
    [
      'what kustomize says',
      { kustomize: "if (args[0] === 'version') console.log('v5.0.0'); else { console.error('Error: no way'); process.exit(1) }" },
      /kustomization\.yaml:1:1: error kustomize cannot render this kustomization: no way/,
    ],
    [
      'that kustomize prints to the wrong stream',
      { kustomize: "if (args[0] === 'version') console.log('v5.0.0'); else console.error('kind: DaemonSet')" },
      /kustomize printed nothing on standard output, but on standard error: kind: DaemonSet/,
    ],
    [
      'that kustomize prints something else',
      { kustomize: "if (args[0] === 'version') console.log('v5.0.0'); else console.log('Hello.')" },
      /kustomize printed something else than objects with their origins on standard output: Hello\./,
    ],
    [
      'that kustomize prints something before the objects',
      {
        kustomize: `if (args[0] === 'version') console.log('v5.0.0'); else console.log(${JSON.stringify(`Welcome!\n${CLEAN.replace('metadata:\n', 'metadata:\n  annotations:\n    config.kubernetes.io/origin: |\n      path: base/daemonset.yaml\n')}`)})`,
      },
      /kustomize printed something else than objects with their origins on standard output: Welcome!/,
    ],
    [
      'that kustomize prints nothing',
      { kustomize: "if (args[0] === 'version') console.log('v5.0.0')" },
      /kustomization\.yaml:1:1: error kustomize printed nothing/,
    ],
  ]
  it.each(failures)('%s, and what else there is', async (_, programs, told) => {
    use({ ...OVERLAYS, 'base/daemonset.yaml': CLEAN.replace(/ {12}limits:[^]*/, ''), '.ds-lint.yaml': 'render: {timeLimit: 1}\n' })
    const { code, stdout, stderr } = await render(onPath(programs), '--format', 'concise', '.')
    expect(code).toBe(2)
    expect(stderr).toMatch(told)
    expect(stdout).toMatch(/^base\/daemonset\.yaml:\d+:\d+: \w+\[no-memory-limit\]/)
  })

  it('remote bases to kustomize with --render-network, and what comes of them at the kustomization', async () => {
    use({ 'overlay/kustomization.yaml': 'resources: ["https://github.com/example/agent//base?ref=v1"]\n' })
    const origin =
      'annotations:\n    config.kubernetes.io/origin: |\n      path: base/daemonset.yaml\n      repo: https://github.com/example/agent\n      ref: v1\n'
    const object = CLEAN.replace('1.4.2', 'latest').replace('metadata:\n', `metadata:\n  ${origin}`)
    const kustomize = `if (args[0] === 'version') console.log('v5.0.0'); else console.log(${JSON.stringify(object)})`
    const { code, stdout, stderr } = await render(onPath({ kustomize }), '--render-network', '--format', 'concise', 'overlay')
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toMatch(
      /^overlay\/kustomization\.yaml:1:1: warning\[mutable-image-tag\] .*rendered from overlay\/kustomization\.yaml, line 1 or near/,
    )
  })

  const refused: readonly (readonly [key: string, line: string, told: string])[] = [
    [
      'a remote base',
      'resources: ["https://github.com/example/agent//base?ref=v1"]',
      'is remote, and nothing is fetched without --render-network',
    ],
    ['a base outside', 'resources: [../../../outside]', '../../../outside leads out of the repository'],
    ['a patch outside', 'patches: [{path: /etc/hostname}]', '/etc/hostname leads out of the repository'],
    ['a file of a generator outside', 'configMapGenerator: [{name: a, files: [key=../../../etc/passwd]}]', '../../../etc/passwd leads out'],
    ['a component that a link leads out', 'components: [out]', 'a symbolic link leads out of the repository'],
    ['charts', 'helmCharts: [{name: agent, repo: "https://charts.invalid"}]', 'has helmCharts; charts in kustomizations are not rendered'],
    ['an OpenAPI schema outside', 'openapi: {path: ../../../schema.json}', '../../../schema.json leads out'],
    ['a plugin outside', 'generators: [../../../plugin.yaml]', '../../../plugin.yaml leads out'],
    ['a patch outside, in another case', 'patches: [{Path: /etc/hostname}]', '/etc/hostname leads out of the repository'],
    [
      'a file that a plugin reads outside',
      'generators:\n  - |\n    apiVersion: builtin\n    kind: SecretGenerator\n    metadata: {name: a}\n    files: [/etc/hostname]',
      '/etc/hostname leads out of the repository',
    ],
    ['a base that is called as a repository is', 'resources: [github.com/example/agent]', 'is remote, and nothing is fetched'],
    ['a kustomization with mistakes', 'resources: [', 'overlay/kustomization.yaml cannot be read as a kustomization'],
  ]
  it.each(refused)('%s, before anything is started', async (_, line, told) => {
    use({ 'overlay/kustomization.yaml': `${line}\n` })
    if (line.includes('[github.com')) folder.write('overlay/github.com/example/agent/kustomization.yaml', 'resources: []\n')
    symlinkSync('/etc', join(folder.path, 'overlay/out'))
    const { code, stderr } = await render(
      onPath({ kustomize: `require('node:fs').writeFileSync(${JSON.stringify(`${folder.path}/started`)}, '')` }),
      'overlay',
    )
    expect(code).toBe(2)
    expect(stderr).toMatch(/^overlay\/kustomization\.yaml:[12]:\d+: error this kustomization is not rendered: /)
    expect(stderr).toContain(told)
    expect(existsSync(join(folder.path, 'started'))).toBe(false)
  })
})

describe.each([
  ['kustomize', KUSTOMIZE],
  ['kubectl', KUBECTL],
])('--render with %s', (_, path) => {
  const withIt = it.skipIf(path === undefined)

  withIt('leads back to bases, patches, images and the file of the base for what is missing', async () => {
    const silent = CLEAN.replace(/ {12}limits:[^]*/, '')
    use({
      ...OVERLAYS,
      'base/daemonset.yaml': silent,
      'overlays/dev/kustomization.yaml': `resources: [../../base]\nimages:\n  - name: registry.example.com/agent\n    newTag: edge\n`,
      'overlays/test/kustomization.yaml': `resources: [../../base]\npatches:\n  - target: {kind: DaemonSet}\n    patch: |-\n      - op: replace\n        path: /spec/template/spec/containers/0/image\n        value: registry.example.com/agent:main\n`,
    })
    const { code, stdout, stderr } = await render(path!, '--format', 'json', '.')
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    const { findings, summary } = JSON.parse(stdout) as {
      findings: { file: string; line: number; rule: string; rendered: unknown }[]
      summary: unknown
    }
    expect(summary).toMatchObject({ daemonSets: 3, notChecked: {} })
    expect(findings.map(({ file, line, rule, rendered }) => [file, line, rule, rendered])).toEqual([
      [
        'base/daemonset.yaml',
        25,
        'no-memory-limit',
        { exact: true, renderer: 'kustomize', by: ['overlays/dev', 'overlays/prod', 'overlays/test'] },
      ],
      ['overlays/dev/kustomization.yaml', 4, 'mutable-image-tag', { exact: true, renderer: 'kustomize', by: ['overlays/dev'] }],
      ['overlays/prod/patch.yaml', 11, 'mutable-image-tag', { exact: true, renderer: 'kustomize', by: ['overlays/prod'] }],
      ['overlays/test/kustomization.yaml', 7, 'mutable-image-tag', { exact: true, renderer: 'kustomize', by: ['overlays/test'] }],
    ])
  })

  withIt('starts no function, plugin or program of a kustomization', async () => {
    const run = `annotations:\n    config.kubernetes.io/function: |\n      exec: {path: ./run.sh}\n`
    use({
      'function/kustomization.yaml': 'resources: [daemonset.yaml]\ntransformers: [run.yaml]\n',
      'function/daemonset.yaml': CLEAN,
      'function/run.yaml': `apiVersion: example.com/v1\nkind: Run\nmetadata:\n  name: run\n  ${run}`,
      'function/run.sh': '#!/bin/sh\n: > "$(dirname "$0")/started"\ncat\n',
      'plugin/kustomization.yaml': 'resources: [daemonset.yaml]\ngenerators: [plugin.yaml]\n',
      'plugin/daemonset.yaml': CLEAN,
      'plugin/plugin.yaml': 'apiVersion: example.com/v1\nkind: Run\nmetadata: {name: run}\n',
    })
    chmodSync(join(folder.path, 'function/run.sh'), 0o755)
    const { code, stderr } = await render(path!, '.')
    expect(code).toBe(2)
    expect(stderr).toMatch(/function\/kustomization\.yaml:1:1: error .*cannot render this kustomization: /)
    expect(stderr).toMatch(/plugin\/kustomization\.yaml:1:1: error .*cannot render this kustomization: /)
    expect(existsSync(join(folder.path, 'function/started'))).toBe(false)
  })

  withIt('holds comments of bases, and fixes them where they are written', async () => {
    const misspelt = CLEAN.replace('priorityClassName', 'priorityClasName')
    const comment = '          # ds-lint-disable-next-line mutable-image-tag -- a test\n'
    use({ ...BASE, 'base/daemonset.yaml': misspelt.replace('1.4.2', 'latest').replace('          image', `${comment}          image`) })
    const { code, stdout, stderr } = await render(path!, '--fix-unsafe', '.')
    expect({ code, stderr }).toEqual({ code: 0, stderr: 'ds-lint: 1 fix in 1 file\n' })
    expect(stdout).toMatch(/^no findings in 1 DaemonSet · 1 suppressed/)
    expect(folder.read('base/daemonset.yaml')).toContain('priorityClassName: system-node-critical')
  })

  withIt('renders the overlays that use a file that is named, and those that the configuration names', async () => {
    use({ ...OVERLAYS, 'overlays/dev/kustomization.yaml': 'resources: [../../base]\nnamespace: dev\n' })
    expect((await render(path!, 'overlays/prod/patch.yaml')).stdout).toContain('in 1 of 1 DaemonSet')
    expect((await render(path!, 'base/daemonset.yaml')).stdout).toContain('in 1 of 2 DaemonSets')
    folder.write('.ds-lint.yaml', 'render: {overlays: [overlays/dev]}\n')
    expect((await render(path!, '.')).stdout).toMatch(/no findings in 1 DaemonSet/)
  })
})

describe('--render with a base', () => {
  function commit(): void {
    rmSync(join(folder.path, '.git'), { recursive: true })
    const git = (...args: string[]): unknown =>
      execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.com', '-c', 'commit.gpgsign=false', ...args], {
        cwd: folder.path,
      })
    git('init', '-q')
    git('add', '-A')
    git('commit', '-qm', 'before')
  }

  it.runIf(POSIX).each([
    ['after', 'does not render now'],
    ['before', 'did not render'],
  ])('calls nothing new or gone that %s %s', async broken => {
    const chart = {
      'agent/Chart.yaml': CHART,
      'agent/templates/daemonset.yaml': CLEAN,
      'plain.yaml': CLEAN.replaceAll('name: agent', 'name: plain'),
    }
    const both = ['before', 'after'].flatMap(side => Object.entries(chart).map(([path, text]) => [`${side}/${path}`, text]))
    use({ ...Object.fromEntries(both), [`${broken}/agent/broken`]: '' })
    const output = JSON.stringify(`---\n# Source: agent/templates/daemonset.yaml\n${CLEAN}`)
    const helm = `${VERSION}if (require('node:fs').existsSync(args.at(-1) + '/broken')) { console.error('Error: no way'); process.exit(1) }\nconsole.log(${output})`
    const { code, stdout, stderr } = await built.run('cli', ['diff', '--render', 'after', '--base', 'before'], {
      cwd: folder.path,
      env: { PATH: onPath({ helm }) },
    })
    expect(code).toBe(2)
    expect(stderr).toContain('helm cannot render this chart with its default values: no way')
    expect(stdout).toMatch(/^no DaemonSet changes/)
  })

  withHelm('plans the upgrade of a chart, at the lines of its templates', async () => {
    use({
      ...FILES,
      'other/Chart.yaml': CHART.replace('agent', 'other'),
      'other/values.yaml': VALUES,
      'other/templates/daemonset.yaml': TEMPLATE,
    })
    commit()
    folder.write('agent/values.yaml', VALUES.replace('1.4.2', '1.5.0'))
    const { code, stdout, stderr } = await built.run('cli', ['diff', '--render', '.'], {
      cwd: folder.path,
      env: { PATH: process.env['PATH']! },
    })
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toContain('DaemonSet default/agent')
    expect(stdout).toContain('updated, rendered with its default values · agent/templates/daemonset.yaml:2')
    expect(stdout).toMatch(/image.*1\.4\.2.*1\.5\.0/s)
    expect(stdout).not.toContain('DaemonSet default/other')
  })

  it.skipIf(KUSTOMIZE === undefined)('reports on what differs in overlays, and tells updates', async () => {
    use({ ...OVERLAYS, 'overlays/dev/kustomization.yaml': 'resources: [../../base]\nnamespace: dev\n' })
    commit()
    folder.write(
      'overlays/prod/patch.yaml',
      PATCH.replace('latest', 'edge').replace('spec:\n', 'spec:\n  selector: {matchLabels: {app: other}}\n'),
    )
    const args = ['--render', '--base', 'HEAD', '--changed', '--format', 'json', '.']
    const { stdout, stderr } = await built.run('cli', args, { cwd: folder.path, env: { PATH: process.env['PATH']! } })
    expect(stderr).toBe('')
    const { findings } = JSON.parse(stdout) as { findings: { file: string; line: number; rule: string; rendered: { by: string[] } }[] }
    expect(findings.map(({ rule }) => rule)).toContain('selector-changed')
    expect(findings.filter(({ rule }) => rule === 'mutable-image-tag')).toMatchObject([{ file: 'overlays/prod/patch.yaml', line: 12 }])
    expect(new Set(findings.flatMap(({ rendered }) => rendered.by))).toEqual(new Set(['overlays/prod']))
  })
})
