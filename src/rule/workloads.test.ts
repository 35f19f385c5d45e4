import { expect, it } from 'vitest'
import { shownFolderOf } from './workloads.ts'

it.each([
  ['base/agent.yaml', 'base/'],
  ['agent.yaml', ''],
  ['agent/templates/daemonset.yaml (agent, ci/values.yaml)', 'agent/templates/'],
])('the folder of %s is %j', (path, folder) => {
  expect(shownFolderOf(path)).toBe(folder)
})

it('what a kustomization builds is in one folder', () => {
  const [first, second, other] = [
    'base/agent.yaml (overlays/prod, object 1)',
    'overlays/prod/service.yaml (overlays/prod, object 12)',
    'base/agent.yaml (overlays/dev, object 1)',
  ].map(shownFolderOf)
  expect(first).toBe(second)
  expect(other).not.toBe(first)
})
