import { expect, it } from 'vitest'
import { PatchFiles, patchPaths } from './kustomization.ts'

it('names the patches of every kind, and no inline one', () => {
  const text = `patches:
  - path: tolerations.yaml
    target: {kind: DaemonSet}
  - patch: |-
      - op: remove
        path: /spec/template
patchesStrategicMerge: [./memory.yaml, "kind: DaemonSet\\n"]
patchesJson6902:
  - path: json.yaml
`
  expect(patchPaths(text)).toEqual(['tolerations.yaml', './memory.yaml', 'json.yaml'])
})

it('finds none in anything else', () => {
  expect(patchPaths('')).toEqual([])
  expect(patchPaths('- a\n- b')).toEqual([])
  expect(patchPaths('patches: {a: b}')).toEqual([])
  expect(patchPaths('{')).toEqual([])
})

it('knows patches in folders below their kustomization', () => {
  const read: string[] = []
  const patches = new PatchFiles({
    readFile: path => {
      read.push(path)
      return path === '/prod/kustomization.yaml' ? 'patches: [{path: patches/agent/env.yaml}, {path: ./memory.yaml}]' : undefined
    },
  })
  const has = (absolute: string) => patches.has({ absolute, text: 'kind: DaemonSet' })
  expect(has('/prod/patches/agent/env.yaml')).toBe(true)
  expect(has('/prod/memory.yaml')).toBe(true)
  expect(has('/prod/patches/memory.yaml')).toBe(false)
  expect(new Set(read).size).toBe(read.length)
})

it('knows patches that a kustomization of another folder names, and none that their own gathers', () => {
  const texts: Record<string, string> = {
    '/base/kustomization.yaml': 'resources: [agent.yaml]',
    '/overlay/kustomization.yaml': 'resources: [../base]\npatches: [{path: ../base/side.yaml}, {path: ../base/agent.yaml}]',
  }
  const asked: boolean[] = []
  const patches = new PatchFiles({
    readFile: path => texts[path],
    kustomizations: (_, isNear) => {
      asked.push(isNear)
      return Object.keys(texts)
    },
  })
  const has = (absolute: string) => patches.has({ absolute, text: 'kind: DaemonSet' })
  expect([has('/base/side.yaml'), has('/base/agent.yaml'), has('/far/side.yaml')]).toEqual([true, false, false])
  expect(asked).toEqual([true, false])
  // A name says that there is a kustomization somewhere.
  has('/far/patches/side.yaml')
  has('/far/side-patch.yaml')
  has('/far/patches/deep/side/a.yaml')
  expect(asked).toEqual([true, false, true, true, false])
})
