/** A configuration file → its data, and its mistakes at their places. */
import type { UserError, SourceFile, Span } from '../base/index.ts'
import { split, resolveMapping, parseYaml, type Mapping, type SyntaxProblem, target, type YamlNode } from '../yaml/index.ts'
import { type ConfigProblem, check } from './check.ts'
import type { ConfigData } from './options.ts'

export interface ParsedConfig {
  /** The valid part; empty when the file is no YAML mapping. */
  readonly data: ConfigData
  readonly errors: readonly UserError[]
}

/** `ruleIds`: every id and former id there is. */
export function parseConfig(file: SourceFile, ruleIds: readonly string[]): ParsedConfig {
  const error = ({ message, span }: SyntaxProblem): UserError => ({ message, location: { file, span } })
  const [first, second] = split(file.text)
  if (!first) return { data: {}, errors: [] }
  if (second)
    return { data: {}, errors: [error({ message: 'a configuration is one YAML document; this is a second one', span: mark(second) })] }
  const { root, problems } = parseYaml(file.text, first.start, first.end)
  if (problems.length > 0) return { data: {}, errors: problems.map(error) }
  const node = target(root)
  if (!node) return { data: {}, errors: [] }
  if (node.kind !== 'mapping')
    return { data: {}, errors: [error({ message: 'a configuration must be a mapping, such as "extends: strict"', span: node })] }
  const syntax: SyntaxProblem[] = []
  const data = Object(convert(node, syntax, new Set()))
  const checked = check(data, ruleIds)
  return { data: checked.data, errors: [...syntax, ...checked.problems.map(problem => locate(node, problem))].map(error).sort(byPlace) }
}

/**
 * Every scalar is text as it is written: `off` is no boolean here and `1.30` no number. Keys without a value are as good as not there.
 * `around` holds the aliased mappings on the way here: one that contains itself ends.
 */
function convert(node: YamlNode | undefined, problems: SyntaxProblem[], around: Set<YamlNode>): unknown {
  const here = target(node)
  if (!here || here.kind === 'scalar') return here && here.value !== null ? here.text : undefined
  if (around.has(here)) return undefined
  const within = new Set(around).add(here)
  if (here.kind === 'sequence') return here.items.map(item => convert(item, problems, within) ?? null)
  const { fields, duplicates, problems: own } = resolveMapping(here)
  const twice = duplicates.filter(({ first, entry }) => !first.merged && !entry.merged)
  problems.push(...own, ...twice.map(({ entry }) => ({ message: `"${entry.key.text}" is there twice`, span: entry.key })))
  const object: Record<string, unknown> = {}
  for (const { key, value } of fields.values()) {
    const converted = convert(value, problems, within)
    if (converted !== undefined)
      Object.defineProperty(object, key.text, { value: converted, enumerable: true, configurable: true, writable: true })
  }
  return object
}

/** The place of a problem: a key, a value, or the key of what has no value of its own. */
function locate(root: Mapping, { message, at, key }: ConfigProblem): SyntaxProblem {
  let node: YamlNode = root
  let span: Span = root
  for (const [index, step] of at.entries()) {
    const here = target(node)
    if (here?.kind === 'mapping') {
      const field = [...resolveMapping(here).fields.values()].find(each => each.key.text === step)
      if (!field) break
      const value = target(field.value)
      const last = index === at.length - 1
      span = last && !key && value?.kind === 'scalar' ? field.value : field.key
      node = field.value
    } else if (here?.kind === 'sequence') {
      const item: YamlNode | undefined = here.items[Number(step)]
      if (!item) break
      const inner = target(item)
      span = inner?.kind === 'mapping' ? (inner.entries[0]?.key ?? item) : item
      node = item
    } else break
  }
  return { message, span: { start: span.start, end: span.end } }
}

function mark({ start, end }: Span): Span {
  return { start, end: Math.min(start + 3, end) }
}

function byPlace(a: UserError, b: UserError): number {
  return (a.location?.span.start ?? 0) - (b.location?.span.start ?? 0)
}
