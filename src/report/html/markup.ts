/** HTML that cannot be injected into: what is put into a template is escaped, unless it is markup itself. */
import { visible } from '../shared/escape.ts'

export class Markup {
  constructor(readonly text: string) {}
}

type Part = Markup | readonly Markup[] | string | number | undefined

/** Control, bidirectional and invisible characters are shown as escapes. Values of attributes stand in double quotes. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  let text = strings[0]!
  for (const [index, part] of parts.entries()) text += textOf(part) + strings[index + 1]!
  return new Markup(text)
}

function textOf(part: Part): string {
  if (part === undefined) return ''
  if (part instanceof Markup) return part.text
  if (typeof part === 'string') return escaped(visible(part))
  if (typeof part === 'number') return String(part)
  return part.map(({ text }) => text).join('')
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, character => ENTITIES[character]!)
}

/** A list without what is not there. */
export function list(...items: readonly (Markup | undefined)[]): readonly Markup[] {
  return items.filter(item => item !== undefined)
}
