/** YAML in which one item of a List is broken: the others can be read. */
import type { Span } from '../base/index.ts'

const ITEMS = /^items:[^\S\n]*\n(?:[^\S\n]*(?:#.*)?\n)*( *)- /m

/** The text with blanks in place of the item that holds the place, and every other character where it was; undefined where no item does. */
export function withoutItem(text: string, { start, end }: Span, place: number): string | undefined {
  const document = text.slice(start, end)
  const indent = ITEMS.exec(document)?.[1]
  if (indent === undefined) return undefined
  const before = document.lastIndexOf(`\n${indent}- `, place - start)
  if (before < 0) return undefined
  const item = document.slice(before + 1, endOf(document, before + indent.length + 3, indent.length))
  const blank = item.replace(/[^\r\n]/g, ' ')
  return text.slice(0, start) + document.slice(0, before + 1) + blank + document.slice(before + 1 + item.length) + text.slice(end)
}

/** Where a line behind a place starts that is indented by no more than the list is. */
function endOf(document: string, place: number, indent: number): number {
  for (const { 0: blanks, index } of document.slice(place).matchAll(/^ *(?=[^\s#])/gm))
    if (index > 0 && blanks.length <= indent) return place + index
  return document.length
}
