/** --render: what prints nothing, what several sets of values and overlays have in common, what comes from elsewhere. */
import { describe, expect, it } from 'vitest'
import { CLEAN, POSIX } from '../../scripts/built.testing.ts'
import { BASE, CHART, FILES, HELM, KUSTOMIZE, Rendering, TEMPLATE, VALUES, VERSION } from './rendering.testing.ts'

const rendering = Rendering.forTests()

describe.runIf(POSIX)('--render', () => {
  it('takes a helm that prints nothing for broken where an object stands outside of every condition', async () => {
    rendering.use(FILES)
    const { code, stderr } = await rendering.render(rendering.onPath({ helm: VERSION }), '.')
    expect(code).toBe(2)
    expect(stderr).toMatch(/^agent\/Chart\.yaml:1:1: error helm printed nothing with its default values\n/)
  })

  const silent: readonly (readonly [what: string, files: Readonly<Record<string, string>>])[] = [
    ['everything is in conditions', { ...FILES, 'agent/templates/daemonset.yaml': `{{- if .Values.enabled }}\n${TEMPLATE}{{- end }}\n` }],
    [
      'objects are in definitions, notes and tests alone',
      {
        'agent/Chart.yaml': CHART,
        'agent/templates/_lib.tpl': `{{- define "agent" -}}\n${TEMPLATE}{{- end }}\n`,
        'agent/templates/_other.yaml': TEMPLATE,
        'agent/templates/NOTES.txt': TEMPLATE,
        'agent/templates/tests/pod.yaml': TEMPLATE,
      },
    ],
    ['templates may be ignored', { ...FILES, 'agent/.helmignore': 'templates/daemonset.yaml\n' }],
  ]
  it.each(silent)('takes a helm that prints nothing at its word where %s', async (_, files) => {
    rendering.use(files)
    const { code, stderr } = await rendering.render(rendering.onPath({ helm: VERSION }), '.')
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  })

  it.each(['git@github.com:example/agent//base?ref=v1', 'ssh://git@example.com/agent//base', 'git::git+ssh://example.com/agent//base'])(
    'refuses the base %s, which is fetched over ssh, with --render-network, too',
    async base => {
      rendering.use({ 'overlay/kustomization.yaml': `resources:\n  - ${base}\n` })
      const { code, stderr } = await rendering.render(rendering.onPath({ kustomize: "console.log('v5.8.0')" }), '--render-network', '.')
      expect(code).toBe(2)
      expect(stderr).toMatch(/^overlay\/kustomization\.yaml:2:5: error .* is fetched over ssh, and --render-network fetches over https/)
    },
  )

  it('leads from a chart that is no folder to the dependency that brings it', async () => {
    const dependency = 'dependencies:\n  - name: node\n    alias: other\n    version: 1.0.0\n    repository: https://charts.invalid\n'
    rendering.use({ 'agent/Chart.yaml': `${CHART}${dependency}`, 'agent/charts/node-1.0.0.tgz': '' })
    const manifest = `---\n# Source: agent/charts/other/templates/daemonset.yaml\n${CLEAN.replace('1.4.2', 'latest')}`
    const helm = `${VERSION}console.log(${JSON.stringify(manifest)})`
    const { stdout } = await rendering.render(rendering.onPath({ helm }), '--format', 'concise', '.')
    expect(stdout).toMatch(/^agent\/Chart\.yaml:5:11: warning\[mutable-image-tag\] .*rendered from agent\/Chart\.yaml, line 5 or near/)
  })

  it('knows that helm stops at an API version that is not served', async () => {
    rendering.use(FILES)
    const budget = `---\n# Source: agent/templates/daemonset.yaml\napiVersion: policy/v1beta1\nkind: PodDisruptionBudget\nmetadata: {name: agent}\n`
    const helm = `${VERSION}console.log(${JSON.stringify(`---\n# Source: agent/templates/daemonset.yaml\n${CLEAN}${budget}`)})`
    const { code, stdout } = await rendering.render(rendering.onPath({ helm }), '--format', 'concise', '.')
    expect(stdout).toContain(
      'error[removed-companion-api] policy/v1beta1 was removed in Kubernetes 1.25, so helm applies nothing of the chart',
    )
    expect(code).toBe(1)
    const other = await rendering.render(rendering.onPath({ helm }), '--apply', 'kubectl', '--format', 'concise', '.')
    expect(other.stdout).toContain('warning[removed-companion-api]')
  })

  it('tells once what stops several overlays at the same place', async () => {
    rendering.use({
      'base/kustomization.yaml': 'resources: [missing.yaml]\n',
      'overlays/a/kustomization.yaml': 'resources: [../../base]\n',
      'overlays/b/kustomization.yaml': 'resources: [../../base]\n',
    })
    const { code, stderr } = await rendering.render(rendering.onPath({ kustomize: "console.log('v5.8.0')" }), '.')
    expect(code).toBe(2)
    expect(stderr.match(/missing\.yaml not found/g)).toHaveLength(1)
  })
})

