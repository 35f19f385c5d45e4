/** URLs as Go's net/url reads them. */
import { parseAddress } from './address.ts'
import { quote } from './text.ts'

export interface URLParts {
  readonly scheme: string
  /** With the port, without user and password. */
  readonly host: string
  readonly user: string | undefined
  /** Decoded. */
  readonly path: string
  /** As it was written. */
  readonly rawPath: string
  /** What follows the scheme where no path does: mailto:somebody. */
  readonly opaque: string
  readonly query: string
  /** Whether the query is an empty one. */
  readonly bareQuery: boolean
  readonly fragment: string
}

type Mode = 'path' | 'host' | 'zone' | 'user' | 'query'

/** What may stand unescaped beside letters, digits and -_.~ */
const plain: Readonly<Record<Mode, string>> = {
  path: '$&+,/:;=@',
  host: '!$&\'()*+,;=:[]<>"',
  zone: '!$&\'()*+,;=:[]<>"',
  user: '$&+,;=',
  query: '',
}

class URLProblem extends Error {}

/** url.ParseRequestURI() where `isRequest`, else url.Parse(). A text says what is wrong, as Go does. */
export function parseURL(text: string, isRequest: boolean): URLParts | string {
  const hash = isRequest ? -1 : text.indexOf('#')
  try {
    const parts = parse(hash < 0 ? text : text.slice(0, hash), isRequest)
    return hash < 0 ? parts : { ...parts, fragment: unescape(text.slice(hash + 1), 'query') }
  } catch (error) {
    if (error instanceof URLProblem) return `parse ${quote(text)}: ${error.message}`
    throw error
  }
}

function parse(text: string, isRequest: boolean): URLParts {
  if (/[\0-\x1f\x7f]/.test(text)) throw new URLProblem('net/url: invalid control character in URL')
  if (text === '' && isRequest) throw new URLProblem('empty url')
  const none = { scheme: '', host: '', user: undefined, path: '', rawPath: '', opaque: '', query: '', bareQuery: false, fragment: '' }
  if (text === '*') return { ...none, path: '*', rawPath: '*' }
  const [scheme, afterScheme] = splitScheme(text)
  const mark = afterScheme.indexOf('?')
  const bareQuery = mark >= 0 && mark === afterScheme.length - 1
  const query = mark < 0 ? '' : afterScheme.slice(mark + 1)
  let rest = mark < 0 ? afterScheme : afterScheme.slice(0, mark)
  const known = { ...none, scheme, query, bareQuery }
  if (!rest.startsWith('/')) {
    if (scheme !== '') return { ...known, opaque: rest }
    if (isRequest) throw new URLProblem('invalid URI for request')
    if (/^[^/]*:/.test(rest)) throw new URLProblem('first path segment in URL cannot contain colon')
  }
  let authority: Pick<URLParts, 'host' | 'user'> = { host: '', user: undefined }
  if ((scheme !== '' || (!isRequest && !rest.startsWith('///'))) && rest.startsWith('//')) {
    const slash = rest.indexOf('/', 2)
    authority = parseAuthority(scheme, slash < 0 ? rest.slice(2) : rest.slice(2, slash))
    rest = slash < 0 ? '' : rest.slice(slash)
  }
  return { ...known, ...authority, path: unescape(rest, 'path'), rawPath: rest }
}

function splitScheme(text: string): [scheme: string, rest: string] {
  if (text.startsWith(':')) throw new URLProblem('missing protocol scheme')
  const match = /^([a-zA-Z][a-zA-Z0-9+.-]*):(.*)$/s.exec(text)
  return match ? [match[1]!.toLowerCase(), match[2]!] : ['', text]
}

