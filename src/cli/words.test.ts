import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { UsageError } from './command.ts'
import { refusal } from './program.ts'
import { pathWords, shellWords } from './words.ts'

describe('shellWords', () => {
  it.each([
    ['', []],
    ['  \n ', []],
    ['--rule a=off  --fail-on warning', ['--rule', 'a=off', '--fail-on', 'warning']],
    ['--rule a=off\n--fail-on warning\n', ['--rule', 'a=off', '--fail-on', 'warning']],
    ['--config "my config.yaml"', ['--config', 'my config.yaml']],
    ["--ignore='a b/**'", ['--ignore=a b/**']],
    ['a\\ b "c\\"d" \'e\\f\' ""', ['a b', 'c"d', 'e\\f', '']],
    ['dir\\file.yaml **/\\[x].yaml', ['dir\\file.yaml', '**/\\[x].yaml']],
    ['end\\', ['end\\']],
  ])('%j', (text, words) => expect(shellWords(text)).toEqual(words))

  it('refuses a quote without its end', () => {
    expect(() => shellWords('--config "my config.yaml')).toThrow(UsageError)
    expect(() => shellWords("it's")).toThrow(/quote '/)
  })

  it('gives back what was quoted', () => {
    const quoted = (word: string): string => `"${word.replace(/["\\]/g, '\\$&')}"`
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' })), words => {
        expect(shellWords(words.map(quoted).join(' '))).toEqual(words)
      }),
    )
  })
})

describe('pathWords', () => {
  it('takes several lines for a path each', () => expect(pathWords('my manifests\n\n  other\r\n')).toEqual(['my manifests', 'other']))
  it('splits a single line', () => expect(pathWords('a "b c"\n')).toEqual(['a', 'b c']))
})

describe('refusal', () => {
  it('wraps at the columns of a terminal, with an indent for further lines', async () => {
    const problems = ['invalid value "stict" for --preset; did you mean "strict"?', 'short']
    expect(await refusal(problems, 'ds-lint --help', 50)).toBe(
      'ds-lint: invalid value "stict" for --preset; did\n  you mean "strict"?\nds-lint: short\nRun ds-lint --help for the commands and options\n',
    )
    expect((await refusal(problems, 'ds-lint --help', undefined)).split('\n')).toHaveLength(4)
  })
})
