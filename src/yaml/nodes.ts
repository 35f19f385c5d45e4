/** The nodes of the tree, made of the tokens that a scanner has at hand. */
import type { Span } from '../base/index.ts'
import { Mistake, quoted } from './mistakes.ts'
import { keyName, type Resolved, resolvePlain, resolveTagged } from './scalar.ts'
import type { Scanner } from './scanner.ts'
import { tagHandle } from './tags.ts'
import { ANCHOR, PLAIN, TAG } from './tokens.ts'
import type { Alias, Anchored, Entry, Mapping, Scalar, Sequence, SyntaxProblem, YamlNode } from './tree.ts'

/** Of collections within collections, as in Go. */
export const MAX_DEPTH = 10_000

const STYLES: readonly Scalar['style'][] = ['plain', 'single', 'double', 'literal', 'folded']
const NOTHING: Resolved = { value: null, float: false }

export type Writable<T> = { -readonly [K in keyof T]: T[K] }

/** Anchor and tag of a node. */
export interface Properties {
  readonly from: number
  readonly anchor: Span | undefined
  readonly name: string
  /** In full; undefined where there is none. */
  readonly tag: string | undefined
}

export class Nodes {
  readonly problems: SyntaxProblem[] = []
  /** Of them, what JSON does not have: Go converts what it decoded, and so never sees what a later key of the same name replaced. */
  protected readonly unlikeJson = new Map<SyntaxProblem, YamlNode>()
  /** Prefixes of tags. */
  protected readonly handles = new Map([
    ['!', '!'],
    ['!!', 'tag:yaml.org,2002:'],
  ])
  readonly #anchors = new Map<string, Anchored>()
  #depth = 0
  /** The end of what was read last. */
  protected end: number

  constructor(readonly scanner: Scanner) {
    this.end = scanner.pos
  }

  /** Passes the token at hand. */
  protected skip(): void {
    this.end = this.scanner.tokenEnd
    this.scanner.skip()
  }

  protected sequence(start: number, flow: boolean, properties: Properties | undefined): Writable<Sequence> {
    this.#enter(start)
    const from = properties ? properties.from : start
    return this.#remember({ kind: 'sequence', start, end: start, from, anchor: properties?.anchor, flow, items: [] }, properties)
  }

