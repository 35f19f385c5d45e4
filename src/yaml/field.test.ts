/** Places, and edits that leave every other byte alone. */
import { describe, expect, it } from 'vitest'
import type { Edit } from '../base/finding.ts'
import { read } from './document.ts'
import { type AnyField, rootField } from './field.ts'
import { toPlain } from './plain.ts'

function field(text: string, ...steps: (string | number)[]): AnyField {
  const document = read({ path: 'f.yaml', text }, { start: 0, end: text.length })
  expect(document.problems).toEqual([])
  const value = toPlain(document.root)
  const maps = new Set(['labels'])
  return rootField({ document, node: document.root, value, effective: value, maps, rendered: false }).resolve(steps)
}

function applied(text: string, edit: Edit | undefined): string | undefined {
  if (!edit) return undefined
  const { start, end } = edit.location.span
  return text.slice(0, start) + edit.text + text.slice(end)
}

/** What writing a value makes of a text; its values must be those asked for, and the edited text must be YAML. */
function written(text: string, steps: (string | number)[], value: unknown): string | undefined {
  const result = applied(text, field(text, ...steps).write(value))
  if (result !== undefined) expect(field(result, ...steps).raw).toEqual(value)
  return result
}

const removed = (text: string, ...steps: (string | number)[]): string | undefined => applied(text, field(text, ...steps).remove())
const slice = ({ location: { file, span } }: AnyField): string => file.text.slice(span.start, span.end)

describe('places', () => {
  const text = 'kind: X\nmetadata:\n  labels: {a.b/c: d}\nspec:\n  list:\n  - image: i\n    name: n\n  - {}\n  none:\n'

  it('have paths, with map keys in brackets', () => {
    expect(field(text, 'metadata', 'labels', 'a.b/c').path).toBe('metadata.labels[a.b/c]')
    expect(field(text, 'spec', 'list', 0, 'missing', 'more').path).toBe('spec.list[0].missing.more')
  })

  it('are at the value, or at the key of the nearest ancestor', () => {
    expect(slice(field(text, 'metadata', 'labels', 'a.b/c'))).toBe('d')
    expect(slice(field(text, 'spec', 'list', 0, 'missing', 'more'))).toBe('name: n')
    expect(slice(field(text, 'spec', 'none'))).toBe('none')
    expect(slice(field(text, 'spec', 'absent', 3, 'x'))).toBe('spec')
    expect(slice(field(text, 'absent'))).toBe('kind: X')
  })

  it('say through which alias they are reached', () => {
    const shared = 'a: &x {k: 1}\nb: *x\nc:\n  <<: *x\n'
    const via = (...steps: string[]) => {
      const at = field(shared, ...steps).via
      return at && at.file.text.slice(at.span.start, at.span.end)
    }
    expect(via('a', 'k')).toBeUndefined()
    expect(via('b', 'k')).toBe('*x')
    expect(via('c', 'k')).toBe('<<: *x')
  })
})

