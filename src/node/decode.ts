/** Bytes to text and back, as YAML's readers recognise encodings. */
import { isUtf8 } from 'node:buffer'
import type { Encoding } from '../base/index.ts'

/** The first bytes that are not of the file's encoding; the text has U+FFFD there. */
export interface EncodingError {
  /** UTF-16 offset in the text. */
  readonly offset: number
  readonly message: string
}

export interface Decoded {
  readonly text: string
  readonly encoding: Encoding
  readonly invalid?: EncodingError
}

const UTF8: Encoding = { name: 'utf-8', bom: false }
const MARK = Buffer.from('\uFEFF')
const SAMPLE = 1024
const MANIFEST = /^kind: *DaemonSet *\r?$/m

/** Undefined for a binary file: one with NUL characters, unless they are few in a text, or a DaemonSet is beside them. Line breaks stay as they are. */
export function decode(bytes: Buffer): Decoded | undefined {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return utf16(bytes.subarray(2), { name: 'utf-16le', bom: true })
  if (first === 0xfe && second === 0xff) return utf16(bytes.subarray(2), { name: 'utf-16be', bom: true })
  if (bytes.includes(0)) {
    const name = bareUtf16(bytes)
    if (name) return utf16(bytes, { name, bom: false })
    const isText = isUtf8(bytes) && 8 * count(bytes, 0) <= bytes.length
    // Binary data in front of a manifest stops who applies the file.
    if (!isText && !MANIFEST.test(bytes.toString('latin1'))) return undefined
  }
  // A second mark is part of the text, and with it the first one: Kubernetes reads such a text otherwise.
  if (bytes.subarray(0, 3).equals(MARK) && !bytes.subarray(3, 6).equals(MARK)) return utf8(bytes.subarray(3), { name: 'utf-8', bom: true })
  return utf8(bytes, UTF8)
}

/** The bytes that `decode` read: an edited text keeps its file's encoding. */
export function encode(text: string, encoding: Encoding): Buffer {
  const marked = encoding.bom ? `\uFEFF${text}` : text
  if (encoding.name === 'utf-8') return Buffer.from(marked, 'utf8')
  const bytes = Buffer.from(marked, 'utf16le')
  return encoding.name === 'utf-16be' ? bytes.swap16() : bytes
}

function utf8(bytes: Buffer, encoding: Encoding): Decoded {
  const text = bytes.toString('utf8')
  const invalid = text.includes('\uFFFD') && !isUtf8(bytes) ? firstInvalid(bytes, text) : undefined
  return invalid ? { text, encoding, invalid } : { text, encoding }
}

function utf16(bytes: Buffer, encoding: Encoding): Decoded | undefined {
  const even = bytes.length & ~1
  const units = encoding.name === 'utf-16be' ? Buffer.from(bytes.subarray(0, even)).swap16() : bytes.subarray(0, even)
  const text = units.toString('utf16le')
  if (text.includes('\0')) return undefined
  if (even === bytes.length) return { text, encoding }
  const message = `the file ends in the middle of a ${encoding.name.toUpperCase()} character; save it as UTF-8`
  return { text: `${text}\uFFFD`, encoding, invalid: { offset: text.length, message } }
}

function count(bytes: Buffer, byte: number): number {
  let found = 0
  for (let at = bytes.indexOf(byte); at >= 0; at = bytes.indexOf(byte, at + 1)) found++
  return found
}

/** UTF-16 without a mark: every second byte of mostly ASCII text is NUL, and no other. */
function bareUtf16(bytes: Buffer): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes.length % 2 === 1) return undefined
  const sample = bytes.subarray(0, SAMPLE)
  let even = 0
  let odd = 0
  for (let i = 0; i < sample.length; i += 2) {
    if (sample[i] === 0) even++
    if (sample[i + 1] === 0) odd++
  }
  const most = (sample.length / 2) * 0.7
  if (even === 0 && odd >= most) return 'utf-16le'
  if (odd === 0 && even >= most) return 'utf-16be'
  return undefined
}

/** Everything before the first invalid byte is as long in bytes as its text; a U+FFFD there may have been written on purpose. */
function firstInvalid(bytes: Buffer, text: string): EncodingError | undefined {
  let counted = 0
  let at = 0
  for (let offset = text.indexOf('\uFFFD'); offset >= 0; offset = text.indexOf('\uFFFD', offset + 1)) {
    at += Buffer.byteLength(text.slice(counted, offset))
    counted = offset
    if (bytes[at] === 0xef && bytes[at + 1] === 0xbf && bytes[at + 2] === 0xbd) continue
    const byte = (bytes[at] ?? 0).toString(16).padStart(2, '0')
    return { offset, message: `byte 0x${byte} is not valid UTF-8; save the file as UTF-8` }
  }
  return undefined
}
