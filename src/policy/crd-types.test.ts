/** What rules of CustomResourceDefinitions are estimated to cost, in the figures of Kubernetes' own tests. */
import { describe, expect, test } from 'vitest'
import type { Checked } from './cel/checker.ts'
import { Environment, Program } from './cel/environment.ts'
import { estimateCost } from './cel/estimate.ts'
import { types } from './cel/types.ts'
import { SchemaRules } from './crd-rules.ts'

function messagesOf(schema: ConstructorParameters<typeof SchemaRules>[0]): string[] {
  return new SchemaRules(schema).problems.map(({ message }) => message)
}
import { SchemaTypes } from './crd-types.ts'

type Schema = Readonly<Record<string, unknown>>
type Maker = (max: number | undefined) => Schema

const FORMATS = new Set(['duration', 'date', 'date-time', 'byte'])

function scalar(type: string, max?: number): Schema {
  if (type === 'int-or-string') return { 'x-kubernetes-int-or-string': true }
  if (FORMATS.has(type)) return { type: 'string', format: type, ...(max !== undefined && { maxLength: max }) }
  return { type, ...(type === 'string' && max !== undefined && { maxLength: max }) }
}

const text: Maker = max => scalar('string', max)
const bytes: Maker = max => scalar('byte', max)
const arrayOf =
  (items: Schema): Maker =>
  max => ({ type: 'array', items, ...(max !== undefined && { maxItems: max }) })
const mapOf =
  (values: Schema): Maker =>
  max => ({ type: 'object', additionalProperties: values, ...(max !== undefined && { maxProperties: max }) })
const array = (type: string): Maker => arrayOf(scalar(type))
const map = (type: string): Maker => mapOf(scalar(type))
const both =
  (of: Maker): Maker =>
  max => ({ type: 'array', items: of(max), ...(max !== undefined && { maxItems: max }) })
const replaced: Maker = max => ({ type: 'object', properties: { str: text(max), before: text(2), after: text(4) } })
const separated: Maker = max => ({ type: 'object', properties: { str: text(max), separator: text(max) } })

function cost(schema: Schema, rule: string): bigint {
  const known = new SchemaTypes(schema, false)
  const self = known.root?.type ?? types.dyn
  const compiled = new Environment({ provider: known, variables: { self, oldSelf: self } }).compile(rule)
  if (!(compiled instanceof Program)) throw new Error(compiled.issues[0]?.message)
  return estimateCost(compiled.checked as Checked, known.sizeOf).max
}

