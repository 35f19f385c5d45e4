import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { ansiToSvg } from './picture.ts'

test('the picture of the README fits a page of GitHub', () => {
  const [, width] = /^<svg [^>]*width="(\d+)"/.exec(readFileSync('docs/terminal.svg', 'utf8')) ?? []
  expect(Number(width)).toBeLessThanOrEqual(900)
})

describe('ansiToSvg', () => {
  test('draws each run where its column is, in its colour', () => {
    const svg = ansiToSvg('a \u001b[1;31merror\u001b[0m b\n\u001b[2m日本\u001b[22m x\n')
    const texts = svg.split('\n').filter(line => line.startsWith('<text'))
    expect(texts).toEqual([
      '<text x="20" y="34" textLength="8.4" lengthAdjust="spacingAndGlyphs" xml:space="preserve">a</text>',
      '<text x="36.8" y="34" textLength="42" lengthAdjust="spacingAndGlyphs" fill="#ff7b72" font-weight="bold" xml:space="preserve">error</text>',
      '<text x="87.2" y="34" textLength="8.4" lengthAdjust="spacingAndGlyphs" xml:space="preserve">b</text>',
      '<text x="20" y="54" textLength="33.6" lengthAdjust="spacingAndGlyphs" fill="#8b949e" xml:space="preserve">日本</text>',
      '<text x="62" y="54" textLength="8.4" lengthAdjust="spacingAndGlyphs" xml:space="preserve">x</text>',
    ])
  })

  test('is as large as its text', () => {
    expect(ansiToSvg('x')).toContain('width="544" height="60" viewBox="0 0 544 60"')
    expect(ansiToSvg('x'.repeat(100) + '\ny')).toContain('width="880" height="80"')
  })

  test('shows the command at a prompt', () => {
    const svg = ansiToSvg('no findings', 'npx ds-lint "a" <b>')
    expect(svg).toContain('<title>npx ds-lint &quot;a&quot; &lt;b&gt;</title>')
    expect(svg).toContain('>$</text>')
    expect(svg).toMatch(/y="74"[^>]*>no findings</)
  })

  test('nothing in the text becomes markup or an invalid character', () => {
    const svg = ansiToSvg('</text><script>&\u0007\u001b]8;;x\u0000')
    expect(svg).toContain('&lt;/text&gt;&lt;script&gt;&amp;\\x07\\x1b]8;;x\\x00')
  })
})
