/** A configuration file as the package `yaml` reads it: YAML 1.2, as editors have it, with the place of every key and value. */
import { type Alias, Composer, type CST, isAlias, isMap, isPair, isScalar, isSeq, type Node, type Pair, Parser, type YAMLMap } from 'yaml'
import type { Span } from '../base/index.ts'

export interface Placed {
  readonly message: string
  readonly span: Span
}

export interface Field {
  readonly key: string
  readonly at: Span
  readonly value: Node | undefined
  readonly merged: boolean
}

/** Levels of collections; keys and items of the text, and values with all aliases expanded. */
export const DEEPEST = 20
export const MOST_VALUES = 50_000

/** Every scalar is text: `off` is no boolean here and `1.30` no number. Merge keys are read by `fieldsOf`. */
const OPTIONS = { schema: 'failsafe', merge: false, uniqueKeys: false, prettyErrors: false, logLevel: 'silent' } as const

/** What the package says in the terms of the grammar, for people. */
const PLAINER: Readonly<Record<string, string>> = {
  'Implicit keys need to be on a single line':
    'a key and its ":" must be on one line; add the ":", or correct the indentation of the next line',
  'Nested mappings are not allowed in compact mappings':
    'the value holds another key (":"); quote it, or correct the indentation of the second key',
  'Implicit map keys need to be followed by map values': 'a key without ":" and a value; add them',
}

export class ConfigDocument {
  readonly root: Node | undefined
  readonly problems: readonly Placed[]
  readonly #targets = new Map<Alias, Node | undefined>()

  /** The composer is recursive: a text that is too deep or too long for it is refused before. */
  constructor(text: string) {
    const tokens = [...new Parser().parse(text)]
    const limit = beyondLimits(tokens)
    if (limit) {
      this.problems = [limit]
      return
    }
    const [document, second] = withoutTraces(() => [...new Composer(OPTIONS).compose(tokens, true, text.length)])
    if (second) {
      const [start] = second.range
      const mark = text.lastIndexOf('---', start)
      this.problems = [{ message: 'a configuration must be a single YAML document', span: { start: mark, end: mark + 3 } }]
      return
    }
    this.root = document?.contents ?? undefined
    const undefinedAliases = this.root ? this.#resolve(this.root) : []
    const errors = (document?.errors ?? []).map(({ message, pos: [start, end] }) => ({
      message: PLAINER[message] ?? message.replace(/^[A-Z](?=[a-z ])/, letter => letter.toLowerCase()),
      span: { start: Math.min(start, text.length), end: Math.min(Math.max(end, start), text.length) },
    }))
    this.problems = errors.length > 0 ? errors : undefinedAliases
  }

  /** What an alias stands for; undefined where nothing is written. */
  target(node: Node | undefined): Node | undefined {
    const here = isAlias(node) ? this.#targets.get(node) : node
    return isScalar(here) && here.type === 'PLAIN' && /^(?:~|null|Null|NULL)?$/.test(here.source ?? '') ? undefined : here
  }

  /** The last of equal keys, which `twice` is told of; keys of the mapping itself before those of its merge keys. */
  fieldsOf(map: YAMLMap, told: (problem: Placed) => void = () => {}): ReadonlyMap<string, Field> {
    const fields = new Map<string, Field>()
    const merges: Pair[] = []
    for (const pair of map.items) {
      const key = this.target(pair.key as Node)
      const at = spanOf(pair.key ?? map)
      if (!isScalar(key)) told({ message: 'a key must be text', span: at })
      else if (key.value === '<<' && key.type === 'PLAIN') merges.push(pair)
      else {
        const name = String(key.value)
        if (fields.has(name)) told({ message: `duplicate key "${name}"`, span: at })
        fields.set(name, { key: name, at, value: (pair.value ?? undefined) as Node | undefined, merged: false })
      }
    }
    for (const { key, value } of merges) this.#merge(key as Node, value as Node | undefined, fields, told, [map])
    return fields
  }

  /** `around`: the mappings that are being merged, which one of them may name again. */
  #merge(key: Node, value: Node | undefined, into: Map<string, Field>, told: (problem: Placed) => void, around: readonly Node[]): void {
    const from = this.target(value)
    const parts = isSeq(from) ? (from.items as Node[]).map(item => this.target(item)) : [from]
    for (const part of parts) {
      if (!isMap(part)) told({ message: 'a merge key needs a mapping, or a list of mappings', span: spanOf(key) })
      else if (!around.includes(part) && around.length < DEEPEST) {
        for (const pair of part.items) {
          const inner = this.target(pair.key as Node)
          if (!isScalar(inner)) continue
          const name = String(inner.value)
          if (name === '<<') this.#merge(pair.key as Node, pair.value as Node | undefined, into, told, [...around, part])
          else if (!into.has(name)) into.set(name, { key: name, at: spanOf(inner), value: pair.value as Node, merged: true })
        }
      }
    }
  }

  /** Aliases stand for the last anchor of their name before them. */
  #resolve(root: Node): Placed[] {
    const anchors = new Map<string, Node>()
    const problems: Placed[] = []
    const rest: unknown[] = [root]
    for (let next = rest.pop(); rest.length > 0 || next !== undefined; next = rest.pop()) {
      if (isPair(next)) rest.push(next.value ?? undefined, next.key)
      else if (isAlias(next)) {
        this.#targets.set(next, anchors.get(next.source))
        if (!anchors.has(next.source))
          problems.push({ message: `undefined alias: no anchor "&${next.source}" precedes it`, span: spanOf(next) })
      } else if (isScalar(next) || isMap(next) || isSeq(next)) {
        if (next.anchor) anchors.set(next.anchor, next)
        if (!isScalar(next)) for (const item of next.items.toReversed()) rest.push(item)
      }
    }
    return problems
  }
}

export function spanOf({ range }: Pick<Node, 'range'>): Span {
  return { start: range?.[0] ?? 0, end: range?.[1] ?? 0 }
}

function beyondLimits(tokens: readonly CST.Token[]): Placed | undefined {
  const rest: (readonly [CST.Token, number])[] = tokens.map(token => [token, 0])
  let items = 0
  for (let next = rest.pop(); next; next = rest.pop()) {
    const [token, depth] = next
    const span = { start: token.offset, end: token.offset + 1 }
    if (depth > DEEPEST) return { message: `a configuration has at most ${DEEPEST} levels`, span }
    if (++items > MOST_VALUES) return { message: `a configuration has at most ${MOST_VALUES} values`, span }
    if (token.type === 'document' && token.value) rest.push([token.value, 0])
    if (!('items' in token)) continue
    for (const { key, value } of token.items) for (const part of [key, value]) if (part) rest.push([part, depth + 1])
  }
  return undefined
}

/** Errors of the package have a stack each, which nobody reads and which takes longer than everything else. */
function withoutTraces<T>(compose: () => T): T {
  const { stackTraceLimit } = Error
  Error.stackTraceLimit = 0
  try {
    return compose()
  } finally {
    Error.stackTraceLimit = stackTraceLimit
  }
}
