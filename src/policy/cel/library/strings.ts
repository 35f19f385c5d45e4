/** Strings: those of the language, and cel-go's extension in version 2 (github.com/google/cel-go ext/strings.go). */
import { ESCAPES } from '../../../kubernetes/index.ts'
import { type FunctionDeclaration, matchCost, costSize, method, noSuchOverload, overload, traversalCost, type Cost } from '../functions.ts'
import { compilePattern } from '../regexp.ts'
import { display } from '../display.ts'
import { listOf, types } from '../types.ts'
import { CelError, type Int, type Result, type Value } from '../values.ts'
import { work, workOnSearch, workOnText } from '../work.ts'
import type { Library } from './library.ts'
import { format, validateFormats } from './string-format.ts'

const { bool, dyn, int, string } = types

function test(name: string, id: string, holds: (text: string, part: string) => boolean, cost: Cost): FunctionDeclaration {
  const call = (text: Value, part: Value): Result =>
    typeof text === 'string' && typeof part === 'string' ? holds(text, part) : noSuchOverload()
  return { name, overloads: [method(id, [string, string], bool, call, { cost })], unguarded: true }
}

function matches(text: Value, pattern: Value): Result {
  if (typeof pattern !== 'string') return noSuchOverload()
  const compiled = compilePattern(pattern)
  if (compiled instanceof CelError) return compiled
  work(matchCost(text, pattern.length))
  return compiled.test(text as string)
}

const patternCost: Cost = ([text, pattern]) => matchCost(text!, costSize(pattern!))
const partCost: Cost = ([, part]) => traversalCost(part!)

export const standardStrings: readonly FunctionDeclaration[] = [
  test(
    'contains',
    'contains_string',
    (text, part) => {
      workOnSearch(text, part)
      return text.includes(part)
    },
    ([text, part]) => traversalCost(text!) * traversalCost(part!),
  ),
  test('endsWith', 'ends_with_string', (text, part) => text.endsWith(part), partCost),
  test('startsWith', 'starts_with_string', (text, part) => text.startsWith(part), partCost),
  {
    name: 'matches',
    overloads: [
      overload('matches', [string, string], bool, undefined, { cost: patternCost }),
      method('matches_string', [string, string], bool, undefined, { cost: patternCost }),
    ],
    singleton: matches,
    takes: value => typeof value === 'string',
  },
]

function outOfRange(index: Int): CelError {
  return new CelError(`index out of range: ${index}`)
}

function charAt(text: string, index: Int): Result {
  const chars = Array.from(text)
  if (index < 0 || index > chars.length) return outOfRange(index)
  return chars[Number(index)] ?? ''
}

function indexOf(text: string, part: string, offset: Int = 0): Result {
  if (offset < 0) return outOfRange(offset)
  const chars = Array.from(text)
  if (part === '') return offset > chars.length ? chars.length : offset
  return find(chars, Array.from(part), Number(offset), chars.length, 1)
}

function lastIndexOf(text: string, part: string, offset?: Int): Result {
  const chars = Array.from(text)
  if (part === '') return offset === undefined || offset > chars.length ? chars.length : offset < 0 ? outOfRange(offset) : offset
  if (offset === undefined && byteLength(text) < byteLength(part)) return -1
  const from = offset ?? chars.length - 1
  if (from < 0) return outOfRange(from)
  if (from >= chars.length) return -1
  const wanted = Array.from(part)
  return find(chars, wanted, Math.min(Number(from), chars.length - wanted.length), -1, -1)
}

function find(chars: readonly string[], wanted: readonly string[], from: number, to: number, step: 1 | -1): number {
  for (let index = from; index !== to && index >= 0 && index < chars.length; index += step) {
    let position = 0
    while (position < wanted.length && chars[index + position] === wanted[position]) position++
    if (position === wanted.length) return index
    work(position + 1)
  }
  return -1
}

const encoder = new TextEncoder()

export function byteLength(text: string): number {
  return encoder.encode(text).length
}

/** strings.Replace(): a negative count replaces all. */
function replace(text: string, old: string, by: string, count: Int = -1): Result {
  workOnSearch(text, old)
  const most = old === '' ? text.length + 1 : text.split(old).length - 1
  workOnText(text.length + by.length * (count < 0 ? most : Math.min(Number(count), most)))
  if (count < 0) return old === '' ? Array.from(text).reduce((all, char) => all + char + by, by) : text.replaceAll(old, () => by)
  if (old === '') {
    const chars = Array.from(text)
    const parts = ['', ...chars].map((char, index) => (index < count ? char + by : char))
    return parts.join('')
  }
  const parts = text.split(old)
  const replaced = Math.min(Number(count), parts.length - 1)
  return (
    parts.slice(0, replaced + 1).join(by) +
    parts
      .slice(replaced + 1)
      .map(part => old + part)
      .join('')
  )
}

