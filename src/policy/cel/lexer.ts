/** The tokens of CEL (github.com/google/cel-go parser/gen/CEL.g4). */
import { append } from '../../base/index.ts'

export type TokenKind = 'int' | 'uint' | 'double' | 'string' | 'bytes' | 'identifier' | 'escaped' | 'symbol' | 'end'

export interface Token {
  readonly kind: TokenKind
  readonly text: string
  readonly start: number
  readonly end: number
}

const escape = String.raw`\\(?:[abfnrtv"'\\?${'`'}]|[0-3][0-7][0-7]|[xX][0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8})`
const string = [
  String.raw`[rR]"""[^]*?"""`,
  String.raw`[rR]'''[^]*?'''`,
  String.raw`[rR]"[^"\n\r]*"`,
  String.raw`[rR]'[^'\n\r]*'`,
  String.raw`"""(?:${escape}|[^\\])*?"""`,
  String.raw`'''(?:${escape}|[^\\])*?'''`,
  String.raw`"(?:${escape}|[^\\"\n\r])*"`,
  String.raw`'(?:${escape}|[^\\'\n\r])*'`,
].join('|')

const token = new RegExp(
  [
    String.raw`(?<skipped>[\t \r\n\f]+|//[^\n]*)`,
    String.raw`(?<double>[0-9]+\.[0-9]+(?:[eE][+-]?[0-9]+)?|[0-9]+[eE][+-]?[0-9]+|\.[0-9]+(?:[eE][+-]?[0-9]+)?)`,
    String.raw`(?<uint>(?:0x[0-9a-fA-F]+|[0-9]+)[uU])`,
    String.raw`(?<int>0x[0-9a-fA-F]+|[0-9]+)`,
    `(?<bytes>[bB](?:${string}))`,
    `(?<string>${string})`,
    '(?<identifier>[A-Za-z_][A-Za-z0-9_]*)',
    '(?<escaped>`[A-Za-z0-9_.\\-/ ]+`)',
    String.raw`(?<symbol>==|!=|<=|>=|&&|\|\||[<>[\]{}().,\-!?:+*/%])`,
  ].join('|'),
  'y',
)

/** As far as a token can be read that has no end, and the character that does not belong to it; ANTLR skips both. */
const beginning = new RegExp(
  `(?:'(?:${escape}|[^\\\\'\n\r])*|"(?:${escape}|[^\\\\"\n\r])*|&|\\||=|\`[A-Za-z0-9_.\\-/ ]*)(?:[^]|$)|[^]`,
  'uy',
)

const kinds = ['identifier', 'symbol', 'string', 'int', 'double', 'uint', 'bytes', 'escaped'] as const

/** @param unknown Is told of characters that start no token; they are skipped. */
export function tokenize(source: string, unknown: (start: number, end: number) => void): readonly Token[] {
  const tokens: Token[] = []
  let position = 0
  while (position < source.length) {
    token.lastIndex = position
    const match = token.exec(source)
    const start = position
    if (!match) {
      beginning.lastIndex = position
      position += beginning.exec(source)![0].length
      unknown(start, position)
      continue
    }
    position = token.lastIndex
    const groups = match.groups!
    const kind = kinds.find(candidate => groups[candidate] !== undefined)
    if (kind) tokens.push({ kind, text: match[0], start, end: position })
  }
  tokens.push({ kind: 'end', text: '<EOF>', start: source.length, end: source.length })
  return tokens
}

/** What a string's token stands for, or why it stands for nothing. Strings of bytes come as their bytes. */
export function unquote(text: string, isBytes: boolean): { readonly value: string | Uint8Array } | { readonly problem: string } {
  let quoted = text.replaceAll('\r\n', '\n').replaceAll('\r', '\n')
  if (isBytes) quoted = quoted.slice(1)
  const raw = /^[rR]/.test(quoted)
  if (raw) quoted = quoted.slice(1)
  const quotes = /^(?:"""|''')/.test(quoted) && quoted.length >= 6 ? 3 : 1
  const content = quoted.slice(quotes, -quotes)
  if (raw || !content.includes('\\')) return { value: isBytes ? new TextEncoder().encode(content) : content }
  return isBytes ? unescapeBytes(content) : unescapeString(content)
}

const escaped = /\\(?:([abfnrtv"'\\?`])|([0-3][0-7]{2})|[xX]([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8}))/g
const controls: Readonly<Record<string, string>> = { a: '\x07', b: '\b', f: '\f', n: '\n', r: '\r', t: '\t', v: '\v' }

function unescapeString(content: string): { readonly value: string } | { readonly problem: string } {
  let problem: string | undefined
  const value = content.replace(escaped, (_, control?: string, octal?: string, hex?: string, short?: string, long?: string) => {
    if (control !== undefined) return controls[control] ?? control
    const code = octal === undefined ? Number.parseInt((hex ?? short ?? long)!, 16) : Number.parseInt(octal, 8)
    if (code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)) return String.fromCodePoint(code)
    problem = 'invalid unicode code point'
    return ''
  })
  return problem === undefined ? { value } : { problem }
}

function unescapeBytes(content: string): { readonly value: Uint8Array } | { readonly problem: string } {
  const bytes: number[] = []
  const encoder = new TextEncoder()
  let position = 0
  for (const match of content.matchAll(escaped)) {
    const [text, control, octal, hex] = match
    append(bytes, encoder.encode(content.slice(position, match.index)))
    position = match.index + text.length
    if (control !== undefined) bytes.push((controls[control] ?? control).charCodeAt(0))
    else if (octal !== undefined) bytes.push(Number.parseInt(octal, 8))
    else if (hex === undefined) return { problem: 'unable to unescape string' }
    else bytes.push(Number.parseInt(hex, 16))
  }
  append(bytes, encoder.encode(content.slice(position)))
  return { value: Uint8Array.from(bytes) }
}
