/** --base, --changed and ds-lint diff on real repositories. */
import { execFileSync } from 'node:child_process'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { Built, CLEAN, Folder, type Ran } from '../../scripts/built.testing.ts'

let built: Built
let folder: Folder

beforeAll(async () => {
  built = await Built.create()
})
afterEach(() => folder.remove())

/** A repository whose first commit has these files. */
function commit(files: Readonly<Record<string, string>>): void {
  folder = new Folder(files)
  const git = ['-c', 'user.name=a', '-c', 'user.email=a@example.com', '-c', 'init.defaultBranch=main', '-C', folder.path]
  for (const args of [
    ['init', '-q'],
    ['add', '-A'],
    ['commit', '-qm', 'old'],
  ])
    execFileSync('git', [...git, ...args])
}

function ds(args: readonly string[], input = ''): Promise<Ran> {
  return built.run('cli', args, { cwd: folder.path, input })
}

interface Finding {
  readonly rule: string
  readonly file: string
  readonly related: readonly { readonly file: string }[]
}

async function findings(...args: string[]): Promise<Finding[]> {
  const { stdout, stderr } = await ds([...args, '--format', 'json'])
  expect(stderr).toBe('')
  return (JSON.parse(stdout) as { findings: Finding[] }).findings
}

const NEWER = CLEAN.replace(/image: .*/, 'image: registry.example.com/agent:9.9')
const NOISY = CLEAN.replace(/name: agent\n/, 'name: noisy\n').replace(/ {6}priorityClassName.*\n/, '')

describe('--base', () => {
  it('turns on the rules about updates, and points at the old place', async () => {
    commit({ 'a.yaml': CLEAN })
    folder.write('a.yaml', NEWER)
    expect(await findings('.')).toEqual([])
    const found = await findings('--base', 'HEAD', '.')
    expect(found.map(({ rule, file }) => [rule, file])).toEqual([['fleet-restart', 'a.yaml']])
    expect(found[0]?.related.map(({ file }) => file)).toEqual(['HEAD:a.yaml'])
  })

  it('--changed reports on what differs, and on nothing else', async () => {
    commit({ 'all.yaml': `${CLEAN}---\n${NOISY}`, 'noisy.yaml': NOISY.replace('name: noisy', 'name: other') })
    folder.write('all.yaml', `${NEWER}---\n${NOISY}`)
    folder.write('new.yaml', NOISY.replace('name: noisy', 'name: third'))
    expect((await findings('--base', 'HEAD', '--rule', 'overlapping-selectors=off', '.')).map(({ rule }) => rule)).toEqual([
      'fleet-restart',
      'no-priority-class',
      'no-priority-class',
      'no-priority-class',
    ])
    const changed = await findings('--base', 'HEAD', '--changed', '.')
    expect(changed.map(({ rule, file }) => `${file} ${rule}`)).toEqual(['all.yaml fleet-restart', 'new.yaml no-priority-class'])
  })

  it('reports configuration that changes in another file, of a DaemonSet that does not', async () => {
    const mounted = CLEAN.replace(
      /^( {6})containers:/m,
      '$1volumes:\n$1  - name: c\n$1    configMap:\n$1      name: agent\n$1containers:',
    ).replace(/^( {10})image:/m, '$1volumeMounts:\n$1  - name: c\n$1    mountPath: /etc/agent\n$1image:')
    const config = (level: string) =>
      `apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: agent\n  namespace: monitoring\ndata:\n  level: ${level}\n`
    commit({ 'a.yaml': mounted, 'config/c.yaml': config('info') })
    folder.write('config/c.yaml', config('debug'))
    const found = await findings('--base', 'HEAD', '--changed', '.')
    expect(found.map(({ rule, file, related }) => [rule, file, related.map(each => each.file)])).toEqual([
      ['config-without-rollout', 'config/c.yaml', ['a.yaml', 'HEAD:config/c.yaml']],
    ])
  })

  it('that cannot be had is an error, and everything else is reported all the same', async () => {
    commit({ 'a.yaml': NOISY })
    const { code, stdout, stderr } = await ds(['--base', 'nothing', '.'])
    expect([code, stderr]).toEqual([2, 'ds-lint: error --base nothing: no revision, file or folder is named nothing\n'])
    expect(stdout).toContain('[no-priority-class]')
    expect((await ds(['--base', 'nothing', '--changed', '.'])).stdout).not.toContain('[no-priority-class]')
    expect(await ds(['--changed', '.'])).toMatchObject({ code: 2, stderr: expect.stringContaining('--changed needs --base') })
    expect(await ds(['--base', '-', '-'], CLEAN)).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('cannot both be standard input'),
    })
  })

  it('keeps suppressions of rules about updates, and no baseline of them', async () => {
    commit({ 'a.yaml': CLEAN })
    folder.write('a.yaml', NEWER.replace(/^( +)image:/m, '$1# ds-lint-disable-next-line fleet-restart -- nightly\n$1image:'))
    expect(await findings('.')).toEqual([])
    expect(await findings('--base', 'HEAD', '.')).toEqual([])
    folder.write('a.yaml', NEWER)
    await ds(['--base', 'HEAD', '--baseline', 'known.json', '--update-baseline', '.'])
    expect((await findings('--base', 'HEAD', '--baseline', 'known.json', '.')).map(({ rule }) => rule)).toEqual(['fleet-restart'])
  })
})

