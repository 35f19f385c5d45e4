import { expect, test } from 'vitest'
import { read } from './document.ts'
import { insertInto } from './write.ts'

test.each([
  ['a:\n- b\n', '\nc:\n- d:\n  - e: 1\n    f: g'],
  ['a:\n  - b\n', '\nc:\n  - d:\n      - e: 1\n        f: g'],
  ['a:\n  - b:\n    - c\n', '\nc:\n  - d:\n      - e: 1\n        f: g'],
  ['a: b\n', '\nc:\n  - d:\n      - e: 1\n        f: g'],
])('a list is indented as the first one of its document: %j', (text, added) => {
  const document = read({ path: 'a.yaml', text }, { start: 0, end: text.length })
  const { root } = document
  if (root?.kind !== 'mapping') throw new Error('no mapping')
  expect(insertInto(document, root, { c: [{ d: [{ e: 1, f: 'g' }] }] })?.text).toBe(added)
})
