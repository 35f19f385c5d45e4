/** Lines of prose. */
import { textWidth } from './width.ts'

const STYLES = /\u001b\[[\d;]*m/g

/** Breaks at spaces, where the first line has `width` columns and each later one `further`. A longer word has a line of its own; colors take no column. */
export function wrap(text: string, width: number, further: number = width): string[] {
  const lines: string[] = []
  let line = ''
  let columns = 0
  for (const word of text.split(' ')) {
    const added = textWidth(word.replace(STYLES, ''))
    if (line !== '' && columns + 1 + added > (lines.length === 0 ? width : further)) {
      lines.push(line)
      line = word
      columns = added
    } else {
      columns += line === '' ? added : 1 + added
      line = line === '' ? word : `${line} ${word}`
    }
  }
  return [...lines, line]
}

/** At the columns of a terminal, if it is one; what follows the first line is indented. */
export function hanging(text: string, columns: number | undefined): string {
  const width = columns || Number.POSITIVE_INFINITY
  return wrap(text, width, width - 2).join('\n  ')
}
