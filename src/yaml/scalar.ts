/** Plain scalars as Go reads them (go.yaml.in/yaml/v2 resolve.go, through sigs.k8s.io/yaml): YAML 1.1 with Go's numbers. */

export interface Resolved {
  readonly value: string | number | bigint | boolean | null
  readonly float: boolean
}

const WORDS = new Map<string, boolean | null>([
  ...['y', 'Y', 'yes', 'Yes', 'YES', 'true', 'True', 'TRUE', 'on', 'On', 'ON'].map(word => [word, true] as const),
  ...['n', 'N', 'no', 'No', 'NO', 'false', 'False', 'FALSE', 'off', 'Off', 'OFF'].map(word => [word, false] as const),
  ...['', '~', 'null', 'Null', 'NULL'].map(word => [word, null] as const),
])
const SPECIAL = new Map<string, number>([
  ...['.nan', '.NaN', '.NAN'].map(word => [word, Number.NaN] as const),
  ...['.inf', '.Inf', '.INF', '+.inf', '+.Inf', '+.INF'].map(word => [word, Number.POSITIVE_INFINITY] as const),
  ...['-.inf', '-.Inf', '-.INF'].map(word => [word, Number.NEGATIVE_INFINITY] as const),
])

/** Characters a scalar that is not a string can start with. */
const HINT = new Uint8Array(128)
for (const c of '+-.0123456789yYnNtTfFoO~') HINT[c.charCodeAt(0)] = 1

const DECIMAL = /^[-+]?(?:0|[1-9][0-9]*)$/
const ZERO_FIRST = /^[-+]?0/
const OCTAL = /^([-+]?)0[oO]?([0-7]+)$/
const HEXADECIMAL = /^([-+]?)0[xX]([0-9a-fA-F]+)$/
const BINARY = /^([-+]?)0[bB]([01]+)$/
const FLOAT = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/
/** Here Go takes underscores only between digits. */
const POINT_FIRST = /^\.[0-9]+(?:_[0-9]+)*(?:[eE][-+]?[0-9]+(?:_[0-9]+)*)?$/
const MAX_UINT64 = 2n ** 64n - 1n
const MAX_INT64 = 2n ** 63n - 1n
const MIN_INT64 = -(2n ** 63n)

/** What a plain scalar is unless it is a string: undefined then. NaN and infinities are returned as such: they are no JSON values. */
export function resolvePlain(text: string): Resolved | undefined {
  const c = text.charCodeAt(0)
  if (c > 127 || HINT[c] === 0) return undefined
  const word = text.length <= 5 ? WORDS.get(text) : undefined
  if (word !== undefined) return { value: word, float: false }
  if (c > 57 || text === '') return undefined
  const special = text.length <= 5 ? SPECIAL.get(text) : undefined
  if (special !== undefined) return { value: special, float: true }
  if (c === 46) return POINT_FIRST.test(text) ? float(text.replaceAll('_', '')) : undefined
  const plain = text.includes('_') ? text.replaceAll('_', '') : text
  return DECIMAL.test(plain) ? (decimal(plain) ?? float(plain)) : ((ZERO_FIRST.test(plain) ? prefixed(plain) : undefined) ?? float(plain))
}

function decimal(plain: string): Resolved | undefined {
  const signed = plain[0] === '+'
  return inRange(plain.length < 16 ? Number(plain) : BigInt(signed ? plain.slice(1) : plain), signed)
}

/** An octal, hexadecimal or binary integer. */
function prefixed(plain: string): Resolved | undefined {
  const [, sign = '', digits = '', prefix = ''] = [
    ...(OCTAL.exec(plain) ?? HEXADECIMAL.exec(plain) ?? BINARY.exec(plain) ?? ['', '', '']),
    OCTAL.test(plain) ? '0o' : HEXADECIMAL.test(plain) ? '0x' : '0b',
  ]
  if (digits === '') return undefined
  const magnitude = BigInt(prefix + digits)
  return inRange(sign === '-' ? -magnitude : magnitude, sign === '+')
}

/** An integer beyond uint64 (or, with a sign, int64) is none to Go: it tries a float next. */
function inRange(value: number | bigint, signed = false): Resolved | undefined {
  if (typeof value === 'number') return { value: value === 0 ? 0 : value, float: false }
  if (value > (signed ? MAX_INT64 : MAX_UINT64) || value < MIN_INT64) return undefined
  const number = Number(value)
  return { value: Number.isSafeInteger(number) ? number : value, float: false }
}

function float(plain: string): Resolved | undefined {
  if (!FLOAT.test(plain)) return undefined
  const value = Number(plain)
  return Number.isFinite(value) ? { value, float: true } : undefined
}

