import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { expectLinear } from '../../../scripts/growth.testing.ts'
import { frame } from './frame.ts'
import { Regions } from './region.ts'
import { painter } from './style.ts'
import { textWidth } from './width.ts'

const plain = { width: 60, paint: painter(false), style: 'error', context: false } as const

/** The frame of the part between ⟦ and ⟧. */
function framed(marked: string, options: Partial<typeof plain> | { context: boolean } = {}): string {
  const start = marked.indexOf('⟦')
  const end = marked.indexOf('⟧') - 1
  const text = marked.replace(/[⟦⟧]/g, '')
  return `\n${frame({ file: { path: 'f', text }, span: { start, end } }, new Regions(), { ...plain, ...options }).join('\n')}\n`
}

describe('frame', () => {
  test('underlines the span', () => {
    expect(framed('a: 1\nb: ⟦two⟧ # x\n')).toBe(`
     2 │ b: two # x
       │    ^^^
`)
  })

  test('shows the lines around it, if they say something', () => {
    expect(framed('a:\n  b: ⟦1⟧\n  c: 2\n', { context: true })).toBe(`
     1 │ a:
     2 │   b: 1
       │      ^
     3 │   c: 2
`)
    expect(framed('---\nb: ⟦1⟧\n\n', { context: true })).toBe(`
     2 │ b: 1
       │    ^
`)
  })

  test('an empty span is a place', () => {
    expect(framed('a:⟦⟧\nb: 1')).toBe(`
     1 │ a:
       │   ^
`)
    expect(framed('a: 1\n⟦⟧')).toBe(`
     2 │
       │ ^
`)
    expect(framed('⟦⟧')).toBe(`
     1 │
       │ ^
`)
  })

  test('a span over several lines is underlined to the end of its first', () => {
    expect(framed('a: ⟦|  \n  x\n  y⟧\nb: 1', { context: true })).toBe(`
     1 │ a: |
       │    ^ to line 3
`)
    expect(framed('a:\n  ⟦b: 1\n  c: 2\n⟧d: 3')).toBe(`
     2 │   b: 1
       │   ^^^^ to line 3
`)
    expect(framed('a: ⟦1\n⟧b: 2')).toBe(`
     1 │ a: 1
       │    ^
`)
  })

  test('carriage returns are no part of a line', () => {
    expect(framed('a: 1\r\nb: ⟦2⟧\r\nc: 3\r\n', { context: true })).toBe(`
     1 │ a: 1
     2 │ b: 2
       │    ^
     3 │ c: 3
`)
  })

  test('tabs go to the next fourth column', () => {
    expect(framed('\ta:\t⟦b⟧\t# c')).toBe(`
     1 │     a:  b   # c
       │         ^
`)
    expect(framed('a⟦\t⟧b')).toBe(`
     1 │ a   b
       │  ^^^
`)
  })

  test('wide characters take two columns', () => {
    expect(framed('名前: "⟦日本😀⟧" # ok')).toBe(`
     1 │ 名前: "日本😀" # ok
       │        ^^^^^^
`)
    expect(framed('e\u0301e\u0301: ⟦👩‍👩‍👧x⟧')).toBe(`
     1 │ e\u0301e\u0301: 👩‍👩‍👧x
       │     ^^^
`)
  })

  test('control characters are written out', () => {
    expect(framed('a: \u001b[31m⟦b\u202ec⟧')).toBe(`
     1 │ a: \\x1b[31mb\\u202ec
       │            ^^^^^^^^
`)
  })

  test('a byte order mark takes no room', () => {
    expect(framed('\ufeff⟦a⟧: 1')).toBe(`
     1 │ a: 1
       │ ^
`)
  })

  test('long lines are clipped around the span', () => {
    expect(framed(`⟦ab⟧${'x'.repeat(100)}`)).toBe(`
     1 │ ab${'x'.repeat(47)}…
       │ ^^
`)
    expect(framed(`${'x'.repeat(100)}⟦ab⟧`)).toBe(`
     1 │ …${'x'.repeat(47)}ab
       │ ${' '.repeat(48)}^^
`)
    expect(framed(`${'x'.repeat(100)}⟦ab⟧${'y'.repeat(100)}`)).toBe(`
     1 │ …${'x'.repeat(23)}ab${'y'.repeat(24)}…
       │ ${' '.repeat(24)}^^
`)
    expect(framed(`xx⟦${'a'.repeat(200)}⟧`)).toBe(`
     1 │ …${'a'.repeat(49)}…
       │  ${'^'.repeat(49)}
`)
  })

  test('a line of megabytes costs nothing', async () => {
    const line = (size: number): string => framed(`${'漢'.repeat(size)}⟦ab⟧${'\t'.repeat(size)}`)
    await expectLinear(size => expect(line(size)).toContain('漢ab'), 125_000)
  })

  test('is as wide as allowed, underlines something, and shows a short span whole', () => {
    const unit = fc.constantFrom('a', ' ', '漢', '😀', '\t', 'e\u0301', '\n', '\r\n', '\u001b', '\ud800', '👩‍👩‍👧')
    const text = fc.array(unit, { maxLength: 150 }).map(units => units.join(''))
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(6), fc.integer({ min: 30, max: 90 }), (content, at, length, width) => {
        const start = at % (content.length + 1)
        const location = { file: { path: 'f', text: content }, span: { start, end: start + length } }
        const lines = frame(location, new Regions(), { ...plain, width, context: true })
        for (const line of lines) expect(textWidth(line)).toBeLessThanOrEqual(Math.max(width, 29) + ' to line 150'.length)
        const marks = lines.findIndex(line => /│ *\^+(?: to line \d+)?$/.test(line))
        expect(marks).toBeGreaterThan(0)
        const [shown = '', under = ''] = lines.slice(marks - 1)
        expect(textWidth(shown)).toBeLessThanOrEqual(Math.max(width, 29))
        const span = content.slice(start, start + length)
        if (/^[a漢😀]+$/u.test(span) && !/[\u0301\u200d]/.test(content.charAt(start + length))) {
          expect(shown).toContain(span)
          expect(under.match(/\^+/)?.[0]).toHaveLength(textWidth(span))
          expect(textWidth(shown.slice(0, shown.indexOf(span)))).toBeLessThanOrEqual(under.indexOf('^'))
        }
      }),
      { numRuns: 500 },
    )
  })
})
