/** Spans and values of the positioned tree. */
import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { expectLinear } from '../../scripts/growth.testing.ts'
import { aliasProblem } from './aliases.ts'
import { read, split } from './document.ts'
import { parseFirst, parseYaml } from './parse.ts'
import { toPlain } from './plain.ts'
import { syntaxProblems } from './recover.ts'
import { type Mapping, target, type YamlNode } from './tree.ts'

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
      return !node.flow || /^\{[^]*\}$/.test(slice) || isPair(node)
    case 'scalar':
      switch (node.style) {
        case 'plain':
          return slice.replace(/[\s\u0085]+/g, ' ') === node.text.replace(/[\s\u0085]+/g, ' ')
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

/** A mapping of one entry without braces, as a list in brackets may hold. */
function isPair({ start, end, entries: [entry, ...more] }: Mapping): boolean {
  if (!entry || more.length > 0) return false
  return end === Math.max(entry.key.end, entry.value.end) && start <= entry.key.from
}

/** The document's value as JSON; undefined when Go refuses it. */
function json(text: string): unknown {
  const { root, problems } = parseFirst(text)
  return problems.length > 0 ? undefined : toPlain(root)
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

  it('take CR CR LF for one line break, as what kubectl splits off has CR LF there', () => {
    expect(toPlain(parseYaml('a: "x\r\r\ny"\r\r\nb: "x\r\r\r\ny"\r\r\n').root)).toEqual({ a: 'x y', b: 'x\ny' })
  })

  it('shift into the file', () => {
    const text = '# first\na: 1\n---\n# second\nb: two\n'
    const found: string[] = []
    for (const span of split(text)) each(read({ path: 'f', text }, span).root, node => found.push(text.slice(node.start, node.end)))
    expect(found).toEqual(['a: 1', 'a', '1', 'b: two', 'b', 'two'])
  })
})

it('a byte order mark may start any document of a file', () => {
  const text = '\ufeffa: 1\n---\n\ufeffb: 2\n'
  expect(split(text).map(span => toPlain(read({ path: 'f', text }, span).root))).toEqual([{ a: 1 }, { b: 2 }])
})

it('reads JSON objects that follow one another', () => {
  const read1 = (text: string) => split(text).map(span => toPlain(read({ path: 'f', text }, span).root))
  expect(read1('{"a": {"b": "} {"}}\n{"c": 2} {}\n')).toEqual([{ a: { b: '} {' } }, { c: 2 }, {}])
  expect(read1('{"a": "}  {"}')).toEqual([{ a: '}  {' }])
  expect(split('{"a": 1} {b')).toHaveLength(1)
})

describe('the grammar is that of go.yaml.in/yaml/v2', () => {
  it.each<[text: string, value: unknown]>([
    // Brackets
    ['[-]', ['-']],
    ['{a: -}', { a: '-' }],
    ['{a: a:}', { a: 'a:' }],
    ['{a, b: }', { a: null, b: null }],
    ['[a: b, c]', [{ a: 'b' }, 'c']],
    ['{"a":1}', { a: 1 }],
    ['a: [\nb,\n"c\nd"\n]', { a: ['b', 'c d'] }],
    ['[\ta,\t]', ['a']],
    // Several lines
    ['a: b\n  c\n\n  d # e', { a: 'b c\nd' }],
    ["a: 'b\n\n  c'", { a: 'b\nc' }],
    ['a: "b \\\n  \\ c"', { a: 'b  c' }],
    ['"a\u2028b"', 'a\u2028b'],
    ['a: x\r\nb: p\rc: z', { a: 'x', b: 'p', c: 'z' }],
    // Block scalars
    ['a: |\n  b\n   c\n\nd: 1', { a: 'b\n c\n', d: 1 }],
    ['a: >-\n  b\n  c\n\n   d\n  e\n\n', { a: 'b c\n\n d\ne' }],
    ['a: |+1\n  b\n\n', { a: ' b\n\n' }],
    ['a: |2-#c\n   b', { a: ' b' }],
    ['- |\n\n\n- a', ['', 'a']],
    // Keys
    ['? a\n: b\n? c', { a: 'b', c: null }],
    ['{? a : b}: 1', { a: 'b' }],
    ['*a : b', undefined],
    [`${'k'.repeat(1024)}: 1`, { ['k'.repeat(1024)]: 1 }],
    [`${'😀'.repeat(1024)}: 1`, { ['😀'.repeat(1024)]: 1 }],
    // Properties
    ['a: &x !!str 1\nb: *x', { a: '1', b: '1' }],
    ['a: !<tag:yaml.org,2002:int> "3"', { a: 3 }],
    ['%TAG !e! tag:yaml.org,2002:\n---\na: !e!str 1', { a: '1' }],
    ['! "<<": {a: 1}', { a: 1 }],
    ['!!str <<: {a: 1}', { '<<': { a: 1 } }],
    ['[.5_0, .5_, 1_0.5_0]', [0.5, '.5_', 10.5]],
    ['!!binary gIE=', '\ufffd\ufffd'],
    // One value is taken
    ['[a] b', ['a']],
    ['  a: 1\nb: 2', { a: 1 }],
    ['\ufeffa: 1', { a: 1 }],
    ['---\n...\n---\na: 1', null],
  ])('accepts %j', (text, value) => {
    expect(json(text)).toEqual(value)
  })

  it.each([
    '{a: :a}',
    '[a, , b]',
    '[? : a]',
    '{a: b: c}',
    'a: b: c',
    'a: - b',
    'a:\tb\n\tc: d',
    '-\ta',
    'a: %b',
    '%YAML 1.2\n---\na: 1',
    '%a\n---\nb: 1',
    '...\na: 1',
    '"\\/"',
    '"\\ud800"',
    '"a\n--- b"',
    'a: |0\n b',
    'a: |\n\tb',
    'a: 1\nb',
    `a: 1\n${'k'.repeat(1025)}: 1`,
    'a: !x!y z',
    'a: &b.c d',
    '!!int a',
    '!!timestamp 2026-02-30',
    'a: .inf',
    '[a]: b',
    'a: \x7f',
  ])('refuses %j', text => {
    expect(parseFirst(text).problems).not.toEqual([])
  })
})

