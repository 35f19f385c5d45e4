/** IP addresses (k8s.io/apimachinery/pkg/util/validation/ip.go). */
import { noProblems, type Problems } from './names.ts'

const noAddress: Problems = Object.freeze(['must be an IP address, such as 10.9.8.7 or 2001:db8::ffff'])
const leadingZeros: Problems = Object.freeze(['must not have leading zeros, which some software reads as octal'])
const mapped: Problems = Object.freeze(['must not be an IPv4 address written as IPv6; write the IPv4 address itself'])

/** For new fields: the address must be in its canonical form. */
export function isValidIP(value: string): Problems {
  const problems = isValidIPForLegacyField(value)
  if (problems.length > 0) return problems
  const canonical = canonicalIP(parseIPSloppy(value)!)
  return canonical === value ? noProblems : [`must be in canonical form: ${canonical}`]
}

/**
 * For fields that are older than the canonical form: hostAliases, the nameservers of a dnsConfig.
 * @param strict Whether leading zeros and IPv4-mapped IPv6 are refused (StrictIPCIDRValidation).
 */
export function isValidIPForLegacyField(value: string, strict = true): Problems {
  const bytes = parseIPSloppy(value)
  if (!bytes) return noAddress
  if (!strict) return noProblems
  if (hasLeadingZeros(value)) return leadingZeros
  return value.includes(':') && isMapped(bytes) ? mapped : noProblems
}

/** What the API server warns of in a field of isValidIPForLegacyField; undefined for no address and for one in canonical form. */
export function getWarningForIP(value: string): string | undefined {
  const bytes = parseIPSloppy(value)
  if (!bytes) return undefined
  const canonical = canonicalIP(bytes)
  if (hasLeadingZeros(value) || (value.includes(':') && isMapped(bytes)))
    return `is not a standard notation of an IP address; use ${canonical}`
  return value.includes(':') && canonical !== value ? `is not in the canonical form of RFC 5952; use ${canonical}` : undefined
}

/** netutils.ParseIPSloppy(): the 16 bytes of an address; unlike Go's own, it ignores leading zeros. */
export function parseIPSloppy(value: string): readonly number[] | undefined {
  for (const char of value) {
    if (char === '.') {
      const bytes = parseIPv4(value)
      return bytes && [...mappedPrefix, ...bytes]
    }
    if (char === ':') return parseIPv6(value)
  }
  return undefined
}

/** A range of addresses as netutils.ParseCIDRSloppy reads it, with the length of its prefix in the 128 bits of parseIPSloppy; undefined for none. */
function parseCIDRSloppy(value: string): { readonly bytes: readonly number[]; readonly length: number } | undefined {
  const [, address = '', digits = ''] = /^([^/]+)\/(\d{1,3})$/.exec(value) ?? []
  const bytes = parseIPSloppy(address)
  const length = Number(digits) + (address.includes(':') ? 0 : 96)
  return bytes && length <= 128 ? { bytes, length } : undefined
}

/** Whether a range of addresses is a strict part of another, as ValidateIPBlock wants it of an except; undefined where one is no range. */
export function containsCIDR(whole: string, part: string): boolean | undefined {
  const [outer, inner] = [parseCIDRSloppy(whole), parseCIDRSloppy(part)]
  if (!outer || !inner) return undefined
  const isEqual = (byte: number, index: number): boolean => {
    const free = Math.min(8, Math.max(0, index * 8 + 8 - outer.length))
    return byte >> free === inner.bytes[index]! >> free
  }
  return inner.length > outer.length && outer.bytes.every(isEqual)
}

const mappedPrefix: readonly number[] = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff]

function isMapped(bytes: readonly number[]): boolean {
  return mappedPrefix.every((byte, index) => bytes[index] === byte)
}

function parseIPv4(value: string): readonly number[] | undefined {
  const match = /^([0-9]+)\.([0-9]+)\.([0-9]+)\.([0-9]+)$/.exec(value)
  const bytes = match?.slice(1).map(Number)
  return bytes?.every(byte => byte <= 255) ? bytes : undefined
}

function parseIPv6(value: string): readonly number[] | undefined {
  const [head = '', tail, ...more] = value.split('::')
  if (more.length > 0) return undefined
  const before = groups(head, tail === undefined)
  const after = tail === undefined ? [] : groups(tail, true)
  if (!before || !after) return undefined
  const missing = 16 - before.length - after.length
  // '::' stands for one group of zeros at least.
  if (tail === undefined ? missing !== 0 : missing < 2) return undefined
  return [...before, ...Array.from({ length: missing }, () => 0), ...after]
}

/** The bytes of groups that ':' separates; the last group of an address may be an IPv4 address. */
function groups(text: string, isEnd: boolean): number[] | undefined {
  if (text === '') return []
  const bytes: number[] = []
  const parts = text.split(':')
  for (const [index, part] of parts.entries()) {
    if (isEnd && index === parts.length - 1 && part.includes('.')) {
      const ipv4 = parseIPv4(part)
      return ipv4 && [...bytes, ...ipv4]
    }
    if (!/^[0-9a-f]+$/i.test(part)) return undefined
    const group = Number.parseInt(part, 16)
    if (group > 0xffff) return undefined
    bytes.push(group >> 8, group & 0xff)
  }
  return bytes
}

/** What netip.ParseAddr refuses of what ParseIPSloppy accepts: zeros before an IPv4 number, more than four digits of a group. */
function hasLeadingZeros(value: string): boolean {
  return value.split(/[:.]/).some(part => part.length > 4) || /(?:^|[:.])0[0-9]+(?=\.)|\.0[0-9]+$/.test(value)
}

/** net.IP.String(): IPv4 wherever possible, else RFC 5952. */
function canonicalIP(bytes: readonly number[]): string {
  if (isMapped(bytes)) return bytes.slice(12).join('.')
  const parts = Array.from({ length: 8 }, (_, index) => (bytes[index * 2]! << 8) | bytes[index * 2 + 1]!)
  let start = 0
  let length = 1
  for (let from = 0; from < 8; from++) {
    let to = from
    while (parts[to] === 0) to++
    if (to - from > length) [start, length] = [from, to - from]
  }
  const hex = (from: number, to?: number) =>
    parts
      .slice(from, to)
      .map(part => part.toString(16))
      .join(':')
  return length > 1 ? `${hex(0, start)}::${hex(start + length)}` : hex(0)
}
