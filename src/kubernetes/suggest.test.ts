import { expect, it } from 'vitest'
import { didYouMean, suggest } from './suggest.ts'

it.each([
  ['noschedule', ['NoSchedule', 'PreferNoSchedule', 'NoExecute'], 'NoSchedule'],
  ['tcp', ['SCTP', 'TCP', 'UDP'], 'TCP'],
  ['Exist', ['Equal', 'Exists'], 'Exists'],
  ['varlg', ['varlog', 'config'], 'varlog'],
  ['prefer', ['NoSchedule', 'PreferNoSchedule'], 'PreferNoSchedule'],
  ['logs', ['config', 'cache'], undefined],
  ['pre', ['preset', 'prefix'], undefined],
  ['x', [], undefined],
])('%s of %j: %s', (word, candidates, expected) => {
  expect(suggest(word, candidates)).toBe(expected)
})

it('continues a message, or says nothing', () => {
  expect(didYouMean('varlg', ['varlog'])).toBe('; did you mean "varlog"?')
  expect(didYouMean('logs', ['config'])).toBe('')
})
