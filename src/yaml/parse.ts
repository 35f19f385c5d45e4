/** YAML text → positioned tree, over the events of js-yaml. One document at a time; its offsets are shifted into the file. */
import { type Event, EVENT_ID, getScalarValue, parseEvents, type ScalarEvent, YAMLException } from 'js-yaml'
import type { Span } from '../source.ts'
import { keyName, resolve, resolvePlain, resolveTagged } from './scalar.ts'
import { tabProblems } from './tabs.ts'
import type { Anchored, Entry, Mapping, Scalar, Sequence, SyntaxProblem, YamlNode } from './tree.ts'

export interface Parsed {
  /** Undefined for an empty document. */
  readonly root: YamlNode | undefined
  readonly problems: readonly SyntaxProblem[]
}

/** Deeper nesting is refused before it can exhaust the stack; Go's own limit is 10,000. */
const MAX_DEPTH = 1000

/** Parses one document: `text.slice(start, end)` of a file, its `---` line included. Only the first document in it counts. */
export function parseYaml(text: string, start = 0, end = text.length): Parsed {
  let source = withLineFeeds(start === 0 && end === text.length ? text : text.slice(start, end))
  const pads: number[] = []
  for (;;) {
    try {
      const { root, problems } = moved(new Builder(source, start).build(parseEvents(source, { maxDepth: MAX_DEPTH })), start, pads)
      return { root, problems: [...problems, ...tabProblems(text, { start, end }, root)] }
    } catch (error) {
      const line = pads.length < MAX_PADS ? deficientLine(error, source) : undefined
      if (line === undefined || pads.includes(line)) return { root: undefined, problems: [syntaxProblem(error, start, end, pads)] }
      source = source.slice(0, line) + PAD + source.slice(line)
      pads.splice(0, pads.length, ...pads.map(pad => (pad >= line ? pad + PAD.length : pad)), line)
      pads.sort((a, b) => a - b)
    }
  }
}

/** Inside brackets and quotes Go does not care how far a line is indented, js-yaml does: such lines are padded, which changes no value. */
const PAD = ' '.repeat(128)
const MAX_PADS = 200

/** The start of the line that js-yaml finds too little indented, if that is what it complains of. */
function deficientLine(error: unknown, source: string): number | undefined {
  if (!(error instanceof YAMLException) || error.reason !== 'deficient indentation' || error.mark === undefined) return undefined
  return source.lastIndexOf('\n', error.mark.position - 1) + 1
}

/** The tree of a padded text, with the offsets of the text as it is. */
function moved(parsed: Parsed, base: number, pads: readonly number[]): Parsed {
  if (pads.length === 0) return parsed
  const at = (offset: number): number => base + unpadded(offset - base, pads)
  const span = ({ start, end }: Span): Span => ({ start: at(start), end: at(end) })
  const rest: Writable<YamlNode>[] = parsed.root ? [parsed.root] : []
  for (let node = rest.pop(); node; node = rest.pop()) {
    Object.assign(node, span(node), { from: at(node.from), anchor: node.anchor && span(node.anchor) })
    if (node.kind === 'sequence') rest.push(...node.items)
    else if (node.kind === 'mapping') for (const { key, value } of node.entries) rest.push(key, value)
  }
  return { root: parsed.root, problems: parsed.problems.map(problem => ({ ...problem, span: span(problem.span) })) }
}

/** An offset of the padded text in the text as it is. */
function unpadded(offset: number, pads: readonly number[]): number {
  let shift = 0
  for (const pad of pads) {
    if (offset <= pad) break
    shift += Math.min(PAD.length, offset - pad)
  }
  return offset - shift
}

/** To Go, NEL, LS and PS end lines as LF does; to js-yaml they are text. Keeps every offset. */
function withLineFeeds(source: string): string {
  return /[\u0085\u2028\u2029]/.test(source) ? source.replace(/[\u0085\u2028\u2029]/g, '\n') : source
}

