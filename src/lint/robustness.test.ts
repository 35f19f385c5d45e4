/** Whatever stands in a file: an answer in time, at places that exist, and fixes that keep it readable. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { CLEAN } from '../../scripts/built.testing.ts'
import { expectLinear, processorTime } from '../../scripts/growth.testing.ts'
import { applyFixes, FORMATS, type Finding, format, type LintOptions, lint, type Report } from '../index.ts'
import { load } from '../workspace/load.ts'
import { isDaemonSet, manifestsOf } from '../workspace/manifest.ts'
import { textOf } from '../node/file.ts'
import type { SourceFile } from '../base/source.ts'
import { canHoldDaemonSet, split } from '../yaml/document.ts'

const OPTIONS: LintOptions = { extends: 'all' }
const CORPUS = '../shared/corpus'
/** How many times longer than 100 KB of DaemonSets any 100 KB may take: what hangs takes thousands of times as long. */
const PATIENCE = 50

const corpus = existsSync(CORPUS)
const manifests = [...filesIn('fixtures/demo'), ...(corpus ? filesIn(`${CORPUS}/manifests`) : [])]
  .map(path => readFileSync(path, 'utf8'))
  .filter(text => text.length < 20_000 && text.includes('DaemonSet'))

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
}

let patience: number
beforeAll(async () => {
  const sources = [{ path: 'a.yaml', text: `${CLEAN}---\n`.repeat(100_000 / CLEAN.length) }]
  const times = [await processorTime(() => lint(sources, OPTIONS)), await processorTime(() => lint(sources, OPTIONS))]
  patience = PATIENCE * Math.min(...times)
})

let formatted = 0

/** Every other one in every format, too. */
async function checked(text: string): Promise<Report> {
  const report = await examined(text)
  if (formatted++ % 2 === 0) for (const name of FORMATS) expect(format(name, report, { version: '1.0.0' })).toBeTypeOf('string')
  return report
}

async function examined(text: string): Promise<Report> {
  let report: Report | undefined
  const time = await processorTime(async () => (report = await lint([{ path: 'a.yaml', text }], OPTIONS)))
  expect(time).toBeLessThan(patience * Math.max(1, text.length / 100_000))
  if (report === undefined) throw new Error('unreachable')
  expect(report.bugs).toEqual([])
  const outside = report.findings.filter(finding => locations(finding).some(({ file, span }) => !isInside(span, file.text, text)))
  expect(outside).toEqual([])
  return report
}

function locations({ location, related, fix }: Finding) {
  return [location, ...related.map(other => other.location), ...(fix?.edits ?? []).map(edit => edit.location)]
}

function isInside({ start, end }: { start: number; end: number }, text: string, whole: string): boolean {
  return text === whole && start >= 0 && start <= end && end <= whole.length
}

function count({ findings }: Report, rule: string): number {
  return findings.filter(finding => finding.rule === rule).length
}

function occurrences({ findings }: Report, { rule, path, message, object }: Finding): number {
  const same = (other: Finding): boolean =>
    other.rule === rule && other.path === path && other.message === message && other.object?.name === object?.name
  return findings.filter(same).length
}

/** Text of YAML's own alphabet, between `¦`. */
const TOKENS: readonly string[] = [
  '-¦- ¦:¦: ¦#¦ #¦"¦\'¦[¦]¦{¦}¦,¦? ¦&a¦ *a¦<<: *a¦<<:¦!!str ¦!¦|¦>-¦|2¦%¦@¦`¦  ¦---\n¦...\n¦%YAML 1.1\n',
  '\t¦\r¦\r\n¦\n¦\n\n¦\\¦"\\x¦\u0085¦\u2028¦\uFEFF¦\u0000¦😀¦\uD800',
  '~¦null¦true¦0x1¦1e3¦.nan¦0777¦1_0¦12:30¦100%¦-1¦99999999999999999999¦{{ .Values.x }}¦{% if x %}¦$patch: delete',
].flatMap(line => line.split('¦'))

type Mutation = (text: string, a: number, b: number, token: string) => string

