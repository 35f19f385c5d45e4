/** What calls cost at least and at most, by the sizes of what they are given (k8s.io/apiserver pkg/cel/library/cost.go, github.com/google/cel-go ext). */
import { perCharacter } from './functions.ts'
import { add, fixed, greatest, multiply, type Range, scale } from './range.ts'
import type { Type } from './types.ts'
import { isInt, type Value } from './values.ts'

/** The receiver or an argument of a call. */
export interface Operand {
  readonly type: Type
  /** Undefined: it is not known. */
  readonly size: Range | undefined
  readonly literal: Value | undefined
  /** The size of each item of a list, where it is known. */
  readonly itemSize: Range | undefined
}

export interface CallEstimate {
  readonly cost: Range
  readonly size?: Range | undefined
}

const once: CallEstimate = { cost: fixed(1) }
const patternFactor = 0.25
const address: Range = { min: 4n, max: 16n }

function sizeOf(operand: Operand | undefined): Range {
  return operand?.size ?? { min: 0n, max: greatest }
}

function traversal(size: Range, times = 1): Range {
  return scale(size, times * perCharacter)
}

/** The size of a literal int; the default where it is none. */
function literalSize(operand: Operand | undefined, otherwise: bigint): bigint {
  const { literal } = operand ?? {}
  if (literal === undefined || !isInt(literal)) return otherwise
  return literal < 0 ? 0n : BigInt(literal)
}

export function callEstimate(name: string, overload: string, target: Operand | undefined, args: readonly Operand[]): CallEstimate {
  return ofExtensions(overload, target, args) ?? ofKubernetes(name, overload, target, args) ?? standard(overload, target, args)
}

function allocation(factor: number, size: Range): CallEstimate {
  return { cost: add(scale(size, factor), fixed(11)), size }
}

function ofExtensions(overload: string, target: Operand | undefined, args: readonly Operand[]): CallEstimate | undefined {
  const size = sizeOf(target)
  switch (overload) {
    case 'list_slice': {
      const length = BigInt.asUintN(64, literalSize(args[1], size.max) - literalSize(args[0], 0n))
      return allocation(1, { min: length, max: length })
    }
    case 'lists_range': {
      const length = literalSize(args[0], greatest)
      return allocation(1, { min: length, max: length })
    }
    case 'list_reverse':
      return allocation(1, size)
    case 'list_flatten':
      return allocation(1, size)
    case 'list_flatten_int':
      return allocation(Number(literalSize(args[0], greatest)), size)
    case 'list_distinct':
      return allocation(2, multiply(size, size))
    case 'list_sets_contains_list':
    case 'list_sets_intersects_list':
    case 'list_sets_equivalent_list':
      return { cost: add(scale(multiply(sizeOf(args[0]), sizeOf(args[1])), overload.includes('equivalent') ? 2 : 1), fixed(1)) }
    default:
  }
  const sorted = /^list_(.+)_sort(ByAssociatedKeys)?$/.exec(overload)
  if (!sorted) return undefined
  const keys = sorted[2] ? sizeOf(args[0]) : size
  return allocation(sorted[1] === 'string' || sorted[1] === 'bytes' ? 2 + perCharacter : 2, multiply(keys, keys))
}

function ofKubernetes(name: string, overload: string, target: Operand | undefined, args: readonly Operand[]): CallEstimate | undefined {
  const [first, second] = args
  const size = sizeOf(target)
  switch (name) {
    case 'check':
      return { cost: fixed(350_000) }
    case 'fieldSelector':
    case 'labelSelector':
      return { cost: add(fixed(10), traversal(sizeOf(first)), scale(scale(sizeOf(first), 0.5), 50)) }
    case 'isSorted':
    case 'sum':
    case 'max':
    case 'min':
    case 'indexOf':
    case 'lastIndexOf':
    case 'includes':
      return target && scan(name, target)
    case 'url':
      return { cost: traversal(sizeOf(first)), size: sizeOf(first) }
    case 'lowerAscii':
    case 'upperAscii':
    case 'substring':
    case 'trim':
      return { cost: traversal(size), size }
    case 'replace':
      return { cost: traversal(size, 2), size: replaced(size, sizeOf(first), sizeOf(second)) }
    case 'split': {
      const most = second?.literal !== undefined && isInt(second.literal) ? BigInt.asUintN(64, BigInt(second.literal)) : size.max
      return { cost: traversal(size, 2), size: { min: 0n, max: most } }
    }
    case 'join':
      return target && join(target, first)
    case 'find':
    case 'findAll':
      return { cost: match(size, sizeOf(first)), size: { min: 0n, max: size.max } }
    case 'cidr':
    case 'isIP':
    case 'isCIDR':
    case 'quantity':
    case 'isQuantity':
    case 'semver':
    case 'isSemver':
      return { cost: traversal(sizeOf(first)) }
    case 'ip':
      return overload === 'cidr_ip' ? once : { cost: traversal(sizeOf(first)) }
    case 'ip.isCanonical':
      return { cost: traversal(sizeOf(first), 2) }
    case 'containsIP':
      return { cost: add(traversal(add(address, address)), overload === 'cidr_contains_ip_string' ? traversal(sizeOf(first)) : fixed(0)) }
    case 'containsCIDR': {
      const parsing = overload === 'cidr_contains_cidr_string' ? traversal(sizeOf(first)) : fixed(0)
      return { cost: add(traversal(add(address, address)), traversal(address), fixed(1), parsing) }
    }
    case 'validate':
      return { cost: scale(traversal(sizeOf(first)), 128 * patternFactor) }
    case '_==_':
      return kubernetesEquality(first, second)
    default:
      return undefined
  }
}

