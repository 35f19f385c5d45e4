/** Scalars of the API as Go's decoder takes them, after the conversion from YAML to JSON. */
import { isInt64 } from '../../kubernetes/index.ts'
import type { Scalar } from '../../yaml/index.ts'

export type ContentType = 'yaml' | 'json'

/** What is wrong with a number for an integer. */
export type IntegerProblem = 'fraction' | 'range'

/**
 * strconv.ParseInt over the number's JSON text. YAML's `80.0` is the JSON text 80; JSON's own 80.0 and 8e1 are no integers.
 * A value beyond 2^53 is given as the nearest number.
 */
export function decodeInteger(node: Scalar, bits: 32 | 64, contentType: ContentType): number | IntegerProblem {
  const { value } = node
  if (typeof value === 'bigint') return bits === 64 && isInt64(value) ? Number(value) : 'range'
  if (typeof value !== 'number') return 'fraction'
  if (node.float && (contentType === 'json' || !Number.isInteger(value))) return 'fraction'
  if (bits === 32) return value >= -(2 ** 31) && value < 2 ** 31 ? value + 0 : 'range'
  if (Number.isSafeInteger(value)) return value + 0
  return Math.abs(value) < 1e20 && isInt64(BigInt(String(value))) ? value : 'range'
}

/** The JSON text of a number: in YAML that of its value, in JSON as it is written. */
export function numberText(node: Scalar, contentType: ContentType): string {
  return contentType === 'json' ? node.text : String(node.value)
}

const TIME = /^(\d{4})-(\d\d)-(\d\d)T(\d\d?):(\d\d):(\d\d)(?:[.,]\d+)?(?:Z|[+-](\d\d):(\d\d))$/

/** time.Parse(time.RFC3339, text): one digit of the hour will do, and so will a fraction after a comma. */
export function isTime(text: string): boolean {
  const match = TIME.exec(text)
  if (!match) return false
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0, zoneHour = 0, zoneMinute = 0] = match
    .slice(1)
    .map(part => Number(part ?? 0))
  const isClock = hour < 24 && minute < 60 && second < 60 && zoneHour <= 24 && zoneMinute <= 60
  return isClock && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month)
}

function daysIn(year: number, month: number): number {
  if (month !== 2) return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
}
