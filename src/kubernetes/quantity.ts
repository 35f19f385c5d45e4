/**
 * Quantities: 100m, 64Mi, 1.5, 2e3 (k8s.io/apimachinery/pkg/api/resource).
 *
 * Kubernetes holds a quantity as an int64 times a power of ten as long as that is possible, else as a decimal of any size. What
 * does not fit an int64 has other values in the two forms, so both are kept here.
 */
import { addDecimals, compareDecimals, power10, rescale, signOf } from './decimal.ts'
import { isInt64, leastInt64, mostInt64 } from './int64.ts'

/** How a quantity is printed: with m, k, M …, with Ki, Mi …, or with an exponent. */
export type Format = 'DecimalSI' | 'BinarySI' | 'DecimalExponent'

const decimalUnits: Readonly<Record<number, string>> = {
  [-9]: 'n',
  [-6]: 'u',
  [-3]: 'm',
  0: '',
  3: 'k',
  6: 'M',
  9: 'G',
  12: 'T',
  15: 'P',
  18: 'E',
}
const binaryUnits: readonly string[] = ['', 'Ki', 'Mi', 'Gi', 'Ti', 'Pi', 'Ei']

/** Why a text is no quantity. Each continues a sentence that begins with the text. */
export const quantityProblem = {
  /** ErrFormatWrong */
  format: 'must be a number with an optional suffix, such as 500m, 2, 1.5G or 64Mi',
  /** ErrSuffix */
  suffix: 'has an unknown suffix; use n, u, m, k, M, G, T, P, E, Ki, Mi, Gi, Ti, Pi, Ei, or an exponent such as e3',
  /** ErrNumeric */
  numeric: 'must have digits before the suffix, such as 500m or 64Mi',
} as const

/** Why a text is not a quantity; it continues a sentence that begins with the text. */
export type QuantityProblem = (typeof quantityProblem)[keyof typeof quantityProblem]

/** Immutable; made by parseQuantity. */
export class Quantity {
  static readonly zero = new Quantity(0, 0, 'DecimalSI', false, '0')

  #text: string | undefined

  constructor(
    /** Times 10^scale. A number wherever that is exact, unless it is a decimal. */
    private readonly unscaled: number | bigint,
    private readonly scale: number,
    readonly format: Format,
    /** Whether it is a decimal of any size (Go: infDecAmount); else it is within int64 (int64Amount). */
    private readonly decimal: boolean,
    /** The canonical text, where it is known. */
    text?: string,
  ) {
    this.#text = text
  }

  sign(): -1 | 0 | 1 {
    return signOf(this.unscaled)
  }

  /** -1 when this is less than the other, 1 when it is more. 1 and 1000m are equal. */
  cmp(other: Quantity): -1 | 0 | 1 {
    const { unscaled: a, scale: aScale } = this
    const { unscaled: b, scale: bScale } = other
    if (aScale === bScale) return a < b ? -1 : a > b ? 1 : 0
    if (typeof a === 'number' && typeof b === 'number') {
      const left = aScale > bScale ? a * 10 ** (aScale - bScale) : a
      const right = bScale > aScale ? b * 10 ** (bScale - aScale) : b
      if (Number.isSafeInteger(left) && Number.isSafeInteger(right)) return left < right ? -1 : left > right ? 1 : 0
    }
    return compareDecimals(BigInt(a), aScale, BigInt(b), bScale)
  }

  equal(other: Quantity): boolean {
    return this.cmp(other) === 0
  }

  /** The sum takes the other's format where this is zero. */
  add(other: Quantity): Quantity {
    return this.#plus(other, other.unscaled)
  }

  /** The difference takes the other's format where this is zero. */
  sub(other: Quantity): Quantity {
    return this.#plus(other, -other.unscaled)
  }

  /** Quantity.Mul: times a whole number. */
  mul(factor: number): Quantity {
    return new Quantity(BigInt(this.unscaled) * BigInt(factor), this.scale, this.format, true)
  }

  #plus(other: Quantity, addend: number | bigint): Quantity {
    const format = !this.unscaled ? other.format : this.format
    if (this.decimal || other.decimal) return this.#decimalPlus(other, addend, format)
    if (!addend) return new Quantity(this.unscaled, this.scale, format, false)
    if (!this.unscaled) return new Quantity(compact(BigInt(addend)), other.scale, format, false)