describe('ds-lint diff', () => {
  const validate = new Ajv2020({ strictRequired: false }).compile(
    JSON.parse(readFileSync(new URL('../../schemas/plan.json', import.meta.url), 'utf8')) as object,
  )

  async function plan(...args: string[]) {
    const { code, stdout, stderr } = await ds(['diff', ...args, '--format', 'json'])
    const json = JSON.parse(stdout) as { summary: Record<string, number>; daemonSets: Record<string, unknown>[] }
    validate(json)
    expect([validate.errors, stderr]).toEqual([null, ''])
    return { code, ...json }
  }

  it('plays the update on nodes that are given', async () => {
    commit({ 'a.yaml': CLEAN, 'pools.yaml': 'pools: [{name: general, count: 45}]\n' })
    folder.write('a.yaml', NEWER.replace('spec:\n', 'spec:\n  updateStrategy:\n    rollingUpdate:\n      maxUnavailable: 10%\n'))
    const { stdout } = await ds(['diff', 'a.yaml', '--nodes', 'pools.yaml'])
    expect(stdout).toContain('  has a pod on 45 of 45 nodes\n  waves: 9 × 5 pods\n')
    const { daemonSets } = await plan('a.yaml', '--nodes', 'pools.yaml')
    expect(daemonSets[0]).toMatchObject({ onNodes: { total: 45, best: { limit: 5, waves: [{ size: 5, count: 9 }], updated: 45 } } })
  })

  it('tells pods that are deleted at once from those that go in turn', async () => {
    const tolerating = (tolerations: string) => CLEAN.replace(/tolerations:\n(?: {8}.*\n)+/, `tolerations: ${tolerations}\n`)
    const pools = (effect: string) => `pools: [{name: general, count: 3}, {name: gpu, count: 2, taints: [{key: gpu, effect: ${effect}}]}]\n`
    commit({ 'a.yaml': tolerating('[{operator: Exists}]'), 'in-turn.yaml': pools('NoSchedule'), 'at-once.yaml': pools('NoExecute') })
    folder.write('a.yaml', tolerating('[]'))
    const inTurn = (await ds(['diff', 'a.yaml', '--nodes', 'in-turn.yaml'])).stdout
    expect(inTurn).toContain('  accepted; the pods of all nodes restart: ')
    expect(inTurn).toContain('  has a pod on 3 of 5 nodes (was 5)\n  2 nodes lose their pod in turn, and get no new one\n')
    expect(inTurn).toContain('  risk    restarts\n')
    const atOnce = (await ds(['diff', 'a.yaml', '--nodes', 'at-once.yaml'])).stdout
    expect(atOnce).toContain('  accepted; pods of nodes with a NoExecute taint that is no longer tolerated are deleted at once; ')
    expect(atOnce).toContain('  2 gpu nodes lose their pod at once, whatever maxUnavailable says\n')
    expect(atOnce).toContain('  risk    removes pods at once\n')
    const hazards = async (nodes: string) =>
      (await ds(['diff', 'a.yaml', '--nodes', nodes, '--format', 'json'])).stdout.includes('"hazard": "removal"')
    expect([await hazards('in-turn.yaml'), await hazards('at-once.yaml')]).toEqual([false, true])
    folder.write('a.yaml', tolerating('[{operator: Exists}]').replace('kubernetes.io/os: linux', 'kubernetes.io/os: windows'))
    const none = (await ds(['diff', 'a.yaml', '--nodes', 'in-turn.yaml'])).stdout
    expect(none).toContain('  accepted; pods of nodes that are no longer selected are deleted at once; no given node keeps one\n')
    const onDelete = (type: string) => CLEAN.replace('spec:\n', `spec:\n  updateStrategy: {type: ${type}}\n`)
    commit({ 'a.yaml': onDelete('OnDelete'), 'three.yaml': 'pools: [{name: general, count: 3}]\n' })
    folder.write('a.yaml', onDelete('RollingUpdate'))
    const outdated = (await ds(['diff', 'a.yaml', '--nodes', 'three.yaml'])).stdout
    expect(outdated).toContain('  has a pod on 3 of 3 nodes\n')
    expect(outdated).not.toContain('waves')
    commit({ 'a.yaml': CLEAN, 'tainted.yaml': 'pools: [{name: gpu, count: 2, taints: [{key: gpu, effect: NoSchedule}]}]\n' })
    folder.write('a.yaml', NEWER)
    const nowhere = (await ds(['diff', 'a.yaml', '--nodes', 'tainted.yaml'])).stdout
    expect(nowhere).toContain('  accepted; no pod restarts on the given nodes, which have none of it\n')
    expect(nowhere).toContain('  risk    no restart\n')
  })

  it('plays no waves of pods that are never created', async () => {
    const [open, closed] = ['', '\n  labels: {pod-security.kubernetes.io/enforce: baseline}'].map(
      labels => `---\napiVersion: v1\nkind: Namespace\nmetadata:\n  name: monitoring${labels}\n`,
    )
    const onHost = (text: string) => text.replace('      priorityClassName', '      hostPID: true\n      priorityClassName')
    commit({ 'a.yaml': onHost(CLEAN) + open! })
    folder.write('a.yaml', onHost(NEWER) + closed!)
    const { stdout } = await ds(['diff', 'a.yaml', '--nodes', '3'])
    expect(stdout).toContain('  accepted; the rollout starts and never ends: ')
    commit({ 'a.yaml': onHost(CLEAN) + open!, 'pools.yaml': 'pools: [{name: general, count: 3}]\n' })
    folder.write('a.yaml', onHost(NEWER) + closed!)
    const played = (await ds(['diff', 'a.yaml', '--nodes', 'pools.yaml'])).stdout
    expect(played).toContain('  has a pod on 3 of 3 nodes\n')
    expect(played).not.toContain('waves')
  })

  it('tells how many nodes get a pod of a new DaemonSet, and where it waits', async () => {
    const pools =
      'pools: [{name: large, count: 260, allocatable: {cpu: 4, memory: 8Gi}}, {name: small, allocatable: {cpu: 5m, memory: 8Gi}}]\n'
    commit({ 'pools.yaml': pools })
    folder.write('a.yaml', CLEAN)
    const { stdout } = await ds(['diff', 'a.yaml', '--nodes', 'pools.yaml'])
    expect(stdout).toContain(
      '  created; 261 nodes get a pod each, 250 at once\n  has a pod on 261 of 261 nodes\n  the pod stays Pending on 1 small node: ',
    )
    expect((await ds(['diff', 'a.yaml', '--nodes', '1'])).stdout).toContain('  created; 1 node gets a pod at once\n')
    expect((await ds(['diff', 'a.yaml'])).stdout).toContain('  created; every selected node gets a pod at once\n')
    const { daemonSets } = await plan('a.yaml', '--nodes', 'pools.yaml')
    expect(daemonSets[0]).toMatchObject({ onNodes: { before: 0, blocked: [{ class: 'small', nodes: 1 }] } })
  })

  it('says where a pod waits before the update', async () => {
    const pools =
      'pools: [{name: large, count: 4, allocatable: {cpu: 4, memory: 8Gi}}, {name: small, allocatable: {cpu: 5m, memory: 8Gi}}]\n'
    commit({ 'a.yaml': CLEAN, 'pools.yaml': pools })
    folder.write('a.yaml', NEWER)
    const stuck = (await ds(['diff', 'a.yaml', '--nodes', 'pools.yaml'])).stdout
    expect(stuck).toContain('no pod runs on 1 small node, before and after: ')
    expect(stuck).toContain('sticks at once: no pod on a ready node is replaced until these nodes can run it, or are excluded or removed')
    folder.write('a.yaml', NEWER.replace(/cpu: *[^,\s}]+/, 'cpu: 1m'))
    const freed = (await ds(['diff', 'a.yaml', '--nodes', 'pools.yaml'])).stdout
    expect(freed).toMatch(/a pod stays Pending on 1 small node now: .*; replaced at once by one that runs\n {2}waves: 5 × 1 pods/)
  })

  it('tells what the rules of plugins find', async () => {
    commit({ 'a.yaml': CLEAN })
    folder.write('a.yaml', NEWER)
    folder.write(
      'own.mjs',
      `export default {
  id: 'own-rule', on: 'daemonSet', severity: 'error', preset: 'recommended', since: '0.1.0', summary: 'Own', why: 'Own.',
  *check({ daemonSet }) { yield { place: daemonSet.resolve(['metadata', 'name']), message: 'own', related: [] } },
}`,
    )
    const { code, daemonSets } = await plan('a.yaml', '--plugin', './own.mjs')
    expect([code, daemonSets]).toMatchObject([1, [{ findings: expect.arrayContaining([expect.objectContaining({ rule: 'own-rule' })]) }]])
  })

  it('compares with HEAD, and says what restarts and how long it takes', async () => {
    commit({ 'a.yaml': CLEAN, 'b.yaml': NOISY })
    folder.write(
      'a.yaml',
      NEWER.replace('spec:\n', 'spec:\n  minReadySeconds: 10\n  updateStrategy:\n    rollingUpdate:\n      maxUnavailable: 10%\n'),
    )
    const { code, stdout } = await ds(['diff', '--nodes', '45'])
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
    commit({ 'a.yaml': `${CLEAN}${config('vxlan')}` })
    folder.write('a.yaml', `${NEWER}${config('geneve')}`)
    const { stdout } = await ds(['diff'])
    expect(stdout).toContain('  ConfigMap agent-config changes: mode\n')
    expect(stdout).toContain(
      '  undo    revert the change and apply the old manifest: kubectl rollout undo restores the pod template only, not ConfigMap agent-config\n',
    )
    folder.write('a.yaml', `${NEWER}${config('vxlan')}`)
    expect((await ds(['diff'])).stdout).not.toContain('agent-config')
  })

  it('exits 1 for what the API server refuses, and says what to do instead', async () => {
    commit({ 'a.yaml': CLEAN })
    folder.write('a.yaml', CLEAN.replaceAll('app: agent', 'app: agents'))
    const { code, daemonSets, summary } = await plan('a.yaml')
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

  it('finds what moved out of the compared paths, and then advises no deletion', async () => {
    commit({ 'manifests/a.yaml': CLEAN, 'manifests/b.yaml': CLEAN.replaceAll('agent', 'other') })
    folder.write('elsewhere/b.yaml', folder.read('manifests/b.yaml'))
    rmSync(join(folder.path, 'manifests/b.yaml'))
    const { code, stdout } = await ds(['diff', 'manifests'])
    expect([code, stdout]).toEqual([0, expect.stringMatching(/^no DaemonSet changes · 1 file, 1 unchanged/)])
    rmSync(join(folder.path, 'elsewhere/b.yaml'))
    expect((await ds(['diff', 'manifests'])).stdout).toContain('kubectl delete daemonset other -n monitoring')
  })

  it('tells what moved from one cluster to another, in both', async () => {
    const namespace = 'apiVersion: v1\nkind: Namespace\nmetadata:\n  name: monitoring\n'
    commit({ 'clusters/a/agent.yaml': CLEAN, 'clusters/a/ns.yaml': namespace, 'clusters/b/ns.yaml': namespace })
    folder.write('clusters/b/agent.yaml', CLEAN)
    rmSync(join(folder.path, 'clusters/a/agent.yaml'))
    const actions = async (path: string): Promise<unknown[]> => (await plan(path)).daemonSets.map(({ action }) => action)
    expect(await actions('.')).toEqual(['create', 'remove'])
    expect(await actions('clusters/b')).toEqual(['create'])
    expect((await ds(['diff', 'clusters'])).stdout).toContain('-n monitoring  # in the cluster of the old file only')
    expect((await ds(['--base', 'HEAD', 'clusters'])).stderr).toContain('DaemonSet monitoring/agent of HEAD is no longer in the manifests')
  })

  it('takes a folder of another name for the same one', async () => {
    commit({ 'clusters/a/agent.yaml': CLEAN, 'clusters/b/agent.yaml': CLEAN })
    folder.write('clusters/c/agent.yaml', CLEAN)
    rmSync(join(folder.path, 'clusters/a/agent.yaml'))
    expect((await plan('.')).daemonSets).toEqual([])
  })

  it('knows what moved into the compared paths together with a DaemonSet', async () => {
    const role =
      'apiVersion: rbac.authorization.k8s.io/v1\nkind: ClusterRole\nmetadata: {name: agent}\nrules: [{apiGroups: [""], resources: [secrets], verbs: [list]}]\n---\napiVersion: rbac.authorization.k8s.io/v1\nkind: ClusterRoleBinding\nmetadata: {name: agent}\nroleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: agent}\nsubjects: [{kind: ServiceAccount, name: default, namespace: monitoring}]\n'
    commit({ 'old/a.yaml': CLEAN, 'old/rbac.yaml': role })
    for (const name of ['a.yaml', 'rbac.yaml']) {
      folder.write(`new/${name}`, folder.read(`old/${name}`))
      rmSync(join(folder.path, 'old', name))
    }
    expect((await ds(['diff', 'new'])).stdout).toMatch(/^no DaemonSet changes · 2 files, 2 unchanged/)
    folder.write('new/b.yaml', role.replaceAll('name: agent', 'name: more').replace('[list]', '[delete]'))
    expect((await ds(['diff', 'new'])).stdout).toContain('[rbac-widened] new/b.yaml')
  })

  it('tells what is gone and what was not rendered, as a plain run with a base does', async () => {
    const kustomization = 'resources: [../../base]\nimages: [{name: example.com/agent, newTag: "1"}]\n'
    commit({
      'base/a.yaml': CLEAN,
      'base/b.yaml': CLEAN.replaceAll('agent', 'other'),
      'overlays/prod/kustomization.yaml': kustomization,
      'charts/c/Chart.yaml': 'apiVersion: v2\nname: c\nversion: 1.0.0\n',
      'charts/c/values.yaml': 'tag: 1\n',
      'other.yaml': 'tag: 1\n',
    })
    folder.write('overlays/prod/kustomization.yaml', kustomization.replace('"1"', '"2"'))
    folder.write('charts/c/values.yaml', 'tag: 2\n')
    folder.write('other.yaml', 'tag: 2\n')
    rmSync(join(folder.path, 'base/b.yaml'))
    expect((await ds(['diff'])).stdout).toContain(
      'chart charts/c, kustomization overlays/prod changed and are not rendered: ds-lint diff --render --base HEAD charts/c overlays/prod shows what that changes',
    )
    expect(await plan()).toMatchObject({
      unrendered: [
        { kind: 'chart', path: 'charts/c' },
        { kind: 'kustomization', path: 'overlays/prod' },
      ],
      findings: [],
    })
    const { code, stderr } = await ds(['--base', 'HEAD'])
    expect([code, stderr.split('\n').slice(0, 2)]).toEqual([
      0,
      [
        'ds-lint: note DaemonSet monitoring/other of HEAD is no longer in the manifests: it keeps running until a tool that prunes, or kubectl delete, removes it',
        'ds-lint: note chart charts/c, kustomization overlays/prod changed and are not rendered; --render --base HEAD checks what they make',
      ],
    ])
    folder.write('elsewhere/b.yaml', CLEAN.replaceAll('agent', 'other'))
    expect((await ds(['--base', 'HEAD', 'base'])).stderr).toBe('')
  })

  it('names the kustomization of a patch or of a file that a generator reads', async () => {
    commit({
      'base/a.yaml': CLEAN,
      'base/kustomization.yaml':
        'resources: [a.yaml, other.yaml]\nconfigMapGenerator: [{name: agent, files: [agent.yaml=config/agent.yaml]}]\n',
      'base/config/agent.yaml': 'level: info\n',
      'base/other.yaml': 'kind: ConfigMap\napiVersion: v1\nmetadata: {name: other}\n',
      'prod/kustomization.yaml': 'resources: [../base]\npatches: [{path: patches/more.yaml}]\n',
      'prod/patches/more.yaml': 'kind: DaemonSet\nmetadata: {name: agent}\nspec: {minReadySeconds: 1}\n',
    })
    folder.write('base/other.yaml', 'kind: ConfigMap\napiVersion: v1\nmetadata: {name: other, labels: {a: b}}\n')
    expect(await plan()).toMatchObject({ unrendered: [] })
    folder.write('base/config/agent.yaml', 'level: debug\n')
    folder.write('prod/patches/more.yaml', 'kind: DaemonSet\nmetadata: {name: agent}\nspec: {minReadySeconds: 2}\n')
    const named = ['base', 'prod'].map(each => ({ kind: 'kustomization', path: each }))
    expect(await plan()).toMatchObject({ unrendered: named })
  })

  it('names values that no rendering uses, with a command that compares both, and what brings charts', async () => {
    const release = 'apiVersion: helm.toolkit.fluxcd.io/v2\nkind: HelmRelease\nmetadata: {name: agent}\nspec: {values: {tag: 1}}\n'
    const files = {
      'charts/c/Chart.yaml': 'apiVersion: v2\nname: c\nversion: 1.0.0\n',
      'charts/c/values-prod.yaml': 'tag: 1\n',
      'charts/c/ci/a-values.yaml': 'tag: 1\n',
      'prod/agent-values.yaml': 'tag: 1\n',
      'prod/release.yaml': release,
      'kustomized/kustomization.yaml': 'helmCharts: [{name: c, valuesFile: values.yaml}]\n',
      'kustomized/values.yaml': 'tag: 1\n',
    }
    commit({ ...files, 'staging/values.yaml': 'kind: ConfigMap\napiVersion: v1\nmetadata: {name: values}\n' })
    for (const name of Object.keys(files).filter(each => !/\/[A-Zk]/.test(each)))
      folder.write(name, folder.read(name).replace(': 1', ': 2'))
    folder.write('kustomized/values.yaml', 'tag: 2\n')
    folder.write('staging/values.yaml', 'kind: ConfigMap\napiVersion: v1\nmetadata: {name: values, labels: {a: b}}\n')
    folder.write('new/values.yaml', 'tag: 1\n')
    expect(await plan()).toMatchObject({
      unrendered: [
        { kind: 'chart', path: 'charts/c' },
        { kind: 'values', path: 'charts/c/values-prod.yaml' },
        { kind: 'kustomization', path: 'kustomized' },
        { kind: 'values', path: 'prod/agent-values.yaml' },
        { kind: 'HelmRelease', path: 'prod/release.yaml' },
      ],
    })
    const { stdout } = await ds(['diff'])
    expect(stdout).toContain(
      'git show HEAD:charts/c/values-prod.yaml | helm template charts/c -f - | ds-lint diff --base - <(helm template charts/c -f charts/c/values-prod.yaml) shows',
    )
    expect(stdout).toContain('HelmRelease prod/release.yaml changed and is not rendered: print what')
    expect((await ds(['diff', 'prod', '--base', 'HEAD...'])).stdout).toContain(
      'git show "$(git merge-base HEAD HEAD)":prod/agent-values.yaml | helm template CHART -f -',
    )
    expect((await ds(['--base', 'HEAD'])).stderr).toContain('list them as a set of values in render: of the configuration')
    folder.write('.ds-lint.yaml', 'render: {charts: [{path: charts/c, values: {prod: [charts/c/values-prod.yaml]}}]}\n')
    expect((await ds(['diff', 'charts'])).stdout).toMatch(/^chart charts\/c changed and is not rendered: ds-lint diff --render/)
  })

  it('shows the findings that decide the exit status, also of a misspelt kind', async () => {
    commit({ 'a.yaml': CLEAN })
    folder.write('a.yaml', CLEAN.replace('kind: DaemonSet', 'kind: Daemonset'))
    const { code, stdout } = await ds(['diff'])
    expect([code, stdout]).toEqual([
      1,
      expect.stringMatching(/^error {3}unknown kind "Daemonset": .* \[mistaken-identity\] a\.yaml:2\n\nno DaemonSet changes/),
    ])
    const piped = await ds(['diff', '--base', '-'], CLEAN)
    expect(piped.stdout).toMatch(/\n\nno DaemonSet changes · 1 file/)
  })

  it('tells each removed DaemonSet, also where overlays share its name', async () => {
    commit({ 'prod/a.yaml': CLEAN, 'test/a.yaml': CLEAN, 'test/b.yaml': CLEAN.replaceAll('agent', 'other') })
    for (const path of ['prod/a.yaml', 'test/a.yaml']) rmSync(join(folder.path, path))
    const { daemonSets } = await plan()
    expect(daemonSets).toMatchObject([
      { action: 'remove', file: 'HEAD:prod/a.yaml' },
      { action: 'remove', file: 'HEAD:test/a.yaml' },
    ])
  })

  it('names the workload of another kind that has the name of what is gone', async () => {
    commit({ 'a.yaml': CLEAN })
    folder.write('a.yaml', CLEAN.replace('kind: DaemonSet', 'kind: Deployment'))
    expect((await ds(['diff', '.'])).stdout).toMatch(/keeps running beside Deployment \S*agent: an apply changes no kind/)
  })

  it('with OnDelete, names the nodes whose pods are to be deleted, and those that are not ready', async () => {
    const onDelete = (text: string) => text.replace('spec:\n', 'spec:\n  updateStrategy:\n    type: OnDelete\n')
    const pools = 'pools:\n- {name: a, count: 2}\n- {name: b, taints: ["node.kubernetes.io/not-ready:NoExecute"]}\n'
    commit({ 'a.yaml': onDelete(CLEAN), 'pools.yaml': pools })
    folder.write('a.yaml', onDelete(NEWER))
    const { stdout } = await ds(['diff', 'a.yaml', '--nodes', 'pools.yaml'])
    expect(stdout).toContain('  to delete by hand: the pods on 2 a nodes, such as a-1, a-2\n')
    expect(stdout).toContain('  not ready: b-1; also delete their pods: a deleted pod ends when its node is back or removed\n')
  })

  it('tells what is new, gone, renamed, and what only OnDelete brings', async () => {
    const onDelete = (text: string) => text.replace('spec:\n', 'spec:\n  updateStrategy:\n    type: OnDelete\n')
    const named = (name: string, text = CLEAN) => text.replace('name: agent\n', `name: ${name}\n`)
    commit({
      'a.yaml': onDelete(CLEAN),
      'b.yaml': named('gone')
        .replace(/image: .*/, 'image: example.com/gone:1')
        .replaceAll('- name: ', '- name: gone-'),
      'c.yaml': named('c'),
    })
    folder.write('a.yaml', onDelete(NEWER))
    folder.write(
      'b.yaml',
      named('fresh')
        .replace(/image: .*/, 'image: example.com/fresh:1')
        .replaceAll('- name: ', '- name: fresh-')
        .replaceAll('app: agent', 'app: fresh'),
    )
    folder.write('c.yaml', named('renamed'))
    const { daemonSets } = await plan()
    expect(daemonSets).toMatchObject([
      {
        action: 'update',
        object: { name: 'agent' },
        rollout: 'OnDelete',
        replacement: { type: 'OnDelete' },
        commands: { steps: [expect.stringContaining('spec.nodeName=NODE')] },
      },
      { action: 'create', object: { name: 'fresh' } },
      {
        action: 'rename',
        previous: { name: 'c' },
        object: { name: 'renamed' },
        commands: { steps: ['kubectl delete daemonset c -n monitoring  # once the new pods are ready'] },
      },
      { action: 'remove', object: { name: 'gone' }, file: 'HEAD:b.yaml' },
    ])
    expect((await ds(['diff', '--format', 'markdown'])).stdout).toMatch(
      /^### What this change does to the fleet\n\n\| Risk \| DaemonSet \| An apply \| Findings \|/,
    )
  })

  it('deletes nothing that may have been there, and pairs nothing with a generated name', async () => {
    const generated = CLEAN.replace('name: agent', 'generateName: agent-')
    commit({ 'a.yaml': CLEAN, 'g.yaml': generated })
    folder.write('b.yaml', NEWER)
    folder.write('g.yaml', generated.replace(/image: .*/, 'image: registry.example.com/agent:9.9'))
    const { stdout } = await ds(['diff', '.'])
    expect(stdout).toContain('undo    revert the change and apply the old manifest\n')
    expect(stdout).toContain('then    kubectl create -f g.yaml\n')
    expect(stdout).not.toContain('kubectl delete')
  })

  it('stands in the page of findings, where there is a base', async () => {
    commit({ 'a.yaml': CLEAN })
    writeFileSync(join(folder.path, 'a.yaml'), NEWER)
    const plan = (await ds(['diff', '--format', 'html'])).stdout
    const [planned = ''] = /<article id="daemonset-1"[^]*?<\/article>/.exec(plan) ?? []
    expect(planned).toContain('agent')
    expect((await ds(['--base', 'HEAD', '--format', 'html', '.'])).stdout).toContain(planned)
    expect((await ds(['--format', 'html', '.'])).stdout).not.toContain('id="plan"')
  })

  it('compares with a live export, whose nodes it counts', async () => {
    commit({ 'a.yaml': NEWER.replace(/ {2}namespace: .*\n/, '') })
    const live = `${CLEAN.replace('metadata:\n', 'metadata:\n  uid: u\n  resourceVersion: "7"\n')}status:\n  desiredNumberScheduled: 12\n  updatedNumberScheduled: 12\n`
    const items = `apiVersion: v1\nkind: List\nitems:\n${live.trimEnd().replace(/^/gm, '    ').replace('    apiVersion', '  - apiVersion')}\n`
    const { code, stdout } = await ds(['diff', '--base', '-', 'a.yaml'], items)
    expect(code).toBe(0)
    expect(stdout).toContain('12 nodes in 12 batches')
    expect(stdout).toContain('base <stdin>')
  })

  it('needs something to compare with', async () => {
    folder = new Folder({ 'a.yaml': CLEAN })
    const { code, stderr } = await ds(['diff'])
    expect([code, stderr]).toEqual([
      2,
      `ds-lint: error without --base, diff compares with HEAD, but ${folder.path} is not in a git repository; pass a folder, a file or an export as --base\n`,
    ])
    expect((await ds(['diff', 'old.yaml', 'new.yaml'])).stderr).toContain(
      'to compare two paths, run ds-lint diff new.yaml --base old.yaml\n',
    )
    expect(await ds(['diff', '--base', '.', '--nodes', 'many'])).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringContaining('--nodes many: file not found'),
    })
    expect(await ds(['diff', '--fix'])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('--fix does not apply to ds-lint diff'),
    })
    expect(await ds(['diff', '--format', 'sarif'])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('use text, json, markdown or html'),
    })
  })
})
