/** Tags and directives as go.yaml.in/yaml/v2 scans them (scannerc.go). */
import { Mistake } from './mistakes.ts'
import { charCodes, isBlankOrEnd, isWord, type Reader } from './reader.ts'

/** What a tag may be made of, besides letters, digits, `_` and `-`. */
const URI = charCodes(";/?:@&=+$,.!~*'()[]%")
const HANDLE = /^![0-9A-Za-z_-]*!/

/** A tag at the cursor: what follows its handle, `!` where nothing does. Percent escapes are decoded. */
export function scanTag(reader: Reader): string {
  const { text } = reader
  const start = reader.pos
  const verbatim = reader.at(start + 1) === 60
  const handle = verbatim ? '!<' : tagHandle(text.slice(start, endOfUri(reader, start)))
  reader.pos = start + handle.length
  const from = reader.pos
  reader.pos = endOfUri(reader, from)
  if (reader.pos === from && handle.length > 1) throw badTag(reader, start)
  const name = decoded(reader, start, text.slice(from, reader.pos))
  if (verbatim) {
    if (reader.at(reader.pos) !== 62) throw badTag(reader, start)
    reader.pos++
  }
  if (!isBlankOrEnd(reader.at(reader.pos))) throw badTag(reader, start)
  return name === '' && handle === '!' ? '!' : name
}

/** `!`, `!!` or `!name!`: what the prefix stands for that a directive declares. */
export function tagHandle(tag: string): string {
  return HANDLE.exec(tag)?.[0] ?? '!'
}

function endOfUri(reader: Reader, from: number): number {
  let i = from
  for (let c = reader.at(i); isWord(c) || URI.has(c); c = reader.at(i)) i++
  return i
}

function decoded(reader: Reader, start: number, uri: string): string {
  if (!uri.includes('%')) return uri
  try {
    return decodeURIComponent(uri)
  } catch {
    throw badTag(reader, start)
  }
}

function badTag(reader: Reader, start: number): Mistake {
  const end = reader.pos + (isBlankOrEnd(reader.at(reader.pos)) ? 0 : 1)
  return new Mistake('"!" starts a tag, but this is not a valid tag; quote the value', { start, end })
}

const DIRECTIVE =
  /^%(?:YAML[ \t]+(\d{1,2}\.\d{1,2})|TAG[ \t]+(!(?:[\w-]*!)?)[ \t]+([\w\-;/?:@&=+$,.!~*'()[\]%]+)(?![^ \t]))[ \t]*(?:#.*)?$/s

/** `YAML major.minor` or `TAG handle prefix`. */
export function scanDirective(reader: Reader): string {
  const start = reader.pos
  const end = reader.lineEnd(start)
  const line = reader.text.slice(start, end)
  const [whole, version, handle, prefix = ''] = DIRECTIVE.exec(line) ?? []
  if (whole === undefined) {
    throw new Mistake('a line must not start with "%", except for %YAML 1.1 and %TAG before "---"; quote the text', { start, end })
  }
  reader.pos = reader.valueEnd = end
  reader.lineBreak()
  return handle === undefined ? `YAML ${version}` : `TAG ${handle} ${decoded(reader, start, prefix)}`
}
