/** Manifests are other people's text: nothing in them may steer a terminal, reorder a line or hide. */
import { isAscii } from './width.ts'

/** Control characters, line separators, bidirectional and invisible formatting, lone surrogates. */
const UNSAFE =
  // oxlint-disable-next-line no-control-regex
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]|\p{Surrogate}/gu

const NAMED: Readonly<Record<string, string>> = { '\t': '\\t', '\n': '\\n', '\r': '\\r' }

/** On one line, unsafe characters as YAML's double-quoted escapes: `\x1b`, `\u202e`. */
export function visible(text: string): string {
  return isAscii(text) ? text : text.replace(UNSAFE, escaped)
}

/** The same with a limit, in UTF-16 units; what is cut off shows as `…`. */
export function visibleUpTo(text: string, limit: number): string {
  return text.length <= limit ? visible(text) : `${visible(text.slice(0, limit).replace(/[\ud800-\udbff]$/, ''))}…`
}

/** Prose: runs of white space become one space. */
export function visibleProse(text: string): string {
  return visible(text.replace(/\s+/g, ' ').trim())
}

/** Starts a command anywhere in a line: of GitHub's and Azure's runners `##[`, of Azure's `##vso[`, of TeamCity's `##teamcity[`. */
const COMMAND = /##(?=(?:vso|teamcity)?\[)/gi

/**
 * Lines that a runner does not take for commands, wherever they are logged: none begins with `::` (actions/runner, ActionCommand.TryParseV2 and
 * TryParse), none holds what COMMAND finds. With one of those a linted file sets variables of the steps that follow, PATH among them.
 */
export function withoutCommands(lines: string): string {
  return lines.replace(/^([ \t]*):(?=:)/gm, '$1\\x3a').replace(COMMAND, '#\\x23')
}

/** Lines of other people's text, for a terminal or a log that is shown in one. */
export function visibleLines(text: string): string {
  return withoutCommands(text.split('\n').map(visible).join('\n'))
}

/** JSON that is safe to print and that strict readers take: unsafe characters, which occur only in its strings, as `\u` escapes; lone surrogates as U+FFFD. */
export function safeJson(value: unknown): string {
  const json = JSON.stringify(value, undefined, 2)
  // Nearly all of them: 20,000 findings are written in a third of the time.
  if (/^[\n -~]*$/.test(json) && !json.includes('\\ud') && !json.includes('##')) return json
  return json
    .replace(/\\\\|\\ud[89a-f][0-9a-f]{2}/g, found => (found === '\\\\' ? found : '\\ufffd'))
    .replace(UNSAFE, c => (c === '\n' ? c : codeUnits(c)))
    .replace(COMMAND, `#${codeUnits('#')}`)
}

/** The same text in pieces: what is iterable but no array is a list whose items are made, and written, one by one. */
export function* safeJsonChunks(value: unknown, indent = ''): Generator<string> {
  if (typeof value !== 'object' || value === null) {
    yield safeJson(value)
    return
  }
  const isList = Symbol.iterator in value
  const oneByOne = isList && !Array.isArray(value)
  const [open, close] = isList ? ['[', ']'] : ['{', '}']
  const inner = `${indent}  `
  let before = open
  for (const [key, member] of isList ? keyless(value as Iterable<unknown>) : Object.entries(value)) {
    if (member === undefined) continue
    const head = `${before}\n${inner}${key === undefined ? '' : `${safeJson(key)}: `}`
    before = ','
    if (oneByOne) yield head + safeJson(member).replaceAll('\n', `\n${inner}`)
    else {
      yield head
      yield* safeJsonChunks(member, inner)
    }
  }
  yield before === open ? open + close : `\n${indent}${close}`
}

/** Array.map, one by one. */
export function* mapped<T, U>(items: Iterable<T>, of: (item: T) => U): Generator<U> {
  for (const item of items) yield of(item)
}

function* keyless(items: Iterable<unknown>): Generator<[undefined, unknown]> {
  for (const item of items) yield [undefined, item]
}

/** For formats that hold text only: what no text can hold is escaped, so that two names stay two. */
export function textPath(path: string): string {
  return path.replace(/\p{Surrogate}/gu, surrogate => `\\u${surrogate.charCodeAt(0).toString(16)}`)
}

function escaped(character: string): string {
  const named = NAMED[character]
  if (named !== undefined) return named
  const code = character.codePointAt(0)!
  if (code < 0x100) return `\\x${hex(code, 2)}`
  return code < 0x1_0000 ? `\\u${hex(code, 4)}` : `\\U${hex(code, 8)}`
}

function codeUnits(character: string): string {
  return Array.from({ length: character.length }, (_, i) => `\\u${hex(character.charCodeAt(i), 4)}`).join('')
}

function hex(code: number, digits: number): string {
  return code.toString(16).padStart(digits, '0')
}
