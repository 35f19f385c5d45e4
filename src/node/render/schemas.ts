/** Schemas of values that lead helm to files and addresses outside of the chart. */
import { gunzipSync } from 'node:zlib'

const MOST_BYTES = 256 * 1024 * 1024
/** Archives in archives. */
const MOST_DEPTH = 8
/** Those that helm holds itself. */
const METASCHEMA = /^https?:\/\/json-schema\.org\/(?:draft-0[467]|draft\/20(?:19-09|20-12))\/schema#?$/
/** What an archive refers to that cannot be read. */
const UNKNOWN = 'an unknown address'

/** The first reference of a JSON Schema to another document; `network`: addresses on the web may be asked. Undefined for what is no JSON. */
export function elsewhereIn(text: string, network: boolean): string | undefined {
  const left: unknown[] = [parsed(text)]
  while (left.length > 0) {
    const value = left.pop()
    if (typeof value !== 'object' || value === null) continue
    for (const [key, each] of Object.entries(value)) {
      if (typeof each === 'object') left.push(each)
      else if (typeof each === 'string' && leads(key, each) && !(network && /^https?:/i.test(each))) return each
    }
  }
  return undefined
}

/** The same of all JSON in a packed chart, and in those that it holds. */
export function elsewhereInArchive(archive: Uint8Array, network: boolean, depth = 0): string | undefined {
  const entries = entriesOf(archive)
  if (!entries || depth > MOST_DEPTH) return UNKNOWN
  for (const content of entries) {
    const isArchive = content[0] === 0x1f && content[1] === 0x8b
    const found = isArchive
      ? elsewhereInArchive(content, network, depth + 1)
      : elsewhereIn(isObject(content) ? new TextDecoder().decode(content) : '', network)
    if (found !== undefined) return found
  }
  return undefined
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}

function leads(key: string, value: string): boolean {
  return key === '$schema' ? !METASCHEMA.test(value) : /^\$(?:ref|dynamicRef|recursiveRef)$/.test(key) && !value.startsWith('#')
}

/** Whether the first letter opens a JSON object. */
function isObject(content: Uint8Array): boolean {
  return content.find(byte => byte > 0x20) === 0x7b
}

/** The contents of a compressed tar archive; undefined where it is broken. */
function entriesOf(archive: Uint8Array): Uint8Array[] | undefined {
  let bytes: Uint8Array
  try {
    bytes = gunzipSync(archive, { maxOutputLength: MOST_BYTES })
  } catch {
    return undefined
  }
  const entries: Uint8Array[] = []
  for (let at = 0; at + 512 <= bytes.length && bytes[at] !== 0; ) {
    const written = new TextDecoder('latin1').decode(bytes.subarray(at + 124, at + 136))
    const size = /^\s*([0-7]+)[\s\0]*$/.exec(written)?.[1]
    if (size === undefined) return undefined
    const start = at + 512
    const end = start + Number.parseInt(size, 8)
    entries.push(bytes.subarray(start, end))
    at = start + Math.ceil((end - start) / 512) * 512
  }
  return entries
}