test.each<readonly [Maker, string, calculated: number, max: number, limited: number]>([
  [array('number'), 'self.all(x, true)', 4718591, 10, 32],
  [array('string'), 'self.all(x, true)', 3145727, 20, 62],
  [array('boolean'), 'self.all(x, true)', 1887437, 5, 17],
  [arrayOf({ type: 'array', items: { type: 'number' } }), 'self.all(x, true)', 3145727, 100, 302],
  [map('number'), 'self.all(x, true)', 1348169, 10, 32],
  [map('string'), 'self.all(x, true)', 1179647, 3, 11],
  [map('boolean'), 'self.all(x, true)', 943718, 100, 302],
  [text, "self.contains('test')", 314574, 10, 5],
  [text, "self.startsWith('test')", 2, 15, 2],
  [text, "self.endsWith('test')", 2, 30, 2],
  [text, 'size(self + "hello") > size("hello")', 314578, 4, 7],
  [array('number'), 'self[1] == 0.0', 2, 5000, 2],
  [array('string'), 'self[1] == self[1]', 314577, 8, 314577],
  [text, 'self.matches("x")', 314574, 50, 22],
  [text, '"".matches("(((((((((())))))))))[0-9]")', 7, 10, 7],
  [text, 'self.matches("")', 1, 100, 1],
  [map('number'), 'self["x"] == 0.0', 2, 0, 2],
  [text, 'self == "x"', 2, 0, 1],
  [bytes, 'self == b"x"', 2, 0, 1],
  [array('number'), 'self.all(x, x == 0.0)', 6291454, 3 * 1024 * 2048, 25165826],
  [array('int-or-string'), 'self.all(x, true)', 4718591, 10, 32],
  [array('int-or-string'), 'self[0] == 5', 3, 10, 3],
  [array('duration'), 'self.all(x, true)', 2359295, 5, 17],
  [array('duration'), 'self[0].getHours() == 2', 4, 525, 4],
  [array('date'), 'self.all(x, true)', 725936, 15, 47],
  [array('date'), 'self[2].getDayOfMonth() == 13', 4, 42, 4],
  [array('date-time'), 'self.all(x, true)', 428963, 25, 77],
  [array('date-time'), 'self[2].getMinutes() == 45', 4, 99, 4],
  [map('int-or-string'), 'self.all(x, true)', 1348169, 15, 47],
  [mapOf({ type: 'object', additionalProperties: { type: 'number' } }), 'self.all(x, true)', 1179647, 10, 32],
  [map('duration'), 'self.all(x, true)', 1048577, 5, 17],
  [map('date'), 'self.all(x, true)', 524288, 10, 32],
  [map('date-time'), 'self.all(x, true)', 349526, 25, 77],
  [map('string'), 'self.all(x, x.contains(self[x]))', 2752507, 10, 72],
  [array('boolean'), 'self[0] == false', 2, 25, 2],
  [arrayOf({ type: 'object', properties: { required: { type: 'string' } } }), 'self[0] == null', 2, 422, 2],
  [arrayOf({ type: 'array', items: { type: 'number' } }), 'self[0][0] == -1.0', 3, 51, 3],
  [arrayOf(map('number')(undefined)), 'self.all(x, x.y == 25.2)', 6291452, 12, 74],
  [arrayOf(map('number')(undefined)), 'self[0].x > 2.0', 4, 3000, 4],
  [array('number'), 'self.all(x, self.all(y, true))', 0, 10, 352],
  [array('number'), 'self.all(x, self.all(y, self.all(z, true)))', 0, 10, 3552],
  [text, "self.find('[0-9]+') == ''", 629147, 10, 11],
  [both(text), "self.join(' ') == 'aa bb'", 329853068905, 10, 43],
  [both(text), 'self.isSorted() == true', 329854432052, 10, 52],
  [replaced, "self.str.replace(self.before, self.after) == 'does not matter'", 629154, 4, 12],
  [separated, 'self.str.split(self.separator) == []', 629160, 10, 22],
  [text, "self.lowerAscii() == 'lower!'", 314575, 10, 6],
  [map('integer'), 'oldSelf.size() == self.size()', 5, 10, 5],
  [map('date-time'), 'self["a"] == self["b"]', 8, 7, 8],
  [map('duration'), 'self["c"] == self["d"]', 8, 42, 8],
  [max => ({ ...text(max), enum: ['A', 'B', 'C', 'LongValue'] }), "self.contains('A')", 2, 1000, 401],
])('%s %s costs %d, and with a limit of %d elements %d', (maker, rule, calculated, max, limited) => {
  expect(cost(maker(max), rule)).toBe(BigInt(limited))
  // Nested loops without a limit are beyond what is allowed.
  if (/all\(.*all\(/.test(rule)) expect(cost(maker(undefined), rule)).toBeGreaterThan(10_000_000n)
  else expect(cost(maker(undefined), rule)).toBe(BigInt(calculated))
})

describe('a definition', () => {
  const ruled = (rule: string, of: Schema): Schema => ({ ...of, 'x-kubernetes-validations': [{ rule }] })
  const spec = (of: Schema): Schema => ({ type: 'object', properties: { spec: { type: 'object', properties: { list: of } } } })
  const loop = 'self.all(x, self.all(y, x != y))'

  test('is refused for a rule that is too expensive, and for many that are nearly', () => {
    expect(messagesOf(spec(ruled(loop, array('number')(undefined))))).toEqual([
      expect.stringMatching(
        /^the rule ".*" of spec\.list is too expensive: the API server estimates more than 10000000, more than 1000 times as much/,
      ),
    ])
    expect(messagesOf(spec(ruled(loop, array('number')(100))))).toEqual([])
    const many = Array.from({ length: 40 }, () => ({ rule: 'self.all(x, x == 0.0)' }))
    expect(messagesOf(spec({ ...array('number')(undefined), 'x-kubernetes-validations': many }))).toEqual([
      expect.stringMatching(/^all rules together are too expensive: the API server estimates more than 100000000/),
    ])
  })

  test('counts how often the value of a rule can be', () => {
    const item = ruled("self.contains('abc')", { type: 'string', maxLength: 100 })
    expect(messagesOf(spec(arrayOf(item)(100)))).toEqual([])
    expect(messagesOf(spec(arrayOf(item)(undefined)))).toEqual([expect.stringContaining('of spec.list[*] is too expensive')])
  })

  test('types self: fields that there are not, and values of another type', () => {
    const object = { type: 'object', properties: { size: { type: 'integer' }, 'a-b': { type: 'string' }, name: { type: 'string' } } }
    const problemsOf = (rule: string): readonly string[] => messagesOf(spec(ruled(rule, object)))
    expect(problemsOf('self.size > 1 && self.a__dash__b == self.name')).toEqual([])
    expect(problemsOf('self.sise > 1')).toEqual(['invalid rule "self.sise > 1" of spec.list: undefined field \'sise\''])
    expect(problemsOf("self.size > 'x'")).toEqual([expect.stringContaining("found no matching overload for '_>_'")])
    expect(problemsOf('self.metadata.name != ""')).toEqual([expect.stringContaining("undefined field 'metadata'")])
    expect(messagesOf({ ...ruled('self.metadata.name != "" && self.kind == "A"', { type: 'object' }) })).toEqual([])
  })

  test('may lack the old value where a rule says so', () => {
    const rule = { rule: 'oldSelf.orValue(1) <= self', optionalOldSelf: true }
    expect(messagesOf(spec({ type: 'integer', 'x-kubernetes-validations': [rule] }))).toEqual([])
  })
})
