/** Schemas of values that lead helm to files and addresses outside of the chart. */
import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { Refusal } from './copy.ts'

const MOST_BYTES = 256 * 1024 * 1024
/** Archives in archives. */
const MOST_DEPTH = 8
/** Those that helm holds itself. */
const METASCHEMA = /^https?:\/\/json-schema\.org\/(?:draft-0[467]|draft\/20(?:19-09|20-12))\/schema#?$/
/** What an archive refers to that cannot be read. */
const UNKNOWN = 'an unknown address'

/** A key of those that lead elsewhere, however it is written. */
const MAY_LEAD = /\\u00|\$(?:ref|schema|dynamicRef|recursiveRef)"/

/** What a schema of values in the folder of a chart refers to outside of it: helm would read or fetch it. Throws Refusal. */
export function schemasElsewhere(folder: string): string | undefined {
  const unpacked = new Unpacked()
  for (const file of filesBelow(folder)) {
    const found = /\.t(?:ar\.)?gz$/.test(file)
      ? elsewhereInArchive(readFileSync(file), unpacked)
      : basename(file) === 'values.schema.json'
        ? elsewhereIn(readFileSync(file, 'utf8'))
        : undefined
    if (found !== undefined) return found
  }
  return undefined
}

function filesBelow(folder: string): string[] {
  const entries = readdirSync(folder, { withFileTypes: true, recursive: true })
  return entries.flatMap(entry => (entry.isFile() ? [join(entry.parentPath, entry.name)] : []))
}

/** The first reference of a JSON Schema to another document: what lies on the web may lead back to files. */
function elsewhereIn(text: string): string | undefined {
  let schema: unknown
  try {
    // As helm, which passes over the mark of UTF-8.
    schema = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    // Some versions of helm pass over what follows, too.
    return MAY_LEAD.test(text) ? UNKNOWN : undefined
  }
  const left = [schema]
  while (left.length > 0) {
    const value = left.pop()
    if (typeof value !== 'object' || value === null) continue
    for (const [key, each] of Object.entries(value)) {
      if (typeof each === 'object') left.push(each)
      else if (typeof each === 'string' && leads(key, each)) return each
    }
  }
  return undefined
}

/** What the archives of a chart may unpack to, together. */
class Unpacked {
  #left = MOST_BYTES

  /** Undefined where it is broken. */
  of(archive: Uint8Array): Uint8Array | undefined {
    try {
      const bytes = gunzipSync(archive, { maxOutputLength: Math.max(1, this.#left) })
      this.#left -= bytes.length
      return bytes
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ERR_BUFFER_TOO_LARGE') return undefined
      throw new Refusal(`its archives unpack to more than ${MOST_BYTES / 1024 / 1024} MiB`)
    }
  }
}

/** The same of all JSON in a packed chart, and in those that it holds. Throws Refusal for more than charts hold. */
function elsewhereInArchive(archive: Uint8Array, unpacked: Unpacked, depth = 0): string | undefined {
  if (depth > MOST_DEPTH) return UNKNOWN
  const bytes = unpacked.of(archive)
  const entries = bytes && entriesOf(bytes)
  if (!entries) return UNKNOWN
  for (const content of entries) {
    const isArchive = content[0] === 0x1f && content[1] === 0x8b
    const found = isArchive
      ? elsewhereInArchive(content, unpacked, depth + 1)
      : isObject(content)
        ? elsewhereIn(new TextDecoder().decode(content))
        : undefined
    if (found !== undefined) return found
  }
  return undefined
}

function leads(key: string, value: string): boolean {
  return key === '$schema' ? !METASCHEMA.test(value) : /^\$(?:ref|dynamicRef|recursiveRef)$/.test(key) && !value.startsWith('#')
}

/** Whether it begins as a JSON object does. Templates begin with two braces. */
function isObject(content: Uint8Array): boolean {
  let at = content[0] === 0xef && content[1] === 0xbb && content[2] === 0xbf ? 3 : 0
  const next = (): number | undefined => {
    while (at < content.length && content[at]! <= 0x20) at++
    return content[at++]
  }
  return next() === 0x7b && next() === 0x22
}

/** Regular files, folders, and what tells more of the next entry. What else there is has sizes of its own. */
const KNOWN = /^[05xgLK\0]$/

/** The contents of a tar archive; undefined where it is broken, or where programs may differ in what it holds. */
function entriesOf(bytes: Uint8Array): Uint8Array[] | undefined {
  const textAt = (start: number, end: number): string => new TextDecoder('latin1').decode(bytes.subarray(start, end))
  const entries: Uint8Array[] = []
  for (let at = 0; at + 512 <= bytes.length && bytes.subarray(at, at + 512).some(byte => byte !== 0); ) {
    const written = /^\s*([0-7]+)[\s\0]*$/.exec(textAt(at + 124, at + 136))?.[1]
    const type = textAt(at + 156, at + 157)
    if (written === undefined || !KNOWN.test(type)) return undefined
    const size = Number.parseInt(written, 8)
    // The name of a folder may be written in the entry before.
    if (type !== '0' && size > 0 && !/[xgLK]/.test(type)) return undefined
    const start = at + 512
    const end = start + size
    if (/[xg]/.test(type) && /\b(?:size|GNU\.sparse\.\w+)=/.test(textAt(start, end))) return undefined
    entries.push(bytes.subarray(start, end))
    at = start + Math.ceil(size / 512) * 512
  }
  return entries
}
