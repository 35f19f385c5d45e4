/** --render with programs that stand for kustomize, and with kustomize and kubectl where they are installed. */
import { chmodSync, existsSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { CLEAN, POSIX } from '../../scripts/built.testing.ts'
import { BASE, KUBECTL, KUSTOMIZE, OVERLAYS, Rendering } from './rendering.testing.ts'

const rendering = Rendering.forTests()

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
    rendering.use({
      ...OVERLAYS,
      'base/daemonset.yaml': CLEAN.replace(/ {12}limits:[^]*/, ''),
      '.ds-lint.yaml': 'render: {timeLimit: 1}\n',
    })
    const { code, stdout, stderr } = await rendering.render(rendering.onPath(programs), '--format', 'concise', '.')
    expect(code).toBe(2)
    expect(stderr).toMatch(told)
    expect(stdout).toMatch(/^base\/daemonset\.yaml:\d+:\d+: \w+\[no-memory-limit\]/)
  })

  it('remote bases to kustomize with --render-network, and what comes of them at the kustomization', async () => {
    rendering.use({ 'overlay/kustomization.yaml': 'resources: ["https://github.com/example/agent//base?ref=v1"]\n' })
    const origin =
      'annotations:\n    config.kubernetes.io/origin: |\n      path: base/daemonset.yaml\n      repo: https://github.com/example/agent\n      ref: v1\n'
    const object = CLEAN.replace('1.4.2', 'latest').replace('metadata:\n', `metadata:\n  ${origin}`)
    const kustomize = `if (args[0] === 'version') console.log('v5.0.0'); else console.log(${JSON.stringify(object)})`
    const { code, stdout, stderr } = await rendering.render(
      rendering.onPath({ kustomize }),
      '--render-network',
      '--format',
      'concise',
      'overlay',
    )
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
    rendering.use({ 'overlay/kustomization.yaml': `${line}\n` })
    if (line.includes('[github.com')) rendering.folder.write('overlay/github.com/example/agent/kustomization.yaml', 'resources: []\n')
    symlinkSync('/etc', join(rendering.folder.path, 'overlay/out'))
    const { code, stderr } = await rendering.render(
      rendering.onPath({ kustomize: `require('node:fs').writeFileSync(${JSON.stringify(`${rendering.folder.path}/started`)}, '')` }),
      'overlay',
    )
    expect(code).toBe(2)
    expect(stderr).toMatch(/^overlay\/kustomization\.yaml:[12]:\d+: error this kustomization is not rendered: /)
    expect(stderr).toContain(told)
    expect(existsSync(join(rendering.folder.path, 'started'))).toBe(false)
  })
})

describe.each([
  ['kustomize', KUSTOMIZE],
  ['kubectl', KUBECTL],
])('--render with %s', (_, path) => {
  const withIt = it.skipIf(path === undefined)

  withIt('leads back to bases, patches, images and the file of the base for what is missing', async () => {
    const silent = CLEAN.replace(/ {12}limits:[^]*/, '')
    rendering.use({
      ...OVERLAYS,
      'base/daemonset.yaml': silent,
      'overlays/dev/kustomization.yaml': `resources: [../../base]\nimages:\n  - name: registry.example.com/agent\n    newTag: edge\n`,
      'overlays/test/kustomization.yaml': `resources: [../../base]\npatches:\n  - target: {kind: DaemonSet}\n    patch: |-\n      - op: replace\n        path: /spec/template/spec/containers/0/image\n        value: registry.example.com/agent:main\n`,
    })
    const { code, stdout, stderr } = await rendering.render(path!, '--format', 'json', '.')
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
    rendering.use({
      'function/kustomization.yaml': 'resources: [daemonset.yaml]\ntransformers: [run.yaml]\n',
      'function/daemonset.yaml': CLEAN,
      'function/run.yaml': `apiVersion: example.com/v1\nkind: Run\nmetadata:\n  name: run\n  ${run}`,
      'function/run.sh': '#!/bin/sh\n: > "$(dirname "$0")/started"\ncat\n',
      'plugin/kustomization.yaml': 'resources: [daemonset.yaml]\ngenerators: [plugin.yaml]\n',
      'plugin/daemonset.yaml': CLEAN,
      'plugin/plugin.yaml': 'apiVersion: example.com/v1\nkind: Run\nmetadata: {name: run}\n',
    })
    chmodSync(join(rendering.folder.path, 'function/run.sh'), 0o755)
    const { code, stderr } = await rendering.render(path!, '.')
    expect(code).toBe(2)
    expect(stderr).toMatch(/function\/kustomization\.yaml:1:1: error .*cannot render this kustomization: /)
    expect(stderr).toMatch(/plugin\/kustomization\.yaml:1:1: error .*cannot render this kustomization: /)
    expect(existsSync(join(rendering.folder.path, 'function/started'))).toBe(false)
  })

  withIt('holds comments of bases, and fixes them where they are written', async () => {
    const misspelt = CLEAN.replace('priorityClassName', 'priorityClasName')
    const comment = '          # ds-lint-disable-next-line mutable-image-tag -- a test\n'
    rendering.use({
      ...BASE,
      'base/daemonset.yaml': misspelt.replace('1.4.2', 'latest').replace('          image', `${comment}          image`),
    })
    const { code, stdout, stderr } = await rendering.render(path!, '--fix-unsafe', '.')
    expect({ code, stderr }).toEqual({ code: 0, stderr: 'ds-lint: 1 fix in 1 file\n' })
    expect(stdout).toMatch(/^no findings in 1 DaemonSet · 1 suppressed/)
    expect(rendering.folder.read('base/daemonset.yaml')).toContain('priorityClassName: system-node-critical')
  })

  withIt('renders the overlays that use a file that is named, and those that the configuration names', async () => {
    rendering.use({ ...OVERLAYS, 'overlays/dev/kustomization.yaml': 'resources: [../../base]\nnamespace: dev\n' })
    expect((await rendering.render(path!, 'overlays/prod/patch.yaml')).stdout).toContain('in 1 of 1 DaemonSet')
    expect((await rendering.render(path!, 'base/daemonset.yaml')).stdout).toContain('in 1 of 2 DaemonSets')
    rendering.folder.write('.ds-lint.yaml', 'render: {overlays: [overlays/dev]}\n')
    expect((await rendering.render(path!, '.')).stdout).toMatch(/no findings in 1 DaemonSet/)
  })
})
