/** Everyday YAML is read as the parser reads it, and nothing else is taken for it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { split } from './document.ts'
import { parseEveryday } from './everyday.ts'
import { parseAny } from './parse.ts'

const CORPUS = '../shared/corpus/manifests'

/** Of texts, between dots in the middle. */
const PIECES = [
  'a·b c·- ·-·: ·:·\n·\n  ·\n    ·\n- ·\n  - · ·  ·#· # x·"·\'·"q"·\'r\'·""·|·>·|-·>+·|2·[·]·{·}·, ·,·{}·[]·\\·\\n·1·0.5·~·yes·---·...·?·? ',
  'a: ·b: ·a:\n  ·a:\n·key: value\n·- item\n·  - item\n·&x ·*x·!·\t·%·@·\u00e9·\ufeff·😀·\r',
].flatMap(pieces => pieces.split('·'))

/** Whether it is taken for everyday YAML; fails where the parser has another opinion of it. */
function isEveryday(text: string, start = 0, end = text.length): boolean {
  const root = parseEveryday(text, start, end)
  if (!root) return false
  expect(parseAny(text, start, end, true)).toEqual({ root, problems: [] })
  return true
}

describe('everyday YAML', () => {
  it.each([
    'a: 1\nb: text with spaces # comment\nc:\n',
    '---\n# second\na:\n\n  # third\n  b: c # d\n\n',
    '--- # comment\na: b',
    'list:\n- a\n- b: 1\n  c: 2\n-\n- d:\n  - e\nnext: 1\n',
    'list:\n  - a: |\n      text\n       more\n\n    b: >-\n      folded\n      text\n\n  -   c: 1\n      d: 2\n',
    'a: |2\n   indented\nb: |+ # kept\n  c\n\n\nd: e\n',
    `a: "double: # \\"quoted\\"\\n"\nb: 'it''s'\n"c d" : 'e'\n'f': ""\n`,
    'a: [1, "b", \'c\', [d, {e: f, "g":  h}], x y ]\nb: {}\nc: [ ]\nd: {k: v,} # trailing\n',
    'a: 0644\nb: yes\nc: 1e3\nd: ~\non: 80\n8080: x\n',
    'a: b\na: c\n',
    'a: &b\n  c: &d e # f\ng: *b\nh: &i\n- *d\n- &j [k]\nl:\n  <<: *b\n  m: *j\nn: &o |\n  p\n',
    '<<: {a: b}\n',
    'args: [--a=b, -c, "--d"]\nurl: http://x:80/#y\npath: C:\\dir\n',
    '- a\n- b\n',
  ])('is %j', text => {
    expect(isEveryday(text)).toBe(true)
  })

  it.each([
    ['an anchor twice', 'a: &b c\nd: &b e\n'],
    ['an anchor of nothing', 'a: &b\nc: d\n'],
    ['an alias of nothing', 'a: *b\n'],
    ['an anchor that holds its alias', 'a: &b\n  c: *b\n'],
    ['an anchor of a key', '- &a b: c\n'],
    ['tags', 'a: !!str 1\n'],
    ['scalars on several lines', 'a: b\n  c\n'],
    ['brackets on several lines', 'a: [b,\n  c]\n'],
    ['tabs between tokens', 'a:\tb\n'],
    ['a second document', 'a: b\n---\nc: d\n'],
    ['directives', '%YAML 1.1\n---\na: b\n'],
    ['other line ends', 'a: b\r\nc: d\r\n'],
    ['what is no mapping or list', 'text\n'],
    ['nothing', '# nothing\n'],
    ['numbers that JSON has not', 'a: .inf\n'],
    ['keys that JSON has not', 'null: a\n'],
    ['deeper lines', 'a: b\n   c: d\n'],
    ['a colon in a value', 'a: b: c\n'],
    ['a value behind a list', 'a: - b\n'],
    ['too long a key', `${'a'.repeat(1100)}: b\n`],
    ['what would nest too deeply', 'a: ' + '['.repeat(200)],
  ])('is not %s', (_, text) => {
    expect(isEveryday(text)).toBe(false)
  })

  it('is read as the parser reads it, whatever it is made of', () => {
    const piece = fc.constantFrom(...PIECES)
    const text = fc.array(piece, { maxLength: 30 }).map(pieces => pieces.join(''))
    fc.assert(
      fc.property(text, given => {
        isEveryday(given)
      }),
      { numRuns: Number(process.env['FUZZ'] ?? 3000) },
    )
  })

  it.skipIf(!existsSync(CORPUS))('is what most manifests are written in (needs ../shared/corpus)', () => {
    const files = readdirSync(CORPUS, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile())
    let everyday = 0
    let others = 0
    for (const { parentPath, name } of files) {
      const text = readFileSync(join(parentPath, name), 'utf8')
      for (const { start, end } of split(text)) {
        if (isEveryday(text, start, end)) everyday++
        else if (parseAny(text, start, end, true).problems.length === 0) others++
      }
    }
    expect(everyday / (everyday + others)).toBeGreaterThan(0.9)
  })
})
