/** Numbers, durations and times as Go reads and prints them (strconv, fmt, time). */
import { ESCAPES } from '../../kubernetes/index.ts'
import { Duration, fitsInt, fitsUint, type Int, intOf, Timestamp } from './values.ts'

/** `%g`: as few digits as the number needs, with an exponent from a million on. */
export function formatDouble(value: number): string {
  if (!Number.isFinite(value)) return formatInfinite(value)
  if (value === 0) return Object.is(value, -0) ? '-0' : '0'
  const [digits, exponent] = value.toExponential().split('e') as [string, string]
  const power = Number(exponent)
  return power < -4 || power >= 6 ? `${digits}e${goExponent(power)}` : String(value)
}

/** `%f` with so many digits behind the point; a tie goes to the even digit. */
export function formatFixed(value: number, precision: number): string {
  if (!Number.isFinite(value)) return formatInfinite(value)
  const digits = String(scaled(value, precision)).padStart(precision + 1, '0')
  const sign = value < 0 || Object.is(value, -0) ? '-' : ''
  const point = digits.length - precision
  return precision === 0 ? sign + digits : `${sign}${digits.slice(0, point)}.${digits.slice(point)}`
}

/** The digits and the power of ten of `%e` with so many digits behind the point. */
export function scientific(value: number, precision: number): { readonly digits: string; readonly power: number } {
  const power = value === 0 ? 0 : Number(value.toExponential().split('e')[1])
  const digits = String(scaled(value, precision - power)).padStart(precision + 1, '0')
  // Rounding may carry into a digit more.
  return { digits: digits.slice(0, precision + 1), power: power + digits.length - precision - 1 }
}

/** |value| times a power of ten, exactly, rounded to the nearest integer; a tie goes to the even one. */
function scaled(value: number, power: number): bigint {
  const bits = new DataView(new ArrayBuffer(8))
  bits.setFloat64(0, Math.abs(value))
  const raw = bits.getBigUint64(0)
  const exponent = Number(raw >> 52n)
  const fraction = raw & 0xfffffffffffffn
  const mantissa = exponent === 0 ? fraction : fraction | 0x10000000000000n
  const shift = Math.max(exponent, 1) - 1075
  const numerator = mantissa * 2n ** BigInt(Math.max(shift, 0)) * 10n ** BigInt(Math.max(power, 0))
  const denominator = 2n ** BigInt(Math.max(-shift, 0)) * 10n ** BigInt(Math.max(-power, 0))
  const whole = numerator / denominator
  const twice = (numerator % denominator) * 2n
  return twice > denominator || (twice === denominator && whole % 2n === 1n) ? whole + 1n : whole
}

function goExponent(power: number): string {
  return `${power < 0 ? '-' : '+'}${String(Math.abs(power)).padStart(2, '0')}`
}

export function formatInfinite(value: number): string {
  if (Number.isNaN(value)) return 'NaN'
  return value > 0 ? '+Inf' : '-Inf'
}

/** `%f` with as few digits as the number needs. */
export function formatPlain(value: number): string {
  if (!Number.isFinite(value)) return formatInfinite(value)
  const text = String(value)
  const match = /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/.exec(text)
  if (!match) return text
  const [, sign = '', first = '', rest = '', exponent] = match
  const digits = first + rest
  const power = Number(exponent)
  return power < 0 ? `${sign}0.${'0'.repeat(-power - 1)}${digits}` : sign + digits.padEnd(power + 1, '0')
}

/** strconv.ParseInt(); undefined: it is none, or beyond int64. */
export function parseInt64(text: string): Int | undefined {
  if (!/^[+-]?[0-9]+$/.test(text)) return undefined
  const value = BigInt(text.startsWith('+') ? text.slice(1) : text)
  return fitsInt(value) ? intOf(value) : undefined
}

export function parseUint64(text: string): bigint | undefined {
  if (!/^[0-9]+$/.test(text)) return undefined
  const value = BigInt(text)
  return fitsUint(value) ? value : undefined
}

const decimal = /^[+-]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][+-]?[0-9]+)?$/
const hexadecimal = /^([+-]?)0[xX]([0-9a-fA-F]*)(?:\.([0-9a-fA-F]*))?[pP]([+-]?[0-9]+)$/

/** strconv.ParseFloat(); undefined: it is none, or beyond float64. Digits may be separated by underscores. */
export function parseDouble(written: string): number | undefined {
  const text = /^[+-]?0x/i.test(written)
    ? written.replace(/(?<=[0-9a-fx])_(?=[0-9a-f])/gi, '')
    : written.replace(/(?<=[0-9])_(?=[0-9])/g, '')
  if (decimal.test(text)) {
    const value = Number(text)
    return Number.isFinite(value) ? value : undefined
  }
  if (/^[+-]?inf(?:inity)?$/i.test(text)) return text.startsWith('-') ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY
  if (/^nan$/i.test(text)) return Number.NaN
  const [, sign, whole = '', fraction = '', exponent] = hexadecimal.exec(text) ?? []
  if (exponent === undefined || whole + fraction === '') return undefined
  const value = Number(BigInt(`0x${whole}${fraction}`)) * 2 ** (Number(exponent) - 4 * fraction.length)
  if (!Number.isFinite(value)) return undefined
  return sign === '-' ? -value : value
}