/** What YAML is made of, and some of what it is not. */
const FRAGMENTS = [
  'a',
  'key: ',
  ': ',
  '- ',
  '\n',
  '\n  ',
  '  ',
  '{',
  '}',
  '[',
  ']',
  ',',
  '"',
  "'",
  '|',
  '>-',
  '&x ',
  '*x',
  '<<: ',
  '#',
  '!!str ',
  '---\n',
]
FRAGMENTS.push('...', '\t', '0x1', '\r\n', '%', '? ', '\\', '@', 'é', '😀', '\u0085', '\u2028', '\ufeff', '\0', '%YAML 1.1\n')

describe('any text', () => {
  const text = fc.oneof(
    fc.array(fc.constantFrom(...FRAGMENTS), { maxLength: 40 }).map(parts => parts.join('')),
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
            expect(node.from).toBeGreaterThanOrEqual(span.start)
            expect(node.start).toBeGreaterThanOrEqual(node.from)
            expect(node.end).toBeLessThanOrEqual(span.end)
            expect(node.start).toBeLessThanOrEqual(node.end)
            expect(isTrue(node, source) || node.start === node.end).toBe(true)
          })
        }
      }),
      { numRuns: 3000 },
    )
  })

  it('reads the same wherever it stands in a file', () => {
    fc.assert(
      fc.property(text, text, text, (before, source, after) => {
        const at = before.length + 1
        const here = parseYaml(source)
        const there = parseYaml(`${before}\n${source}${after}`, at, at + source.length)
        expect(there.problems.map(({ message, span }) => [message, span.start - at, span.end - at])).toEqual(
          here.problems.map(({ message, span }) => [message, span.start, span.end]),
        )
        expect(toPlainSafely(there.root)).toEqual(toPlainSafely(here.root))
      }),
      { numRuns: 2000 },
    )
  })

  it.each([
    ['a: b\n...\n', 500, false],
    ['a: b\n...\n', 510, true],
    ['# é\na: b\n...\n', 510, true],
    ['\ufeffa: b\n...\n', 510, true],
    ['a: b\n---\n', 510, true],
    ['{a: b}\n', 510, false],
    ['- a\n', 510, false],
    ['', 510, false],
    ['# a\n', 1100, false],
  ])('meets a forbidden character behind a document where Go fills its buffer: %j, %i', (document, filled, isRead) => {
    const text = `${document}${'#'.repeat(filled)}\n\u0001`
    expect(parseFirst(text).problems).toHaveLength(isRead ? 0 : 1)
    expect(parseYaml(text).problems).toHaveLength(1)
  })

  it('passes over dots that end no document', () => {
    expect(parseYaml('{a: b}...\n').problems).toEqual([])
    expect(parseYaml('{a: b}...\n...\n').problems).toHaveLength(1)
  })

  it('is refused whole only where Go refuses it or stops reading', () => {
    fc.assert(
      fc.property(text, source => {
        const whole = parseYaml(source)
        const first = parseFirst(source)
        expect(whole.root === undefined).toBe(first.root === undefined)
        expect(whole.problems.slice(0, first.problems.length)).toEqual(first.problems)
        for (const { message } of whole.problems.slice(first.problems.length)) expect(message).toMatch(/^Kubernetes stops reading here/)
      }),
      { numRuns: 2000 },
    )
  })

  it('that is broken has mistakes in its order, each at its own place', () => {
    fc.assert(
      fc.property(text, source => {
        const span = { start: 0, end: source.length }
        const { problems } = parseYaml(source)
        const all = syntaxProblems(source, span)
        expect(all.length > 0).toBe(problems.length > 0)
        expect(all).toEqual(all.toSorted((a, b) => a.span.start - b.span.start))
        for (const { message, span: place } of all) {
          expect(message).toMatch(/[^.]$/)
          expect(0 <= place.start && place.start <= place.end && place.end <= source.length).toBe(true)
        }
      }),
      { numRuns: 2000 },
    )
  })

  it('takes no longer where it is made to', async () => {
    const worst = [
      '[',
      '{',
      '- ',
      '? ',
      ': ',
      '{a: [',
      '? a\n',
      'a\n',
      '"',
      "'",
      '"a" ',
      '"\\\n',
      'a:b\n',
      'a: b: c\n',
      '\ta\n',
      '- [\n',
      ' \n',
      '&a ',
      '!a ',
      '%a\n',
      '*a ',
    ]
    for (const unit of worst) {
      for (const start of ['', '[', 'a: "', 'a: |\n', 'a: b\n ']) {
        const text = (size: number): string => start + unit.repeat(size / unit.length)
        await expectLinear(size => syntaxProblems(text(size), { start: 0, end: text(size).length }), 12_500, JSON.stringify(start + unit))
      }
    }
  })

  it('ends what is merged into itself', () => {
    expect(parseYaml('{a: &a {<<: [*a, {x: 1}], b: [{?: 1}], c: {[d]: 1}}}\n').problems).not.toEqual([])
  })

  it('ends deep nesting and alias bombs in a problem', () => {
    for (const deep of ['['.repeat(10_001), '- '.repeat(10_001), '{"a":'.repeat(10_001)]) {
      expect(read({ path: 'f', text: deep }, { start: 0, end: deep.length }).problems).toHaveLength(1)
    }
    const bomb = `a: &a [x,x,x,x,x,x,x,x,x]\n${'bcdefghij'.replace(/./g, (name, index: number) => `${name}: &${name} [${Array(9).fill(`*${'abcdefghij'[index]}`).join(',')}]\n`)}`
    expect(read({ path: 'f', text: bomb }, { start: 0, end: bomb.length }).problems[0]?.message).toContain('expand too far')
  })
})

