/** `'…'.format([…])` (github.com/google/cel-go ext/formatting.go). */
import type { Call, Expr, ListExpr } from '../ast.ts'
import type { Issues } from '../issues.ts'
import { formatFixed, formatInfinite, quote, scientific } from '../text.ts'
import type { Kind, Type } from '../types.ts'
import {
  CelError,
  compareStrings,
  Double,
  findIn,
  type Int,
  isInt,
  isList,
  keysOf,
  type MapValue,
  type PlainObject,
  type Result,
  typeOf,
  Uint,
  type Value,
} from '../values.ts'
import { work, workOnText } from '../work.ts'
import { toText } from './conversions.ts'

/** Thrown on the way to a text, caught at its entry. */
class FormatProblem extends Error {
  constructor(
    message: string,
    readonly place?: Expr,
  ) {
    super(message)
  }
}

/** What a clause makes of the argument at an index. */
interface Clauses {
  readonly count: number
  /** Whether they are constants: what ends within a clause is told before an argument that is missing. */
  readonly isConstant: boolean
  format(verb: string, precision: number | undefined, index: number): string
}

export function format(text: string, args: readonly Value[]): Result {
  try {
    return interpolate(text, {
      count: args.length,
      isConstant: false,
      format: (verb, precision, index) => clause(verb, precision, args[index]!),
    })
  } catch (error) {
    if (error instanceof FormatProblem) return new CelError(error.message)
    throw error
  }
}

const verbs = 'sdfebxXo'

function interpolate(text: string, clauses: Clauses): string {
  let made = ''
  let index = 0
  for (let position = 0; position < text.length; position++) {
    if (text[position] !== '%') {
      made += text[position]
      continue
    }
    position++
    if (text[position] === '%') {
      made += '%'
      continue
    }
    const isCut = position >= text.length
    if (index >= clauses.count && !(isCut && clauses.isConstant)) throw new FormatProblem(`index ${index} out of range`)
    if (isCut) throw new FormatProblem('unexpected end of string')
    const [precision, verb, end] = parseClause(text, position)
    try {
      made += clauses.format(verb, precision, index++)
    } catch (error) {
      if (!(error instanceof FormatProblem)) throw error
      throw new FormatProblem(`error during formatting: ${error.message}`, error.place)
    }
    position = end
  }
  return made
}

function parseClause(text: string, start: number): [precision: number | undefined, verb: string, end: number] {
  let position = start
  let precision: number | undefined
  if (text[position] === '.') {
    const [digits] = /^[0-9]*/.exec(text.slice(position + 1))!
    position += 1 + digits.length
    if (position >= text.length) throw unparsable('error while parsing precision: could not find end of precision specifier')
    if (digits === '')
      throw unparsable(
        'error while parsing precision: error while converting precision to integer: strconv.Atoi: parsing "": invalid syntax',
      )
    precision = Number(digits)
  }
  const verb = String.fromCodePoint(text.codePointAt(position)!)
  if (!verbs.includes(verb)) throw unparsable(`unrecognized formatting clause "${verb}"`)
  return [precision, verb, position]
}

function unparsable(message: string): FormatProblem {
  return new FormatProblem(`could not parse formatting clause: ${message}`)
}

const refusals: Readonly<Record<string, string>> = {
  s: 'string clause can only be used on strings, bools, bytes, ints, doubles, maps, lists, types, durations, and timestamps',
  d: 'decimal clause can only be used on integers',
  f: 'fixed-point clause can only be used on doubles',
  e: 'scientific clause can only be used on doubles',
  b: 'only integers and bools can be formatted as binary',
  x: 'only integers, byte buffers, and strings can be formatted as hex',
  X: 'only integers, byte buffers, and strings can be formatted as hex',
  o: 'octal clause can only be used on integers',
}

function refused(verb: string, typeName: string, place?: Expr): FormatProblem {
  return new FormatProblem(`${refusals[verb]}, was given ${typeName}`, place)
}

