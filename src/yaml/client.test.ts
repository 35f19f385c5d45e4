import { expect, it } from 'vitest'
import { badSeparator, readAsClient } from './client.ts'

const valueOf = (text: string): unknown => {
  const { root, problems, contentType } = readAsClient({ path: 'a', text })
  return problems[0]?.message ?? `${contentType} ${root?.kind}`
}

it.each([
  ['{"a": 1} x', 'json mapping'],
  ['\u00a0{"a": 1}', 'yaml mapping'],
  ['\t\n {a: 1}', 'yaml mapping'],
  ['---\n---\na: 1\n', 'yaml mapping'],
  ['', 'yaml undefined'],
  ['--- # comment\na: 1', 'yaml mapping'],
])('reads the first document as kubectl does: %j', (text, expected) => {
  expect(valueOf(text)).toBe(expected)
})

it.each(['--- !!map\na: 1', 'a: 1\n---x: 1', 'a: 1\n--- [\n'])('refuses a separator that goes on: %j', text => {
  expect(valueOf(text)).toMatch(/^invalid document separator/)
})

it('leaves separators alone that kubectl knows, and what is further in', () => {
  expect(badSeparator('---\na: 1\n--- # x\n---\t\r\n  --- x\n')).toBeUndefined()
})