function syntaxProblem(error: unknown, start: number, end: number, pads: readonly number[]): SyntaxProblem {
  if (error instanceof YAMLException) {
    const at = Math.min(start + unpadded(error.mark?.position ?? 0, pads), end)
    return { message: error.reason ?? error.message, span: { start: at, end: Math.min(at + 1, end) } }
  }
  if (error instanceof RangeError) return { message: 'the document is nested too deeply', span: { start, end: Math.min(start + 1, end) } }
  throw error
}

type Writable<T> = { -readonly [K in keyof T]: T[K] }
type Open = { node: Writable<Mapping>; entries: Entry[]; key: YamlNode | undefined } | { node: Writable<Sequence>; items: YamlNode[] }

const STYLES: readonly Scalar['style'][] = ['plain', 'plain', 'single', 'double', 'literal', 'folded']
const SPACE = 32
const TAB = 9
const NO_ANCHORS: ReadonlyMap<string, Anchored> = new Map()

/** Assembles nodes from events. Events give the start of collections and both ends of scalars; all other ends are found by moving a cursor over the text. */
class Builder {
  readonly #problems: SyntaxProblem[] = []
  readonly #open: Open[] = []
  #anchors: Map<string, Anchored> | undefined
  #root: YamlNode | undefined
  readonly #handles = new Map<string, string>()
  #cursor = 0

  constructor(
    readonly text: string,
    readonly base: number,
  ) {}

  build(events: readonly Event[]): Parsed {
    let documents = 0
    for (const event of events) {
      switch (event.type) {
        case EVENT_ID.DOCUMENT:
          if (++documents > 1) return { root: this.#root, problems: this.#problems }
          for (const directive of event.directives) if (directive.kind === 'tag') this.#handles.set(directive.handle, directive.prefix)
          break
        case EVENT_ID.SCALAR:
          this.#add(this.#scalar(event))
          break
        case EVENT_ID.MAPPING: {
          const node: Writable<Mapping> = {
            kind: 'mapping',
            start: event.start + this.base,
            end: 0,
            from: this.#from(event, event.start),
            anchor: this.#anchor(event),
            flow: event.style === 2,
            entries: [],
            simple: true,
          }
          this.#opened(event, node)
          this.#open.push({ node, entries: node.entries as Entry[], key: undefined })
          break
        }
        case EVENT_ID.SEQUENCE: {
          const node: Writable<Sequence> = {
            kind: 'sequence',
            start: event.start + this.base,
            end: 0,
            from: this.#from(event, event.start),
            anchor: this.#anchor(event),
            flow: event.style === 2,
            items: [],
          }
          this.#opened(event, node)
          this.#open.push({ node, items: node.items as YamlNode[] })
          break
        }
        case EVENT_ID.ALIAS: {
          const name = this.text.slice(event.anchorStart, event.anchorEnd)
          const target = (this.#anchors ?? NO_ANCHORS).get(name)
          const start = event.anchorStart - 1 + this.base
          const span = { start, end: event.anchorEnd + this.base }
          if (!target) this.#problem(`unknown anchor "${name}"`, span)
          this.#cursor = event.anchorEnd
          this.#add({ kind: 'alias', ...span, from: start, anchor: undefined, target })
          break
        }
        case EVENT_ID.POP:
          this.#close()
          break
      }
    }
    return { root: this.#root, problems: this.#problems }
  }

  #opened(event: { start: number; anchorStart: number; anchorEnd: number }, node: Anchored): void {
    this.#remember(event, node)
    this.#add(node)
    this.#cursor = (node as Mapping | Sequence).flow ? event.start + 1 : event.start
  }

  #add(node: YamlNode): void {
    const parent = this.#open.at(-1)
    if (parent && 'entries' in parent && parent.key === undefined) {
      parent.key = node
      return
    }
    if (node.kind === 'scalar' && typeof node.value === 'number' && !Number.isFinite(node.value)) {
      this.#problem(`${node.text} is no JSON value; quote it to make it a string`, node)
    }
    if (!parent) this.#root ??= node
    else if ('items' in parent) parent.items.push(node)
    else if (parent.key !== undefined) {
      parent.entries.push(this.#entry(parent.key, node))
      parent.key = undefined
    }
  }

  #entry(key: YamlNode, value: YamlNode): Entry {
    const scalar = key.kind === 'alias' ? key.target : key
    if (scalar?.kind === 'scalar') {
      const name = typeof scalar.value === 'string' ? scalar.value : keyName(scalar.value, scalar.float)
      if (name !== undefined) return { key, name, value }
    }
    const what = scalar === undefined || scalar.kind !== 'scalar' ? 'a collection' : scalar.value === null ? 'null' : scalar.text
    this.#problem(`${what} cannot be a key: JSON has only strings`, key)
    return { key, name: undefined, value }
  }

  #close(): void {
    const open = this.#open.pop()
    if (!open) return
    const { node } = open
    if (node.flow) {
      let i = this.#skipBlank(this.#cursor)
      if (this.text.charCodeAt(i) === 44) i = this.#skipBlank(i + 1)
      this.#cursor = i + 1
      node.end = i + 1 + this.base
    } else {
      const last = 'items' in open ? open.items.at(-1) : open.entries.at(-1)?.value
      node.end = Math.max(last?.end ?? node.start, node.start)
      this.#cursor = Math.max(this.#cursor, node.end - this.base)
    }
    if ('entries' in open) open.node.simple = isSimple(open.entries)
  }

