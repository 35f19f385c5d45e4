/** A manifest as YAML in the styles that there are: scalars, collections, properties, merges and heads that Go reads or refuses. */
import type { Random } from './random.ts'

const DEEP: readonly number[] = [60, 99, 101, 102, 999, 1001, 9_990, 9_999, 10_000, 10_001, 10_002, 10_100]
const NULLS: readonly string[] = ['null', '~', 'Null', 'NULL', '!!null null', '!!null ""', '!!null', '']
const BOOLEANS = {
  true: ['true', 'True', 'yes', 'on', 'y', 'Y', 'ON', '!!bool yes', '!!bool "true"'],
  false: ['false', 'FALSE', 'no', 'off', 'n', 'N', 'Off', '!!bool no', '!!bool "n"'],
} as const
const ODD_SCALARS: readonly string[] = [
  '.nan .NaN .inf -.INF +.inf 1e400 -1e400 0x1F 0X1f 0o17 0O7 017 08 0b101 0B1 -0b11 -0x1 +0x1 1_000 1__0 0_1 _1 1_ +1 -0 -0.0 1. .5 -.5 +.5 ._5',
  '1e3 1E+3 1e-3 0x 0b 0o 12:30:45 1:60 190:20:30.15 2026-01-02 2026-1-2 2026-02-30 2026-01-02T03:04:05Z 18446744073709551615',
  '18446744073709551616 9223372036854775807 9223372036854775808 -9223372036854775808 -9223372036854775809 +9223372036854775808 = <<',
  '!!float 1 !!float 18446744073709551615 !!int 1.0 !!int "1" !!str 1 !!str !!timestamp 2026-01-02 !!binary eA== !!binary x !foo x !<x> ! ! !x!y',
  '!!set {a} !!omap [] !!seq [] !!map {} !!merge x !!float .nan !!int 0x1F !<tag:yaml.org,2002:int> !!str%20 *none &a &b*c %x @x `x',
].flatMap(line => line.split(' '))
const SPACED: readonly string[] = [
  '!!float 1',
  '!!int "3"',
  '!!str 1',
  '!!binary eA==',
  '!!binary "\\n"',
  '! 1',
  '!foo [x]',
  '&z 1',
  '2026-01-02 03:04:05',
]
const ODD_KEYS: readonly string[] = [
  '1 "1" 0x1 1.0 1.5 true "true" yes ~ null "" .nan .NaN .inf -.inf 1e3 1e21 0.1 16777217.0 18446744073709551615 <<',
  '"<<" !!str !!null !!int !!merge [a] {a:b} *a1 ? - a:b 2026-01-02 -0.0 1_0',
].flatMap(line => line.split(' '))
const HEADS: readonly string[] = [
  '---\n¦--- \n¦--- # here\n¦---\t\n¦--- !!map\n¦--- &top\n¦--- !!str\n¦\ufeff¦\ufeff---\n¦---\n\ufeff¦---\n---\n¦...\n¦---\n...\n¦# note\n---\n¦\n\n',
  '%YAML 1.1\n---\n¦%YAML 1.2\n---\n¦%YAML 1.1\n¦%TAG ! tag:x,2000:\n---\n¦%TAG !e! tag:x,2000: # c\n--- !e!y\n¦%FOO bar\n---\n¦% x\n---\n¦null\n---\n¦~\n---\n',
  ' ---\n¦---\n# only\n---\n¦\ufeff# x\n¦--- |\n¦\t\n¦!!map\n¦&a\n¦!\n¦!foo\n¦\u0085¦\u2028¦--- {}\n¦--- [\n',
].flatMap(part => part.split('¦'))
const TAILS: readonly string[] = [
  '...\n¦... \n¦...¦...\n\u0001¦...\nx: 1\n¦... x\n¦...x\n¦---\n¦---\n...\n¦--- \u0007\n¦---\nkind: Other\n¦\u0000¦\u0007\n¦\n\u0001\n¦---\n\u0001\n¦\t¦\n\t\n¦# end¦ # end',
  '\n#\u0001\n¦%YAML 1.1\n¦---\n%YAML 1.1\n¦]\n¦}\n¦x¦: y\n¦- z\n¦"\n¦\ufeff\n¦---\n\ufeff{}\n¦\ud800\n¦\uffff\n¦\ufffe¦\u007f\n¦\u0085\n¦\r¦\r\n¦--- [\n¦---x\n¦--\n¦....\n',
].flatMap(part => part.split('¦'))

