/** A configuration file → its data, and its mistakes at their places. */
import { isMap, isScalar, isSeq, type Node, type YAMLMap } from 'yaml'
import type { SourceFile, Span, UserError } from '../base/index.ts'
import { type ConfigProblem, check, type GateCheck, type KnownRules } from './check.ts'
import { ConfigDocument, DEEPEST, MOST_VALUES, type Placed, spanOf } from './document.ts'
import type { ConfigData } from './options.ts'

export interface ParsedConfig {
  /** The valid part; empty when the file is not a YAML mapping. */
  readonly data: ConfigData
  readonly errors: readonly ConfigError[]
}

/** `unknownRule`: as long as no policy has this id. */
export type ConfigError = UserError & { readonly unknownRule?: string }

type Told = Placed & Pick<ConfigError, 'unknownRule'>

/** UTF-16 units. */
const LONGEST = 1024 * 1024
/** More mistakes are counted. */
const MOST_TOLD = 50

/** The plugins that a configuration names, in the order of its list; what is wrong with it is told by parseConfig. */
export function pluginsIn(file: SourceFile): readonly unknown[] {
  if (file.text.length > LONGEST) return []
  const document = new ConfigDocument(file.text)
  const root = document.problems.length > 0 ? undefined : document.target(document.root)
  const { plugins } = Object(root && isMap(root) ? new Conversion(document).of(root) : {}) as { readonly plugins?: unknown }
  return Array.isArray(plugins) ? plugins : []
}

/** `isAllowed`: whether the configuration may name a path. `known`: mistakes that were found before; `gates`: needed where it sets some. */
export function parseConfig(
  file: SourceFile,
  rules: KnownRules,
  isAllowed: (path: string) => boolean,
  { known = [], gates }: { readonly known?: readonly ConfigProblem[]; readonly gates?: GateCheck | undefined } = {},
): ParsedConfig {
  const refused = (...problems: readonly Placed[]): ParsedConfig => ({ data: {}, errors: listed(file, problems, problems.length) })
  if (file.text.length > LONGEST) return refused({ message: 'the configuration is longer than 1 MiB', span: { start: 0, end: 1 } })
  const document = new ConfigDocument(file.text)
  if (document.problems.length > 0) return refused(...document.problems)
  const root = document.target(document.root)
  if (!root) return { data: {}, errors: [] }
  if (!isMap(root)) return refused({ message: 'a configuration must be a mapping, such as "extends: strict"', span: spanOf(root) })
  const conversion = new Conversion(document)
  const data = Object(conversion.of(root))
  const { data: valid, problems } = check(data, rules, isAllowed, gates)
  const mistakes = [...known, ...problems]
  const placed = mistakes.slice(0, MOST_TOLD).map(problem => locate(document, root, problem))
  return { data: valid, errors: listed(file, [...conversion.problems, ...placed], conversion.problems.length + mistakes.length) }
}

/** Mistakes that were found in the rules of a configuration, which is valid otherwise, at their places. `at` names a rule by its id. */
export function placed(file: SourceFile, problems: readonly ConfigProblem[]): ConfigError[] {
  const document = new ConfigDocument(file.text)
  const root = document.target(document.root)
  const data = Object(new Conversion(document).of(root)) as Readonly<Record<string, readonly ({ readonly id?: unknown } | null)[]>>
  const indexed = problems.map(problem => {
    const [list = '', id, ...rest] = problem.at
    return { ...problem, at: [list, String(data[list]?.findIndex(entry => entry?.id === id)), ...rest] }
  })
  return root && isMap(root)
    ? listed(
        file,
        indexed.map(problem => locate(document, root, problem)),
        problems.length,
      )
    : []
}

/** In the order of the text, as many as are told. */
function listed(file: SourceFile, problems: readonly Told[], count: number): ConfigError[] {
  const told = problems
    .slice(0, MOST_TOLD)
    .map(({ message, span, ...more }): ConfigError => ({ message, location: { file, span }, ...more }))
  const errors = told.sort(byPlace)
  return count > errors.length ? [...errors, { message: `${file.path}: ${count - errors.length} more problems` }] : errors
}

class Conversion {
  readonly problems: Placed[] = []
  #values = 0
  #isFull = false
  /** The collections on the way here: one that contains itself ends. */
  readonly #around = new Set<Node>()

  constructor(readonly document: ConfigDocument) {}

  /** Keys without a value are as good as not there. `typed`: what is not quoted may be a number or a boolean. */
  of(node: Node | undefined, typed = false): unknown {
    const here = this.document.target(node)
    if (!here || !node || this.#around.has(here)) return undefined
    if (++this.#values > MOST_VALUES) {
      if (!this.#isFull) this.problems.push({ message: `a configuration has at most ${MOST_VALUES} values`, span: spanOf(node) })
      this.#isFull = true
      return undefined
    }
    if (this.#around.size === DEEPEST) {
      this.problems.push({ message: `a configuration has at most ${DEEPEST} levels`, span: spanOf(node) })
      return undefined
    }
    if (isScalar(here)) return typed && here.type === 'PLAIN' ? typedValue(String(here.value)) : String(here.value)
    this.#around.add(here)
    const value = isSeq(here)
      ? (here.items as Node[]).map(item => this.of(item, typed) ?? null)
      : isMap(here)
        ? this.#mapping(here, typed)
        : undefined
    this.#around.delete(here)
    return value
  }

  #mapping(here: YAMLMap, typed: boolean): Record<string, unknown> {
    const object: Record<string, unknown> = {}
    const fields = this.document.fieldsOf(here, problem => this.problems.push(problem))
    // Those that are merged count, too: each may be merged again.
    this.#values += [...fields.values()].filter(({ merged }) => merged).length
    for (const { key, value } of fields.values()) {
      const converted = this.of(value, typed || key === 'schema')
      if (converted !== undefined)
        Object.defineProperty(object, key, { value: converted, enumerable: true, configurable: true, writable: true })
    }
    return object
  }
}

/** YAML 1.2's core schema, for JSON Schemas. */
function typedValue(text: string): unknown {
  if (text === 'true' || text === 'false') return text === 'true'
  return /^[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d+)?$/.test(text) ? Number(text) : text
}

/** The place of a problem: a key, a value, or the key of what has no value of its own. */
function locate(document: ConfigDocument, root: YAMLMap, { message, at, key, unknownRule }: ConfigProblem): Told {
  let node: Node | undefined = root
  let span: Span = spanOf(root)
  for (const [index, step] of at.entries()) {
    const here = document.target(node)
    if (isMap(here)) {
      const field = document.fieldsOf(here).get(step)
      if (!field) break
      const isValue = index === at.length - 1 && !key && isScalar(document.target(field.value))
      span = isValue && field.value ? spanOf(field.value) : field.at
      node = field.value
    } else if (isSeq(here)) {
      const item = (here.items as (Node | undefined)[])[Number(step)]
      if (!item) break
      const inner = document.target(item)
      span = spanOf(isMap(inner) ? ((inner.items[0]?.key as Node | undefined) ?? item) : item)
      node = item
    } else break
  }
  return { message, span, ...(unknownRule !== undefined && { unknownRule }) }
}

function byPlace(a: UserError, b: UserError): number {
  return (a.location?.span.start ?? 0) - (b.location?.span.start ?? 0)
}