  #scalar(event: ScalarEvent): Scalar {
    let style = STYLES[event.style] as Scalar['style']
    const tagged = event.tagStart >= 0
    const raw = event.valueStart < 0 ? '' : event.fast ? this.text.slice(event.valueStart, event.valueEnd) : this.#value(event, style)
    let { start, end } = this.#span(event, style)
    this.#cursor = end
    start += this.base
    end += this.base
    let value: Scalar['value'] = raw
    let float = false
    if (tagged) {
      const tag = this.#tag(event)
      const resolved = tag === '!' ? { value: raw, float: false } : resolveTagged(tag, raw)
      if (resolved) ({ value, float } = resolved)
      else this.#problem(`${JSON.stringify(raw)} is no ${tag.replace(/^.*[!:]/, '')}`, { start, end })
      if (isMergeTag(tag)) style = 'plain'
    } else if (style === 'plain') {
      value = resolvePlain(raw)
      if (typeof value === 'number') float = resolve(raw).float
    }
    const from = this.#from(event, start - this.base)
    const node: Scalar = { kind: 'scalar', start, end, from, anchor: this.#anchor(event), style, value, text: raw, float }
    this.#remember(event, node)
    return node
  }

  /** The text of a scalar that is not a bare slice of its source, with what Go's scanner does differently. */
  #value(event: ScalarEvent, style: Scalar['style']): string {
    const { valueStart, valueEnd } = event
    if (style === 'double') {
      const escape = badEscape(this.text.slice(valueStart, valueEnd))
      if (escape) {
        const start = valueStart + escape.index + this.base
        this.#problem(`unknown escape sequence ${escape.text}`, { start, end: start + escape.text.length })
      }
    }
    if (style !== 'literal' && style !== 'folded') return getScalarValue(this.text, event)
    const atRoot = this.#open.length === 0 && /^[|>][-+]?[1-9]/.test(this.text.slice(this.#span(event, style).start))
    const value = getScalarValue(this.text, atRoot ? { ...event, indent: event.indent + 1 } : event)
    const unfinished = valueEnd >= this.text.length && !/[\r\n]$/.test(this.text)
    return unfinished && value.endsWith('\n') ? value.slice(0, -1) : value
  }

  #tag(event: ScalarEvent): string {
    const tag = this.text.slice(event.tagStart, event.tagEnd)
    if (tag.startsWith('!<')) return tag.slice(2, -1)
    const handle = /^!(?:[\w-]*!)?/.exec(tag)?.[0] ?? ''
    const prefix = this.#handles.get(handle)
    return prefix === undefined ? tag : prefix + tag.slice(handle.length)
  }

  #problem(message: string, { start, end }: Span): void {
    this.#problems.push({ message, span: { start, end } })
  }

  /** Offsets in the document: quotes and block headers included, trailing blank lines of a block scalar not. */
  #span(event: ScalarEvent, style: Scalar['style']): { start: number; end: number } {
    const { valueStart, valueEnd } = event
    switch (style) {
      case 'single':
      case 'double':
        return { start: valueStart - 1, end: valueEnd + 1 }
      case 'literal':
      case 'folded': {
        const indicator = style === 'literal' ? '|' : '>'
        const line = Math.max(this.text.lastIndexOf('\n', valueStart - 2) + 1, this.#cursor, event.anchorEnd, event.tagEnd)
        const start = Math.max(this.text.indexOf(indicator, line), line)
        let end = valueEnd
        while (end > valueStart && isBlank(this.text.charCodeAt(end - 1))) end--
        if (end > valueStart) return { start, end }
        end = start + 1
        while (/[-+0-9]/.test(this.text[end] ?? '')) end++
        return { start, end }
      }
      default: {
        if (valueStart >= 0) return { start: valueStart, end: valueEnd }
        const at = this.#emptyAt(Math.max(event.anchorEnd, event.tagEnd))
        return { start: at, end: at }
      }
    }
  }

  /** Where an absent value would be: behind its properties, its `:`, or its `-`. */
  #emptyAt(properties: number): number {
    if (properties >= 0) return properties
    const parent = this.#open.at(-1)
    if (!parent || (parent.node.flow && 'items' in parent)) return this.#cursor
    const next = this.#skipBlank(this.#cursor)
    const sign = 'items' in parent ? 45 : 58
    return this.text.charCodeAt(next) === sign ? next + 1 : this.#cursor
  }

  #skipBlank(from: number): number {
    let i = from
    for (;;) {
      const c = this.text.charCodeAt(i)
      if (isBlank(c)) i++
      else if (c === 35 && (i === 0 || isBlank(this.text.charCodeAt(i - 1)) || i === from)) {
        const end = this.text.indexOf('\n', i)
        i = end < 0 ? this.text.length : end
      } else return i
    }
  }

  #anchor(event: { anchorStart: number; anchorEnd: number }): Span | undefined {
    if (event.anchorStart < 0) return undefined
    return { start: event.anchorStart - 1 + this.base, end: event.anchorEnd + this.base }
  }

  #from(event: { anchorStart: number; tagStart: number }, start: number): number {
    let from = start
    if (event.anchorStart >= 0) from = Math.min(from, event.anchorStart - 1)
    if (event.tagStart >= 0) from = Math.min(from, event.tagStart)
    return from + this.base
  }

  #remember(event: { anchorStart: number; anchorEnd: number }, node: Anchored): void {
    if (event.anchorStart < 0) return
    this.#anchors ??= new Map()
    this.#anchors.set(this.text.slice(event.anchorStart, event.anchorEnd), node)
  }
}

function isBlank(c: number): boolean {
  return c === SPACE || c === 10 || c === 13 || c === TAB
}

function isSimple(entries: readonly Entry[]): boolean {
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

/** An escape that YAML 1.2 took over from JSON, or half a surrogate pair: go.yaml.in/yaml/v2 knows neither. */
function badEscape(raw: string): { index: number; text: string } | undefined {
  for (const match of raw.matchAll(/\\(?:u[dD][89a-fA-F][0-9a-fA-F]{2}|[\s\S])/g)) {
    if (match[0] === '\\/' || match[0].length > 2) return { index: match.index, text: match[0] }
  }
  return undefined
}

function isMergeTag(tag: string): boolean {
  return tag === '!!merge' || tag === 'tag:yaml.org,2002:merge'
}

/** A plain `<<`, or one tagged as merge key. */
export function isMerge(key: YamlNode): boolean {
  return key.kind === 'scalar' && key.style === 'plain' && key.text === '<<'
}
