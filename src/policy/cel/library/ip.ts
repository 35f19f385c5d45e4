/** IP addresses and networks (k8s.io/apiserver pkg/cel/library/{ip,cidr}.go, Go's net/netip). */
import { parseAddress } from '../address.ts'
import { type Cost, costSize, method, noSuchOverload, overload, perCharacter, traversalCost } from '../functions.ts'
import { quote } from '../text.ts'
import { opaqueType, type Type, types } from '../types.ts'
import { CelError, Opaque, type Result, type Value } from '../values.ts'
import type { Library } from './library.ts'

const { bool, int, string } = types

export const ipType: Type = opaqueType('net.IP')
export const cidrType: Type = opaqueType('net.CIDR')

/** An address without a zone: 4 bytes, or 16. */
export class IP extends Opaque {
  override readonly type = ipType

  constructor(readonly bytes: readonly number[]) {
    super()
  }

  override get size(): number {
    return this.bytes.length
  }

  override equals(other: Value): boolean | undefined {
    return other instanceof IP ? this.toString() === other.toString() : undefined
  }

  override toString(): string {
    return this.bytes.length === 4 ? this.bytes.join('.') : textOf(this.bytes)
  }
}

export class CIDR extends Opaque {
  override readonly type = cidrType

  constructor(
    readonly ip: IP,
    readonly length: number,
  ) {
    super()
  }

  override get size(): number {
    return Math.ceil(this.length / 8)
  }

  override equals(other: Value): boolean | undefined {
    return other instanceof CIDR ? this.toString() === other.toString() : undefined
  }

  override toString(): string {
    return `${this.ip.toString()}/${this.length}`
  }

  get masked(): CIDR {
    return new CIDR(new IP(this.ip.bytes.map((byte, index) => byte & maskAt(this.length, index))), this.length)
  }

  contains({ bytes }: IP, length = this.length): boolean {
    if (bytes.length !== this.ip.bytes.length) return false
    const shared = Math.min(length, this.length)
    return bytes.every((byte, index) => ((byte ^ this.ip.bytes[index]!) & maskAt(shared, index)) === 0)
  }
}

/** The bits of a byte that a prefix covers. */
function maskAt(length: number, index: number): number {
  const bits = Math.min(8, Math.max(0, length - 8 * index))
  return (0xff << (8 - bits)) & 0xff
}

/** RFC 5952, as netip prints it. */
function textOf(bytes: readonly number[]): string {
  const groups = Array.from({ length: 8 }, (_, index) => (bytes[2 * index]! << 8) | bytes[2 * index + 1]!)
  let [start, length] = [-1, 1]
  for (let from = 0; from < 8; from++) {
    let to = from
    while (to < 8 && groups[to] === 0) to++
    if (to - from > length) [start, length] = [from, to - from]
  }
  const hex = groups.map(group => group.toString(16))
  return start < 0 ? hex.join(':') : `${hex.slice(0, start).join(':')}::${hex.slice(start + length).join(':')}`
}

function is4In6(bytes: readonly number[]): boolean {
  return bytes.length === 16 && bytes.slice(0, 10).every(byte => byte === 0) && bytes[10] === 0xff && bytes[11] === 0xff
}

function parseIP(text: string): IP | CelError {
  const address = parseAddress(text)
  if (typeof address === 'string') return new CelError(`IP Address ${quote(text)} parse error during conversion from string: ${address}`)
  if (address.zone !== '') return new CelError(`IP address ${quote(text)} with zone value is not allowed`)
  if (is4In6(address.bytes)) return new CelError(`IPv4-mapped IPv6 address ${quote(text)} is not allowed`)
  return new IP(address.bytes)
}

function parseCIDR(text: string): CIDR | string {
  const prefix = 'network address parse error during conversion from string: '
  const refuse = (why: string): string => `${prefix}netip.ParsePrefix(${quote(text)}): ${why}`
  const slash = text.lastIndexOf('/')
  if (slash < 0) return refuse("no '/'")
  const address = parseAddress(text.slice(0, slash))
  if (typeof address === 'string') return refuse(address)
  if (address.zone !== '') return refuse('IPv6 zones cannot be present in a prefix')
  const bits = text.slice(slash + 1)
  if (bits.length > 1 && (bits[0]! < '1' || bits[0]! > '9')) return refuse(`bad bits after slash: ${quote(bits)}`)
  if (!/^[+-]?[0-9]+$/.test(bits)) return refuse(`bad bits after slash: ${quote(bits)}`)
  if (Number(bits) < 0 || Number(bits) > address.bytes.length * 8) return refuse('prefix length out of range')
  if (is4In6(address.bytes)) return `IPv4-mapped IPv6 address ${quote(text)} is not allowed`
  return new CIDR(new IP(address.bytes), Number(bits))
}

function cidrOf(text: string): CIDR | CelError {
  const parsed = parseCIDR(text)
  return typeof parsed === 'string' ? new CelError(`network address parse error during conversion from string: ${parsed}`) : parsed
}

function isUnspecified({ bytes }: IP): boolean {
  return bytes.every(byte => byte === 0)
}

function isLoopback({ bytes }: IP): boolean {
  return bytes.length === 4 ? bytes[0] === 127 : bytes.every((byte, index) => byte === (index === 15 ? 1 : 0))
}

