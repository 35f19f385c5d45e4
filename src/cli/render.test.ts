/** --render with programs that stand for helm, and with helm itself where it is installed. */
import { chmodSync, existsSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { CLEAN, POSIX } from '../../scripts/built.testing.ts'
import { CHART, FILES, HELM, Rendering, TEMPLATE, VALUES, VERSION } from './rendering.testing.ts'

const rendering = Rendering.forTests()
const withHelm = it.skipIf(HELM === undefined)

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
    rendering.use({ ...FILES, 'plain.yaml': CLEAN.replace('1.4.2', 'latest'), '.ds-lint.yaml': 'render: {timeLimit: 1}\n' })
    const { code, stdout, stderr } = await rendering.render(rendering.onPath(programs), '--format', 'concise', '.')
    expect(code).toBe(2)
    expect(stderr).toMatch(told)
    expect(stdout).toMatch(/^plain\.yaml:\d+:\d+: warning\[mutable-image-tag\]/)
  })

  it('once that helm is missing, also where the base has the chart', async () => {
    rendering.use(
      Object.fromEntries(['after', 'before'].flatMap(name => Object.entries(FILES).map(([path, text]) => [`${name}/${path}`, text]))),
    )
    const { code, stderr } = await rendering.render(rendering.onPath({}), '--base', 'before', 'after')
    expect(code).toBe(2)
    expect(stderr.split(MISSING)).toHaveLength(2)
  })

  it('that the only helm lies in the repository, and runs nothing of it', async () => {
    rendering.use({ ...FILES, 'bin/helm': '#!/bin/sh\necho v3.19.0\ntouch "$(dirname "$0")/ran"\n' })
    const program = join(rendering.folder.path, 'bin/helm')
    chmodSync(program, 0o755)
    const { code, stderr } = await rendering.render(join(rendering.folder.path, 'bin'), '.')
    expect(code).toBe(2)
    expect(stderr).toContain(`error ${program} is in the repository that is checked, and nothing of that is run; install helm 3 or 4`)
    expect(existsSync(join(rendering.folder.path, 'bin/ran'))).toBe(false)
  })

  it('nothing of what helm finds around it', async () => {
    rendering.use(FILES)
    const show = `const {HOME, HELM_PLUGINS, KUBECONFIG, HTTPS_PROXY, SECRET} = process.env; console.error('Error: ' + JSON.stringify({HOME, HELM_PLUGINS, KUBECONFIG, HTTPS_PROXY, SECRET, args})); process.exit(1)`
    const { stderr } = await rendering.built.run('cli', ['--render', '.'], {
      cwd: rendering.folder.path,
      env: { PATH: rendering.onPath({ helm: VERSION + show }), HOME: '/home/user', SECRET: 'secret', HELM_PLUGINS: '/home/user/plugins' },
    })
    expect(stderr).not.toContain('/home/user')
    expect(stderr).not.toContain('secret')
    expect(stderr).toContain('"HTTPS_PROXY":"http://127.0.0.1:9"')
    expect(stderr).toContain(
      '"template","--namespace","default","--kube-version","1.37.0","--include-crds","--skip-tests","--","agent","agent"',
    )
  })

  it('nothing of the variables that change what helm does', async () => {
    rendering.use(FILES)
    const show =
      "console.error('Error: ' + Object.keys(process.env).filter(name => /^(?:HELM|KUBE|KUSTOMIZE)/.test(name)).sort()); process.exit(1)"
    const given = ['HELM_NAMESPACE', 'HELM_KUBECONTEXT', 'HELM_KUBEAPISERVER', 'HELM_KUBETOKEN', 'HELM_DRIVER', 'HELM_REGISTRY_CONFIG']
    const { stderr } = await rendering.built.run('cli', ['--render', '.'], {
      cwd: rendering.folder.path,
      env: { PATH: rendering.onPath({ helm: VERSION + show }), ...Object.fromEntries(given.map(name => [name, 'user'])) },
    })
    expect(stderr).toContain('values: HELM_CACHE_HOME,HELM_CONFIG_HOME,HELM_DATA_HOME,HELM_PLUGINS,KUBECONFIG,KUSTOMIZE_PLUGIN_HOME\n')
  })

  it('dependencies that are elsewhere, which are fetched with --render-network alone', async () => {
    rendering.use({
      ...FILES,
      'agent/Chart.yaml': `${CHART}dependencies: [{name: common, version: 1.0.0, repository: "https://charts.invalid"}]\n`,
    })
    const helm = `${VERSION}
if (args[0] === 'dependency') {
  require('node:fs').writeFileSync(args[2] + '/fetched', '')
  console.error('Error: ' + [args[1], process.env.HTTPS_PROXY])
  process.exit(1)
}
console.log('---\\n# Source: agent/templates/daemonset.yaml\\nkind: ConfigMap')`
    const { code, stderr } = await rendering.render(rendering.onPath({ helm }), '.')
    expect(code).toBe(2)
    expect(stderr).toContain('dependency common (https://charts.invalid) is not in charts/')
    const fetched = await rendering.render(rendering.tools, '--render-network', '.')
    expect(fetched.code).toBe(2)
    expect(fetched.stderr).toContain('helm cannot fetch the dependencies of this chart: update,\n')
    expect(existsSync(join(rendering.folder.path, 'agent/fetched'))).toBe(false)
    const alone = await rendering.built.run('cli', ['--render-network', '.'], { cwd: rendering.folder.path, env: { PATH: '' } })
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
    rendering.use({ ...FILES, 'agent/values.schema.json': schema })
    expect((await rendering.render(rendering.onPath({ helm }), '.')).stderr).toContain(`with its default values: ${!checks}\n`)
    rmSync(join(rendering.folder.path, 'agent/values.schema.json'))
    mkdirSync(join(rendering.folder.path, 'agent/charts'))
    writeFileSync(join(rendering.folder.path, 'agent/charts/common-1.0.0.tgz'), packed('common/values.schema.json', schema))
    expect((await rendering.render(rendering.tools, '.')).stderr).toContain(`with its default values: ${!checks}\n`)
    const old = helm.replace('v3.19', 'v3.15')
    const { stderr } = await rendering.render(rendering.onPath({ helm: old }), '.')
    expect(stderr.includes('this chart is not rendered: its values.schema.json refers to')).toBe(!checks)
  })

  it('charts and values that links lead out of the repository, before anything is started', async () => {
    rendering.use({ ...FILES, '.ds-lint.yaml': 'render: {charts: [{path: agent, values: {production: [../outside.yaml]}}]}\n' })
    symlinkSync('/etc', join(rendering.folder.path, 'agent/templates/etc'))
    const { code, stderr } = await rendering.render(rendering.onPath({ helm: 'require("node:fs").writeFileSync("started", "")' }), '.')
    expect(code).toBe(2)
    expect(stderr).toContain('"../outside.yaml" is outside of the repository')
    expect(stderr).toContain('this chart is not rendered: agent/templates/etc: a symbolic link leads out of the repository')
    expect(existsSync(join(rendering.folder.path, 'started'))).toBe(false)
  })

  it('no options in the names of charts', async () => {
    rendering.use({ ...FILES, 'agent/Chart.yaml': CHART.replace('name: agent', 'name: --post-renderer=sh') })
    const helm = `${VERSION}console.error('Error: ' + args.indexOf('--') + ' ' + args.indexOf('--post-renderer=sh')); process.exit(1)`
    const { code, stderr } = await rendering.render(rendering.onPath({ helm }), 'agent')
    expect(code).toBe(2)
    expect(stderr).toMatch(/with its default values: 7 8\n/)
  })

  it('dependencies whose names are paths, before anything is started', async () => {
    const outside = `../../../../../..${folderPathOutside()}`
    rendering.use({
      ...FILES,
      'other/Chart.yaml': CHART.replace('agent', 'other'),
      'agent/Chart.yaml': `${CHART}dependencies: [{name: "${outside}", version: 0.1.0, repository: "file://../other"}]\n`,
    })
    const { code, stderr } = await rendering.render(rendering.onPath({ helm: `${VERSION}throw new Error('started')` }), 'agent')
    expect(code).toBe(2)
    expect(stderr).toContain(`agent/Chart.yaml:1:1: error this chart is not rendered: the dependency "${outside}" has no valid name`)
    expect(existsSync(folderPathOutside())).toBe(false)
  })

  it('nothing of helm where it is not asked for', async () => {
    rendering.use(FILES)
    const { code, stdout, stderr } = await rendering.built.run('cli', ['.'], { cwd: rendering.folder.path, env: { PATH: '' } })
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toContain('[unrendered-template]')
  })
})