function onLines(change: (lines: string[], i: number, j: number, token: string) => void): Mutation {
  return (text, a, b, token) => {
    const lines = text.split('\n')
    change(lines, Math.floor(a * lines.length), Math.floor(b * lines.length), token)
    return lines.join('\n')
  }
}

const MUTATIONS: readonly Mutation[] = [
  onLines((lines, i, j) => lines.splice(i, 1 + (j % 3))),
  onLines((lines, i, j) => lines.splice(i, 0, ...lines.slice(j, j + 3))),
  onLines((lines, i, j) => ([lines[i], lines[j]] = [lines[j] ?? '', lines[i] ?? ''])),
  onLines((lines, i) => (lines[i] = `  ${lines[i]}`)),
  onLines((lines, i) => (lines[i] = (lines[i] ?? '').replace(/^ {1,2}/, ''))),
  onLines((lines, i, _, token) => (lines[i] = (lines[i] ?? '').replace(/:\s.*$/, `: ${token}`))),
  onLines((lines, i) => (lines[i] = (lines[i] ?? '').replace(/:\s.*$/, ':'))),
  (text, a, b) => {
    const words = text.split(/(\s+|:)/)
    const [i, j] = [Math.floor(a * words.length), Math.floor(b * words.length)]
    ;[words[i], words[j]] = [words[j] ?? '', words[i] ?? '']
    return words.join('')
  },
  (text, a, _, token) => text.slice(0, a * text.length) + token + text.slice(a * text.length),
  (text, a, b) => text.slice(0, a * text.length) + text.slice(a * text.length + 1 + b * 6),
  (text, a) => text.slice(0, a * text.length),
  text => text.replaceAll('\n', '\r\n'),
]

const position = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true })
const mutation = fc.tuple(fc.constantFrom(...MUTATIONS), position, position, fc.constantFrom(...TOKENS))
const mutant = fc
  .tuple(fc.nat(), fc.array(mutation, { minLength: 1, maxLength: 4 }))
  .map(([index, changes]) =>
    changes.reduce((text, [change, a, b, token]) => change(text, a, b, token), manifests[index % manifests.length] ?? ''),
  )

describe('any text', () => {
  it('of bytes', async () => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 200 }),
      fc
        .tuple(
          fc.constantFrom('', 'kind: DaemonSet\n', '\uFEFF', '- DaemonSet: "', '{"kind":"DaemonSet",'),
          fc.uint8Array({ maxLength: 200 }),
        )
        .map(([head, tail]) => Buffer.concat([Buffer.from(head), tail])),
      fc.array(fc.constantFrom('DaemonSet', 'kind: ', ...TOKENS), { maxLength: 60 }).map(tokens => Buffer.from(tokens.join(''))),
    )
    await fc.assert(
      fc.asyncProperty(bytes, async array => {
        const decoded = textOf(Buffer.from(array))
        if ('text' in decoded) await checked(decoded.text)
        else expect(decoded).toEqual({ reason: 'a binary file', binary: true })
      }),
      { numRuns: 250 },
    )
  })

  it('made of a real manifest, with fixes that cure what they are for and break nothing', async () => {
    await fc.assert(
      fc.asyncProperty(mutant, async text => {
        const before = await checked(text)
        for (const finding of before.findings) {
          if (!finding.fix) continue
          const fixed = applyFixes([finding], 'unsafe').texts.get('a.yaml')
          if (fixed === undefined) throw new Error(`${finding.rule} has a fix that changes nothing: ${finding.fix.title}`)
          const after = await examined(fixed)
          expect(count(after, 'syntax-error')).toBeLessThanOrEqual(count(before, 'syntax-error'))
          expect(after.summary.daemonSets).toBe(before.summary.daemonSets)
          expect({ finding, left: occurrences(after, finding) }).toEqual({ finding, left: occurrences(before, finding) - 1 })
        }
      }),
      { numRuns: 80 },
    )
  })

  it('made of a real manifest, with all fixes together', async () => {
    await fc.assert(
      fc.asyncProperty(mutant, async text => {
        const before = await checked(text)
        let [now, report] = [text, before]
        for (let round = 0; ; round++) {
          expect(round).toBeLessThan(20)
          const { texts, count: applied } = applyFixes(report.findings, 'unsafe')
          if (applied === 0) break
          now = texts.get('a.yaml') ?? now
          report = await examined(now)
        }
        for (const rule of ['syntax-error', 'duplicate-key']) expect(count(report, rule)).toBeLessThanOrEqual(count(before, rule))
        expect(report.summary.daemonSets).toBe(before.summary.daemonSets)
      }),
      { numRuns: 80 },
    )
  })
})

