/** YAML to JSON as sigs.k8s.io/yaml converts it: strict, and without regard to duplicate keys. */
import { aliasProblem } from '../../src/yaml/aliases.ts'
import { toPlain } from '../../src/yaml/plain.ts'
import { resolveMapping } from '../../src/yaml/mapping.ts'
import { parseFirst } from '../../src/yaml/parse.ts'
import { target, type YamlNode } from '../../src/yaml/tree.ts'

interface Vector {
  readonly text: string
  readonly strict: Answer
  readonly loose?: Answer
}
type Answer = { readonly json: string } | { readonly err: string }

export function check(vector: unknown): string | undefined {
  const { text, strict, loose } = vector as Vector
  const { root, problems } = parseFirst(text)
  const found = [...problems]
  const alias = root && found.length === 0 ? aliasProblem(root) : undefined
  if (alias) found.push(alias)
  let duplicates = 0
  if (root && !alias) visit(root, new Set())
  const json = found.length > 0 ? undefined : canonical(toPlain(root))
  return differs('strict', strict, duplicates > 0 ? undefined : json) ?? (loose && differs('loose', loose, json))

  function visit(node: YamlNode, seen: Set<YamlNode>): void {
    const here = target(node)
    if (!here || seen.has(here)) return
    seen.add(here)
    if (here.kind === 'sequence') for (const item of here.items) visit(item, seen)
    if (here.kind !== 'mapping') return
    const resolution = resolveMapping(here)
    duplicates += resolution.duplicates.length
    found.push(...resolution.problems)
    for (const { value } of here.entries) visit(value, seen)
  }

  function differs(mode: string, expected: Answer, got: string | undefined): string | undefined {
    const wanted = 'json' in expected ? canonical(JSON.parse(expected.json)) : undefined
    if (wanted === got) return undefined
    const why = found[0] ? ` (${found[0].message})` : ''
    return `${mode}: expected ${wanted ?? ('err' in expected ? expected.err : '')}, got ${got ?? 'an error'}${why}`
  }
}

/** Keys sorted, -0 kept apart from 0. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
    return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${canonical(item)}`).join(',')}}`
  }
  return Object.is(value, -0) ? '-0' : JSON.stringify(value)
}
