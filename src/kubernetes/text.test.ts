import { describe, expect, it, test } from 'vitest'
import { compareBytes, quote } from './text.ts'

describe('quote', () => {
  test.each([
    ['a "b" \\', '"a \\"b\\" \\\\"'],
    ['\x07\b\f\n\r\t\v', '"\\a\\b\\f\\n\\r\\t\\v"'],
    ['\x00\x7f', '"\\x00\\x7f"'],
    ['é 猫 \u{1f600}', '"é 猫 \u{1f600}"'],
    ['\u00a0\u2028\ue000', '"\\u00a0\\u2028\\ue000"'],
    ['\u{e0001}', '"\\U000e0001"'],
    ['\ud800', '"\ufffd"'],
  ])('%j', (text, expected) => expect(quote(text)).toBe(expected))
})

it('compareBytes puts what lies beyond U+FFFF last', () => {
  expect(['\u{10000}', 'b', '\uffe0', 'ab', 'B', 'a', '\ue000', ''].sort(compareBytes)).toEqual([
    '',
    'B',
    'a',
    'ab',
    'b',
    '\ue000',
    '\uffe0',
    '\u{10000}',
  ])
})