describe('write', () => {
  it('needs a collection of the right kind', () => {
    expect(written('a:\n- b\n', ['a', 'c'], 1)).toBeUndefined()
    expect(written('a:\n  b: c\n', ['a', 1], 1)).toBeUndefined()
    expect(written('a: b\n', ['a', 'c'], 1)).toBeUndefined()
  })

  it('replaces a value and nothing else', () => {
    expect(written('a: 1 # one\nb: 2\n', ['a'], 'x y')).toBe('a: x y # one\nb: 2\n')
    expect(written('a: "1"\n', ['a'], 1)).toBe('a: 1\n')
    expect(written('a: x\n', ['a'], 'yes')).toBe('a: "yes"\n')
    expect(written('a:  x # one\nb: 2\n', ['a'], { c: [1], d: 'x' })).toBe('a:\n  c:\n    - 1\n  d: x # one\nb: 2\n')
    expect(written('a: x\n', ['a'], ['x'])).toBe('a: [x]\n')
    expect(written('a:\n- x\n- y\nb: 1\n', ['a'], { c: 1, d: 2 })).toBe('a:\n  c: 1\n  d: 2\nb: 1\n')
    expect(written('a:\n- x\n- y\nb: 1\n', ['a'], [{ c: 1 }])).toBe('a:\n- c: 1\nb: 1\n')
    expect(written('- a: x\r\n', [0, 'a'], { c: { d: 1 } })).toBe('- a:\r\n    c:\r\n      d: 1\r\n')
    expect(written('a: {\n  b: 1,\n  c: 2,\n  d:\n}\n', ['a', 'c'], { e: 1 })).toBe('a: {\n  b: 1,\n  c: { e: 1 },\n  d:\n}\n')
    expect(written('a: {\n  b: 1,\n  d:\n}\n', ['a', 'd'], { e: 1 })).toBe('a: {\n  b: 1,\n  d: { e: 1 }\n}\n')
    expect(written('a: |\n  x\n  y\nb: 1\n', ['a'], 'z')).toBe('a: z\nb: 1\n')
    expect(written('a:\n  b: 1\n  c: 2\nd: 3\n', ['a'], { e: [1, 'f'] })).toBe('a:\n  e:\n    - 1\n    - f\nd: 3\n')
    expect(written('a: [1, 2]\n', ['a', 1], 3)).toBe('a: [1, 3]\n')
  })

  it('writes behind a colon where nothing is', () => {
    expect(written('a:\nb: 1\n', ['a'], 2)).toBe('a: 2\nb: 1\n')
    expect(written('a: # why\nb: 1\n', ['a', 'c'], 2)).toMatch(/^a:/)
    expect(written('-\n', [0], 2)).toBe('- 2\n')
  })

  it('adds what is missing after its last sibling', () => {
    expect(written('a:\n  b: 1 # one\nc: 2\n', ['a', 'd'], true)).toBe('a:\n  b: 1 # one\n  d: true\nc: 2\n')
    expect(written('a:\n  b: |\n    x\n\nc: 2\n', ['a', 'd'], 1)).toBe('a:\n  b: |\n    x\n  d: 1\n\nc: 2\n')
    expect(written('a: {b: 1}\n', ['a', 'd'], 2)).toBe('a: {b: 1, d: 2}\n')
    expect(written('a: {}\n', ['a', 'd'], 2)).toBe('a: { d: 2 }\n')
    expect(written('a:\n- x: 1\n', ['a', 0, 'z'], 2)).toBe('a:\n- x: 1\n  z: 2\n')
    expect(written('a:\n  - 1\n', ['a', 1], { k: 'v' })).toBe('a:\n  - 1\n  - k: v\n')
    expect(written('a: []\n', ['a', 0], 1)).toBe('a: [1]\n')
    expect(written('a: 1', ['b'], 2)).toBe('a: 1\nb: 2')
    expect(written('a: 1\r\n', ['b'], 2)).toBe('a: 1\r\nb: 2\r\n')
  })

  it('leaves entries that are commented out with those before them', () => {
    expect(written('a:\n  b: 1\n    # c: 2\n    # d: 3\n# e\n', ['f'], 1)).toBe('a:\n  b: 1\n    # c: 2\n    # d: 3\nf: 1\n# e\n')
    expect(written('a:\n- b\n# c\n', ['a', 1], 'd')).toBe('a:\n- b\n- d\n# c\n')
    expect(written('a:\r\n  b: 1\r\n  # c: 2\r\nd: 3\r\n', ['a', 'e'], 1)).toBe('a:\r\n  b: 1\r\n  e: 1\r\n  # c: 2\r\nd: 3\r\n')
  })

  it('adds missing ancestors too', () => {
    expect(written('a:\n  b: 1\n', ['a', 'c', 'd'], 2)).toBe('a:\n  b: 1\n  c:\n    d: 2\n')
    expect(written('a:\n', ['a', 'c', 0], 'x')).toBe('a:\n  c:\n    - x\n')
    expect(written('{"a": {"b": 1}}', ['a', 'c', 'd'], 'x')).toBe('{"a": {"b": 1, "c": { "d": "x" }}}')
  })

  it('leaves shared text alone', () => {
    const shared = 'a: &x {k: 1}\nb: *x\nc:\n  <<: *x\n  l: 2\n'
    expect(written(shared, ['a', 'k'], 2)).toBeUndefined()
    expect(written(shared, ['b', 'k'], 2)).toBeUndefined()
    expect(written(shared, ['c', 'k'], 2)).toBeUndefined()
    expect(written(shared, ['c', 'l'], 3)).toBe('a: &x {k: 1}\nb: *x\nc:\n  <<: *x\n  l: 3\n')
  })
})

describe('remove', () => {
  it('takes whole lines where it can', () => {
    expect(removed('a: 1\nb: # two\n  c: 2\nd: 3\n', 'b')).toBe('a: 1\nd: 3\n')
    expect(removed('a: 1\r\nb: 2\r\n', 'a')).toBe('b: 2\r\n')
    expect(removed('a: 1\nb: 2', 'b')).toBe('a: 1\n')
    expect(removed('- a: 1\n  b: 2\n- c\n', 0, 'a')).toBe('- b: 2\n- c\n')
    expect(removed('- a: 1\n  b: 2\n- c\n', 0)).toBe('- c\n')
  })

  it('keeps flow collections and the last of a block whole', () => {
    expect(removed('{a: 1, b: 2}', 'a')).toBe('{b: 2}')
    expect(removed('{a: 1, b: 2}', 'b')).toBe('{a: 1}')
    expect(removed('a: [1, 2, 3]', 'a', 1)).toBe('a: [1, 3]')
    expect(removed('a:\n  b: 1\n', 'a', 'b')).toBe('a:\n  {}\n')
  })
})

it('renames a key', () => {
  const text = 'spec:\n  strategy: {type: RollingUpdate}\n'
  expect(applied(text, field(text, 'spec', 'strategy').rename('updateStrategy'))).toBe('spec:\n  updateStrategy: {type: RollingUpdate}\n')
})