/** The value under a tag in full; undefined where Go cannot decode the text as it. Tags that Go does not know make strings. */
export function resolveTagged(tag: string, text: string): Resolved | undefined {
  const short = tag.startsWith(YAML_TAG) ? tag.slice(YAML_TAG.length) : ''
  switch (short) {
    case 'bool':
    case 'int':
    case 'float':
    case 'null': {
      const resolved = resolvePlain(text)
      if (!resolved) return undefined
      const is = typeName(resolved)
      if (short === 'float' && is === 'int') {
        return (resolved.value as number | bigint) > MAX_INT64 ? undefined : { value: Number(resolved.value), float: true }
      }
      return is === short ? resolved : undefined
    }
    case 'timestamp':
      return isTimestamp(text) ? { value: text, float: false } : undefined
    case 'binary': {
      const clean = text.replace(/[\r\n]/g, '')
      if (!/^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(clean)) return undefined
      return { value: fromUtf8(atob(clean)), float: false }
    }
    default:
      return { value: text, float: false }
  }
}

const YAML_TAG = 'tag:yaml.org,2002:'
const UTF8 = new TextDecoder('utf-8', { ignoreBOM: true })
/** A character in UTF-8, or a byte that is part of none. */
const CHARACTER =
  /[\0-\x7f]+|[\xc2-\xdf][\x80-\xbf]|(?:\xe0[\xa0-\xbf]|[\xe1-\xec\xee\xef][\x80-\xbf]|\xed[\x80-\x9f]|\xf0[\x90-\xbf][\x80-\xbf]|[\xf1-\xf3][\x80-\xbf]{2}|\xf4[\x80-\x8f][\x80-\xbf])[\x80-\xbf]|[^]/g
const TIMESTAMP =
  /^(\d{4})-(\d\d?)-(\d\d?)(?:(?:[Tt](?=.*(?:Z|[+-]\d\d:\d\d)$)| (?!.*[Z+]))(\d\d?):(\d\d?):(\d\d?)(?:[.,]\d+)?(?:Z|[+-](\d\d):(\d\d))?)?$/

/** Bytes as characters; each byte of no character becomes U+FFFD, as in Go's JSON. */
function fromUtf8(bytes: string): string {
  return bytes.replace(CHARACTER, part => UTF8.decode(Uint8Array.from(part, c => c.charCodeAt(0))))
}

/** In one of the formats that Go tries (resolve.go: parseTimestamp). */
function isTimestamp(text: string): boolean {
  const [, year = 0, month = 0, day = 0, ...time] = TIMESTAMP.exec(text)?.map(part => Number(part ?? 0)) ?? []
  const date = new Date(Date.UTC(2000, month - 1, day))
  date.setUTCFullYear(year, month - 1, day)
  return month > 0 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day && time.every((part, i) => part < (LIMITS[i] as number))
}
/** Of hours, minutes and seconds, and of the hours and minutes of a time zone. */
const LIMITS = [24, 60, 60, 25, 60]

function typeName({ value, float }: Resolved): 'null' | 'bool' | 'float' | 'int' {
  if (value === null) return 'null'
  if (typeof value === 'boolean') return 'bool'
  return float ? 'float' : 'int'
}

/** A mapping key as the JSON conversion writes it (convertToJSONableObject); undefined where it refuses the key. */
export function keyName(value: Resolved['value'], isFloat: boolean): string | undefined {
  switch (typeof value) {
    case 'string':
      return value
    case 'boolean':
      return value ? 'true' : 'false'
    case 'bigint':
      return value > MAX_INT64 ? undefined : String(value)
    case 'number':
      return isFloat ? floatKey(value) : String(value)
    default:
      return undefined
  }
}

/** strconv.FormatFloat(value, 'g', -1, 32): the shortest digits that give the same 32-bit float. */
function floatKey(value: number): string {
  if (Number.isNaN(value)) return '.nan'
  const single = Math.fround(value)
  if (!Number.isFinite(single)) return single > 0 ? '.inf' : '-.inf'
  if (single === 0) return Object.is(single, -0) ? '-0' : '0'
  let digits = single.toExponential()
  for (let precision = 0; precision < 9; precision++) {
    const shorter = single.toExponential(precision)
    if (Math.fround(Number(shorter)) === single) {
      digits = shorter
      break
    }
  }
  const [mantissa = '', exponent = '0'] = digits.split('e')
  const power = Number(exponent)
  const significant = mantissa.replace(/[-.]/g, '').length
  if (power < -4 || power >= 6) {
    return `${mantissa}e${power < 0 ? '-' : '+'}${String(Math.abs(power)).padStart(2, '0')}`
  }
  return power >= 0 ? Number(digits).toFixed(Math.max(0, significant - 1 - power)) : Number(digits).toFixed(significant - 1 - power)
}
