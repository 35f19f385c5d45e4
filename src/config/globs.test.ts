import * as fc from 'fast-check'
import micromatch from 'micromatch'
import { describe, expect, it } from 'vitest'
import { globProblem, matchersOf } from './globs.ts'

async function isMeant(glob: string, path: string): Promise<boolean | undefined> {
  return (await matchersOf([[glob]]))[0]?.(path)
}

describe('globs', () => {
  it.each([
    ['*.yaml', 'a/b.yaml', true],
    ['/*.yaml', 'a/b.yaml', false],
    ['a', 'x/a/b.yaml', true],
    ['./a/', 'a/b.yaml', true],
    ['a/**/b.yaml', 'a/b.yaml', true],
    ['a/**/b.yaml', 'a/x/y/b.yaml', true],
    ['a**b', 'a/b', false],
    ['a/**', 'a/b', true],
    ['a/**', 'x/a/b', false],
    ['*/**', 'a', false],
    ['{a,b/{c,d}}.yaml', 'b/d.yaml', true],
    ['{a,b/{c,d}}.yaml', 'b/a.yaml', false],
    ['v{1..12}.yaml', 'v7.yaml', true],
    ['[!a-c].yaml', 'd.yaml', true],
    ['[!a-c].yaml', 'a.yaml', false],
    ['a[.]b', 'a.b', true],
    ['a[/]b', 'a/b', false],
    ['?.yaml', '😀.yaml', true],
    ['+(a|b).yaml', 'abba.yaml', true],
    ['@(a|b).yaml', 'ab.yaml', false],
    ['\\*.yaml', 'a.yaml', false],
    ['\\*.yaml', '*.yaml', true],
    ['a|b', 'a', false],
  ])('%s and %s: %s', async (glob, path, expected) => {
    expect(await isMeant(glob, path)).toBe(expected)
  })

  it.each([
    ['a'.repeat(1001), 'the glob is longer than 1000 characters'],
    ['{'.repeat(500), 'the glob has more than 10 groups in one another'],
    ['{a,b', 'unclosed group in the glob: "}" is missing'],
    ['+(a', 'unclosed group in the glob: ")" is missing'],
    ['!(a)', '"!(" is not supported in a glob; use a separate glob that starts with !'],
    ['{1..99999}', 'the glob has a range of more than 100: {1..99999}'],
  ])('that are none are told: %.20s', (glob, message) => {
    expect(globProblem(glob)).toBe(message)
  })

  it('mean what micromatch makes of them', async () => {
    const part = fc.constantFrom('a', 'b', 'ab', '*', '**', '?', '[ab]', '.', '{a,b}', '{b,a*}', '/', '/', '/**/')
    const path = fc.array(fc.constantFrom('a', 'b', 'ab', '.a', 'a.b'), { minLength: 1, maxLength: 4 }).map(names => names.join('/'))
    const glob = fc
      .array(part, { minLength: 1, maxLength: 6 })
      .map(parts =>
        parts
          .join('')
          .replaceAll(/\/{2,}/g, '/')
          .replaceAll(/\*{3,}/g, '*'),
      )
      .filter(
        text =>
          /^[^/!]/.test(text) &&
          text.includes('/') &&
          !/\/(?:\*\*)?$/.test(text) &&
          !text.includes('**/*') &&
          !/(?:^|\/)\.{1,2}(?:\/|$)|\.\.|\*\*[^/]|[^/]\*\*|\]\*\*/.test(text),
      )
    await fc.assert(
      fc.asyncProperty(glob, path, async (text, file) => {
        const expected = [text, `${text}/**`].some(each => micromatch.isMatch(file, each, { dot: true, nonegate: true }))
        expect(await isMeant(text, file)).toBe(expected)
      }),
      { numRuns: 1000 },
    )
  })

  it('do not backtrack', async () => {
    const name = 'a'.repeat(5000)
    for (const glob of [`${'*a'.repeat(400)}b`, `${'**/a/'.repeat(190)}b`, '+(a|aa|+(a|aa))b', '*(*(*(a)))b']) {
      expect(await isMeant(glob, glob.includes('/a') ? 'a/'.repeat(2000) : name)).toBe(false)
    }
  })
})
