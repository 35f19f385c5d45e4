/** Plans of updates on given nodes. */
import { expect, it } from 'vitest'
import { CLEAN } from '../../scripts/built.testing.ts'
import { NEWER, Repository } from './repository.testing.ts'

const repository = Repository.forTests()

it('plays the update on nodes that are given', async () => {
  repository.commit({ 'a.yaml': CLEAN, 'pools.yaml': 'pools: [{name: general, count: 45}]\n' })
  repository.folder.write('a.yaml', NEWER.replace('spec:\n', 'spec:\n  updateStrategy:\n    rollingUpdate:\n      maxUnavailable: 10%\n'))
  const { stdout } = await repository.run(['diff', 'a.yaml', '--nodes', 'pools.yaml'])
  expect(stdout).toContain('  has a pod on 45 of 45 nodes\n  waves: 9 × 5 pods\n')
  const { daemonSets } = await repository.plan('a.yaml', '--nodes', 'pools.yaml')
  expect(daemonSets[0]).toMatchObject({ onNodes: { total: 45, best: { limit: 5, waves: [{ size: 5, count: 9 }], updated: 45 } } })
})

it('tells pods that are deleted at once from those that go in turn', async () => {
  const tolerating = (tolerations: string) => CLEAN.replace(/tolerations:\n(?: {8}.*\n)+/, `tolerations: ${tolerations}\n`)
  const pools = (effect: string) => `pools: [{name: general, count: 3}, {name: gpu, count: 2, taints: [{key: gpu, effect: ${effect}}]}]\n`
  repository.commit({
    'a.yaml': tolerating('[{operator: Exists}]'),
    'in-turn.yaml': pools('NoSchedule'),
    'at-once.yaml': pools('NoExecute'),
  })
  repository.folder.write('a.yaml', tolerating('[]'))
  const inTurn = (await repository.run(['diff', 'a.yaml', '--nodes', 'in-turn.yaml'])).stdout
  expect(inTurn).toContain('  accepted; the pods of all nodes restart: ')
  expect(inTurn).toContain('  has a pod on 3 of 5 nodes (was 5)\n  2 nodes lose their pod in turn, and get no new one\n')
  expect(inTurn).toContain('  risk    restarts\n')
  const atOnce = (await repository.run(['diff', 'a.yaml', '--nodes', 'at-once.yaml'])).stdout
  expect(atOnce).toContain('  accepted; pods of nodes with a NoExecute taint that is no longer tolerated are deleted at once; ')
  expect(atOnce).toContain('  2 gpu nodes lose their pod at once, whatever maxUnavailable says\n')
  expect(atOnce).toContain('  risk    removes pods at once\n')
  const hazards = async (nodes: string) =>
    (await repository.run(['diff', 'a.yaml', '--nodes', nodes, '--format', 'json'])).stdout.includes('"hazard": "removal"')
  expect([await hazards('in-turn.yaml'), await hazards('at-once.yaml')]).toEqual([false, true])
  repository.folder.write('a.yaml', tolerating('[{operator: Exists}]').replace('kubernetes.io/os: linux', 'kubernetes.io/os: windows'))
  const none = (await repository.run(['diff', 'a.yaml', '--nodes', 'in-turn.yaml'])).stdout
  expect(none).toContain('  accepted; pods of nodes that are no longer selected are deleted at once; no given node keeps one\n')
  const onDelete = (type: string) => CLEAN.replace('spec:\n', `spec:\n  updateStrategy: {type: ${type}}\n`)
  repository.commit({ 'a.yaml': onDelete('OnDelete'), 'three.yaml': 'pools: [{name: general, count: 3}]\n' })
  repository.folder.write('a.yaml', onDelete('RollingUpdate'))
  const outdated = (await repository.run(['diff', 'a.yaml', '--nodes', 'three.yaml'])).stdout
  expect(outdated).toContain('  has a pod on 3 of 3 nodes\n')
  expect(outdated).not.toContain('waves')
  repository.commit({ 'a.yaml': CLEAN, 'tainted.yaml': 'pools: [{name: gpu, count: 2, taints: [{key: gpu, effect: NoSchedule}]}]\n' })
  repository.folder.write('a.yaml', NEWER)
  const nowhere = (await repository.run(['diff', 'a.yaml', '--nodes', 'tainted.yaml'])).stdout
  expect(nowhere).toContain('  accepted; no pod restarts on the given nodes, which have none of it\n')
  expect(nowhere).toContain('  risk    no restart\n')
})

