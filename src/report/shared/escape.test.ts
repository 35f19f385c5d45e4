import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { mapped, safeJson, safeJsonChunks, visible, visibleLines, visibleProse, visibleUpTo, withoutCommands } from './escape.ts'

test.each([
  ['plain äöü 漢字 👩‍👩‍👧 e\u0301', 'plain äöü 漢字 👩‍👩‍👧 e\u0301'],
  ['a\tb\nc\r', 'a\\tb\\nc\\r'],
  ['\u001b[31m\u0007', '\\x1b[31m\\x07'],
  ['\u009b2J\u007f', '\\x9b2J\\x7f'],
  ['\u202eevil\u2066', '\\u202eevil\\u2066'],
  ['a\u200bb\ufeff', 'a\\u200bb\\ufeff'],
  ['\ud800x\udc00', '\\ud800x\\udc00'],
  ['\u{e0041}', '\\U000e0041'],
])('visible(%j)', (text, expected) => {
  expect(visible(text)).toBe(expected)
})

test('visible leaves nothing that steers a terminal', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), text => {
      expect(visible(text)).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\u202a-\u202e\u2066-\u2069]/u)
    }),
  )
})

test('visibleUpTo cuts between characters', () => {
  expect(visibleUpTo('abc', 3)).toBe('abc')
  expect(visibleUpTo('abcd', 3)).toBe('abc…')
  expect(visibleUpTo('ab😀d', 3)).toBe('ab…')
})

test('visibleProse is one line', () => {
  expect(visibleProse(' a\n   b\tc \u001b')).toBe('a b c \\x1b')
})

test('visibleLines keeps lines', () => {
  expect(visibleLines('a\u001b\n::b\n+c\td\r\n')).toBe('a\\x1b\n\\x3a:b\n+c\\td\\r\n')
})

test('withoutCommands', () => {
  expect(withoutCommands('# ##vso[task.setvariable variable=PATH]. ##TeamCity[setParameter] ##vs[a] ##vso')).toBe(
    '# #\\x23vso[task.setvariable variable=PATH]. #\\x23TeamCity[setParameter] ##vs[a] ##vso',
  )
  expect(withoutCommands('::add-mask::x\n  ::error::\na ::b ##[add-mask]x ###[c] # [d]')).toBe(
    '\\x3a:add-mask::x\n  \\x3a:error::\na ::b #\\x23[add-mask]x ##\\x23[c] # [d]',
  )
})

test('safeJson can be printed and says the same, but for lone surrogates', () => {
  expect(safeJson({ a: '\u009b\u202e"\\' })).toBe('{\n  "a": "\\u009b\\u202e\\"\\\\"\n}')
  expect(safeJson('\\ud800')).toBe('"\\\\ud800"')
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('', '\ud800', '\\', '\\ud800', '##[a]', '\\##[', '##vso[a]', '##teamcity['),
      (text, more) => {
        const json = safeJson({ [text]: [more + text, null] })
        const expected = (more + text).replace(/\p{Surrogate}/gu, '\ufffd')
        expect(JSON.parse(json)).toEqual({ [text]: [expected, null] })
        expect(json).not.toMatch(/[^\n\P{Cc}]|##(?:vso|teamcity)?\[/u)
      },
    ),
  )
})

test('safeJsonChunks yields what safeJson gives, item by item', () => {
  const { value } = fc.letrec(tie => ({
    value: fc.oneof({ depthSize: 'small' }, fc.string(), fc.integer(), fc.constant(null), tie('list'), tie('object')),
    list: fc.array(tie('value')),
    object: fc.dictionary(fc.string(), tie('value')),
  }))
  fc.assert(
    fc.property(fc.dictionary(fc.string(), value), fc.array(value), (object, items) => {
      const chunks = [...safeJsonChunks({ ...object, a: undefined, lazy: mapped(items, item => item) })]
      expect(chunks.join('')).toBe(safeJson({ ...object, lazy: items }))
      expect(chunks.length).toBeGreaterThan(items.length)
    }),
  )
})
