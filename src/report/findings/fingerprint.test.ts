import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lineHashes, stableHash } from './fingerprint.ts'

function all(text: string): string[] {
  const lines = text.split(/\r\n|\r|\n/).map((_, i) => i + 1)
  const hashes = lineHashes(text, new Set(lines))
  return lines.map(line => hashes.get(line) ?? '')
}

/** The definition, word for word and slow: a polynomial over each line's block of a hundred units. */
function reference(text: string): string[] {
  const seen = new Map<string, number>()
  const lines = text.split(/\r\n|\r|\n/)
  return lines.map((_, i) => {
    const rest = lines.slice(i).join('\n').replace(/[ \t]/g, '')
    const block = `${rest}\uffff${'\0'.repeat(100)}`.slice(0, 100)
    let hash = 0n
    for (let k = 0; k < block.length; k++) hash = (hash * 37n + BigInt(block.charCodeAt(k))) % 2n ** 64n
    const hex = hash.toString(16)
    seen.set(hex, (seen.get(hex) ?? 0) + 1)
    return `${hex}:${seen.get(hex)}`
  })
}

describe('lineHashes', () => {
  // The values that GitHub's own tests expect.
  const greetings = [
    'e9496ae3ebfced30:1',
    'fb7c023a8b9ccb3f:1',
    'ce8ba1a563dcdaca:1',
    'e20e36e16fcb0cc8:1',
    'b3edc88f2938467e:1',
    'c8e28b0b4002a3a0:1',
    'c129715d7a2bc9a3:1',
  ]
  test.each([
    ['', ['c129715d7a2bc9a3:1']],
    [' a\nb\n  \t\tc\n d', ['271789c17abda88f:1', '54703d4cd895b18:1', '180aee12dab6264:1', 'a23a3dc5e078b07b:1']],
    [' hello; \t\nworld!!!\n\n\n  \t\tGreetings\n End\n', greetings],
    [' hello; \t\nworld!!!\r\r\r  \t\tGreetings\r End\r', greetings],
    [' hello; \t\r\nworld!!!\r\n\r\n\r\n  \t\tGreetings\r\n End\r\n', greetings],
    [' hello; \t\nworld!!!\r\n\n\r  \t\tGreetings\r End\r\n', greetings],
    [
      'Lorem ipsum dolor sit amet.\n'.repeat(10),
      [
        ...[1, 2, 3, 4, 5, 6].map(n => `a7f2ff13bc495cf2:${n}`),
        'a7f2ff1481e87703:1',
        'a9cf91f7bbf1862b:1',
        '55ec222b86bcae53:1',
        'cc97dc7b1d7d8f7b:1',
        'c129715d7a2bc9a3:1',
      ],
    ],
  ])('knows the published values of %j', (text, expected) => {
    expect(all(text)).toEqual(expected)
  })

  test('agrees with the definition on any text', () => {
    const piece = fc.oneof(
      fc.constantFrom('\n', '\r\n', '\r', ' ', '\t', 'a', 'b', 'bA', 'af', 'abc: def', '\ufeff', '\uffff', '\0'),
      fc.string(),
    )
    const text = fc.array(piece, { maxLength: 120 }).map(pieces => pieces.join(''))
    fc.assert(
      fc.property(text, given => {
        expect(all(given)).toEqual(reference(given))
      }),
    )
  })

  test('counts by hash: different lines may collide', () => {
    const hashes = all(`bA${'x'.repeat(98)}\naf${'x'.repeat(98)}`)
    expect(hashes.map(hash => hash.slice(-2))).toEqual([':1', ':2'])
    expect(hashes[0]?.slice(0, -2)).toBe(hashes[1]?.slice(0, -2))
  })

  test('answers for the wanted lines alone, with the count of all', () => {
    const text = 'x\n'.repeat(400)
    expect(lineHashes(text, new Set([3, 250]))).toEqual(
      new Map([
        [3, all(text)[2]],
        [250, all(text)[249]],
      ]),
    )
    expect(lineHashes(text, new Set([9999])).size).toBe(0)
  })
})

test('stableHash is FNV-1a over the parts, which it keeps apart', () => {
  // FNV-1a of the text []
  expect(stableHash([])).toBe('09612b07b5ecb5a5')
  expect(stableHash(['a', 'b'])).not.toBe(stableHash(['ab']))
  expect(stableHash(['a', 'b'])).toBe(stableHash(['a', 'b']))
})
