/** Where the characters of a scalar's value are written: behind escapes, folded lines, indentation. */
import type { Scalar } from './tree.ts'

/** The offset in the file at which each UTF-16 unit of the scalar's text is written; one more entry says where the last one ends. */
export function offsetsOf({ text, style, start, end }: Scalar, source: string): readonly number[] {
  switch (style) {
    case 'double':
      return quoted(text, source, start + 1, end - 1)
    case 'single':
      return aligned(text, source, start + 1, end - 1, true)
    case 'literal':
    case 'folded':
      return aligned(text, source, source.indexOf('\n', start) + 1 || end, end, false)
    case 'plain':
      return aligned(text, source, start, end, false)
  }
}

/** Characters that are no blanks stand as they are, in their order; an apostrophe between apostrophes stands twice. */
function aligned(text: string, source: string, from: number, end: number, doubled: boolean): number[] {
  const offsets: number[] = []
  let at = from
  for (let index = 0; index < text.length; index++) {
    const char = text[index]!
    if (isBlank(char)) {
      if (char !== '\n') while (at < end && isLineBreak(source[at]!)) at++
      offsets.push(Math.min(at, end))
      if (at < end && isBlank(source[at]!)) at++
      continue
    }
    while (at < end && source[at] !== char) at++
    offsets.push(Math.min(at, end))
    at += doubled && char === "'" ? 2 : 1
  }
  offsets.push(Math.min(at, end))
  return offsets
}

/** Of a text between quotes, in YAML or JSON. */
function quoted(text: string, source: string, from: number, end: number): number[] {
  const offsets: number[] = []
  let at = from
  for (let index = 0; index < text.length; ) {
    const char = text[index]!
    if (source[at] === '\\') {
      const length = escapeLength(source, at)
      // An escaped line break stands for nothing.
      if (length === 0) {
        at = afterBlanks(source, at + 1, end)
        continue
      }
      const units = /^\\U000[1-9a-fA-F]|^\\U0010/.test(source.slice(at, at + 10)) ? 2 : 1
      for (let unit = 0; unit < units && index < text.length; unit++, index++) offsets.push(at)
      at += length
      continue
    }
    if (!isBlank(char)) while (at < end && source[at] !== char && source[at] !== '\\') at++
    else if (char !== '\n') while (at < end && isLineBreak(source[at]!)) at++
    if (source[at] === '\\') continue
    offsets.push(Math.min(at, end))
    index++
    if (at < end) at++
    else if (at >= end) at = end
  }
  offsets.push(Math.min(at, end))
  return offsets
}

function escapeLength(source: string, at: number): number {
  switch (source[at + 1]) {
    case 'x':
      return 4
    case 'u':
      return 6
    case 'U':
      return 10
    case '\n':
    case '\r':
      return 0
    default:
      return 2
  }
}

function afterBlanks(source: string, from: number, end: number): number {
  let at = from
  while (at < end && isBlank(source[at]!)) at++
  return at
}

function isBlank(char: string): boolean {
  return char === ' ' || char === '\t' || isLineBreak(char)
}

function isLineBreak(char: string): boolean {
  return char === '\n' || char === '\r'
}