const nanosecondsOf: Readonly<Record<string, bigint>> = {
  ns: 1n,
  us: 1000n,
  µs: 1000n,
  μs: 1000n,
  ms: 1_000_000n,
  s: 1_000_000_000n,
  m: 60_000_000_000n,
  h: 3_600_000_000_000n,
}

/** time.ParseDuration(). */
export function parseDuration(text: string): Duration | undefined {
  const [, sign, parts] = /^([+-]?)(.*)$/s.exec(text)!
  if (parts === '0') return new Duration(0n)
  if (!/^(?:(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:ns|us|\u00b5s|\u03bcs|ms|s|m|h))+$/.test(parts!)) return undefined
  let total = 0n
  for (const [, whole = '', fraction = '', unit] of parts!.matchAll(/([0-9]*)(?:\.([0-9]*))?([a-z\u00b5\u03bc]+)/gy)) {
    const scale = nanosecondsOf[unit!]!
    total += BigInt(whole || 0) * scale
    // Go adds up the fraction in a float.
    if (fraction !== '') total += BigInt(Math.trunc(Number(BigInt(fraction)) * (Number(scale) / 10 ** fraction.length)))
  }
  const nanoseconds = sign === '-' ? -total : total
  return fitsInt(nanoseconds) ? new Duration(nanoseconds) : undefined
}

export function formatDuration({ nanoseconds }: Duration): string {
  const seconds = Number(nanoseconds / 1_000_000_000n) + Number(nanoseconds % 1_000_000_000n) / 1e9
  return `${formatPlain(seconds)}s`
}

const leastSeconds = -62_135_596_800
const mostSeconds = 253_402_300_799

export function isTimestamp(seconds: Int): boolean {
  return seconds >= leastSeconds && seconds <= mostSeconds
}

const rfc3339 = /^(\d{4})-(\d\d)-(\d\d)T(\d\d?):(\d\d):(\d\d)(?:[.,](\d+))?(?:Z|([+-])(\d\d):(\d\d))$/

/** time.Parse() of RFC 3339; undefined: it is none; it may be beyond what CEL takes. */
export function parseTimestamp(text: string): Timestamp | undefined {
  const match = rfc3339.exec(text)
  if (!match) return undefined
  const [year, month, day, hour, minute, second] = match.slice(1, 7).map(Number) as [number, number, number, number, number, number]
  const date = new Date(0)
  date.setUTCFullYear(year, month - 1, day)
  date.setUTCHours(hour, minute, second)
  if (month < 1 || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined
  if (hour > 23 || minute > 59 || second > 59) return undefined
  const [fraction = '', sign, zoneHour = '0', zoneMinute = '0'] = match.slice(7)
  if (Number(zoneHour) > 24 || Number(zoneMinute) > 59) return undefined
  const offset = (sign === '-' ? -1 : 1) * (Number(zoneHour) * 60 + Number(zoneMinute))
  return new Timestamp(date.getTime() / 1000 - offset * 60, Number(fraction.slice(0, 9).padEnd(9, '0')), offset)
}

/** RFC 3339 with as many digits of the second as it needs, in the zone that it was written in. */
export function formatTimestamp({ seconds, nanoseconds, offset }: Timestamp): string {
  const date = new Date((seconds + offset * 60) * 1000)
  const fraction =
    nanoseconds === 0
      ? ''
      : `.${String(nanoseconds)
          .padStart(9, '0')
          .replace(/(?<!0)0+$/, '')}`
  return `${yearText(date)}${date.toISOString().slice(-20, -5)}${fraction}${zoneText(offset)}`
}

function yearText(date: Date): string {
  const year = date.getUTCFullYear()
  return year < 0 ? `-${String(-year).padStart(4, '0')}` : String(year).padStart(4, '0')
}

function zoneText(offset: number): string {
  if (offset === 0) return 'Z'
  const minutes = Math.abs(offset)
  return `${offset < 0 ? '-' : '+'}${String(Math.trunc(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
}

/** strconv.Quote(). */
export function quote(text: string): string {
  let quoted = ''
  for (const char of text) quoted += ESCAPES[char] ?? (isPrintable(char) ? char : escapeOf(char))
  return `"${quoted}"`
}

function isPrintable(char: string): boolean {
  return char === ' ' || /^[\p{L}\p{M}\p{N}\p{P}\p{S}]$/u.test(char)
}

function escapeOf(char: string): string {
  const code = char.codePointAt(0)!
  if (code < 0x80) return `\\x${code.toString(16).padStart(2, '0')}`
  return code > 0xffff ? `\\U${code.toString(16).padStart(8, '0')}` : `\\u${code.toString(16).padStart(4, '0')}`
}
