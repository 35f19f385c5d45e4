/** Values of a plan as YAML, for reading. */

const MOST_LINES = 20
const PLAIN = /^[A-Za-z0-9_/][\w./:@%+=,-]*$/
/** What YAML reads as something else than a text. */
const NOT_TEXT = /^(?:[-+.]?\d[\w.+:-]*|true|false|yes|no|on|off|null|y|n|~)$/i

/** A list or map in block style; longer ones end in `…`. */
export function yamlLines(value: unknown): string[] {
  const lines = [...linesOf(value)]
  const more = lines.length - MOST_LINES
  return more > 1 ? [...lines.slice(0, MOST_LINES), `… ${more} more lines`] : lines
}

function* linesOf(value: unknown): Iterable<string> {
  if (Array.isArray(value)) {
    for (const item of value as unknown[]) {
      let prefix = '- '
      for (const line of linesOf(item)) {
        yield prefix + line
        prefix = '  '
      }
    }
  } else if (isMap(value)) {
    for (const [key, member] of entriesOf(value)) {
      if (member === undefined || member === null) continue
      if (!isNested(member)) yield `${text(key)}: ${scalar(member)}`
      else {
        yield `${text(key)}:`
        for (const line of linesOf(member)) yield `  ${line}`
      }
    }
  } else yield scalar(value)
}

/** A name comes first, as people write it. */
function entriesOf(map: Readonly<Record<string, unknown>>): [string, unknown][] {
  return Object.entries(map).toSorted(([a], [b]) => Number(b === 'name') - Number(a === 'name'))
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isNested(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : isMap(value) && Object.keys(value).length > 0
}

function scalar(value: unknown): string {
  return typeof value === 'string' ? text(value) : (JSON.stringify(value) ?? 'null')
}

function text(value: string): string {
  return PLAIN.test(value) && !NOT_TEXT.test(value) ? value : JSON.stringify(value)
}
