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
const OCTAL = /^([-+]?)0[oO]?([0-7]+)$/
const HEXADECIMAL = /^([-+]?)0[xX]([0-9a-fA-F]+)$/
const BINARY = /^([-+]?)0[bB]([01]+)$/
const FLOAT = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/
const MAX_UINT64 = 2n ** 64n - 1n
const MIN_INT64 = -(2n ** 63n)

/** The value of a plain scalar's text. NaN and infinities are returned as such: they are no JSON values. */
export function resolvePlain(text: string): string | number | bigint | boolean | null {
  const c = text.charCodeAt(0)
  if (c > 127 || HINT[c] === 0) return text
  return resolve(text).value
}

/** As `resolvePlain`, and whether Go made a float of it. */
export function resolve(text: string): Resolved {
  const word = WORDS.get(text)
  if (word !== undefined) return { value: word, float: false }
  const c = text.charCodeAt(0)
  if (c > 127 || !HINT[c]) return { value: text, float: false }
  const special = SPECIAL.get(text)
  if (special !== undefined) return { value: special, float: true }
  if (c === 46) return float(text, text) // Go's ParseFloat takes no underscores here
  if (c > 57) return { value: text, float: false }
  const plain = text.includes('_') ? text.replaceAll('_', '') : text
  return integer(plain) ?? float(plain, text)
}

function integer(plain: string): Resolved | undefined {
  if (DECIMAL.test(plain)) return inRange(plain.length < 16 ? Number(plain) + 0 : BigInt(plain[0] === '+' ? plain.slice(1) : plain))
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
  if (value > (signed ? 2n ** 63n - 1n : MAX_UINT64) || value < MIN_INT64) return undefined
  const number = Number(value)
  return { value: Number.isSafeInteger(number) ? number : value, float: false }
}

function float(plain: string, text: string): Resolved {
  if (!FLOAT.test(plain)) return { value: text, float: false }
  const value = Number(plain)
  return Number.isFinite(value) ? { value, float: true } : { value: text, float: false }
}

/** The value under an explicit tag; undefined where Go cannot decode the text as it. */
export function resolveTagged(tag: string, text: string): Resolved | undefined {
  const short = tag.startsWith('tag:yaml.org,2002:') ? `!!${tag.slice('tag:yaml.org,2002:'.length)}` : tag
  switch (short) {
    case '!!bool':
    case '!!int':
    case '!!float':
    case '!!null':
    case '!!timestamp': {
      const resolved = resolve(text)
      const is = typeName(resolved)
      if (short === '!!float' && is === '!!int') return { value: Number(resolved.value), float: true }
      if (is === short) return resolved
      return short === '!!timestamp' && /^\d{4}-\d/.test(text) ? { value: text, float: false } : undefined
    }
    case '!!binary': {
      const clean = text.replace(/[\r\n]/g, '')
      if (!/^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(clean)) return undefined
      return { value: new TextDecoder().decode(Uint8Array.from(atob(clean), c => c.charCodeAt(0))), float: false }
    }
    default:
      return { value: text, float: false }
  }
}

function typeName({ value, float }: Resolved): string {
  if (value === null) return '!!null'
  if (typeof value === 'boolean') return '!!bool'
  if (typeof value === 'string') return '!!str'
  return float ? '!!float' : '!!int'
}

/** A mapping key as the JSON conversion writes it (convertToJSONableObject); undefined where it refuses the key. */
export function keyName(value: Resolved['value'], isFloat: boolean): string | undefined {
  switch (typeof value) {
    case 'string':
      return value
    case 'boolean':
      return value ? 'true' : 'false'
    case 'bigint':
      return value > 2n ** 63n - 1n ? undefined : String(value)
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