    const gap = Math.abs(this.scale - other.scale)
    // 10^19 is beyond int64 and so is every multiple of it.
    if (gap > 18) return this.#decimalPlus(other, addend, format)
    const a = BigInt(this.unscaled) * (this.scale > other.scale ? power10(gap) : 1n)
    const b = BigInt(addend) * (other.scale > this.scale ? power10(gap) : 1n)
    if (!isInt64(a) || !isInt64(b) || !isInt64(a + b)) return this.#decimalPlus(other, addend, format)
    return new Quantity(compact(a + b), Math.min(this.scale, other.scale), format, false)
  }

  #decimalPlus(other: Quantity, addend: number | bigint, format: Format): Quantity {
    const [unscaled, scale] = addDecimals(BigInt(this.unscaled), this.scale, BigInt(addend), other.scale)
    return new Quantity(unscaled, scale, format, true)
  }

  /** Value(): rounded up (away from zero) to a whole number. An int64: what is beyond overflows silently, as in Kubernetes. */
  value(): bigint {
    return this.scaledValue(0)
  }

  /** MilliValue(): in thousandths, rounded up. An int64: what is beyond overflows silently, as in Kubernetes. */
  milliValue(): bigint {
    return this.scaledValue(-3)
  }

  /** ScaledValue(): in units of 10^scale, rounded up. An int64: what is beyond overflows silently, as in Kubernetes. */
  scaledValue(scale: number): bigint {
    const unscaled = BigInt(this.unscaled)
    return this.decimal ? scaledDecimal(unscaled, this.scale, scale) : scaledInt64(unscaled, this.scale, scale)
  }

  /** RoundUp(): the same quantity where no digit is finer than 10^scale, else rounded away from zero. */
  roundUp(scale: number): Quantity {
    // Kubernetes writes a decimal out to 10^scale also where nothing is lost, and value() of a negative one then differs.
    if (this.scale >= scale && (!this.decimal || this.scale > mostWrittenOut)) return this
    const unscaled = rescale(BigInt(this.unscaled), this.scale, scale)
    return new Quantity(this.decimal ? unscaled : compact(unscaled), scale, this.format, this.decimal)
  }

  /** Whether Kubernetes takes it for a whole number: it looks at thousandths, and so not below them (validateResourceQuantityValue). */
  isInteger(): boolean {
    return this.milliValue() % 1000n === 0n
  }

  /** AsApproximateFloat64() */
  asApproximateFloat(): number {
    return this.scale === 0 ? Number(this.unscaled) : Number(this.unscaled) * Number(`1e${this.scale}`)
  }

  /** AsInt64(): the value where Kubernetes can tell it without a decimal. */
  asInt64(): bigint | undefined {
    if (this.decimal || this.scale < 0 || (this.scale > 18 && this.unscaled !== 0)) return undefined
    const value = BigInt(this.unscaled) * power10(this.unscaled === 0 ? 0 : this.scale)
    return isInt64(value) ? value : undefined
  }

  /** The canonical text: that of the manifest where Kubernetes takes it for canonical, such as `+1` or `5.`. */
  toString(): string {
    this.#text ??= this.#canonical()
    return this.#text
  }

  toJSON(): string {
    return this.toString()
  }

  #canonical(): string {
    if (!this.unscaled) return '0'
    if (this.format === 'BinarySI') {
      const whole = this.#whole()
      if (whole !== undefined && (whole >= 1024n || whole <= -1024n)) return binaryText(whole)
    }
    return decimalText(this.unscaled.toString(), this.scale, this.format)
  }

  /** The value, unless it has a fraction. */
  #whole(): bigint | undefined {
    const unscaled = BigInt(this.unscaled)
    if (this.scale >= 0) return unscaled * power10(this.scale)
    const divisor = power10(-this.scale)
    return unscaled % divisor === 0n ? unscaled / divisor : undefined
  }
}

/** A number where that is exact. */
function compact(value: bigint): number | bigint {
  return value >= Number.MIN_SAFE_INTEGER && value <= Number.MAX_SAFE_INTEGER ? Number(value) : value
}

/** int64Amount.AsScaledInt64 */
function scaledInt64(unscaled: bigint, scale: number, toScale: number): bigint {
  if (scale < toScale) return rescale(unscaled, scale, toScale)
  const gap = scale - toScale
  if (unscaled === 0n || gap > 18) return 0n
  const value = unscaled * power10(gap)
  if (isInt64(value)) return value
  // Go multiplies at once by these powers and leaves what overflowed, by the others step by step and gives up.
  const atOnce = gap <= 3 || gap === 6 || gap === 9
  return atOnce && unscaled !== leastInt64 ? BigInt.asIntN(64, value) : 0n
}

/** scaledValue of scale_int.go */
function scaledDecimal(unscaled: bigint, scale: number, toScale: number): bigint {
  const gap = toScale - scale
  if (gap <= 0) return gap < -63 ? 0n : BigInt.asIntN(64, unscaled * power10(-gap))
  if (unscaled < mostInt64 && gap < 19) {
    const low = BigInt.asIntN(64, unscaled)
    const divisor = power10(gap)
    return low % divisor === 0n ? low / divisor : low / divisor + 1n
  }
  return BigInt.asIntN(64, unscaled > 0n ? rescale(unscaled, scale, toScale) : -(-unscaled / power10(gap)))
}