function clause(verb: string, precision: number | undefined, value: Value): string {
  workOnText(precision ?? 0)
  switch (verb) {
    case 's':
      return stringOf(value)
    case 'd':
      return decimal(value)
    case 'f':
      return double(verb, value, number => fixed(number, precision ?? 6))
    case 'e':
      // What is written as the precision becomes the width.
      return double(verb, value, exponential).padStart(precision ?? 6)
    case 'b':
      if (typeof value === 'boolean') return value ? '1' : '0'
      return whole(verb, value).toString(2)
    case 'o':
      return whole(verb, value).toString(8)
    default:
      return hexadecimal(verb, value)
  }
}

function whole(verb: string, value: Value): Int {
  if (isInt(value)) return value
  if (value instanceof Uint) return value.value
  throw refused(verb, typeOf(value).name)
}

function decimal(value: Value): string {
  return whole('d', value).toString()
}

const nonNumbers: Readonly<Record<string, number>> = {
  NaN: Number.NaN,
  Infinity: Number.POSITIVE_INFINITY,
  '-Infinity': Number.NEGATIVE_INFINITY,
}

function double(verb: string, value: Value, print: (value: number) => string): string {
  const number = value instanceof Double ? value.value : typeof value === 'string' ? nonNumbers[value] : undefined
  if (number === undefined) throw refused(verb, typeOf(value).name)
  return Number.isFinite(number) ? print(number) : localInfinite(number)
}

/** golang.org/x/text prints them with a sign of its own. */
function localInfinite(value: number): string {
  if (Number.isNaN(value)) return 'NaN'
  return value > 0 ? '∞' : '-∞'
}

function inThrees(digits: string): string {
  const head = digits.length % 3 || 3
  return [digits.slice(0, head), ...(digits.slice(head).match(/\d{3}/g) ?? [])].join(',')
}

/** With the separators of en_US, as golang.org/x/text prints it: it keeps the least number of digits in a byte, and more of them only where they are not 0. */
function fixed(value: number, precision: number): string {
  const [integer, fraction = ''] = formatFixed(value === 0 ? 0 : value, precision).split('.') as [string, string | undefined]
  const grouped = integer.replace(/\d+/, inThrees)
  const least = precision % 256
  const kept = fraction.slice(0, least) + fraction.slice(least).replace(/(?<!0)0+$/, '')
  return kept === '' ? grouped : `${grouped}.${kept}`
}

/** 1.234500×10⁻⁰⁴ */
function exponential(value: number): string {
  const { digits, power } = scientific(value, 6)
  const exponent = String(Math.abs(power))
    .padStart(2, '0')
    .replace(/\d/g, digit => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)]!)
  return `${value < 0 ? '-' : ''}${digits[0]}.${digits.slice(1)}×10${power < 0 ? '⁻' : ''}${exponent}`
}

function hexadecimal(verb: string, value: Value): string {
  let text: string
  if (typeof value === 'string') text = hexOf(new TextEncoder().encode(value))
  else if (value instanceof Uint8Array) text = hexOf(value)
  else text = whole(verb, value).toString(16)
  return verb === 'X' ? text.toUpperCase() : text
}

function hexOf(bytes: Uint8Array): string {
  return Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('')
}

/** An item takes as long as so many that are only looked at. */
const FORMATTED = 8

function stringOf(value: Value): string {
  if (isList(value)) {
    work(value.length * FORMATTED)
    return `[${value.map(nested).join(', ')}]`
  }
  if (value === null) return 'null'
  const { kind, name } = typeOf(value)
  if (kind === 'map') return mapText(value as MapValue | PlainObject)
  if (kind === 'opaque' || kind === 'struct') throw refused('s', name)
  const text = toText(value)
  if (typeof text === 'string') workOnText(text.length)
  if (typeof text !== 'string')
    throw new FormatProblem(`could not convert argument "${text instanceof CelError ? text.message : ''}" to string`)
  return text
}

