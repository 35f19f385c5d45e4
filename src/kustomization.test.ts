import { expect, it } from 'vitest'
import { patchPaths } from './kustomization.ts'

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
