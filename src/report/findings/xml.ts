/** XML 1.0 of other people's text: what it cannot hold, and what steers a terminal, is written as an escape of YAML (`\x1b`, `\ufffe`). */
import { visible } from '../shared/escape.ts'

export const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n'

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** ` name="value"` for each that is defined. */
export function xmlAttributes(values: Readonly<Record<string, string | number | undefined>>): string {
  return Object.entries(values)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name}="${xmlText(String(value))}"`)
    .join('')
}

/** One line: `]]>` ends nothing, for there is no `>` in it. */
export function xmlText(text: string): string {
  return visible(text)
    .replace(/[\ufffe\uffff]/g, unit => `\\u${unit.charCodeAt(0).toString(16)}`)
    .replace(/[&<>"]/g, character => ENTITIES[character]!)
}
