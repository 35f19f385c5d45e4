import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { JsonObjects } from './json-stream.ts'

interface Read {
  readonly objects: readonly (readonly [value: unknown, line: number, listKind: string | undefined])[]
  readonly problem: string | undefined
}

/** Reads the text in chunks of so many bytes. */
function read(text: string, size = text.length + 1): Read {
  const objects: [unknown, number, string | undefined][] = []
  const stream = new JsonObjects((each, line, listKind) => objects.push([JSON.parse(each), line, listKind]))
  const bytes = new TextEncoder().encode(text)
  for (let start = 0; start < bytes.length; start += size) stream.push(bytes.slice(start, start + size))
  const problems = stream.end().map(({ line, message }) => `${line}: ${message}`)
  return { objects, problem: problems.length > 0 ? problems.join('; ') : undefined }
}

const values = (text: string): unknown[] => read(text).objects.map(([value]) => value)

describe('JSON objects', () => {
  it('are the items of a List, with the kind that a typed list gives them', () => {
    const { objects } = read('{"kind":"NodeList","items":[\n{"a":1},\n{"b":[{"items":[2]}]}],"metadata":{"x":[{}]}}')
    expect(objects).toEqual([
      [{ a: 1 }, 2, 'Node'],
      [{ b: [{ items: [2] }] }, 3, 'Node'],
    ])
  })

  it('may stand alone, follow one another, or be in a plain list', () => {
    expect(values('{"a":1}\n{"b":"}"} {"c":{}}')).toEqual([{ a: 1 }, { b: '}' }, { c: {} }])
    expect(values('[{"a":1},{"b":2}]{"c":3}')).toEqual([{ a: 1 }, { b: 2 }, { c: 3 }])
  })

  it('may be in lists in lists, as a program puts several Lists together', () => {
    const { objects, problem } = read(
      '[[{"a":1},\n{"b":2}],[],[[{"c":3}]],{"d":4}]\n{"kind":"NodeList","items":[[{"e":5}],{"f":6}]}{"g":7}',
    )
    expect(problem).toBeUndefined()
    expect(objects.map(([value, , kind]) => JSON.stringify(value) + (kind ?? ''))).toEqual([
      '{"a":1}',
      '{"b":2}',
      '{"c":3}',
      '{"d":4}',
      '{"e":5}Node',
      '{"f":6}Node',
      '{"g":7}',
    ])
  })

  it('lose images and managed fields where nodes have them, and nowhere else', () => {
    const text =
      '{"items":[{"metadata":{"managedFields":[{"a":["]"]}],"images":"x"},"images":[1],"status":{"images":[{"n":["a"]}],"x":{"images":[1]}}}]}'
    expect(values(text)).toEqual([
      { metadata: { managedFields: [], images: 'x' }, images: [1], status: { images: [], x: { images: [1] } } },
    ])
  })

  it('are complete where the text is cut off, and the rest is told', () => {
    expect(read('{"items":[{"a":1},\n{"b":')).toEqual({
      objects: [[{ a: 1 }, 1, undefined]],
      problem: '2: the JSON ends too early, as if it were cut off',
    })
    expect(read('{"a":1}\n{"b":{\n"c":1}').problem).toBe(
      '3: the JSON ends too early, as if it were cut off: the object that begins in line 2 is not closed',
    )
  })

  it('on lines of their own are read behind one that is not closed', () => {
    const { objects, problem } = read('{"a":1}\n{"b":"}\n{"c":[\n{"d":1}\n{"e":1}\n')
    expect(objects).toEqual([
      [{ a: 1 }, 1, undefined],
      [{ d: 1 }, 4, undefined],
      [{ e: 1 }, 5, undefined],
    ])
    expect(problem).toBe('2: an object is not closed and is left out; 3: an object is not closed and is left out')
    const many = read(`${'{"a":\n'.repeat(1000)}{"b":1}`)
    expect(many.objects).toEqual([])
    expect(many.problem).toContain('101: the JSON ends too early'.slice(4))
  })

  it.each([
    ['{"a":1}}', '1: a closing bracket without an opening one'],
    ['{"a":1}\n"b"', '2: expected a JSON object'],
    ['{"items":[{},\n7]}', '2: expected a JSON object'],
    [`${'['.repeat(10)}{}${']'.repeat(10)}`, '1: expected a JSON object'],
    [
      '[[1],\n[2,{},"x",[null]],\n]',
      '1: expected a JSON object; 2: expected a JSON object, 3 times in this line; 3: unexpected comma: no object behind it',
    ],
    [
      '{"items":[{},\n7,\nnull,\n"x",true,{}]}',
      '2: expected a JSON object; 3: expected a JSON object; 4: expected a JSON object, 2 times in this line',
    ],
  ])('in %j are not all there is', (text, problem) => expect(read(text).problem).toBe(problem))

  it('are the same in whatever chunks the text comes', () => {
    const item = fc.record({
      status: fc.record({ images: fc.array(fc.string()), x: fc.json() }),
      managedFields: fc.string(),
      'k"\\': fc.string(),
    })
    fc.assert(
      fc.property(fc.array(item), fc.integer({ min: 1, max: 9 }), fc.boolean(), (items, size, pretty) => {
        const text = JSON.stringify({ kind: 'List', items, end: [{}] }, undefined, pretty ? 2 : 0)
        const { objects, problem } = read(text, size)
        expect(problem).toBeUndefined()
        const expected = items.map(each => ({ ...each, status: { ...each.status, images: [] } }))
        expect(objects.map(([value]) => value)).toEqual(JSON.parse(JSON.stringify(expected)))
      }),
      { numRuns: 200 },
    )
  })
})