/** Units that do not exist are left out, as in Go. */
function binaryText(value: bigint): string {
  let rest = value
  let times = 0
  while (rest % 1024n === 0n) {
    rest /= 1024n
    times++
  }
  return `${rest}${binaryUnits[times] ?? ''}`
}

/** Units that do not exist are left out, as in Go: 1000E is printed as 1. */
function decimalText(unscaled: string, scale: number, format: Format): string {
  let length = unscaled.length
  while (unscaled.charCodeAt(length - 1) === ZERO) length--
  let exponent = scale + unscaled.length - length
  const missing = ((exponent % 3) + 3) % 3
  exponent -= missing
  const mantissa = unscaled.slice(0, length) + '0'.repeat(missing)
  if (format !== 'DecimalExponent') return mantissa + (decimalUnits[exponent] ?? '')
  return exponent === 0 ? mantissa : `${mantissa}e${exponent}`
}

/** Digits, signs and letters as char codes. */
const PLUS = 43
const MINUS = 45
const DOT = 46
const ZERO = 48
const SMALL_I = 105

/** The finest scale; what is finer rounds up. */
const nano = -9
/** The scale up to which decimals are written out. value() of what is larger is 0 either way: 10^64 is 0 in 64 bits. */
const mostWrittenOut = 64
/** So many digits fit an int64. */
const mostDigits = 18

/** A power of ten, or of two. */
interface Unit {
  readonly exponent: number
  readonly format: Format
}

const noUnit: Unit = { exponent: 0, format: 'DecimalSI' }
const decimalUnit = new Map<number, Unit>()
for (const [exponent, text] of Object.entries(decimalUnits)) {
  if (text) decimalUnit.set(text.charCodeAt(0), { exponent: Number(exponent), format: 'DecimalSI' })
}
const binaryUnit = new Map<number, Unit>()
for (const [index, text] of binaryUnits.entries()) {
  if (text) binaryUnit.set(text.charCodeAt(0), { exponent: index * 10, format: 'BinarySI' })
}
const unitLetters = new Set(Array.from('eEinumkKMGTP', letter => letter.charCodeAt(0)))

/**
 * ParseQuantity(): the quantity that a text stands for, or why it is none. What is finer than a billionth is rounded up (away from
 * zero); a quantity with a binary unit becomes at most the largest int64.
 */
export function parseQuantity(text: string): Quantity | QuantityProblem {
  const end = text.length
  if (end === 0) return quantityProblem.format

  const first = text.charCodeAt(0)
  const wholeStart = afterZeros(text, first === PLUS || first === MINUS ? 1 : 0)
  // Zeros or a sign alone are 0.
  if (wholeStart === end) return Quantity.zero

  const wholeEnd = afterDigits(text, wholeStart)
  const fractionStart = text.charCodeAt(wholeEnd) === DOT ? wholeEnd + 1 : wholeEnd
  const fractionEnd = afterDigits(text, fractionStart)
  const unit = fractionEnd === end ? noUnit : unitAt(text, fractionEnd)
  if (typeof unit === 'string') return unit

  const digits = Math.max(wholeEnd - wholeStart, 1) + fractionEnd - fractionStart
  const scale = (unit.exponent - (fractionEnd - fractionStart)) | 0
  if (unit.format === 'BinarySI') {
    // float32(exponent) * 3 / 10 is about how many digits the unit itself takes.
    if (fractionEnd === fractionStart && 15 - digits - (unit.exponent * 3) / 10 - 1 >= 0) {
      const value = numberAt(text, wholeStart, wholeEnd)
      const isCanonical = value % 8 !== 0
      return new Quantity(signed(value * 2 ** unit.exponent, first), 0, 'BinarySI', false, isCanonical ? text : undefined)
    }
  } else if (digits <= mostDigits && scale >= nano) {
    const whole = numberAt(text, wholeStart, wholeEnd)
    const value = whole * 10 ** (fractionEnd - fractionStart) + numberAt(text, fractionStart, fractionEnd)
    const unscaled = digits <= 15 ? value : compact(BigInt(text.slice(wholeStart, wholeEnd) + text.slice(fractionStart, fractionEnd)))
    const isCanonical = scale % 3 === 0 && wholeEnd > wholeStart && !endsWithThreeZeros(unscaled)
    return new Quantity(signed(unscaled, first), scale, unit.format, false, isCanonical ? text : undefined)
  }
  return parseDecimal(text.slice(0, wholeEnd) + text.slice(fractionStart, fractionEnd), fractionEnd - fractionStart, unit)
}