function parseAuthority(scheme: string, authority: string): Pick<URLParts, 'host' | 'user'> {
  const at = authority.lastIndexOf('@')
  const host = parseHost(scheme, authority.slice(at + 1))
  if (at < 0) return { host, user: undefined }
  const user = authority.slice(0, at)
  if (/[^A-Za-z0-9\-._:~!$&'()*+,;=%@]/.test(user)) throw new URLProblem('net/url: invalid userinfo')
  unescape(user, 'user')
  return { host, user }
}

function parseHost(scheme: string, host: string): string {
  const open = host.lastIndexOf('[')
  if (open > 0) throw new URLProblem('invalid IP-literal')
  if (open === 0) return parseLiteral(host)
  const first = host.indexOf(':')
  const colon = scheme === 'http' || scheme === 'https' ? first : host.lastIndexOf(':')
  if (first >= 0) checkPort(host.slice(colon))
  return unescape(host, 'host')
}

/** An IPv6 address in brackets. */
function parseLiteral(host: string): string {
  const close = host.lastIndexOf(']')
  if (close < 0) throw new URLProblem("missing ']' in host")
  const port = host.slice(close + 1)
  checkPort(port)
  const name = host.slice(1, close)
  const zone = name.indexOf('%25')
  const address = zone < 0 ? unescape(name, 'host') : unescape(name.slice(0, zone), 'host') + unescape(name.slice(zone), 'zone')
  const parsed = parseAddress(address)
  if (typeof parsed === 'string') throw new URLProblem(`invalid host: ${parsed}`)
  if (parsed.bytes.length === 4) throw new URLProblem('invalid IP-literal')
  return `[${address}]${port}`
}

function checkPort(port: string): void {
  if (!/^(?::[0-9]*)?$/.test(port)) throw new URLProblem(`invalid port ${quote(port)} after host`)
}

function unescape(text: string, mode: Mode): string {
  for (let index = 0; index < text.length; index++) {
    const char = text[index]!
    if (char === '%') {
      const escape = text.slice(index, index + 3)
      if (!/^%[0-9a-fA-F]{2}$/.test(escape)) throw new URLProblem(`invalid URL escape ${quote(escape)}`)
      const code = Number.parseInt(escape.slice(1), 16)
      if (mode === 'host' && code < 0x80 && escape !== '%25') throw new URLProblem(`invalid URL escape ${quote(escape)}`)
      if (mode === 'zone' && escape !== '%25' && code !== 0x20 && mustEscape(String.fromCharCode(code), 'host')) {
        throw new URLProblem(`invalid URL escape ${quote(escape)}`)
      }
      index += 2
    } else if ((mode === 'host' || mode === 'zone') && char < '\x80' && mustEscape(char, mode)) {
      throw new URLProblem(`invalid character ${quote(char)} in host name`)
    }
  }
  const spaced = mode === 'query' ? text.replaceAll('+', ' ') : text
  return spaced.replace(/(?:%[0-9a-fA-F]{2})+/g, escapes =>
    new TextDecoder().decode(Uint8Array.from(escapes.slice(1).split('%'), code => Number.parseInt(code, 16))),
  )
}

function mustEscape(char: string, mode: Mode): boolean {
  return !/[A-Za-z0-9\-_.~]/.test(char) && !plain[mode].includes(char)
}

function escape(text: string, mode: Mode): string {
  return Array.from(text, char => (mustEscape(char, mode) ? percentEncode(char) : char)).join('')
}

function percentEncode(char: string): string {
  return Array.from(new TextEncoder().encode(char), byte => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`).join('')
}

export function escapedPath({ path, rawPath }: URLParts): string {
  const isEncoded = Array.from(rawPath).every(char => "!$&'()*+,;=:@[]%".includes(char) || !mustEscape(char, 'path'))
  return isEncoded ? rawPath : escape(path, 'path')
}

export function splitHost({ host }: URLParts): { readonly name: string; readonly port: string } {
  const colon = host.lastIndexOf(':')
  const hasPort = colon >= 0 && /^:[0-9]*$/.test(host.slice(colon))
  const name = hasPort ? host.slice(0, colon) : host
  return { name: name.startsWith('[') && name.endsWith(']') ? name.slice(1, -1) : name, port: hasPort ? host.slice(colon + 1) : '' }
}

/** The parameters that are no mistakes, each with its values. */
export function queryOf({ query }: URLParts): ReadonlyMap<string, readonly string[]> {
  const parameters = new Map<string, string[]>()
  for (const part of query.split('&')) {
    if (part === '' || part.includes(';')) continue
    const equals = part.indexOf('=')
    try {
      const key = unescape(equals < 0 ? part : part.slice(0, equals), 'query')
      const value = equals < 0 ? '' : unescape(part.slice(equals + 1), 'query')
      parameters.set(key, [...(parameters.get(key) ?? []), value])
    } catch (error) {
      if (!(error instanceof URLProblem)) throw error
    }
  }
  return parameters
}

export function urlText(parts: URLParts): string {
  const { scheme, host, user, opaque, query, bareQuery, fragment, path } = parts
  let text = scheme === '' ? '' : `${scheme}:`
  if (opaque !== '') text += opaque
  else {
    const hasAuthority = host !== '' || user !== undefined
    if (hasAuthority || (scheme !== '' && path === ''))
      text += hasAuthority ? `//${user === undefined ? '' : `${user}@`}${escape(host, 'host')}` : ''
    text += escapedPath(parts)
  }
  if (bareQuery || query !== '') text += `?${query}`
  return fragment === '' ? text : `${text}#${escape(fragment, 'path')}`
}
