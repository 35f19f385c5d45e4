import { expect, it } from 'vitest'
import { read } from './document.ts'
import { type AnyField, rootField } from './field.ts'
import { edited, isSound } from './sound.ts'

function tried(text: string, edit: (root: AnyField) => ReturnType<AnyField['write']>): [sound: boolean, text: string] {
  const document = read({ path: 'a.yaml', text }, { start: 0, end: text.length })
  const root = rootField({ document, node: document.root, value: undefined, effective: undefined, maps: new Set(), rendered: false })
  const made = edit(root)
  if (!made) throw new Error('no edit')
  return [isSound(document, [made]), edited(text, [made])]
}

it.each<[what: string, text: string, edit: (root: AnyField) => ReturnType<AnyField['write']>, after: string]>([
  ['a new value', 'a: 1\nb: 2\n', root => root.resolve(['a']).write('x'), 'a: x\nb: 2\n'],
  ['a new key', 'a: 1\n', root => root.resolve(['b', 'c']).write([1]), 'a: 1\nb:\n  c:\n    - 1\n'],
  ['an item', 'a: [1, 2]\n', root => root.resolve(['a', 2]).write(3), 'a: [1, 2, 3]\n'],
  ['a removal', 'a: 1\nb: [x, y]\n', root => root.resolve(['b', 0]).remove(), 'a: 1\nb: [y]\n'],
  ['another key', '{"a": 1}', root => root.resolve(['a']).rename('b'), '{"b": 1}'],
  ['a value without its tag', 'a: !!null ""\n', root => root.resolve(['a']).write('x'), 'a: x\n'],
])('%s reads as meant', (_, text, edit, after) => {
  expect(tried(text, edit)).toEqual([true, after])
})

it('an addition to an explicit key does not', () => {
  expect(tried('a:\n  ? x\n  : z\n', root => root.resolve(['a', 'b']).write('c'))[0]).toBe(false)
})

it('an edit that changes more than it means does not', () => {
  const text = 'a: 1\nb: 2\n'
  const file = { path: 'a.yaml', text }
  const document = read(file, { start: 0, end: text.length })
  const edit = { location: { file, span: { start: 3, end: 9 } }, text: '3', means: { holder: 0, step: 'a', value: 3 } }
  expect(isSound(document, [edit])).toBe(false)
  expect(isSound(document, [{ ...edit, location: { file, span: { start: 3, end: 4 } } }])).toBe(true)
})
