import { readdirSync, symlinkSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { Built, Folder, POSIX, type Ran, REPLICAS } from '../../scripts/built.testing.ts'

const PLUGIN = `import { rule } from 'ds-lint/rule'
export default rule({
  id: 'our-rule',
  on: 'daemonSet',
  severity: 'warning',
  preset: 'recommended',
  since: '1.0.0',
  summary: 'Nothing is wrong',
  why: 'This rule finds nothing.',
  *check() {},
})
`

const POLICY = `apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingAdmissionPolicy
metadata: {name: any}
spec:
  matchConstraints: {resourceRules: [{apiGroups: [apps], apiVersions: [v1], operations: [CREATE], resources: [daemonsets]}]}
  validations: [{expression: 'true'}]
---
apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingAdmissionPolicyBinding
metadata: {name: any}
spec: {policyName: any, validationActions: [Deny]}
`

let built: Built
let folder: Folder

beforeAll(async () => {
  built = await Built.create()
})

function ds(...args: string[]): Promise<Ran> {
  return built.run('cli', args, { cwd: folder.path })
}

describe('ds-lint init', () => {
  it('writes a configuration that changes nothing and holds once its comments go', async () => {
    folder = new Folder({ 'ds.yaml': REPLICAS })
    expect(await ds('init')).toEqual({ code: 0, signal: null, stdout: '.ds-lint.yaml: written\n', stderr: '' })
    expect(parse(folder.read('.ds-lint.yaml'))).toBeNull()
    expect((await ds()).code).toBe(1)
    const keys = folder
      .read('.ds-lint.yaml')
      .replace(/^# (?=(?:\w+:| ))/gm, '')
      .replace(/^#(?= {3})/gm, '')
    folder.write('.ds-lint.yaml', keys.replace(/^(?:baseline|schemas|yaml-language-server|Configuration).*$/gm, ''))
    // The plugin that the configuration names is there, and allowed.
    folder.write('package.json', '{"type": "module"}')
    folder.write('rules/our-rule.js', PLUGIN)
    folder.write(
      'nodes.json',
      '{"apiVersion": "v1", "kind": "List", "items": [{"apiVersion": "v1", "kind": "Node", "metadata": {"name": "a"}}]}',
    )
    folder.write('policies/policy.yaml', POLICY)
    expect(await ds('--format', 'json', '--allow-plugins')).toMatchObject({ code: 1, stderr: '' })
  })

  it('writes a hook, a workflow and a baseline when asked', async () => {
    folder = new Folder({ 'ds.yaml': REPLICAS })
    const { code, stdout } = await ds('init', '--hook', '--workflow', '--baseline', 'known.json')
    expect([code, stdout.trim().split('\n')]).toEqual([
      0,
      [
        '.ds-lint.yaml: written',
        '.pre-commit-config.yaml: written',
        '.github/workflows/ds-lint.yml: written',
        'known.json: written with 1 finding',
      ],
    ])
    expect(parse(folder.read('.pre-commit-config.yaml'))).toMatchObject({ repos: [{ hooks: [{ id: 'ds-lint' }] }] })
    expect(parse(folder.read('.github/workflows/ds-lint.yml'))).toMatchObject({ on: ['pull_request'] })
    expect((await ds('ds.yaml')).code).toBe(0)
  })

  it('never changes what exists', async () => {
    const files = { '.ds-lint.yaml': 'extends: strict\n', '.pre-commit-config.yaml': 'repos: []\n', 'known.json': '{}' }
    folder = new Folder(files)
    const { code, stdout } = await ds('init', '--hook', '--baseline', 'known.json')
    expect(code).toBe(2)
    expect(stdout).toContain('.ds-lint.yaml: exists and is not changed\n')
    expect(stdout).toContain('- id: ds-lint')
    expect((await ds('init', '--baseline', 'new.json')).stdout).toContain(
      'new.json: written with 0 findings; to use it, set baseline: "new.json" in .ds-lint.yaml\n',
    )
    for (const [name, text] of Object.entries(files)) expect(folder.read(name)).toBe(text)
  })

  it.skipIf(!POSIX)('writes through no link that leads out of the repository (not on Windows: links)', async () => {
    folder = new Folder({ 'repository/.git/HEAD': '', 'outside/keep': '' })
    symlinkSync('../outside', `${folder.path}/repository/.github`)
    const ran = await built.run('cli', ['init', '--workflow'], { cwd: `${folder.path}/repository` })
    expect([ran.code, ran.stderr]).toEqual([2, expect.stringContaining('a symbolic link leads out of the repository')])
    expect(readdirSync(`${folder.path}/outside`)).toEqual(['keep'])
  })
})