interface Place {
  /** Of the keys or dashes of a block collection here; -1 inside brackets. */
  readonly indent: number
  readonly isKey?: boolean
  readonly isRoot?: boolean
}

export class Printer {
  #anchors = 0
  readonly #known: { readonly name: string; readonly text: string }[] = []
  /** Of a hundred values, how many are written oddly. */
  readonly #oddity: number

  constructor(readonly random: Random) {
    this.#oddity = random.pick([0, 0, 0, 1, 2, 5])
  }

  /** One document, mostly; in one of a hundred with a value that is nested deeply. */
  document(object: object): string {
    const { random } = this
    const root = random.percent(1) ? { ...object, [random.pick(['x', 'spec'])]: new Raw(this.#deep()) } : object
    const inFlow = random.percent(15)
    let text = `${this.#value(root, { indent: inFlow ? -1 : 0, isRoot: true }).replace(/^\n/, '')}\n`
    if (random.percent(12)) text = random.pick(HEADS) + text
    if (random.percent(12)) text = (random.percent(30) ? text.trimEnd() : text) + random.pick(TAILS)
    if (random.percent(5)) text = text.replaceAll('\n', random.pick(['\r\n', '\r\n', '\r', '\u0085', '\u2028']))
    return random.percent(5) ? text.trimEnd() : text
  }

  #deep(): string {
    const depth = this.random.pick(DEEP)
    const [open, inner, close] = this.random.pick([
      ['[', '', ']'],
      ['{a: ', '1', '}'],
      ['[{b: ', '{c: 1, c: 2}', '}]'],
      ['{"f:a":', '{}', '}'],
      ['- ', '1', ''],
      ['? ', '1', ''],
      ['[', '.nan', ']'],
    ] as const)
    const times = Math.floor(depth / (open.length > 2 && open.startsWith('[') ? 2 : 1))
    return open.repeat(times) + inner + close.repeat(times)
  }

  /** What follows a colon or dash: a line break or a blank first, where one is needed. */
  #value(value: unknown, place: Place): string {
    const { random } = this
    if (value instanceof Raw) return ` ${value.text}`
    if (random.percent(this.#oddity)) {
      const odd = random.below(10)
      if (odd < 4) return ` ${random.pick(ODD_SCALARS)}`
      if (odd < 6) return ` ${random.pick(SPACED)}`
      if (odd < 8) return ` ${this.#alias()}`
    }
    const properties = this.#properties()
    const isCollection = typeof value === 'object' && value !== null
    const text = isCollection ? this.#collection(value, place) : ` ${this.#scalar(value, place)}`
    return properties === '' ? text : ` ${properties}${text}`
  }

  #properties(): string {
    const { random } = this
    if (!random.percent(this.#oddity)) return ''
    const name = `a${this.#anchors++}`
    this.#known.push({ name, text: '' })
    return random.pick([
      `&${name}`,
      `&${name}`,
      `&${name}`,
      `&${name} !!map`,
      `!!map &${name}`,
      '!!map',
      '!!seq',
      '!!str',
      '!',
      '!!null',
      '!foo',
    ])
  }

  #alias(): string {
    return this.#known.length === 0 ? '*a0' : `*${this.random.pick(this.#known).name}`
  }

  #collection(value: object, { indent, isRoot = false }: Place): string {
    const { random } = this
    const entries = Object.entries(value)
    const isList = Array.isArray(value)
    if (indent < 0 || entries.length === 0 || random.percent(12)) return ` ${isList ? this.#brackets(value) : this.#braces(entries)}`
    const deeper = indent + random.pick(isList ? [0, 2, 2, 1] : [2, 2, 2, 1, 4])
    const spaces = ' '.repeat(isRoot ? 0 : deeper)
    const at = spaces.length
    const lines = isList
      ? value.map(item => `${spaces}-${this.#item(item, at + 2)}`)
      : this.#withOdd(entries).map(([key, inner]) => this.#entry(spaces, key, inner, at))
    const comment = random.percent(2) ? random.pick([' # note', ' #', '\t# tab', '  ']) : ''
    return `${comment}\n${lines.join(random.percent(2) ? random.pick(['\n\n', '\n# note\n', '\n   # deeper\n', '\n \t\n']) : '\n')}`
  }

