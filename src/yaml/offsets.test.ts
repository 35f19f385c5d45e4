import { expect, test } from 'vitest'
import { read } from './document.ts'
import { offsetsOf } from './offsets.ts'
import { target } from './tree.ts'

/** What is written where each occurrence of a word in the value of `a` is said to begin. */
function written(text: string, word: string): readonly string[] {
  const root = target(read({ path: 'f.yaml', text }, { start: 0, end: text.length }).root)
  const scalar = root?.kind === 'mapping' ? target(root.entries[0]!.value) : undefined
  if (scalar?.kind !== 'scalar') throw new Error('no scalar')
  const offsets = offsetsOf(scalar, text)
  expect(offsets).toHaveLength(scalar.text.length + 1)
  expect([...offsets].sort((a, b) => a - b)).toEqual(offsets)
  return Array.from(scalar.text.matchAll(new RegExp(word, 'g')), ({ index }) => {
    const line = text.slice(0, offsets[index]).split('\n').length
    return `${line}: ${text.slice(offsets[index], offsets[index + word.length])}`
  })
}

test.each([
  ['plain', 'a: x.foo + foo\n', ['1: foo', '1: foo']],
  ['plain over lines', 'a: x.foo +\n   foo\n\n   + foo\n', ['1: foo', '2: foo', '4: foo']],
  ['single quotes', "a: 'x == ''y'' && foo == foo'\n", ['1: foo', '1: foo']],
  ['single quotes over lines', "a: 'x\n  foo\n\n  foo'\n", ['2: foo', '4: foo']],
  ['double quotes', 'a: "\\"\\x41\\u0041\\U0001F600\\n foo \\\n   foo"\n', ['1: foo', '2: foo']],
  ['double quotes over lines', 'a: "x\n  foo\n\n  foo"\n', ['2: foo', '4: foo']],
  ['JSON', '{"a": "\\"x\\" == foo\\u0020foo"}', ['1: foo', '1: foo']],
  ['literal', 'a: |\n  x &&\n    foo\n\n  foo\n', ['3: foo', '5: foo']],
  ['literal with an indicator', 'a: |2-\n    foo\n  foo\n', ['2: foo', '3: foo']],
  ['literal with CRLF', 'a: |\r\n  x\r\n  foo\r\n', ['3: foo']],
  ['folded', 'a: >-\n  x &&\n  foo\n\n    foo\n  foo\n', ['3: foo', '5: foo', '6: foo']],
])('%s', (_, text, expected) => expect(written(text, 'foo')).toEqual(expected))
