/** A configuration file → its data, and its mistakes at their places. */
import type { UserError, SourceFile, Span } from '../base/index.ts'
import { read, split, resolveMapping, type Mapping, type SyntaxProblem, target, type YamlNode } from '../yaml/index.ts'
import { type ConfigProblem, check } from './check.ts'
import type { ConfigData } from './options.ts'

export interface ParsedConfig {
  /** The valid part; empty when the file is not a YAML mapping. */
  readonly data: ConfigData
  readonly errors: readonly ConfigError[]
}

/** `unknownRule`: as long as no policy has this id. */
export type ConfigError = UserError & { readonly unknownRule?: string }

/** UTF-16 units of a configuration, values in it with all its aliases expanded, and levels of them. */
const LONGEST = 1024 * 1024
const MOST_VALUES = 50_000
const DEEPEST = 20
/** More mistakes are counted. */
const MOST_TOLD = 50

/** `ruleIds`: every id and former id there is. `isAllowed`: whether the configuration may name a path. */
export function parseConfig(file: SourceFile, ruleIds: readonly string[], isAllowed: (path: string) => boolean): ParsedConfig {
  const error = ({ message, span, unknownRule }: SyntaxProblem & Pick<ConfigError, 'unknownRule'>): ConfigError => ({
    message,
    location: { file, span },
    ...(unknownRule !== undefined && { unknownRule }),
  })
  if (file.text.length > LONGEST) {
    return { data: {}, errors: [error({ message: 'the configuration is longer than 1 MiB', span: { start: 0, end: 1 } })] }
  }
  const [first, second] = split(file.text)
  if (!first) return { data: {}, errors: [] }
  if (second) return { data: {}, errors: [error({ message: 'a configuration must be a single YAML document', span: mark(second) })] }
  const { root, problems } = read(file, first)
  if (problems.length > 0) return { data: {}, errors: problems.map(error) }
  const node = target(root)
  if (!node) return { data: {}, errors: [] }
  if (node.kind !== 'mapping')
    return { data: {}, errors: [error({ message: 'a configuration must be a mapping, such as "extends: strict"', span: node })] }
  const conversion = new Conversion()
  const data = Object(conversion.of(node))
  const { data: valid, problems: mistakes } = check(data, ruleIds, isAllowed)
  const all = [...conversion.problems, ...mistakes.slice(0, MOST_TOLD).map(problem => locate(node, problem))]
  const errors = all.slice(0, MOST_TOLD).map(error).sort(byPlace)
  const more = conversion.problems.length + mistakes.length - errors.length
  if (more > 0) errors.push({ message: `${file.path}: ${more} more problems` })
  return { data: valid, errors }
}

class Conversion {
  readonly problems: SyntaxProblem[] = []
  #values = 0
  /** The collections on the way here: one that contains itself ends. */
  readonly #around = new Set<YamlNode>()

  /** Every scalar is text as it is written: `off` is no boolean here and `1.30` no number. Keys without a value are as good as not there. */
  of(node: YamlNode | undefined): unknown {
    const here = target(node)
    if (!here || !node || this.#around.has(here)) return undefined
    if (++this.#values > MOST_VALUES || this.#around.size === DEEPEST) {
      if (this.#values <= MOST_VALUES) this.#problem(`a configuration has at most ${DEEPEST} levels`, node)
      else if (this.#values === MOST_VALUES + 1) this.#problem(`a configuration has at most ${MOST_VALUES} values`, node)
      return undefined
    }
    if (here.kind === 'scalar') return here.value === null ? undefined : here.text
    this.#around.add(here)
    const value = here.kind === 'sequence' ? here.items.map(item => this.of(item) ?? null) : this.#mapping(here)
    this.#around.delete(here)
    return value
  }

  #mapping(here: Mapping): Record<string, unknown> {
    const { fields, duplicates, problems } = resolveMapping(here)
    this.problems.push(...problems)
    for (const { first, entry } of duplicates) {
      if (!first.merged && !entry.merged) this.#problem(`duplicate key "${entry.key.text}"`, entry.key)
    }
    const object: Record<string, unknown> = {}
    for (const { key, value } of fields.values()) {
      const converted = this.of(value)
      if (converted !== undefined)
        Object.defineProperty(object, key.text, { value: converted, enumerable: true, configurable: true, writable: true })
    }
    return object
  }

  #problem(message: string, { start, end }: Span): void {
    this.problems.push({ message, span: { start, end } })
  }
}

/** The place of a problem: a key, a value, or the key of what has no value of its own. */
function locate(root: Mapping, { message, at, key, unknownRule }: ConfigProblem): SyntaxProblem & Pick<ConfigError, 'unknownRule'> {
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
  return { message, span: { start: span.start, end: span.end }, ...(unknownRule !== undefined && { unknownRule }) }
}

function mark({ start, end }: Span): Span {
  return { start, end: Math.min(start + 3, end) }
}

function byPlace(a: UserError, b: UserError): number {
  return (a.location?.span.start ?? 0) - (b.location?.span.start ?? 0)
}