  protected mapping(start: number, flow: boolean, properties: Properties | undefined): Writable<Mapping> {
    this.#enter(start)
    const from = properties ? properties.from : start
    return this.#remember(
      { kind: 'mapping', start, end: start, from, anchor: properties?.anchor, flow, entries: [], simple: true },
      properties,
    )
  }

  #enter(start: number): void {
    if (++this.#depth > MAX_DEPTH)
      throw new Mistake('the document is nested too deeply', { start, end: Math.min(start + 1, this.scanner.end) })
  }

  protected closed<T extends Writable<Mapping> | Writable<Sequence>>(node: T): T {
    this.#depth--
    node.end = Math.max(this.end, node.start)
    if (node.kind === 'mapping') node.simple = isSimple(node.entries)
    return node
  }

  #remember<T extends Anchored>(node: T, properties: Properties | undefined): T {
    if (properties?.anchor) this.#anchors.set(properties.name, node)
    return node
  }

  protected alias(): Alias {
    const { start, tokenEnd: end, value: name } = this.scanner
    const target = this.#anchors.get(name)
    if (!target) this.#problem(`undefined alias: no anchor "&${name}" precedes it; quote the value if it is not an alias`, { start, end })
    this.skip()
    return { kind: 'alias', start, end, from: start, anchor: undefined, target }
  }

  /** An anchor and a tag, in either order. */
  protected properties(first: number): Properties {
    const { scanner } = this
    const from = scanner.start
    let anchor: Span | undefined
    let name = ''
    let tag: string | undefined
    for (let type = first; (type === ANCHOR && !anchor) || (type === TAG && tag === undefined); type = scanner.peek()) {
      const span = { start: scanner.start, end: scanner.tokenEnd }
      if (type === TAG) tag = this.#tag(span)
      else {
        anchor = span
        name = scanner.value
      }
      this.skip()
    }
    return { from, anchor, name, tag }
  }

  #tag(span: Span): string {
    const { value, text } = this.scanner
    const written = text.slice(span.start, span.end)
    if (written === '!' || written.startsWith('!<')) return value
    const handle = tagHandle(written)
    const prefix = this.handles.get(handle)
    if (prefix === undefined) throw new Mistake(`the tag ${quoted(written)} is not declared; quote a value that starts with "!"`, span)
    return prefix + value
  }

  protected scalar(type: number, properties: Properties | undefined): Scalar {
    const { start, tokenEnd: end, value: text } = this.scanner
    const style = STYLES[type - PLAIN] as Scalar['style']
    const tag = properties?.tag
    const resolved = tag !== undefined ? this.#tagged(tag, text, { start, end }) : type === PLAIN ? resolvePlain(text) : undefined
    const value = resolved ? resolved.value : text
    const float = resolved !== undefined && resolved.float
    this.skip()
    const from = properties ? properties.from : start
    const node: Scalar = { kind: 'scalar', start, end, from, anchor: properties?.anchor, style, value, text, float, tag }
    return this.#remember(node, properties)
  }

  /** Where no value is written: behind its properties, its colon or its dash. */
  protected empty(properties?: Properties): Scalar {
    const end = this.end
    const { from = end, anchor, tag } = properties ?? {}
    const { value, float } = (tag === undefined ? undefined : this.#tagged(tag, '', { start: from, end })) ?? NOTHING
    return this.#remember({ kind: 'scalar', start: end, end, from, anchor, style: 'plain', value, text: '', float, tag }, properties)
  }

  #tagged(tag: string, text: string, span: Span): Resolved | undefined {
    const resolved = resolveTagged(tag, text)
    if (!resolved) this.#problem(`${quoted(text)} is not a valid ${tag.replace(/^.*[!:]/, '')}`, span)
    return resolved
  }

  protected entry(key: YamlNode, value: YamlNode): Entry {
    this.checkValue(value)
    const scalar = key.kind === 'alias' ? key.target : key
    if (scalar?.kind === 'scalar') {
      const name = typeof scalar.value === 'string' ? scalar.value : keyName(scalar.value, scalar.float)
      if (name !== undefined) return { key, name, value }
    }
    this.#problem(this.#isTemplate(key) ? 'quote a value that starts with "{{"' : badKey(scalar), key)
    if (scalar?.kind === 'scalar') this.unlikeJson.set(this.problems.at(-1)!, key)
    return { key, name: undefined, value }
  }

  #isTemplate({ kind, start }: YamlNode): boolean {
    return kind === 'mapping' && this.scanner.text.startsWith('{{', start - 1)
  }

  protected item(node: YamlNode): YamlNode {
    this.checkValue(node)
    return node
  }

  protected checkValue(node: YamlNode): void {
    if (node.kind === 'scalar' && node.float && !Number.isFinite(node.value)) {
      this.#problem(`${node.text} cannot be represented in JSON; quote it to make it a string`, node)
      this.unlikeJson.set(this.problems.at(-1)!, node)
    }
  }

  #problem(message: string, { start, end }: Span): void {
    this.problems.push({ message, span: { start, end } })
  }
}

function badKey(key: Anchored | undefined): string {
  const what = key?.kind !== 'scalar' ? 'a collection' : key.value === null ? 'null' : key.text
  return `${what} cannot be a key: JSON keys are strings`
}

/** No merge key, no duplicate, every key a JSON key. */
export function isSimple(entries: readonly Entry[]): boolean {
  if (entries.length > 12) {
    const names = new Set<string>()
    for (const { name, key } of entries) {
      if (name === undefined || isMerge(key) || names.has(name)) return false
      names.add(name)
    }
    return true
  }
  for (let i = 0; i < entries.length; i++) {
    const { name, key } = entries[i] as Entry
    if (name === undefined || (name === '<<' && isMerge(key))) return false
    for (let j = 0; j < i; j++) if ((entries[j] as Entry).name === name) return false
  }
  return true
}

/** A plain `<<`, or one that a tag makes a merge key. */
export function isMerge(key: YamlNode): boolean {
  if (key.kind !== 'scalar' || key.text !== '<<') return false
  return key.tag === undefined ? key.style === 'plain' : key.tag === '!' || key.tag === 'tag:yaml.org,2002:merge'
}
