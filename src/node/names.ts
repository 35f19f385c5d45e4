/**
 * Names of files that are not UTF-8: a byte that cannot be decoded becomes the lone surrogate U+DC80 to U+DCFF of its value (as PEP 383 has it),
 * so that two names stay two and a name leads back to its file.
 */
import { readFileSync, readlinkSync } from 'node:fs'
import { sep } from 'node:path'

const LONE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/
const BYTE = /(?<![\ud800-\udbff])[\udc80-\udcff]/g

export function decodedName(bytes: Buffer): string {
  const text = bytes.toString()
  if (!text.includes('\ufffd') || Buffer.from(text).equals(bytes)) return text
  let name = ''
  for (let at = 0; at < bytes.length; ) {
    const length = validAt(bytes, at)
    name += length > 0 ? bytes.toString('utf8', at, at + length) : String.fromCharCode(0xdc00 + bytes[at]!)
    at += Math.max(length, 1)
  }
  return name
}

/** What the file system calls a path. */
export function systemPath(path: string): string | Buffer {
  if (!LONE.test(path)) return path
  const parts: Buffer[] = []
  let last = 0
  for (const { 0: byte, index } of path.matchAll(BYTE)) {
    parts.push(Buffer.from(path.slice(last, index)), Buffer.from([byte.charCodeAt(0) - 0xdc00]))
    last = index + 1
  }
  return Buffer.concat([...parts, Buffer.from(path.slice(last))])
}

/** The last arguments of this process as `decodedName` has them: Node keeps only the text of their bytes, Linux the bytes. */
export function decodedArguments(shown: readonly string[]): readonly string[] {
  if (!shown.some(argument => argument.includes('\ufffd'))) return shown
  let bytes: Buffer
  try {
    bytes = readFileSync('/proc/self/cmdline')
  } catch {
    return shown
  }
  const all: Buffer[] = []
  for (let at = 0; at < bytes.length; ) {
    const end = bytes.indexOf(0, at)
    all.push(bytes.subarray(at, end < 0 ? bytes.length : end))
    at = end < 0 ? bytes.length : end + 1
  }
  const last = all.slice(-shown.length)
  return last.length === shown.length && last.every((each, index) => each.toString() === shown[index]) ? last.map(decodedName) : shown
}

/** Where this process is, with `/` between folders. */
export function currentFolder(): string {
  const folder = process.cwd()
  if (!folder.includes('\ufffd')) return sep === '/' ? folder : folder.replaceAll(sep, '/')
  try {
    return decodedName(readlinkSync('/proc/self/cwd', { encoding: 'buffer' }))
  } catch {
    return folder
  }
}

/** The length of the UTF-8 sequence at an offset; 0 where there is none. */
function validAt(bytes: Buffer, at: number): number {
  for (let length = 1; length <= 4 && at + length <= bytes.length; length++) {
    const text = bytes.toString('utf8', at, at + length)
    if (Buffer.from(text).equals(bytes.subarray(at, at + length))) return length
  }
  return 0
}