function scan(name: string, target: Operand): CallEstimate {
  const size = sizeOf(target)
  const item = target.type.parameters[0]
  if (!item) return { cost: name === 'includes' ? size : traversal(size) }
  const isText = item.kind === 'string' || item.kind === 'bytes'
  return { cost: multiply(size, isText ? add(fixed(1), traversal(target.itemSize ?? { min: 0n, max: greatest })) : fixed(1)) }
}

function replaced(size: Range, old: Range, by: Range): Range {
  const divided = (value: bigint, divisor: bigint): bigint => scale({ min: value, max: value }, 1 / Number(divisor)).max
  const after = (value: bigint): bigint => (value < greatest ? value + 1n : value)
  const [mostCount, mostKept] =
    old.min === 0n ? [after(size.max), size.max] : by.max <= old.min ? [0n, size.max] : [divided(size.max, old.min), 0n]
  const [leastCount, leastKept] =
    old.max === 0n ? [after(size.min), size.min] : old.max <= by.min ? [0n, size.min] : [divided(size.min, old.max), 0n]
  return add(multiply({ min: leastCount, max: mostCount }, by), { min: leastKept, max: mostKept })
}

function join(target: Operand, separator: Operand | undefined): CallEstimate {
  const list = sizeOf(target)
  const items = target.type.parameters[0] ? multiply(list, target.itemSize ?? { min: 0n, max: greatest }) : fixed(0)
  const between = (count: bigint): bigint => (count > 0n ? count - 1n : 0n)
  const separators = separator ? multiply(sizeOf(separator), { min: between(list.min), max: between(list.max) }) : fixed(0)
  const size = add(items, separators)
  return { cost: traversal(size), size }
}

function match(text: Range, pattern: Range): Range {
  return multiply(traversal(add(text, fixed(1))), scale(pattern, patternFactor))
}

function kubernetesEquality(a: Operand | undefined, b: Operand | undefined): CallEstimate | undefined {
  if (!a || !b || !a.type.equals(b.type)) return undefined
  const { kind, name } = a.type
  if (kind === 'opaque') return name === 'net.IP' || name === 'net.CIDR' ? once : undefined
  if (kind !== 'struct') return undefined
  if (name === 'kubernetes.NamedFormat') return { cost: traversal({ min: 1n, max: 64n }) }
  if (name === 'kubernetes.URL') return { cost: traversal({ min: 1n, max: b.size?.max ?? 1n }) }
  return /^kubernetes\.(?:Quantity|Semver|authorization\.)/.test(name) ? once : undefined
}

function standard(overload: string, target: Operand | undefined, args: readonly Operand[]): CallEstimate {
  const [first, second] = args
  const a = sizeOf(first)
  const b = sizeOf(second)
  switch (overload) {
    case 'string_format':
      return { cost: traversal(sizeOf(target)) }
    case 'string_to_bytes':
      return { cost: traversal(a), size: { min: a.min, max: BigInt.asUintN(64, a.max * 4n) } }
    case 'bytes_to_string':
      return { cost: traversal(a), size: { min: a.min / 4n, max: a.max } }
    case 'strings_quote':
      return { cost: traversal(a), size: { min: a.min + 2n, max: BigInt.asUintN(64, a.max * 2n + 2n) } }
    case 'starts_with_string':
    case 'ends_with_string':
      return { cost: traversal(a) }
    case 'in_list':
      return { cost: b }
    case 'matches_string':
      return { cost: match(sizeOf(target), a) }
    case 'matches':
      return { cost: match(a, b) }
    case 'contains_string':
      return { cost: multiply(traversal(sizeOf(target)), traversal(a)) }
    case 'add_string':
    case 'add_bytes':
      return { cost: traversal(add(a, b)), size: add(a, b) }
    case 'add_list':
      return { cost: fixed(1), size: add(a, b) }
    case 'equals':
    case 'not_equals':
      return { cost: comparison(a, b) }
    default:
      return /^(?:less|greater)(?:_equals)?_(?:string|bytes)$/.test(overload) ? { cost: comparison(a, b) } : once
  }
}

function comparison(a: Range, b: Range): Range {
  const max = a.max < b.max ? a.max : b.max
  return traversal({ min: max > 0n ? 1n : 0n, max })
}