  /** A mapping may start on the line of its dash. */
  #item(value: unknown, indent: number): string {
    const entries = typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value) : []
    if (entries.length === 0 || value instanceof Raw || this.random.percent(15)) return this.#value(value, { indent })
    const spaces = ' '.repeat(indent)
    return ` ${this.#withOdd(entries)
      .map(([key, inner]) => this.#entry(spaces, key, inner, indent))
      .join('\n')
      .slice(indent)}`
  }

  #entry(spaces: string, key: string, value: unknown, indent: number): string {
    const { random } = this
    if (key === '<<') return `${spaces}${this.#merge()}`
    const written = this.#key(key)
    const below = this.#value(value, { indent })
    if (!random.percent(this.#oddity)) return `${spaces}${written}:${below}`
    return random.pick([
      `${spaces}? ${written}\n${spaces}:${below}`,
      `${spaces}${written} :${below}`,
      `${spaces}? ${written}`,
      `${spaces}${written}:\t${below.trimStart()}`,
    ])
  }

  #merge(): string {
    const { random } = this
    const value = random.pick([this.#alias(), this.#alias(), `[${this.#alias()}, {x: 1}]`, '{a: b}', 'x', '', '[x]', '{}', '[]', '~'])
    return `${random.pick(['<<', '<<', '<<', '"<<"', '!!merge <<', '!!str <<', '! <<'])}: ${value}`
  }

  /** Equal keys, odd ones and merge keys among the others. */
  #withOdd(entries: readonly [string, unknown][]): [string, unknown][] {
    const { random } = this
    const result = [...entries]
    if (entries.length === 0 || !random.percent(this.#oddity)) return result
    const at = random.below(result.length + 1)
    const [key, value] = random.pick(entries)
    result.splice(
      at,
      0,
      random.pick<[string, unknown]>([
        [key, value],
        [key, null],
        ['<<', null],
        ['<<', null],
        [`\0${random.pick(ODD_KEYS)}`, value],
        [`\0${random.pick(ODD_KEYS)}`, 'x'],
      ]),
    )
    return result
  }

  #brackets(items: readonly unknown[]): string {
    return `[${this.#joined(items.map(item => this.#value(item, { indent: -1 }).trimStart()))}]`
  }

  #braces(entries: readonly [string, unknown][]): string {
    const parts = this.#withOdd(entries).map(([key, value]) => {
      if (key === '<<') return this.#merge()
      const inner = this.#value(value, { indent: -1 })
      const written = this.#key(key)
      const colon = written.startsWith('"') && this.random.percent(20) ? `:${inner.trimStart()}` : `:${inner}`
      return this.random.percent(this.#oddity)
        ? this.random.pick([`? ${written} ${colon}`, written, `${written}:`, `${written}${colon.trimEnd()}`])
        : written + colon
    })
    return `{${this.#joined(parts)}}`
  }

  #joined(parts: readonly string[]): string {
    const { random } = this
    const comma = random.pick([', ', ', ', ', ', ',', ' , ', ',\n ', ',\n          '])
    return parts.join(comma) + (parts.length > 0 && random.percent(5) ? ',' : '')
  }

  #key(key: string): string {
    if (key.startsWith('\0')) return key.slice(1)
    return this.random.percent(90) && /^[\w./-]+$/.test(key) ? key : this.#string(key, { indent: -1, isKey: true })
  }

  #scalar(value: unknown, place: Place): string {
    const { random } = this
    if (value === null || value === undefined) return random.pick(NULLS)
    if (typeof value === 'boolean') return random.percent(80) ? String(value) : random.pick(BOOLEANS[`${value}`])
    if (typeof value === 'number') return this.#number(value)
    return this.#string(value as string, place)
  }

  #number(value: number): string {
    const { random } = this
    if (random.percent(80) || !Number.isSafeInteger(value)) return String(value)
    const [sign, size] = [value < 0 ? '-' : '', Math.abs(value)]
    return random.pick([
      `${sign}0x${size.toString(16)}`,
      `${sign}0${size.toString(8)}`,
      `${sign}0o${size.toString(8)}`,
      `${sign}0b${size.toString(2)}`,
      `${value}.0`,
      `${value}e0`,
      `!!int ${value}`,
      `!!float ${value}`,
      `"${value}"`,
      sign === '' ? `+${value}` : String(value),
      `${value}_`,
    ])
  }

  #string(text: string, { indent, isKey = false }: Place): string {
    const { random } = this
    const kind = random.below(100)
    const isPlain = /^[\w./][\w./@%+-]*$/.test(text)
    if ((kind < 60 && isPlain) || kind < 3) return text
    if (kind < 75) return `'${text.replaceAll("'", "''")}'`
    if (kind < 88 || indent < 0 || isKey) return this.#double(text)
    if (kind < 92) return this.#broken(text, indent)
    const style = random.pick(['|', '|-', '|+', '>', '>-', '>+', '|2', '|1-', '>9', '|0', '|-2', '| # note', '|x'])
    const spaces = ' '.repeat(Math.max(indent, 0) + random.pick([2, 2, 2, 1, 3, 9]))
    return `${style}\n${text
      .split('\n')
      .map(line => spaces + line)
      .join('\n')}${random.pick(['', '', '\n', '\n\n', '\n '])}`
  }

  #double(text: string): string {
    const { random } = this
    const json = JSON.stringify(text)
    if (!random.percent(25) || text === '') return json
    const at = random.below(text.length)
    const code = text.charCodeAt(at)
    const escape = random.pick([
      `\\x${(code & 0xff).toString(16).padStart(2, '0')}`,
      `\\u${code.toString(16).padStart(4, '0')}`,
      `\\U${code.toString(16).padStart(8, '0')}`,
      '\\N',
      '\\_',
      '\\L',
      '\\P',
      '\\e',
      '\\a',
      '\\/',
      '\\q',
      '\\ ',
      '\\\n  ',
      '\n  ',
      '\n\n  ',
      '\\0',
      '\\xg',
      '\\ud800',
      '\\v',
      '\u0085',
      '\u2028',
      '\t',
      '\\\t',
    ])
    return `${JSON.stringify(text.slice(0, at)).slice(0, -1)}${escape}${JSON.stringify(text.slice(at + 1)).slice(1)}`
  }

  /** A plain or quoted scalar of several lines. */
  #broken(text: string, indent: number): string {
    const spaces = ' '.repeat(Math.max(0, indent + this.random.pick([2, 1, 0, 4])))
    const quote = this.random.pick(['', '"', "'"])
    return quote + text.replace(/[^\w]|$/, this.random.pick(['\n', '\n\n', ' \n', '\t\n', '\n\t'])).replaceAll('\n', `\n${spaces}`) + quote
  }
}

