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
  const patches = new PatchFiles(path => {
    read.push(path)
    return path === '/prod/kustomization.yaml' ? 'patches: [{path: patches/agent/env.yaml}, {path: ./memory.yaml}]' : undefined
  })
  const has = (absolute: string) => patches.has({ absolute, text: 'kind: DaemonSet' })
  expect(has('/prod/patches/agent/env.yaml')).toBe(true)
  expect(has('/prod/memory.yaml')).toBe(true)
  expect(has('/prod/patches/memory.yaml')).toBe(false)
  expect(new Set(read).size).toBe(read.length)
})