/** strings.SplitN(). */
function split(text: string, separator: string, count: Int = -1): Result {
  if (count === 0) return []
  workOnSearch(text, separator)
  const parts = separator === '' ? Array.from(text) : text.split(separator)
  if (count < 0 || parts.length <= count) return parts
  const most = Number(count)
  return [...parts.slice(0, most - 1), parts.slice(most - 1).join(separator)]
}

function substring(text: string, start: Int, end?: Int): Result {
  const chars = Array.from(text)
  if (end !== undefined && start > end) return new CelError(`invalid substring range. start: ${start}, end: ${end}`)
  if (start < 0 || start > chars.length) return outOfRange(start)
  if (end !== undefined && (end < 0 || end > chars.length)) return outOfRange(end)
  return chars.slice(Number(start), end === undefined ? undefined : Number(end)).join('')
}

function lowerAscii(text: string): Result {
  return text.replace(/[A-Z]+/g, part => part.toLowerCase())
}

function upperAscii(text: string): Result {
  return text.replace(/[a-z]+/g, part => part.toUpperCase())
}

/** strings.TrimSpace(). */
function trim(text: string): Result {
  return text.replace(
    /^[\t\n\v\f\r \x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+|(?<![\t\n\v\f\r \x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000])[\t\n\v\f\r \x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+$/g,
    '',
  )
}

function join(list: readonly Value[], separator = ''): Result {
  const texts = list.filter(item => typeof item === 'string')
  if (texts.length === list.length) {
    workOnText(texts.reduce((length, part) => length + part.length + separator.length, 0))
    return texts.join(separator)
  }
  return new CelError(`join: invalid input: ${display(list.find(item => typeof item !== 'string')!)}`)
}

function quote(text: string): Result {
  return `"${Array.from(text.replace(/\p{Surrogate}/gu, '\ufffd'), char => ESCAPES[char] ?? char).join('')}"`
}

const receiverCost: Cost = ([text]) => traversalCost(text!)
/** A traversal and the construction of the result. */
const twiceCost: Cost = ([text]) => traversalCost(text!, 2)
const joinedCost: Cost = (_, result) => traversalCost(result, 2)

const functions: readonly FunctionDeclaration[] = [
  { name: 'charAt', overloads: [method('string_char_at_int', [string, int], string, charAt)] },
  {
    name: 'indexOf',
    overloads: [
      method('string_index_of_string', [string, string], int, indexOf),
      method('string_index_of_string_int', [string, string, int], int, indexOf),
    ],
  },
  {
    name: 'lastIndexOf',
    overloads: [
      method('string_last_index_of_string', [string, string], int, lastIndexOf),
      method('string_last_index_of_string_int', [string, string, int], int, lastIndexOf),
    ],
  },
  { name: 'lowerAscii', overloads: [method('string_lower_ascii', [string], string, lowerAscii)], cost: receiverCost },
  {
    name: 'replace',
    overloads: [
      method('string_replace_string_string', [string, string, string], string, replace),
      method('string_replace_string_string_int', [string, string, string, int], string, replace),
    ],
    cost: twiceCost,
  },
  {
    name: 'split',
    overloads: [
      method('string_split_string', [string, string], listOf(string), split),
      method('string_split_string_int', [string, string, int], listOf(string), split),
    ],
    cost: twiceCost,
  },
  {
    name: 'substring',
    overloads: [
      method('string_substring_int', [string, int], string, substring),
      method('string_substring_int_int', [string, int, int], string, substring),
    ],
    cost: receiverCost,
  },
  { name: 'trim', overloads: [method('string_trim', [string], string, trim)], cost: receiverCost },
  { name: 'upperAscii', overloads: [method('string_upper_ascii', [string], string, upperAscii)], cost: receiverCost },
  {
    name: 'join',
    overloads: [method('list_join', [listOf(string)], string, join), method('list_join_string', [listOf(string), string], string, join)],
    cost: joinedCost,
  },
]

/** Version 0 of the extension has neither format() nor strings.quote(). */
export const strings: readonly Library[] = [
  { functions },
  {
    since: 29,
    functions: [
      {
        name: 'format',
        overloads: [method('string_format', [string, listOf(dyn)], string, format, { variadic: true, cost: receiverCost })],
      },
      { name: 'strings.quote', overloads: [overload('strings_quote', [string], string, quote, { cost: receiverCost })] },
    ],
    validate: validateFormats,
  },
]