/** The slow way, of any size. */
function parseDecimal(digits: string, fraction: number, unit: Unit): Quantity | QuantityProblem {
  if (digits === '' || digits === '+' || digits === '-') return quantityProblem.numeric
  const isBinary = unit.format === 'BinarySI'
  let unscaled = BigInt(digits) * (isBinary ? 2n ** BigInt(unit.exponent) : 1n)
  let scale = isBinary ? -fraction : unit.exponent - fraction
  let { format } = unit

  // Kubernetes writes every decimal out to billionths.
  if (unscaled !== 0n && scale <= mostWrittenOut) {
    unscaled = rescale(unscaled, scale, nano)
    scale = nano
  }
  if (isBinary) {
    const size = unscaled < 0n ? -unscaled : unscaled
    if (size > mostInt64 * 10n ** 9n) {
      unscaled = unscaled < 0n ? -mostInt64 : mostInt64
      scale = 0
    } else if (size > 0n && size < 10n ** 9n) format = 'DecimalSI'
  }
  return new Quantity(unscaled, scale, format, true)
}

/** The unit that takes the rest of the text. */
function unitAt(text: string, start: number): Unit | QuantityProblem {
  const end = text.length
  let pos = start
  while (unitLetters.has(text.charCodeAt(pos))) pos++
  if (pos === end) {
    const letter = text.charCodeAt(start)
    if (end - start === 1) return decimalUnit.get(letter) ?? quantityProblem.suffix
    const isBinary = end - start === 2 && text.charCodeAt(start + 1) === SMALL_I
    return (isBinary && binaryUnit.get(letter)) || quantityProblem.suffix
  }
  const sign = text.charCodeAt(pos)
  if (afterDigits(text, sign === PLUS || sign === MINUS ? pos + 1 : pos) !== end) return quantityProblem.format
  return exponentUnit(text.slice(start))
}

/** Kubernetes reads the exponent as an int64 and keeps its lower 32 bits. */
function exponentUnit(suffix: string): Unit | QuantityProblem {
  if (!/^[eE][-+]?[0-9]+$/.test(suffix)) return quantityProblem.suffix
  const exponent = BigInt(suffix.slice(1))
  if (!isInt64(exponent)) return quantityProblem.suffix
  return { exponent: Number(BigInt.asIntN(32, exponent)), format: 'DecimalExponent' }
}

function afterZeros(text: string, start: number): number {
  let pos = start
  while (text.charCodeAt(pos) === ZERO) pos++
  return pos
}

function afterDigits(text: string, start: number): number {
  let pos = start
  for (let digit = text.charCodeAt(pos) - ZERO; digit >= 0 && digit <= 9; digit = text.charCodeAt(pos) - ZERO) pos++
  return pos
}

/** Exact up to 15 digits. */
function numberAt(text: string, start: number, end: number): number {
  let value = 0
  for (let pos = start; pos < end; pos++) value = value * 10 + text.charCodeAt(pos) - ZERO
  return value
}

function endsWithThreeZeros(value: number | bigint): boolean {
  return typeof value === 'number' ? value % 1000 === 0 : value % 1000n === 0n
}

/** Never -0. */
function signed(value: number | bigint, sign: number): number | bigint {
  return sign === MINUS && value ? -value : value
}

// What Go's JSON leaves unescaped of the white space that strings.TrimSpace removes: an escaped tab stays, and is no digit.
const trimmed =
  /^[ \u0085\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+|(?<![ \u0085\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000])[ \u0085\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+$/g

/**
 * UnmarshalJSON(): the quantity that a JSON or YAML value stands for, or why it is none; null is 0. A number is read as it is written,
 * so a JSON number that another text would print differently needs to be given as that text (`1e3` is not `1000`).
 */
export function unmarshalQuantity(value: string | number | bigint | null): Quantity | QuantityProblem {
  if (value === null) return Quantity.zero
  if (typeof value !== 'string') return parseQuantity(value.toString())
  const known = unmarshalled.get(value)
  if (known !== undefined) return known
  const parsed = parseQuantity(value)
  const quantity = typeof parsed === 'string' ? parseQuantity(value.replace(trimmed, '')) : parsed
  if (unmarshalled.size >= 1000) unmarshalled.clear()
  unmarshalled.set(value, quantity)
  return quantity
}

/** Manifests write few different quantities, and each is asked for several times. */
const unmarshalled = new Map<string, Quantity | QuantityProblem>()

/** SetDefaults_ResourceList: what Kubernetes makes of a quantity that is finer than a thousandth; every other text stays as it is. */
export function roundUpToMilli(text: string): string {
  const quantity = unmarshalQuantity(text)
  if (typeof quantity === 'string') return text
  const rounded = quantity.roundUp(-3)
  return rounded.equal(quantity) ? text : rounded.toString()
}

/** The quantity that is written, as text or as a number; undefined for what is none. */
export function quantityOf(value: unknown): Quantity | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined
  const quantity = unmarshalQuantity(value)
  return typeof quantity === 'object' ? quantity : undefined
}
