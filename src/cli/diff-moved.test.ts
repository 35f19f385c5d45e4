/** Plans of what moves, is new or is gone. */
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { CLEAN } from '../../scripts/built.testing.ts'
import { NEWER, Repository } from './repository.testing.ts'

const repository = Repository.forTests()

it('finds what moved out of the compared paths, and then advises no deletion', async () => {
  repository.commit({ 'manifests/a.yaml': CLEAN, 'manifests/b.yaml': CLEAN.replaceAll('agent', 'other') })
  repository.folder.write('elsewhere/b.yaml', repository.folder.read('manifests/b.yaml'))
  rmSync(join(repository.folder.path, 'manifests/b.yaml'))
  const { code, stdout } = await repository.run(['diff', 'manifests'])
  expect([code, stdout]).toEqual([0, expect.stringMatching(/^no DaemonSet changes · 1 file, 1 unchanged/)])
  rmSync(join(repository.folder.path, 'elsewhere/b.yaml'))
  expect((await repository.run(['diff', 'manifests'])).stdout).toContain('kubectl delete daemonset other -n monitoring')
})

it('tells what moved from one cluster to another, in both', async () => {
  const namespace = 'apiVersion: v1\nkind: Namespace\nmetadata:\n  name: monitoring\n'
  repository.commit({ 'clusters/a/agent.yaml': CLEAN, 'clusters/a/ns.yaml': namespace, 'clusters/b/ns.yaml': namespace })
  repository.folder.write('clusters/b/agent.yaml', CLEAN)
  rmSync(join(repository.folder.path, 'clusters/a/agent.yaml'))
  const actions = async (path: string): Promise<unknown[]> => (await repository.plan(path)).daemonSets.map(({ action }) => action)
  expect(await actions('.')).toEqual(['create', 'remove'])
  expect(await actions('clusters/b')).toEqual(['create'])
  expect((await repository.run(['diff', 'clusters'])).stdout).toContain('-n monitoring  # in the cluster of the old file only')
  expect((await repository.run(['--base', 'HEAD', 'clusters'])).stderr).toContain(
    'DaemonSet monitoring/agent of HEAD is no longer in the manifests',
  )
})

it('takes a folder of another name for the same one', async () => {
  repository.commit({ 'clusters/a/agent.yaml': CLEAN, 'clusters/b/agent.yaml': CLEAN })
  repository.folder.write('clusters/c/agent.yaml', CLEAN)
  rmSync(join(repository.folder.path, 'clusters/a/agent.yaml'))
  expect((await repository.plan('.')).daemonSets).toEqual([])
})

it('knows what moved into the compared paths together with a DaemonSet', async () => {
  const role =
    'apiVersion: rbac.authorization.k8s.io/v1\nkind: ClusterRole\nmetadata: {name: agent}\nrules: [{apiGroups: [""], resources: [secrets], verbs: [list]}]\n---\napiVersion: rbac.authorization.k8s.io/v1\nkind: ClusterRoleBinding\nmetadata: {name: agent}\nroleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: agent}\nsubjects: [{kind: ServiceAccount, name: default, namespace: monitoring}]\n'
  repository.commit({ 'old/a.yaml': CLEAN, 'old/rbac.yaml': role })
  for (const name of ['a.yaml', 'rbac.yaml']) {
    repository.folder.write(`new/${name}`, repository.folder.read(`old/${name}`))
    rmSync(join(repository.folder.path, 'old', name))
  }
  expect((await repository.run(['diff', 'new'])).stdout).toMatch(/^no DaemonSet changes · 2 files, 2 unchanged/)
  repository.folder.write('new/b.yaml', role.replaceAll('name: agent', 'name: more').replace('[list]', '[delete]'))
  expect((await repository.run(['diff', 'new'])).stdout).toContain('[rbac-widened] new/b.yaml')
})

it('tells each removed DaemonSet, also where overlays share its name', async () => {
  repository.commit({ 'prod/a.yaml': CLEAN, 'test/a.yaml': CLEAN, 'test/b.yaml': CLEAN.replaceAll('agent', 'other') })
  for (const path of ['prod/a.yaml', 'test/a.yaml']) rmSync(join(repository.folder.path, path))
  const { daemonSets } = await repository.plan()
  expect(daemonSets).toMatchObject([
    { action: 'remove', file: 'HEAD:prod/a.yaml' },
    { action: 'remove', file: 'HEAD:test/a.yaml' },
  ])
})

it('names the workload of another kind that has the name of what is gone', async () => {
  repository.commit({ 'a.yaml': CLEAN })
  repository.folder.write('a.yaml', CLEAN.replace('kind: DaemonSet', 'kind: Deployment'))
  expect((await repository.run(['diff', '.'])).stdout).toMatch(/keeps running beside Deployment \S*agent: an apply changes no kind/)
})

it('tells what is new, gone, renamed, and what only OnDelete brings', async () => {
  const onDelete = (text: string) => text.replace('spec:\n', 'spec:\n  updateStrategy:\n    type: OnDelete\n')
  const named = (name: string, text = CLEAN) => text.replace('name: agent\n', `name: ${name}\n`)
  repository.commit({
    'a.yaml': onDelete(CLEAN),
    'b.yaml': named('gone')
      .replace(/image: .*/, 'image: example.com/gone:1')
      .replaceAll('- name: ', '- name: gone-'),
    'c.yaml': named('c'),
  })
  repository.folder.write('a.yaml', onDelete(NEWER))
  repository.folder.write(
    'b.yaml',
    named('fresh')
      .replace(/image: .*/, 'image: example.com/fresh:1')
      .replaceAll('- name: ', '- name: fresh-')
      .replaceAll('app: agent', 'app: fresh'),
  )
  repository.folder.write('c.yaml', named('renamed'))
  const { daemonSets } = await repository.plan()
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
  expect((await repository.run(['diff', '--format', 'markdown'])).stdout).toMatch(
    /^### What this change does to the fleet\n\n\| Risk \| DaemonSet \| An apply \| Findings \|/,
  )
})

it('deletes nothing that may have been there, and pairs nothing with a generated name', async () => {
  const generated = CLEAN.replace('name: agent', 'generateName: agent-')
  repository.commit({ 'a.yaml': CLEAN, 'g.yaml': generated })
  repository.folder.write('b.yaml', NEWER)
  repository.folder.write('g.yaml', generated.replace(/image: .*/, 'image: registry.example.com/agent:9.9'))
  const { stdout } = await repository.run(['diff', '.'])
  expect(stdout).toContain('undo    revert the change and apply the old manifest\n')
  expect(stdout).toContain('then    kubectl create -f g.yaml\n')
  expect(stdout).not.toContain('kubectl delete')
})