/** Text that is written as it is. */
class Raw {
  constructor(readonly text: string) {}
}

/** As JSON, in one of ten with what JSON is not, or what its readers differ in. */
export function printJson(object: object, random: Random): string {
  const text = JSON.stringify(object, null, random.pick([0, 0, 1, '\t']))
  if (random.percent(30)) return text
  const members = [...text.matchAll(/"(?:[^"\\]|\\.)*"\s*:\s*("(?:[^"\\]|\\.)*"|-?\d+|true|null)/g)]
  if (members.length === 0) return text
  const { 0: member, 1: value = '', index } = random.pick(members)
  const [before, key, after] = [text.slice(0, index), member.slice(0, -value.length), text.slice(index + member.length)]
  const kind = random.below(100)
  if (kind < 20) return `${before}${member},${key}${random.pick([value, 'null', '"x"', '1', '{}'])}${after}`
  if (kind < 60) return before + key + random.pick(JSON_VALUES) + after
  if (kind < 70)
    return `${before}${random.pick(['"\\u0061":1,', '"":1,', '"a\\u0000":1,', "'a':1,", '/**/', ',', '1:2,', '"a" 1,'])}${member}${after}`
  if (kind < 90) return text + random.pick(['x', '}', '\n{}', ' ', '\0', '\ufeff', ',', '\n---\n{}', '\n...\n'])
  return random.pick(['\ufeff', ' ', '\0', '---\n', '\u00a0', '//\n', '[', '\n\n']) + text
}

const JSON_VALUES: readonly string[] = [
  '1.0 1e2 -0 -0.0 1e400 01 .5 1. +1 0x1 NaN Infinity 9223372036854775808 18446744073709551616 1E2 1e-2 12345678901234567890 true True null nul',
  '"\\u0041" "\\ud800" "\\ud83d\\ude00" "\\x41" "\\/" "\t" "\u0001" "\u007f" "\u2028" "a\\u0000" [1,] {"a":1,} [[]] {} [] "" {"a":1,"a":2}',
].flatMap(line => line.split(' '))
