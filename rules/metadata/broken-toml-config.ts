import { configFiles, lineAt, problem, rule } from 'ds-lint/rule'

/** Of a text: configurations can be long. */
const LONGEST = 100_000

export default rule({
  id: 'broken-toml-config',
  on: 'daemonSet',
  severity: 'error',
  preset: 'recommended',
  since: '0.2.0',
  summary: 'TOML configuration with a text or a table that is not closed',
  why: `To the API server a configuration in a ConfigMap is a text. The agent parses its TOML when it starts, and exits where a quote or a bracket is missing: its pods restart on every node.`,
  references: ['https://toml.io/en/v1.0.0'],

  *check({ daemonSet, pod, objects }) {
    for (const file of configFiles({ pod, daemonSet, objects })) {
      const { key, object, text } = file
      if (!isMeant(key, text) || text.length > LONGEST || /\{\{|<%/.test(text)) continue
      const found = brokenLine(text)
      if (!found) continue
      yield problem(
        lineAt(file, found.at),
        `${key} of ConfigMap ${object} has a line without its closing ${found.missing}, so the program that reads it does not start; add it`,
      )
    }
  },
})

/** A key says so, or is that of Telegraf. */
function isMeant(key: string, text: string): boolean {
  return key.endsWith('.toml') || (/telegraf/.test(key) && /^[ \t]*\[\[(?:inputs|outputs)\./m.test(text))
}

/** The first header of a table, or text of one line, that has no end; undefined where there is a text of several lines before it. */
function brokenLine(text: string): { readonly at: number; readonly missing: string } | undefined {
  let at = 0
  for (const line of text.split('\n')) {
    if (/"""|'''/.test(line)) return undefined
    const bare = line.trim()
    const header = bare.split(/[ \t]#/, 1)[0]?.trimEnd() ?? ''
    if (/^\[\[?[\w.-]+$/.test(header)) return { at, missing: header.startsWith('[[') ? ']]' : ']' }
    if (/^\[\[[\w.-]+\]$/.test(header)) return { at, missing: ']' }
    if (/^[\w.-]+[ \t]*=/.test(bare)) {
      const quote = openQuote(bare.slice(bare.indexOf('=') + 1))
      if (quote !== undefined) return { at, missing: quote }
    }
    at += line.length + 1
  }
  return undefined
}

/** The quote that a value does not close on its line. */
function openQuote(value: string): string | undefined {
  let quote: string | undefined
  for (let index = 0; index < value.length; index++) {
    const letter = value[index]
    if (quote === undefined) {
      if (letter === '#') return undefined
      if (letter === '"' || letter === "'") quote = letter
    } else if (letter === '\\' && quote === '"') index++
    else if (letter === quote) quote = undefined
  }
  return quote
}