function isMulticast({ bytes }: IP): boolean {
  return bytes.length === 4 ? (bytes[0]! & 0xf0) === 0xe0 : bytes[0] === 0xff
}

function isLinkLocalMulticast({ bytes }: IP): boolean {
  return bytes.length === 4 ? bytes[0] === 224 && bytes[1] === 0 && bytes[2] === 0 : bytes[0] === 0xff && (bytes[1]! & 0x0f) === 0x02
}

function isLinkLocalUnicast({ bytes }: IP): boolean {
  return bytes.length === 4 ? bytes[0] === 169 && bytes[1] === 254 : bytes[0] === 0xfe && (bytes[1]! & 0xc0) === 0x80
}

function isGlobalUnicast(ip: IP): boolean {
  if (ip.bytes.length === 4 && (isUnspecified(ip) || ip.bytes.every(byte => byte === 255))) return false
  return !isUnspecified(ip) && !isLoopback(ip) && !isMulticast(ip) && !isLinkLocalUnicast(ip)
}

function isCanonical(text: string): Result {
  const ip = parseIP(text)
  return ip instanceof CelError ? ip : ip.toString() === text
}

function containsCIDR(outer: CIDR, inner: CIDR | CelError): Result {
  if (inner instanceof CelError) return inner
  return outer.contains(inner.ip, Math.min(outer.length, inner.length)) && outer.length <= inner.length
}

function containsIP(network: CIDR, ip: IP | CelError): Result {
  return ip instanceof CelError ? ip : network.contains(ip)
}

const textCost: Cost = ([text]) => traversalCost(text!)

function test(name: string, id: string, holds: (ip: IP) => boolean): Library['functions'][number] {
  return { name, overloads: [method(id, [ipType], bool, holds)] }
}

export const ip: Library = {
  since: 30,
  types: [ipType],
  functions: [
    {
      name: 'ip',
      overloads: [overload('string_to_ip', [string], ipType, parseIP)],
      cost: (args, _, id) => (id === 'cidr_ip' ? 1 : textCost(args, null, id)),
    },
    { name: 'family', overloads: [method('ip_family', [ipType], int, ({ bytes }: IP): Result => (bytes.length === 4 ? 4 : 6))] },
    {
      name: 'ip.isCanonical',
      overloads: [overload('ip_is_canonical', [string], bool, isCanonical)],
      cost: ([text]) => traversalCost(text!, 2),
    },
    test('isUnspecified', 'ip_is_unspecified', isUnspecified),
    test('isLoopback', 'ip_is_loopback', isLoopback),
    test('isLinkLocalMulticast', 'ip_is_link_local_multicast', isLinkLocalMulticast),
    test('isLinkLocalUnicast', 'ip_is_link_local_unicast', isLinkLocalUnicast),
    test('isGlobalUnicast', 'ip_is_global_unicast', isGlobalUnicast),
    { name: 'isIP', overloads: [overload('is_ip', [string], bool, (text: string): Result => parseIP(text) instanceof IP)], cost: textCost },
    { name: 'string', overloads: [overload('ip_to_string', [ipType], string, (value: IP): Result => value.toString())] },
  ],
}

/** Comparing the bytes of two networks. */
function bytesCost(network: Result): number {
  return Math.ceil(costSize(network) * 2 * perCharacter)
}

const containsIPCost: Cost = ([network, other], _, id) =>
  bytesCost(network!) + (id === 'cidr_contains_ip_string' ? traversalCost(other!) : 0)
const containsCIDRCost: Cost = ([network, other], _, id) =>
  bytesCost(network!) + traversalCost(network!) + 1 + (id === 'cidr_contains_cidr_string' ? traversalCost(other!) : 0)

export const cidr: Library = {
  since: 30,
  types: [cidrType],
  functions: [
    { name: 'cidr', overloads: [overload('string_to_cidr', [string], cidrType, cidrOf)], cost: textCost },
    {
      name: 'containsIP',
      overloads: [
        method('cidr_contains_ip_string', [cidrType, string], bool, (network: CIDR, text: string): Result => {
          const other = parseIP(text)
          return other instanceof CelError ? noSuchOverload() : network.contains(other)
        }),
        method('cidr_contains_ip_ip', [cidrType, ipType], bool, containsIP),
      ],
      cost: containsIPCost,
    },
    {
      name: 'containsCIDR',
      overloads: [
        method(
          'cidr_contains_cidr_string',
          [cidrType, string],
          bool,
          (network: CIDR, text: string): Result => containsCIDR(network, cidrOf(text)),
        ),
        method('cidr_contains_cidr', [cidrType, cidrType], bool, containsCIDR),
      ],
      cost: containsCIDRCost,
    },
    { name: 'ip', overloads: [method('cidr_ip', [cidrType], ipType, ({ ip: address }: CIDR): Result => address)] },
    { name: 'prefixLength', overloads: [method('cidr_prefix_length', [cidrType], int, ({ length }: CIDR): Result => length)] },
    { name: 'masked', overloads: [method('cidr_masked', [cidrType], cidrType, ({ masked }: CIDR): Result => masked)] },
    {
      name: 'isCIDR',
      overloads: [overload('is_cidr', [string], bool, (text: string): Result => parseCIDR(text) instanceof CIDR)],
      cost: textCost,
    },
    { name: 'string', overloads: [overload('cidr_to_string', [cidrType], string, (value: CIDR): Result => value.toString())] },
  ],
}