function mapText(map: MapValue | PlainObject): string {
  const keys = keysOf(map)
  work(keys.length * FORMATTED)
  const entries = keys.map(key => {
    const { kind, name } = typeOf(key)
    if (kind !== 'string' && kind !== 'bool' && kind !== 'int' && kind !== 'uint') {
      throw new FormatProblem(`no formatting function for map key of type ${name}`)
    }
    const value = findIn(map, key)
    return [nested(key), nested(value === undefined || value instanceof CelError ? null : value)] as const
  })
  const sorted = entries.sort(([a], [b]) => compareStrings(a, b))
  return `{${sorted.map(([key, value]) => `${key}:${value}`).join(', ')}}`
}

/** In a list or a map. */
function nested(value: Value): string {
  const { kind, name } = typeOf(value)
  if (kind === 'opaque' || kind === 'struct') throw new FormatProblem(`no formatting function for ${name}`)
  if (value instanceof Double) {
    return Number.isFinite(value.value) ? formatFixed(value.value, 6) : `"${formatInfinite(value.value)}"`
  }
  const text = stringOf(value)
  if (kind === 'string') return quote(text)
  if (kind === 'bytes') return `b${quote(text)}`
  return kind === 'timestamp' || kind === 'duration' ? `${kind}(${quote(text)})` : text
}

const accepted: Readonly<Record<string, readonly Kind[]>> = {
  s: ['list', 'map', 'int', 'uint', 'double', 'bool', 'string', 'timestamp', 'bytes', 'duration', 'type', 'null'],
  d: ['int', 'uint'],
  f: ['double', 'string'],
  e: ['double', 'string'],
  b: ['int', 'uint', 'bool'],
  x: ['int', 'uint', 'string', 'bytes'],
  X: ['int', 'uint', 'string', 'bytes'],
  o: ['int', 'uint'],
}

/** Reports constant texts whose clauses do not fit the list behind them. */
export function validateFormats(expr: Expr, typeOf: (expr: Expr) => Type, issues: Issues): void {
  if (!isFormatCall(expr)) return
  const { items } = expr.args[0]
  let used = 0
  const clauses: Clauses = {
    count: items.length,
    isConstant: true,
    format: (verb, _, index) => {
      used = index + 1
      const wrong = wrongArgument(items[index]!, verb, typeOf)
      if (wrong) throw refused(verb, typeOf(wrong).name, wrong)
      return ''
    },
  }
  try {
    interpolate(expr.target.value, clauses)
    if (items.length > used) issues.report(expr, `too many arguments supplied to string.format (expected ${used}, got ${items.length})`)
  } catch (error) {
    if (!(error instanceof FormatProblem)) throw error
    issues.report(error.place ?? expr, error.message)
  }
}

interface FormatCall extends Call {
  readonly target: Expr & { readonly kind: 'literal'; readonly value: string }
  readonly args: readonly [ListExpr]
}

function isFormatCall(expr: Expr): expr is FormatCall {
  if (expr.kind !== 'call' || expr.name !== 'format' || expr.args.length !== 1 || expr.args[0]!.kind !== 'list') return false
  return expr.target?.kind === 'literal' && typeof expr.target.value === 'string'
}

function wrongArgument(arg: Expr, verb: string, typeOf: (expr: Expr) => Type): Expr | undefined {
  const { kind } = typeOf(arg)
  if (kind !== 'dyn' && !accepted[verb]!.includes(kind)) return arg
  if (verb !== 's') return undefined
  const parts = arg.kind === 'list' ? arg.items : arg.kind === 'map' ? arg.entries.flatMap(({ key, value }) => [key, value]) : []
  for (const part of parts) {
    const wrong = wrongArgument(part, verb, typeOf)
    if (wrong) return wrong
  }
  return undefined
}
