import { describe, expect, it } from 'vitest'
import { loadRegExp } from './regexp.ts'

const compile = await loadRegExp()

function matches(pattern: string, text: string): boolean | string {
  const compiled = compile(pattern)
  return 'test' in compiled ? compiled.test(text) : `${compiled.offset} ${compiled.message}`
}

/** Every answer is that of Go 1.26's regexp. */
describe('a pattern', () => {
  it.each([
    ['b', 'abc', true],
    ['^b', 'a\nb', false],
    ['(?m)^b', 'a\nb', true],
    ['a$', 'a\n', false],
    ['a.b', 'a\nb', false],
    ['(?s)a.b', 'a\nb', true],
    ['^.$', '😀', true],
    ['\\d', '٣', false],
    ['(?i)k', '\u212a', true],
    ['(?i)^ſ$', 'S', true],
    ['\\pL\\z', 'é', true],
    ['[[:alpha:]]', 'é', false],
    ['\\bé', 'é', false],
    ['\\Qa.b\\E', 'a.b', true],
    ['x{2,3}?$', 'xxxx', true],
    ['(?P<n>a)(?<n>[(?P<n>])\\(?P', 'a<(P', true],
  ])('%j in %j: %j', (pattern, text, expected) => {
    expect(matches(pattern, text)).toBe(expected)
  })

  it.each([
    ['ab(', '0 missing closing ): `ab(`'],
    ['a)', '0 unexpected ): `a)`'],
    ['ab**', '2 invalid nested repetition operator: `**`'],
    ['a|*', '2 missing argument to repetition operator: `*`'],
    ['a{1001}', '1 invalid repeat count: `{1001}`'],
    ['[z-a]', '1 invalid character class range: `z-a`'],
    ['a(?=b)', '1 invalid or unsupported Perl syntax: `(?=`'],
    ['a(?<!b)', '1 invalid named capture: `(?<!b)`'],
    ['(a)\\1', '3 invalid escape sequence: `\\1`'],
    ['(a{100}){11}', '8 invalid repeat count: `{11}`'],
    [`${'('.repeat(2000)}a${')'.repeat(2000)}`, expect.stringContaining('expression nests too deeply')],
    ['a'.repeat(10_001), '0 the pattern is longer than 10000 characters'],
    ['(\\pL{1000}|\\pN{1000})'.repeat(20), '0 the pattern repeats too much'],
  ])('that is none: %.40j', (pattern, expected) => {
    expect(matches(pattern, '')).toEqual(expected)
  })
})

/** With a backtracking engine these would not come back. */
it.each(['^(a+)+$', '(a|aa)+$', '(.*)*x', '(a*)*(a*)*(a*)*b', '([a-z]+)*[A-Z]', '(x+x+)+y', '(a|b)*a(a|b){30}c'])(
  'does not backtrack: %s',
  pattern => {
    const text = `${'a'.repeat(100_000)}!`
    const compiled = compile(pattern)
    expect('test' in compiled && compiled.test(text)).toBe(false)
  },
)
