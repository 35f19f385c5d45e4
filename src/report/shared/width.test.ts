import { expect, test } from 'vitest'
import { graphemes, textWidth } from './width.ts'

// As wcwidth and UAX 11 have it; clusters as terminals with grapheme support draw them.
test.each([
  ['', 0],
  ['abc', 3],
  ['äé', 2],
  ['e\u0301', 1],
  ['漢字', 4],
  ['ｱ', 1],
  ['Ａ', 2],
  ['한글', 4],
  ['가', 2],
  ['😀', 2],
  ['👩‍👩‍👧', 2],
  ['🇩🇪', 2],
  ['❤️', 2],
  ['❤', 1],
  ['1', 1],
  ['│·…', 3],
  ['\u{20000}', 2],
])('textWidth(%j) is %i', (text, width) => {
  expect(textWidth(text)).toBe(width)
})

test('graphemes put together are the text', () => {
  const text = 'a漢e\u0301👩‍👩‍👧\u001b\r\ud800'
  expect(graphemes(text).join('')).toBe(text)
  expect(graphemes('abc')).toEqual(['a', 'b', 'c'])
})
