import { expect, it } from 'vitest'
import { isVolatileLabel, lastingLabels } from './volatile-labels.ts'

it('leaves out what changes from release to release', () => {
  expect(lastingLabels({ app: 'agent', 'helm.sh/chart': 'agent-1.4.2' })).toEqual({ app: 'agent' })
  expect(isVolatileLabel('app.kubernetes.io/name')).toBe(false)
})

it('keeps all where nothing lasts', () => {
  expect(lastingLabels({ version: '1.4.2' })).toEqual({ version: '1.4.2' })
})