const NAMES = ['five', 'four', 'one', 'three', 'two']

describe.skipIf(HELM === undefined)('--render with helm', () => {
  it('makes one finding of five sets of values, with their names', async () => {
    const sets = NAMES.map(name => `        ${name}: [agent/${name}.yaml]\n`).join('')
    rendering.use({
      ...FILES,
      'agent/values.yaml': VALUES.replace('1.4.2', 'latest'),
      ...Object.fromEntries(NAMES.map(name => [`agent/${name}.yaml`, `name: ${name}\n`])),
      '.ds-lint.yaml': `render:\n  charts:\n    - path: agent\n      values:\n${sets}`,
    })
    const { stdout } = await rendering.render(HELM!, '--format', 'json', '.')
    const { findings } = JSON.parse(stdout) as { findings: { rule: string; rendered: unknown }[] }
    expect(findings.filter(({ rule }) => rule === 'mutable-image-tag').map(({ rendered }) => rendered)).toEqual([
      { exact: true, renderer: 'helm', by: NAMES.toSorted() },
    ])
  })
})

describe.skipIf(KUSTOMIZE === undefined)('--render with kustomize', () => {
  it('makes one finding of five overlays, with their names', async () => {
    rendering.use({
      ...BASE,
      'base/daemonset.yaml': CLEAN.replace('1.4.2', 'latest'),
      ...Object.fromEntries(NAMES.map(name => [`overlays/${name}/kustomization.yaml`, `resources: [../../base]\nnamePrefix: ${name}-\n`])),
    })
    const { stdout } = await rendering.render(KUSTOMIZE!, '--format', 'json', '.')
    const { findings } = JSON.parse(stdout) as { findings: { rule: string; file: string; rendered: unknown }[] }
    expect(findings.filter(({ rule }) => rule === 'mutable-image-tag').map(({ file, rendered }) => [file, rendered])).toEqual([
      ['base/daemonset.yaml', { exact: true, renderer: 'kustomize', by: NAMES.map(name => `overlays/${name}`) }],
    ])
  })

  it('renders with the transformers that a kustomization gathers and gives a namespace', async () => {
    rendering.use({
      ...BASE,
      'overlays/a/kustomization.yaml': 'resources: [../../base]\ntransformers: [../../images]\n',
      'images/kustomization.yaml': 'namespace: monitoring\nresources: [image.yaml]\n',
      'images/image.yaml':
        'apiVersion: builtin\nkind: ImageTagTransformer\nmetadata: {name: agent}\nimageTag:\n  name: registry.example.com/agent\n  newTag: latest\n',
    })
    const { stdout, stderr } = await rendering.render(KUSTOMIZE!, '--format', 'concise', '.')
    expect(stderr).toBe('')
    expect(stdout).toMatch(/^images\/image\.yaml:6:11: warning\[mutable-image-tag\]/)
  })
})
