/** ds-lint diff on real repositories. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { CLEAN, Folder } from '../../scripts/built.testing.ts'
import { NEWER, NOISY, Repository } from './repository.testing.ts'

const repository = Repository.forTests()

it('tells what the rules of plugins find', async () => {
  repository.commit({ 'a.yaml': CLEAN })
  repository.folder.write('a.yaml', NEWER)
  repository.folder.write(
    'own.mjs',
    `export default {
id: 'own-rule', on: 'daemonSet', severity: 'error', preset: 'recommended', since: '0.1.0', summary: 'Own', why: 'Own.',
*check({ daemonSet }) { yield { place: daemonSet.resolve(['metadata', 'name']), message: 'own', related: [] } },
}`,
  )
  const { code, daemonSets } = await repository.plan('a.yaml', '--plugin', './own.mjs')
  expect([code, daemonSets]).toMatchObject([1, [{ findings: expect.arrayContaining([expect.objectContaining({ rule: 'own-rule' })]) }]])
})

it('compares with HEAD, and says what restarts and how long it takes', async () => {
  repository.commit({ 'a.yaml': CLEAN, 'b.yaml': NOISY })
  repository.folder.write(
    'a.yaml',
    NEWER.replace('spec:\n', 'spec:\n  minReadySeconds: 10\n  updateStrategy:\n    rollingUpdate:\n      maxUnavailable: 10%\n'),
  )
  const { code, stdout } = await repository.run(['diff', '--nodes', '45'])
  expect(code).toBe(0)
  expect(stdout).toContain('DaemonSet monitoring/agent updated · a.yaml:2\n')
  expect(stdout).toContain(
    '  accepted; the pods of all nodes restart: RollingUpdate, 10% of 45 nodes = 5 at once; the old pod ends before the new one starts\n',
  )
  expect(stdout).toContain(
    '  45 nodes in 9 batches, about 6 min, up to 10 min: each takes 5 s to stop (up to 30 s), 20 s to pull the images, 5 s to start, 10 s of minReadySeconds\n',
  )
  expect(stdout).toMatch(/^ {2}~ spec\.template\.spec\.containers\[\w+\]\.image: registry\.example\.com\/agent: .* → 9\.9$/m)
  expect(stdout).toContain(
    '  watch   kubectl rollout status daemonset/agent -n monitoring\n  undo    revert the change and apply the old manifest: kubectl rollout undo restores the pod template only, not minReadySeconds, updateStrategy\n',
  )
  expect(stdout).toContain('estimates assume\n')
  expect(stdout).toMatch(
    /^1 DaemonSet \(1 updated\) · 1 restarted · 2 files, 1 unchanged · base HEAD · sent with kubectl apply · Kubernetes 1\.\d+$/m,
  )
})

it('tells of a ConfigMap that the agent reads from the API server, which rollout undo does not restore', async () => {
  const config = (mode: string) =>
    `---\napiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: agent-config\n  namespace: monitoring\ndata:\n  mode: ${mode}\n`
  repository.commit({ 'a.yaml': `${CLEAN}${config('vxlan')}` })
  repository.folder.write('a.yaml', `${NEWER}${config('geneve')}`)
  const { stdout } = await repository.run(['diff'])
  expect(stdout).toContain('  ConfigMap agent-config changes: mode\n')
  expect(stdout).toContain(
    '  undo    revert the change and apply the old manifest: kubectl rollout undo restores the pod template only, not ConfigMap agent-config\n',
  )
  repository.folder.write('a.yaml', `${NEWER}${config('vxlan')}`)
  expect((await repository.run(['diff'])).stdout).not.toContain('agent-config')
})

it('exits 1 for what the API server refuses, and says what to do instead', async () => {
  repository.commit({ 'a.yaml': CLEAN })
  repository.folder.write('a.yaml', CLEAN.replaceAll('app: agent', 'app: agents'))
  const { code, daemonSets, summary } = await repository.plan('a.yaml')
  expect([code, summary['refused']]).toEqual([1, 1])
  expect(daemonSets).toMatchObject([
    {
      action: 'update',
      verdict: 'invalid',
      refused: [{ rule: 'selector-changed', type: 'FieldValueInvalid', field: 'spec.selector' }],
      rollout: '',
      commands: {
        steps: [
          'kubectl delete daemonset agent -n monitoring --cascade=orphan',
          'kubectl apply -f a.yaml',
          expect.stringContaining('until you delete the old one'),
          expect.stringContaining('kubectl delete pod'),
        ],
        watch: [],
        undo: [],
      },
    },
  ])
})

it('shows the findings that decide the exit status, also of a misspelt kind', async () => {
  repository.commit({ 'a.yaml': CLEAN })
  repository.folder.write('a.yaml', CLEAN.replace('kind: DaemonSet', 'kind: Daemonset'))
  const { code, stdout } = await repository.run(['diff'])
  expect([code, stdout]).toEqual([
    1,
    expect.stringMatching(/^error {3}unknown kind "Daemonset": .* \[mistaken-identity\] a\.yaml:2\n\nno DaemonSet changes/),
  ])
  const piped = await repository.run(['diff', '--base', '-'], CLEAN)
  expect(piped.stdout).toMatch(/\n\nno DaemonSet changes · 1 file/)
})

it('stands in the page of findings, where there is a base', async () => {
  repository.commit({ 'a.yaml': CLEAN })
  writeFileSync(join(repository.folder.path, 'a.yaml'), NEWER)
  const plan = (await repository.run(['diff', '--format', 'html'])).stdout
  const [planned = ''] = /<article id="daemonset-1"[^]*?<\/article>/.exec(plan) ?? []
  expect(planned).toContain('agent')
  expect((await repository.run(['--base', 'HEAD', '--format', 'html', '.'])).stdout).toContain(planned)
  expect((await repository.run(['--format', 'html', '.'])).stdout).not.toContain('id="plan"')
})

it('compares with a live export, whose nodes it counts', async () => {
  repository.commit({ 'a.yaml': NEWER.replace(/ {2}namespace: .*\n/, '') })
  const live = `${CLEAN.replace('metadata:\n', 'metadata:\n  uid: u\n  resourceVersion: "7"\n')}status:\n  desiredNumberScheduled: 12\n  updatedNumberScheduled: 12\n`
  const items = `apiVersion: v1\nkind: List\nitems:\n${live.trimEnd().replace(/^/gm, '    ').replace('    apiVersion', '  - apiVersion')}\n`
  const { code, stdout } = await repository.run(['diff', '--base', '-', 'a.yaml'], items)
  expect(code).toBe(0)
  expect(stdout).toContain('12 nodes in 12 batches')
  expect(stdout).toContain('base <stdin>')
})

it('needs something to compare with', async () => {
  repository.folder = new Folder({ 'a.yaml': CLEAN })
  const { code, stderr } = await repository.run(['diff'])
  expect([code, stderr]).toEqual([
    2,
    `ds-lint: error without --base, diff compares with HEAD, but ${repository.folder.path} is not in a git repository; pass a folder, a file or an export as --base\n`,
  ])
  expect((await repository.run(['diff', 'old.yaml', 'new.yaml'])).stderr).toContain(
    'to compare two paths, run ds-lint diff new.yaml --base old.yaml\n',
  )
  expect(await repository.run(['diff', '--base', '.', '--nodes', 'many'])).toMatchObject({
    code: 2,
    stdout: '',
    stderr: expect.stringContaining('--nodes many: file not found'),
  })
  expect(await repository.run(['diff', '--fix'])).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('--fix does not apply to ds-lint diff'),
  })
  expect(await repository.run(['diff', '--format', 'sarif'])).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('use text, json, markdown or html'),
  })
})
