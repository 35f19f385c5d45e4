import { describe, expect, test } from 'vitest'
import { labelSelectorAsSelector, matchesLabels, Requirement } from './labels.ts'

const labels = { app: 'agent', tier: '', cores: '8' }

describe('a selector', () => {
  test.each([
    [undefined, false],
    [{}, true],
    [{ matchLabels: { app: 'agent' } }, true],
    [{ matchLabels: { app: 'agent', zone: 'a' } }, false],
    [{ matchLabels: { toString: 'x' } }, false],
    [{ matchExpressions: [{ key: 'app', operator: 'In', values: ['a', 'agent'] }] }, true],
    [{ matchExpressions: [{ key: 'app', operator: 'NotIn', values: ['agent'] }] }, false],
    [{ matchExpressions: [{ key: 'zone', operator: 'NotIn', values: ['agent'] }] }, true],
    [{ matchExpressions: [{ key: 'tier', operator: 'Exists' }] }, true],
    [{ matchExpressions: [{ key: 'constructor', operator: 'DoesNotExist' }] }, true],
  ])('%j', (selector, selects) => {
    expect(matchesLabels(selector, labels)).toBe(selects)
  })

  test.each([
    { matchLabels: { app: 'not valid' } },
    { matchLabels: { 'not valid': 'a' } },
    { matchExpressions: [{ key: 'app', operator: 'Gt', values: ['1'] }] },
    { matchExpressions: [{ key: 'app', operator: 'In' }] },
    { matchExpressions: [{ key: 'app', operator: 'Exists', values: ['a'] }] },
    { matchExpressions: [{ operator: 'Exists' }] },
  ])('%j is no selector', selector => {
    expect(matchesLabels(selector, labels)).toBeUndefined()
  })

  test('is printed as kubectl prints it', () => {
    const selector = {
      matchLabels: { b: '1' },
      matchExpressions: [
        { key: 'c', operator: 'DoesNotExist' },
        { key: 'a', operator: 'NotIn', values: ['y', 'x'] },
      ],
    }
    expect(labelSelectorAsSelector(selector)?.toString()).toBe('a notin (x,y),b=1,!c')
  })
})

test.each([
  ['Gt', '7', true],
  ['Gt', '8', false],
  ['Lt', '10', true],
  ['Lt', '8', false],
] as const)('8 is %s %s: %s', (operator, limit, matches) => {
  expect(Requirement.of('cores', operator, [limit])?.matches(labels)).toBe(matches)
})

test('a label that is no number is neither more nor less', () => {
  expect(Requirement.of('app', 'Gt', ['1'])?.matches(labels)).toBe(false)
  expect(Requirement.of('app', 'Gt', ['one'])).toBeUndefined()
})
