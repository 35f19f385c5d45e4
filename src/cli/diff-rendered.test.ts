/** What plans say of charts and kustomizations. */
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { CLEAN } from '../../scripts/built.testing.ts'
import { Repository } from './repository.testing.ts'

const repository = Repository.forTests()

it('tells what is gone and what was not rendered, as a plain run with a base does', async () => {
  const kustomization = 'resources: [../../base]\nimages: [{name: example.com/agent, newTag: "1"}]\n'
  repository.commit({
    'base/a.yaml': CLEAN,
    'base/b.yaml': CLEAN.replaceAll('agent', 'other'),
    'overlays/prod/kustomization.yaml': kustomization,
    'charts/c/Chart.yaml': 'apiVersion: v2\nname: c\nversion: 1.0.0\n',
    'charts/c/values.yaml': 'tag: 1\n',
    'other.yaml': 'tag: 1\n',
  })
  repository.folder.write('overlays/prod/kustomization.yaml', kustomization.replace('"1"', '"2"'))
  repository.folder.write('charts/c/values.yaml', 'tag: 2\n')
  repository.folder.write('other.yaml', 'tag: 2\n')
  rmSync(join(repository.folder.path, 'base/b.yaml'))
  expect((await repository.run(['diff'])).stdout).toContain(
    'chart charts/c, kustomization overlays/prod changed and are not rendered: ds-lint diff --render --base HEAD charts/c overlays/prod shows what that changes',
  )
  expect(await repository.plan()).toMatchObject({
    unrendered: [
      { kind: 'chart', path: 'charts/c' },
      { kind: 'kustomization', path: 'overlays/prod' },
    ],
    findings: [],
  })
  const { code, stderr } = await repository.run(['--base', 'HEAD'])
  expect([code, stderr.split('\n').slice(0, 2)]).toEqual([
    0,
    [
      'ds-lint: note DaemonSet monitoring/other of HEAD is no longer in the manifests: it keeps running until a tool that prunes, or kubectl delete, removes it',
      'ds-lint: note chart charts/c, kustomization overlays/prod changed and are not rendered; --render --base HEAD checks what they make',
    ],
  ])
  repository.folder.write('elsewhere/b.yaml', CLEAN.replaceAll('agent', 'other'))
  expect((await repository.run(['--base', 'HEAD', 'base'])).stderr).toBe('')
})

it('names the kustomization of a patch or of a file that a generator reads', async () => {
  repository.commit({
    'base/a.yaml': CLEAN,
    'base/kustomization.yaml':
      'resources: [a.yaml, other.yaml]\nconfigMapGenerator: [{name: agent, files: [agent.yaml=config/agent.yaml]}]\n',
    'base/config/agent.yaml': 'level: info\n',
    'base/other.yaml': 'kind: ConfigMap\napiVersion: v1\nmetadata: {name: other}\n',
    'prod/kustomization.yaml': 'resources: [../base]\npatches: [{path: patches/more.yaml}]\n',
    'prod/patches/more.yaml': 'kind: DaemonSet\nmetadata: {name: agent}\nspec: {minReadySeconds: 1}\n',
  })
  repository.folder.write('base/other.yaml', 'kind: ConfigMap\napiVersion: v1\nmetadata: {name: other, labels: {a: b}}\n')
  expect(await repository.plan()).toMatchObject({ unrendered: [] })
  repository.folder.write('base/config/agent.yaml', 'level: debug\n')
  repository.folder.write('prod/patches/more.yaml', 'kind: DaemonSet\nmetadata: {name: agent}\nspec: {minReadySeconds: 2}\n')
  const named = ['base', 'prod'].map(each => ({ kind: 'kustomization', path: each }))
  expect(await repository.plan()).toMatchObject({ unrendered: named })
})

it('names what is built with files that hold no manifests', async () => {
  repository.commit({
    'base/a.yaml': CLEAN,
    'base/kustomization.yaml': 'resources: [a.yaml]\nconfigMapGenerator: [{name: agent, files: [agent.ini]}]\n',
    'base/agent.ini': 'level = info\n',
    'base/other.ini': 'level = info\n',
    'charts/c/Chart.yaml': 'apiVersion: v2\nname: c\nversion: 1.0.0\n',
    'charts/c/README.md': 'A chart.\n',
    'charts/c/templates/NOTES.txt': 'Thanks.\n',
    'charts/c/templates/_helpers.tpl': '{{- define "a" }}b{{ end }}\n',
  })
  for (const name of ['base/other.ini', 'charts/c/README.md', 'charts/c/templates/NOTES.txt']) repository.folder.write(name, 'Other.\n')
  repository.folder.write('base/agent.ini', 'level = info\r\n')
  expect(await repository.plan()).toMatchObject({ unrendered: [] })
  repository.folder.write('base/agent.ini', 'level = debug\n')
  rmSync(join(repository.folder.path, 'charts/c/templates/_helpers.tpl'))
  expect(await repository.plan()).toMatchObject({
    unrendered: [
      { kind: 'kustomization', path: 'base' },
      { kind: 'chart', path: 'charts/c' },
    ],
  })
  expect((await repository.run(['diff'])).stdout).not.toContain('no manifest here differs')
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
  repository.commit({ ...files, 'staging/values.yaml': 'kind: ConfigMap\napiVersion: v1\nmetadata: {name: values}\n' })
  for (const name of Object.keys(files).filter(each => !/\/[A-Zk]/.test(each)))
    repository.folder.write(name, repository.folder.read(name).replace(': 1', ': 2'))
  repository.folder.write('kustomized/values.yaml', 'tag: 2\n')
  repository.folder.write('staging/values.yaml', 'kind: ConfigMap\napiVersion: v1\nmetadata: {name: values, labels: {a: b}}\n')
  repository.folder.write('new/values.yaml', 'tag: 1\n')
  expect(await repository.plan()).toMatchObject({
    unrendered: [
      { kind: 'chart', path: 'charts/c' },
      { kind: 'values', path: 'charts/c/values-prod.yaml' },
      { kind: 'kustomization', path: 'kustomized' },
      { kind: 'values', path: 'prod/agent-values.yaml' },
      { kind: 'HelmRelease', path: 'prod/release.yaml' },
    ],
  })
  const { stdout } = await repository.run(['diff'])
  expect(stdout).toContain(
    'git show HEAD:charts/c/values-prod.yaml | helm template charts/c -f - | ds-lint diff --base - <(helm template charts/c -f charts/c/values-prod.yaml) shows',
  )
  expect(stdout).toContain('HelmRelease prod/release.yaml changed and is not rendered: print what')
  expect((await repository.run(['diff', 'prod', '--base', 'HEAD...'])).stdout).toContain(
    'git show "$(git merge-base HEAD HEAD)":prod/agent-values.yaml | helm template CHART -f -',
  )
  expect((await repository.run(['--base', 'HEAD'])).stderr).toContain('list them as a set of values in render: of the configuration')
  repository.folder.write('.ds-lint.yaml', 'render: {charts: [{path: charts/c, values: {prod: [charts/c/values-prod.yaml]}}]}\n')
  expect((await repository.run(['diff', 'charts'])).stdout).toMatch(/^chart charts\/c changed and is not rendered: ds-lint diff --render/)
})
