/** Spans and values of the positioned tree. */
import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { read, split } from './document.ts'
import { parseYaml } from './parse.ts'
import { toPlain } from './plain.ts'
import { target, type YamlNode } from './tree.ts'

function each(node: YamlNode | undefined, visit: (node: YamlNode) => void): void {
  if (!node) return
  visit(node)
  if (node.kind === 'sequence') for (const item of node.items) each(item, visit)
  if (node.kind === 'mapping') {
    for (const { key, value } of node.entries) {
      each(key, visit)
      each(value, visit)
    }
  }
}

/** The text of every node, by what it is. */
function slices(text: string): string[] {
  const found: string[] = []
  each(parseYaml(text).root, ({ kind, start, end }) => found.push(`${kind} ${JSON.stringify(text.slice(start, end))}`))
  return found
}

/** Whether a span holds what its node says. */
function isTrue(node: YamlNode, text: string): boolean {
  const slice = text.slice(node.start, node.end)
  switch (node.kind) {
    case 'alias':
      return slice.startsWith('*')
    case 'sequence':
      return node.flow ? slice.startsWith('[') && slice.endsWith(']') : slice.startsWith('-')
    case 'mapping':
      return !node.flow || (slice.startsWith('{') && slice.endsWith('}'))
    case 'scalar':
      switch (node.style) {
        case 'plain':
          return slice.replace(/\s+/g, ' ') === node.text.replace(/\s+/g, ' ')
        case 'single':
          return /^'[^]*'$/.test(slice)
        case 'double':
          return /^"[^]*"$/.test(slice)
        case 'literal':
          return slice.startsWith('|')
        case 'folded':
          return slice.startsWith('>')
      }
  }
}

describe('spans', () => {
  it('hold scalars with their quotes, block scalars with their header', () => {
    expect(slices(`a: "q"\nb: 'r'\nc: |-\n  l1\n  l2\n\nd: > # folded\n  f\n`)).toEqual([
      `mapping ${JSON.stringify(`a: "q"\nb: 'r'\nc: |-\n  l1\n  l2\n\nd: > # folded\n  f`)}`,
      'scalar "a"',
      'scalar "\\"q\\""',
      'scalar "b"',
      `scalar "'r'"`,
      'scalar "c"',
      'scalar "|-\\n  l1\\n  l2"',
      'scalar "d"',
      'scalar "> # folded\\n  f"',
    ])
  })

  it('end flow collections at their brackets', () => {
    expect(slices('a: {b: [1, 2, ], c: } # d')).toEqual([
      'mapping "a: {b: [1, 2, ], c: }"',
      'scalar "a"',
      'mapping "{b: [1, 2, ], c: }"',
      'scalar "b"',
      'sequence "[1, 2, ]"',
      'scalar "1"',
      'scalar "2"',
      'scalar "c"',
      'scalar ""',
    ])
  })

  it('put absent values behind their colon or dash', () => {
    const text = 'a: # nothing\nb:\n- \n-   # here\n- &x\nc : \n'
    const ends: string[] = []
    each(parseYaml(text).root, node => {
      if (node.kind === 'scalar' && node.value === null) ends.push(text.slice(0, node.start).split('\n').at(-1) as string)
    })
    expect(ends).toEqual(['a:', '-', '-', '- &x', 'c :'])
  })

  it('are the file’s own where lines inside brackets and quotes are indented too little', () => {
    const text = 'a:\n  b: [\n  x,\n"y\nz"\n]\nc: 1\n'
    const { root, problems } = parseYaml(text)
    expect(problems).toEqual([])
    expect(toPlain(root)).toEqual({ a: { b: ['x', 'y z'] }, c: 1 })
    each(root, node => expect(isTrue(node, text)).toBe(true))
  })

  it('know CRLF, anchors, aliases and merge keys', () => {
    const text = 'a: &base\r\n  x: 1\r\nb:\r\n  <<: *base\r\n  z: "2"\r\n'
    const { root } = parseYaml(text)
    expect(toPlain(root)).toEqual({ a: { x: 1 }, b: { x: 1, z: '2' } })
    each(root, node => expect(isTrue(node, text)).toBe(true))
  })

  it('shift into the file', () => {
    const text = '# first\na: 1\n---\n# second\nb: two\n'
    const found: string[] = []
    for (const span of split(text)) each(read({ path: 'f', text }, span).root, node => found.push(text.slice(node.start, node.end)))
    expect(found).toEqual(['a: 1', 'a', '1', 'b: two', 'b', 'two'])
  })
})

describe('any text', () => {
  const fragment = fc.constantFrom(
    'a',
    ': ',
    '- ',
    '\n',
    '  ',
    '{',
    '}',
    '[',
    ']',
    ',',
    '"',
    "'",
    '|',
    '>',
    '&x ',
    '*x',
    '<<: ',
    '#',
    '!!',
    '---\n',
    '\t',
    '0x1',
    '\r\n',
    '%',
    '?',
    'é',
    '😀',
  )
  const text = fc.oneof(
    fc.array(fragment, { maxLength: 40 }).map(parts => parts.join('')),
    fc.string({ unit: 'binary', maxLength: 60 }),
  )

  it('gives a tree or a problem, with spans inside the text that hold their values', () => {
    fc.assert(
      fc.property(text, source => {
        for (const span of split(source)) {
          const { root, problems } = read({ path: 'f', text: source }, span)
          for (const problem of problems) expect(problem.span.start).toBeLessThanOrEqual(problem.span.end)
          if (problems.length > 0) continue
          each(root, node => {
            expect(node.start).toBeGreaterThanOrEqual(span.start)
            expect(node.end).toBeLessThanOrEqual(span.end)
            expect(node.start).toBeLessThanOrEqual(node.end)
            expect(isTrue(node, source) || node.start === node.end).toBe(true)
          })
        }
      }),
      { numRuns: 3000 },
    )
  })

  it('ends deep nesting and alias bombs in a problem', () => {
    for (const deep of ['['.repeat(10_000), '- '.repeat(10_000), '{"a":'.repeat(10_000)]) {
      expect(read({ path: 'f', text: deep }, { start: 0, end: deep.length }).problems).toHaveLength(1)
    }
    const bomb = `a: &a [x,x,x,x,x,x,x,x,x]\n${'bcdefghij'.replace(/./g, (name, index: number) => `${name}: &${name} [${Array(9).fill(`*${'abcdefghij'[index]}`).join(',')}]\n`)}`
    expect(read({ path: 'f', text: bomb }, { start: 0, end: bomb.length }).problems[0]?.message).toContain('expand too far')
  })
})

const CORPUS = '../shared/corpus/manifests'
const files = readCorpus()

describe.skipIf(files.length === 0)('real manifests (skipped without ../shared/corpus)', () => {
  it('have true spans', () => {
    for (const path of files) {
      const text = readFileSync(path, 'utf8')
      for (const span of split(text)) {
        const { root, problems } = read({ path, text }, span)
        if (problems.length === 0)
          each(
            target(root),
            node => node.start !== node.end && expect(isTrue(node, text), `${path}: ${text.slice(node.start, node.end)}`).toBe(true),
          )
      }
    }
  })
})

function readCorpus(): string[] {
  try {
    return readdirSync(CORPUS, { recursive: true, withFileTypes: true })
      .filter(entry => entry.isFile())
      .map(({ parentPath, name }) => `${parentPath}/${name}`)
  } catch {
    return []
  }
}
