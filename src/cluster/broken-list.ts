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
  const rest = document.slice(before + 1)
  const after = rest.search(new RegExp(`(?<=\\n) {0,${indent.length}}[^\\s#]`))
  const item = after < 0 ? rest : rest.slice(0, after)
  return text.slice(0, start) + document.slice(0, before + 1) + item.replace(/[^\r\n]/g, ' ') + rest.slice(item.length) + text.slice(end)
}