describe('what would exhaust a parser', () => {
  const SIZE = 100_000
  const cases: Readonly<Record<string, string>> = {
    ...Object.fromEntries(
      ['[', '{', '- ', '? ', '[[]', '{a: ', '{"a":', '[a, '].map(token => [`open ${token}`, `a: ${token.repeat(10_000)}`]),
    ),
    ...Object.fromEntries(
      ['}}', '"', '"a"', "''", '&a ', '*a ', ',', ': ', '|\n', '\\', '\t- ', '{{', '{%', ' ', '\r', 'a\n'].map(token => [
        `many ${JSON.stringify(token)}`,
        `a: ${token.repeat(SIZE / token.length)}`,
      ]),
    ),
    'a template of blanks': `a: {{${' '.repeat(SIZE)}`,
    'templates in a line': `a: "${'x {{ .Values.x }} '.repeat(SIZE / 20)}`,
    'a long image': `spec: {template: {metadata: {labels: {a: b}}, spec: {containers: [{name: a, image: "${'-'.repeat(SIZE)}"}]}}}`,
    'indentation without end': Array.from({ length: 400 }, (_, depth) => `${' '.repeat(depth)}a:\n`).join(''),
  }

  it.each(Object.entries(cases))('%s', async (_, text) => {
    expect((await checked(`kind: DaemonSet\n${text}`)).summary.documents).toBe(1)
  })

  it.each([
    ['deep flow', `a: ${'['.repeat(10_000)}${']'.repeat(10_000)}`],
    ['deep JSON', `{"kind":"DaemonSet","a":${'{"a":'.repeat(10_001)}1${'}'.repeat(10_001)}}`],
    ['deep blocks', Array.from({ length: 10_000 }, () => '- ').join('')],
    [
      'a bomb of aliases',
      bomb(key => `a${key}: &a${key} [${Array.from({ length: 10 }, () => (key === 0 ? 'x' : `*a${key - 1}`)).join(', ')}]`),
    ],
    ['a bomb of merge keys', bomb(key => `a${key}: &a${key} {k: ${key === 0 ? 'x' : `*a${key - 1}, <<: *a${key - 1}, l: *a${key - 1}`}}`)],
    ['an alias of itself', 'a: &a [*a]'],
    ['a long chain of aliases', bomb(key => `a${key}: &a${key} [${key === 0 ? 'x' : `*a${key - 1}`}]`, 20_000)],
  ])('ends in a finding: %s', async (_, text) => {
    const whole = text.startsWith('{') ? text : `kind: DaemonSet\n${text}`
    const { findings } = await checked(whole)
    expect(findings).not.toEqual([])
    expect(new Set(findings.map(({ rule }) => rule))).toEqual(new Set(['syntax-error']))
  })
})

it.each([
  ['documents', (count: number) => `apiVersion: v1\nkind: ConfigMap\ndata: {a: b}\n---\n`.repeat(count) + CLEAN],
  [
    'DaemonSets',
    (count: number) => Array.from({ length: count / 80 }, (_, index) => CLEAN.replaceAll('agent', `agent-${index}`)).join('---\n'),
  ],
  ['items of a List', (count: number) => `kind: List\nitems:\n${'- kind: ConfigMap\n  data: {a: DaemonSet}\n'.repeat(count)}`],
  ['items of a List in JSON', (count: number) => `{"items":[${Array(count).fill('{"kind":"Pod"}').join(',')}],"kind":"DaemonSetList"}`],
])('takes time in proportion to the %s of a file', async (_, text) => {
  await expectLinear(async count => expect((await examined(text(count))).summary.errors).toBe(0), 5000)
})

/** `a0`, `a1`, …: each of the one before. */
function bomb(line: (key: number) => string, length = 12): string {
  return Array.from({ length }, (_, key) => line(key)).join('\n')
}