describe('--render with helm', () => {
  withHelm('leads back to templates and values', async () => {
    rendering.use({ ...FILES, 'agent/values.yaml': VALUES.replace('1.4.2', 'latest').replace('    memory: 40Mi', '    memory: 4Mi') })
    const { code, stdout, stderr } = await rendering.render(HELM!, '.')
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
    rendering.use({
      ...FILES,
      ...Object.fromEntries(values),
      '.ds-lint.yaml': `render: {charts: [{path: agent, namespace: logging, values: {${sets}}}]}\n`,
    })
    const { code, stdout, stderr } = await rendering.render(HELM!, '--format', 'json', '.')
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
    rendering.use({
      ...FILES,
      'good.yaml': 'tag: latest\n',
      'bad.yaml': 'tag: 1.4.2\n\tbad: tab\n',
      '.ds-lint.yaml': 'render: {charts: [{path: agent, values: {good: [good.yaml], bad: [bad.yaml]}}]}\n',
    })
    const { code, stdout, stderr } = await rendering.render(HELM!, '--format', 'concise', '.')
    expect(code).toBe(2)
    expect(stderr).toMatch(/^bad\.yaml:\d:1: error helm cannot render this chart with bad: failed to parse bad\.yaml: /)
    expect(stdout).toMatch(/^agent\/templates\/daemonset\.yaml:24:18: warning\[mutable-image-tag\] .*\(rendered with good\)/)
  })

  withHelm('counts charts that render with the values beside them alone', async () => {
    const chart = (name: string): Readonly<Record<string, string>> => ({
      [`${name}/Chart.yaml`]: CHART,
      [`${name}/templates/daemonset.yaml`]: TEMPLATE.replace('.Values.tag', 'required "a tag is required" .Values.tag'),
      [`${name}/ci/tag-values.yaml`]: VALUES,
    })
    rendering.use({ ...chart('one'), ...chart('two') })
    const { code, stdout, stderr } = await rendering.render(HELM!, '.')
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toContain(', 2 charts with default values not checked')
  })

  withHelm('reports what renders beside what does not', async () => {
    rendering.use({
      ...FILES,
      'agent/templates/daemonset.yaml': TEMPLATE.replace('{{ .Values.tag }}', 'latest'),
      'broken/Chart.yaml': CHART.replace('agent', 'broken'),
      'broken/templates/daemonset.yaml': TEMPLATE.replace('{{ .Values.tag }}', '{{ required "a tag is required" .Values.tag }}'),
    })
    const { code, stdout, stderr } = await rendering.render(HELM!, '--format', 'concise', '.')
    expect(code).toBe(2)
    expect(stderr).toMatch(
      /^broken\/templates\/daemonset\.yaml:24:1: error helm cannot render this chart with its default values: .*a tag is required/,
    )
    expect(stdout).toMatch(/^agent\/templates\/daemonset\.yaml:24:18: warning\[mutable-image-tag\]/)
  })

  withHelm('holds suppressions of templates and the baseline', async () => {
    const named = TEMPLATE.replace('{{ .Values.tag }}', 'latest')
    const comment = '# ds-lint-disable-next-line mutable-image-tag -- a test'
    rendering.use({ ...FILES, 'agent/templates/daemonset.yaml': named.replace('          image', `          ${comment}\n          image`) })
    expect((await rendering.render(HELM!, '.')).stdout).toMatch(/^no findings in 1 DaemonSet · 1 suppressed/)
    rendering.folder.write('agent/templates/daemonset.yaml', named)
    expect((await rendering.render(HELM!, '--baseline', 'known.json', '--update-baseline', '.')).stdout).toContain('1 in the baseline')
    expect(rendering.folder.read('known.json')).toContain(
      '"file":"agent/templates/daemonset.yaml","object":"DaemonSet default/agent","rule":"mutable-image-tag"',
    )
    rendering.folder.write('agent/templates/daemonset.yaml', TEMPLATE)
    expect((await rendering.render(HELM!, '--baseline', 'known.json', '.')).stdout).toContain('[stale-baseline]')
  })

  withHelm('fixes templates where they are written as they are rendered', async () => {
    const misspelt = TEMPLATE.replace('priorityClassName', 'priorityClasName')
    rendering.use({ ...FILES, 'agent/templates/daemonset.yaml': misspelt })
    const { code, stdout, stderr } = await rendering.render(HELM!, '--fix-unsafe', '.')
    expect({ code, stderr }).toEqual({ code: 0, stderr: 'ds-lint: 1 fix in 1 file\n' })
    expect(stdout).toMatch(/^no findings in 1 DaemonSet/)
    expect(rendering.folder.read('agent/templates/daemonset.yaml')).toBe(TEMPLATE)
  })

  withHelm('renders dependencies of the repository, and tells those that are missing and turned on', async () => {
    const dependencies = `dependencies:
  - {name: agent, version: 0.1.0, repository: "file://../agent", alias: node}
  - {name: extra, version: 0.1.0, repository: "https://charts.invalid", condition: extra.enabled}
  - {name: elsewhere, version: 0.1.0, repository: "https://charts.invalid"}
`
    rendering.use({
      ...FILES,
      'agent/templates/daemonset.yaml': TEMPLATE.replace('{{ .Release.Name }}', '{{ .Release.Name }}-node'),
      'whole/Chart.yaml': CHART.replace('agent', 'whole') + dependencies,
      'whole/values.yaml': 'extra: {enabled: false}\nnode:\n  tag: latest\n',
    })
    const { code, stdout, stderr } = await rendering.render(HELM!, 'whole')
    expect(code).toBe(2)
    expect(stderr).toContain(
      'error dependency elsewhere (https://charts.invalid) is not in charts/, so it is not rendered with its default values',
    )
    expect(stderr).not.toContain('dependency extra')
    expect(stdout).toContain('agent/templates/daemonset.yaml:24:18: warning registry.example.com/agent:latest is a mutable tag')
    expect(stdout).toContain('see whole/values.yaml:3:8: the value of .Values.tag')
  })

  withHelm('tells templates that no values render, and objects that bring charts of their own', async () => {
    rendering.use({
      ...FILES,
      'agent/templates/other.yaml': `{{- if .Values.other }}\n${TEMPLATE}{{- end }}\n`,
      'flux.yaml':
        'apiVersion: helm.toolkit.fluxcd.io/v2\nkind: HelmRelease\nmetadata: {name: agent}\n---\napiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: {name: agent}\n',
    })
    const { stdout } = await rendering.render(HELM!, '.')
    expect(stdout).toContain('1 template without a rendering, 1 HelmRelease and 1 Argo CD Application not checked')
  })
})