/** Without the values that an anchor inside itself would repeat without end. */
function toPlainSafely(root: YamlNode | undefined): unknown {
  return root && aliasProblem(root) ? undefined : toPlain(root)
}

const CORPUS = '../shared/corpus/manifests'
const files = readCorpus()

describe.skipIf(files.length === 0)('real manifests (skipped without ../shared/corpus)', () => {
  it('have true spans', () => {
    const untrue: string[] = []
    for (const path of files) {
      const text = readFileSync(path, 'utf8')
      for (const span of split(text)) {
        const { root, problems } = read({ path, text }, span)
        if (problems.length === 0)
          each(target(root), node => {
            if (node.start !== node.end && !isTrue(node, text)) untrue.push(`${path}: ${text.slice(node.start, node.end)}`)
          })
      }
    }
    expect(untrue).toEqual([])
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

it.each([
  ['a: {~: 1}\na: 2', 0],
  ['a: [.nan]\na: 2', 0],
  ['a: 2\na: {~: 1}', 1],
  ['a: &x {~: 1}\na: 2\nb: *x', 1],
  ['a: {[b]: 1}\na: 2', 1],
])('what JSON does not have is a problem where it is kept: %j', (text, count) => {
  expect(parseYaml(text).problems).toHaveLength(count)
})

describe('two byte order marks', () => {
  const message = 'second byte order mark: Kubernetes drops the first character of each line that follows; remove the mark'
  it('are a mistake where they cost a character', () => {
    expect(parseYaml('\ufeff\ufeffa: 1\nb: 2\n').problems).toEqual([{ message, span: { start: 1, end: 2 } }])
    expect(parseYaml('\ufeff\ufeff{a: 1,\nb: 2}\n').problems).toEqual([{ message, span: { start: 1, end: 2 } }])
  })

  it('cost nothing on one line, before blanks, and beyond what Go reads at once', () => {
    expect(parseYaml('\ufeff\ufeff{a: 1, b: 2}\n').problems).toEqual([])
    expect(parseYaml('\ufeff\ufeff{a: 1,\n b: 2}\n').problems).toEqual([])
    expect(parseYaml(`\ufeff\ufeff{a: ${'x'.repeat(600)},\nb: 2}\n`).problems).toEqual([])
  })

  it('cost Go the first character of each line as far as its first buffer reaches', () => {
    const plain = (text: string): unknown => {
      const { root, problems } = parseFirst(text)
      return problems.length > 0 || !root ? problems : toPlain(root)
    }
    expect(plain('\ufeff\ufeffa: 1\nxb: 2\n😀c: 3\n')).toEqual({ a: 1, b: 2, c: 3 })
    expect(plain('\ufeff\ufeffa: 1\r\nxb: 2\r\n')).toEqual({ a: 1, b: 2 })
    expect(plain('\ufeff\ufeffa: b\nxc: d')).toEqual({ a: 'b', c: 'd' })
    expect(plain('\ufeff\ufeffa: b\nx: d')).toHaveLength(1)
    expect(plain('\ufeff\ufeffa: [b\nxc]\nd')).toEqual({ a: ['b xc'] })
    expect(plain(`\ufeff\ufeffa: 1\nx#${'y'.repeat(600)}\n b: 2\n`)).toEqual({ a: 1, b: 2 })
  })

  it('are one mark too many for a text with a single one', () => {
    expect(parseYaml('\ufeffa: 1\nb: 2\n').problems).toEqual([])
  })
})
