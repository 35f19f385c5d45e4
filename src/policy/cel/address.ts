/** IP addresses as Go's net/netip reads them. */
import { quote } from './text.ts'

/** netip.ParseAddr(); what is wrong comes as Go's text. */
export function parseAddress(text: string): { readonly bytes: readonly number[]; readonly zone: string } | string {
  const refuse = (why: string, at?: string): string => `ParseAddr(${quote(text)}): ${why}${at === undefined ? '' : ` (at ${quote(at)})`}`
  for (const char of text) {
    if (char === '.') return parse4(text, refuse)
    if (char === ':') return parse6(text, refuse)
    if (char === '%') return refuse('missing IPv6 address')
  }
  return refuse('unable to parse IP')
}

type Refuse = (why: string, at?: string) => string

function parse4(text: string, refuse: Refuse): { readonly bytes: readonly number[]; readonly zone: string } | string {
  const bytes = read4(text, refuse)
  return typeof bytes === 'string' ? bytes : { bytes, zone: '' }
}

function read4(text: string, refuse: Refuse): readonly number[] | string {
  const bytes: number[] = []
  let [value, digits] = [0, 0]
  for (const [index, char] of Array.from(text).entries()) {
    if (char >= '0' && char <= '9') {
      if (digits === 1 && value === 0) return refuse('IPv4 field has octet with leading zero')
      value = value * 10 + Number(char)
      digits++
      if (value > 255) return refuse('IPv4 field has value >255')
    } else if (char === '.') {
      if (index === 0 || index === text.length - 1 || text[index - 1] === '.')
        return refuse('IPv4 field must have at least one digit', text.slice(index))
      if (bytes.length === 3) return refuse('IPv4 address too long')
      bytes.push(value)
      ;[value, digits] = [0, 0]
    } else return refuse('unexpected character', text.slice(index))
  }
  if (bytes.length < 3) return refuse('IPv4 address too short')
  return [...bytes, value]
}

function parse6(given: string, refuse: Refuse): { readonly bytes: readonly number[]; readonly zone: string } | string {
  const percent = given.indexOf('%')
  const zone = percent < 0 ? '' : given.slice(percent + 1)
  if (percent >= 0 && zone === '') return refuse('zone must be a non-empty string')
  let text = percent < 0 ? given : given.slice(0, percent)
  let ellipsis = -1
  const bytes: number[] = []
  if (text.startsWith('::')) {
    ellipsis = 0
    text = text.slice(2)
    if (text === '') return { bytes: Array.from({ length: 16 }, () => 0), zone }
  }
  while (bytes.length < 16) {
    const digits = /^[0-9a-fA-F]*/.exec(text)![0]
    if (digits.length > 4) return refuse('each group must have 4 or less digits', text)
    if (digits === '') return refuse('each colon-separated field must have at least one digit', text)
    if (text[digits.length] === '.') {
      if (ellipsis < 0 && bytes.length !== 12) return refuse('embedded IPv4 address must replace the final 2 fields of the address', text)
      if (bytes.length + 4 > 16) return refuse('too many hex fields to fit an embedded IPv4 at the end of the address', text)
      const embedded = read4(text, refuse)
      if (typeof embedded === 'string') return embedded
      bytes.push(...embedded)
      text = ''
      break
    }
    const group = Number.parseInt(digits, 16)
    bytes.push(group >> 8, group & 0xff)
    text = text.slice(digits.length)
    if (text === '') break
    if (text[0] !== ':') return refuse('unexpected character, want colon', text)
    if (text.length === 1) return refuse('colon must be followed by more characters', text)
    text = text.slice(1)
    if (text[0] === ':') {
      if (ellipsis >= 0) return refuse('multiple :: in address', text)
      ellipsis = bytes.length
      text = text.slice(1)
      if (text === '') break
    }
  }
  if (text !== '') return refuse('trailing garbage after address', text)
  if (bytes.length < 16) {
    if (ellipsis < 0) return refuse('address string too short')
    bytes.splice(ellipsis, 0, ...Array.from({ length: 16 - bytes.length }, () => 0))
  } else if (ellipsis >= 0) return refuse('the :: must expand to at least one field of zeros')
  return { bytes, zone }
}