describe.skipIf(!corpus)(`every file of ${CORPUS} (skipped where it is absent)`, () => {
  it.each(['manifests', 'other', 'pairs'])('%s', async folder => {
    // The old side of a pair is read as the base of the new one. Every other file: the tests of reports and policies lint them, too.
    const paths = filesIn(`${CORPUS}/${folder}`).filter(path => !path.endsWith('/old.yaml'))
    for (const path of folder === 'other' ? paths : paths.filter((_, index) => index % 2 === 0)) {
      const decoded = textOf(readFileSync(path))
      if (!('text' in decoded)) continue
      const file = { path, text: decoded.text }
      // The new side of a pair is an update of the old one.
      const old = path.endsWith('/new.yaml') ? path.replace(/new\.yaml$/, 'old.yaml') : undefined
      const base = old === undefined ? {} : { base: [{ path, text: readFileSync(old, 'utf8') }] }
      const { bugs, summary } = await lint([file], { ...OPTIONS, ...base })
      expect({ path, bugs }).toEqual({ path, bugs: [] })
      expect({ path, ...accounts(file) }).toEqual({ path, documents: summary.documents, unaccounted: [] })
    }
  })
})

/** Documents that can hold a DaemonSet are read, broken or templates; what is read is checked, known as something else, or another kind. */
function accounts(file: SourceFile): { documents: number; unaccounted: unknown[] } {
  const { documents, read, broken, daemonSets, notChecked } = load(file, 'look')
  const holding = split(file.text).filter(span => canHoldDaemonSet(file.text, span))
  const templates = notChecked.get('template') ?? 0
  const brokenHolding = broken.filter(({ span }) => holding.some(({ start }) => start === span.start))
  const unaccounted: unknown[] = []
  if (holding.length !== read.length + brokenHolding.length + templates)
    unaccounted.push({ holding: holding.length, read: read.length, templates })
  const known = new Set(daemonSets.map(({ node }) => node))
  const patches = read.flatMap(manifestsOf).filter(manifest => isDaemonSet(manifest) && !known.has(manifest.node))
  if (patches.length !== (notChecked.get('kustomize patch') ?? 0) + (notChecked.get('incomplete manifest') ?? 0))
    unaccounted.push({ patches: patches.map(({ object }) => object) })
  return { documents, unaccounted }
}

it.each([
  ['mappings', '{a: '.repeat(9980) + '1' + '}'.repeat(9980)],
  ['lists', '['.repeat(9980) + ']'.repeat(9980)],
  ['duplicate keys', '{a: 1, a: '.repeat(500) + '1' + '}'.repeat(500)],
])('deep %s where a field is misplaced cost no finding and cannot be moved', async (_, value) => {
  const text = `apiVersion: apps/v1
kind: DaemonSet
metadata: {name: a}
spec:
  selector: {matchLabels: {a: b}}
  template:
    metadata: {labels: {a: b}}
    spec:
      containers:
      - name: x
        image: x:1
        hostNetwork: ${value}
`
  const { findings, bugs } = await checked(text)
  expect(bugs).toEqual([])
  const misplaced = findings.find(({ rule }) => rule === 'unknown-field')
  expect(misplaced).toBeDefined()
  expect(misplaced).not.toHaveProperty('fix')
  expect(Math.max(...findings.map(({ path }) => path.length))).toBeLessThan(500)
})

it.each([
  ['at the top', (deep: string) => `${CLEAN}status: ${deep}\nstatus: ${deep}\n`],
  ['in what no field takes', (deep: string) => CLEAN.replace('metadata:\n', `metadata:\n  zzz: ${deep}\n  zzz: ${deep}\n`)],
  ['in place of a text', (deep: string) => CLEAN.replace('  name:', `  name: ${deep}\n  name:`)],
])('a key with a deep value twice, %s, is told', async (_, text) => {
  const { findings, bugs } = await checked(text(`${'{a: '.repeat(9000)}1${'}'.repeat(9000)}`))
  expect(bugs).toEqual([])
  expect(findings.map(({ rule }) => rule)).toContain('duplicate-key')
})
