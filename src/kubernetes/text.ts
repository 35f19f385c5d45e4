/** Strings as Go sees them. */

/** The length of the text in UTF-8, which is Go's len(). A lone surrogate counts as the three bytes of U+FFFD that it becomes. */
export function byteLength(text: string): number {
  let length = text.length
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (unit < 0x80) continue
    if (unit < 0x800) {
      length++
      continue
    }
    length += 2
    if (unit >= 0xd800 && unit < 0xdc00 && isLowSurrogate(text.charCodeAt(i + 1))) i++
  }
  return length
}

/** Whether the text has more than `most` bytes; counts them only where the number of UTF-16 units leaves it open. */
export function isLongerThan(text: string, most: number): boolean {
  if (text.length > most) return true
  return text.length * 3 > most && byteLength(text) > most
}

/** strings.ToLower: each code point by itself, to one code point. JavaScript makes two of U+0130 and looks at the context of a sigma. */
export function toLower(text: string): string {
  if (!beyondAscii.test(text)) return text.toLowerCase()
  let lower = ''
  for (const char of text) lower += char === '\u0130' ? 'i' : char.toLowerCase()
  return lower
}

/**
 * Equal for two texts that strings.EqualFold takes for the same, one of them ASCII: beside its own letters, U+017F stands for an s
 * and U+212A, the kelvin sign, for a k.
 */
export function foldAscii(text: string): string {
  return text.replace(/[A-Z\u017f\u212a]/g, char => (char === '\u017f' ? 's' : char.toLowerCase()))
}

// oxlint-disable-next-line no-control-regex -- ASCII begins there
const beyondAscii = /[^\x00-\x7f]/

function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit < 0xe000
}

/** The order of Go's sorted strings: by bytes of UTF-8, which is the order of code points. */
export function compareBytes(a: string, b: string): number {
  const length = Math.min(a.length, b.length)
  for (let i = 0; i < length; i++) {
    const [unit, other] = [a.charCodeAt(i), b.charCodeAt(i)]
    if (unit !== other) return codePointRank(unit) - codePointRank(other)
  }
  return a.length - b.length
}

/** Surrogates stand for code points beyond U+FFFF. */
function codePointRank(unit: number): number {
  return unit >= 0xd800 && unit < 0xe000 ? unit + 0x10000 : unit
}

/** How Go quotes the characters that have an escape of their own. */
export const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '"': '\\"',
  '\x07': '\\a',
  '\b': '\\b',
  '\f': '\\f',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\v': '\\v',
}

/** strconv.Quote, Go's %q. A lone surrogate is the U+FFFD that it becomes. */
export function quote(text: string): string {
  const inner = text.replace(/["\\]|[^\p{L}\p{M}\p{N}\p{P}\p{S} ]/gu, char => ESCAPES[char] ?? escapeCodePoint(char.codePointAt(0)!))
  return `"${inner}"`
}

function escapeCodePoint(codePoint: number): string {
  if (codePoint >= 0xd800 && codePoint < 0xe000) return '\ufffd'
  const hex = codePoint.toString(16)
  if (codePoint < 0x80) return `\\x${hex.padStart(2, '0')}`
  return codePoint < 0x10000 ? `\\u${hex.padStart(4, '0')}` : `\\U${hex.padStart(8, '0')}`
}