it('plays no waves of pods that are never created', async () => {
  const [open, closed] = ['', '\n  labels: {pod-security.kubernetes.io/enforce: baseline}'].map(
    labels => `---\napiVersion: v1\nkind: Namespace\nmetadata:\n  name: monitoring${labels}\n`,
  )
  const onHost = (text: string) => text.replace('      priorityClassName', '      hostPID: true\n      priorityClassName')
  repository.commit({ 'a.yaml': onHost(CLEAN) + open! })
  repository.folder.write('a.yaml', onHost(NEWER) + closed!)
  const { stdout } = await repository.run(['diff', 'a.yaml', '--nodes', '3'])
  expect(stdout).toContain('  accepted; the rollout starts and never ends: ')
  repository.commit({ 'a.yaml': onHost(CLEAN) + open!, 'pools.yaml': 'pools: [{name: general, count: 3}]\n' })
  repository.folder.write('a.yaml', onHost(NEWER) + closed!)
  const played = (await repository.run(['diff', 'a.yaml', '--nodes', 'pools.yaml'])).stdout
  expect(played).toContain('  has a pod on 3 of 3 nodes\n')
  expect(played).not.toContain('waves')
})

it('tells how many nodes get a pod of a new DaemonSet, and where it waits', async () => {
  const pools =
    'pools: [{name: large, count: 260, allocatable: {cpu: 4, memory: 8Gi}}, {name: small, allocatable: {cpu: 5m, memory: 8Gi}}]\n'
  repository.commit({ 'pools.yaml': pools })
  repository.folder.write('a.yaml', CLEAN)
  const { stdout } = await repository.run(['diff', 'a.yaml', '--nodes', 'pools.yaml'])
  expect(stdout).toContain(
    '  created; 261 nodes get a pod each, 250 at once\n  has a pod on 261 of 261 nodes\n  the pod stays Pending on 1 small node: ',
  )
  expect((await repository.run(['diff', 'a.yaml', '--nodes', '1'])).stdout).toContain('  created; 1 node gets a pod at once\n')
  expect((await repository.run(['diff', 'a.yaml'])).stdout).toContain('  created; every selected node gets a pod at once\n')
  const { daemonSets } = await repository.plan('a.yaml', '--nodes', 'pools.yaml')
  expect(daemonSets[0]).toMatchObject({ onNodes: { before: 0, blocked: [{ class: 'small', nodes: 1 }] } })
})

it('says where a pod waits before the update', async () => {
  const pools = 'pools: [{name: large, count: 4, allocatable: {cpu: 4, memory: 8Gi}}, {name: small, allocatable: {cpu: 5m, memory: 8Gi}}]\n'
  repository.commit({ 'a.yaml': CLEAN, 'pools.yaml': pools })
  repository.folder.write('a.yaml', NEWER)
  const stuck = (await repository.run(['diff', 'a.yaml', '--nodes', 'pools.yaml'])).stdout
  expect(stuck).toContain('no pod runs on 1 small node, before and after: ')
  expect(stuck).toContain('sticks at once: no pod on a ready node is replaced until these nodes can run it, or are excluded or removed')
  repository.folder.write('a.yaml', NEWER.replace(/cpu: *[^,\s}]+/, 'cpu: 1m'))
  const freed = (await repository.run(['diff', 'a.yaml', '--nodes', 'pools.yaml'])).stdout
  expect(freed).toMatch(/a pod stays Pending on 1 small node now: .*; replaced at once by one that runs\n {2}waves: 5 × 1 pods/)
})

it('with OnDelete, names the nodes whose pods are to be deleted, and those that are not ready', async () => {
  const onDelete = (text: string) => text.replace('spec:\n', 'spec:\n  updateStrategy:\n    type: OnDelete\n')
  const pools = 'pools:\n- {name: a, count: 2}\n- {name: b, taints: ["node.kubernetes.io/not-ready:NoExecute"]}\n'
  repository.commit({ 'a.yaml': onDelete(CLEAN), 'pools.yaml': pools })
  repository.folder.write('a.yaml', onDelete(NEWER))
  const { stdout } = await repository.run(['diff', 'a.yaml', '--nodes', 'pools.yaml'])
  expect(stdout).toContain('  to delete by hand: the pods on 2 a nodes, such as a-1, a-2\n')
  expect(stdout).toContain('  not ready: b-1; also delete their pods: a deleted pod ends when its node is back or removed\n')
})
