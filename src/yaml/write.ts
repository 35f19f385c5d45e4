/** Edits of YAML text that leave every other byte alone. */
import type { Span } from '../base/index.ts'
import type { Document } from './document.ts'
import { membersIn } from './plain.ts'
import { resolvePlain } from './scalar.ts'
import type { Anchored, Entry, YamlNode } from './tree.ts'

export interface TextEdit {
  readonly span: Span
  readonly text: string
}

/** Where a value is written: behind a key or a dash, inside brackets or not. */
export interface Written {
  readonly entry: Entry | undefined
  readonly inFlow: boolean
}

/** Replaces a value. */
export function writeValue(document: Document, node: YamlNode, { entry, inFlow }: Written, value: unknown): TextEdit {
  const { text } = document.file
  if (document.contentType === 'json') return { span: spanOf(node), text: json(value) }
  if (node.kind === 'mapping' || node.kind === 'sequence' || node.kind === 'alias') {
    return isScalar(value) || isFlowPlace(text, node)
      ? { span: spanOf(node), text: flow(value) }
      : replaceBlock(document, node, entry, value)
  }
  if (node.end > node.start) {
    if (isScalar(value)) return { span: { start: node.anchor ? node.start : node.from, end: node.end }, text: scalar(value) }
    const isLong = !Array.isArray(value) || !value.every(isScalar)
    const colon = entry && isLong && !inFlow ? /^[ \t]*:(?=[ \t]+$)/.exec(text.slice(entry.key.end, node.start)) : null
    if (!entry || !colon) return { span: spanOf(node), text: flow(value) }
    const start = entry.key.end + colon[0].length
    return { span: { start, end: node.end }, text: below(value, columnBelow(document, entry, value), document, start) }
  }
  // Nothing is written behind the colon or dash.
  const at = { start: node.start, end: node.start }
  if (isScalar(value) || !entry || inFlow) return { span: at, text: ` ${flow(value)}` }
  return { span: at, text: below(value, columnBelow(document, entry, value), document, node.start) }
}

/** Takes an entry or item out; whole lines where it has them to itself. */
export function removeEntry(text: string, holder: Anchored, gone: Entry | YamlNode): TextEdit | undefined {
  if (holder.kind === 'scalar') return undefined
  const children: readonly (Entry | YamlNode)[] = holder.kind === 'mapping' ? holder.entries : holder.items
  const index = indexOf(children, gone)
  const here = children[index]
  if (!here || !(here === gone || ('key' in here && 'key' in gone && here.key === gone.key))) return undefined
  if (children.length === 1) return { span: spanOf(holder), text: holder.kind === 'mapping' ? '{}' : '[]' }
  const { start, end } = extent(here)
  const next = children[index + 1]
  const previous = children[index - 1]
  if (holder.flow) {
    return { span: next ? { start, end: extent(next).start } : { start: previous ? extent(previous).end : start, end }, text: '' }
  }
  const lineStart = text.lastIndexOf('\n', start - 1) + 1
  const lead = text.slice(lineStart, start)
  if (/^[ \t]*(?:- *)?$/.test(lead) && (holder.kind === 'sequence' || !lead.includes('-'))) {
    return { span: { start: lineStart, end: lineEnd(text, end, true) }, text: '' }
  }
  if (next) return { span: { start, end: extent(next).start }, text: '' }
  return undefined
}

/** Of the child that begins where another does; children are in the order of their places. */
function indexOf(children: readonly (Entry | YamlNode)[], gone: Entry | YamlNode): number {
  const { start } = extent(gone)
  let low = 0
  let high = children.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if (extent(children[middle]!).start < start) low = middle + 1
    else high = middle
  }
  return low
}

export function renameKey({ contentType }: Document, entry: Entry, key: string): TextEdit {
  return { span: spanOf(entry.key), text: contentType === 'json' ? json(key) : scalar(key) }
}

const aliased = new WeakMap<Document, Set<YamlNode>>()

/** Whether an alias or merge key of the document repeats this node. */
export function isShared(node: YamlNode, document: Document): boolean {
  if (node.kind === 'alias' || !node.anchor) return false
  let targets = aliased.get(document)
  if (!targets) {
    targets = new Set()
    if (document.root) collect(document.root, targets)
    aliased.set(document, targets)
  }
  return targets.has(node)
}

function collect(root: YamlNode, targets: Set<YamlNode>): void {
  const rest = [root]
  for (let node = rest.pop(); node; node = rest.pop()) {
    if (node.kind === 'alias') {
      if (node.target) targets.add(node.target)
    } else if (node.kind === 'sequence') for (const item of node.items) rest.push(item)
    else if (node.kind === 'mapping') for (const { key, value } of node.entries) rest.push(key, value)
  }
}

/** Adds the entries or items of a value to a collection, after its last one; undefined where a block collection has none. */
export function insertInto(document: Document, holder: Exclude<Anchored, { kind: 'scalar' }>, value: unknown): TextEdit | undefined {
  const { text } = document.file
  const last = holder.kind === 'mapping' ? holder.entries.at(-1) : holder.items.at(-1)
  if (holder.flow) {
    const written = document.contentType === 'json' ? json(value) : flow(value)
    const inner = written.slice(1, -1).trim()
    if (!last) return { span: spanOf(holder), text: written }
    const at = extent(last).end
    return { span: { start: at, end: at }, text: `, ${inner}` }
  }
  if (!last) return undefined
  const first = holder.kind === 'mapping' ? (holder.entries[0] as Entry).key.from : holder.start
  const column = columnOf(text, first)
  const at = behindComments(text, lineEnd(text, extent(last).end, false), column)
  return { span: { start: at, end: at }, text: below(value, column, document, at) }
}

const COMMENT_LINE = /\r?\n([ \t]*)#[^\r\n]*/y

/** Comments on the next lines that are indented further belong to what stands before them: entries that are commented out. */
function behindComments(text: string, end: number, column: number): number {
  for (;;) {
    COMMENT_LINE.lastIndex = end
    const comment = COMMENT_LINE.exec(text)
    if (!comment || (comment[1] as string).length <= column) return end
    end = COMMENT_LINE.lastIndex
  }
}

/** A block collection replaced by another value, at its own indentation: which, of a list, may be that of its key. */
function replaceBlock(document: Document, node: YamlNode, entry: Entry | undefined, value: unknown): TextEdit {
  const { text } = document.file
  const column = columnOf(text, node.start)
  const key = entry ? columnOf(text, entry.key.start) : -1
  const indent = column > key || Array.isArray(value) ? column : key + 2
  return {
    span: spanOf(node),
    text: ' '.repeat(indent - column) + block(value, indent, eol(text, node.start), listIndent(document)).trimStart(),
  }
}

function isFlowPlace(text: string, node: YamlNode): boolean {
  return node.kind === 'alias' || (node.kind !== 'scalar' && node.flow) || text.length === 0
}

function extent(child: Entry | YamlNode): Span {
  return 'key' in child ? { start: child.key.from, end: Math.max(child.value.end, child.key.end) } : { start: child.from, end: child.end }
}

/** The end of the line an offset is on: before its break, or behind it. */
function lineEnd(text: string, offset: number, withBreak: boolean): number {
  const feed = text.indexOf('\n', offset)
  if (feed < 0) return text.length
  if (withBreak) return feed + 1
  return text[feed - 1] === '\r' && feed > offset ? feed - 1 : feed
}

function columnOf(text: string, offset: number): number {
  return offset - text.lastIndexOf('\n', offset - 1) - 1
}

/** The line break that ends the line an offset is on, or the one before it. */
function eol(text: string, offset: number): string {
  const next = text.indexOf('\n', offset)
  const feed = next < 0 ? text.lastIndexOf('\n') : next
  return feed > 0 && text[feed - 1] === '\r' ? '\r\n' : '\n'
}

function spanOf({ start, end }: Span): Span {
  return { start, end }
}

function isScalar(value: unknown): boolean {
  return typeof value !== 'object' || value === null
}

/** A scalar as YAML: plain where it reads back as itself, else in double quotes. */
export function scalar(value: unknown): string {
  if (typeof value !== 'string') return String(value)
  const plain = /^[\w./][\w./@%+ -]*(?::[\w./@%+-]+)*$/.test(value) && !value.endsWith(' ') && !value.includes(' #')
  return plain && !resolvePlain(value) ? value : JSON.stringify(value)
}

function json(value: unknown): string {
  return JSON.stringify(value, null, 1).replace(/\n\s*/g, ' ')
}

function flow(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(flow).join(', ')}]`
  if (typeof value === 'object' && value !== null) {
    const entries = membersIn(value)
    return entries.length === 0 ? '{}' : `{ ${entries.map(([key, item]) => `${scalar(key)}: ${flow(item)}`).join(', ')} }`
  }
  return scalar(value)
}

/** The column of what is written below a key. */
function columnBelow(document: Document, { key }: Entry, value: unknown): number {
  return columnOf(document.file.text, key.start) + (Array.isArray(value) ? listIndent(document) : 2)
}

/** A key without a value on its line, and the dash below it. */
const LIST = /^( *)((?:- +)*)[^\s:#-][^:\n]*:[ \t]*\r?\n( *)- /m
const listIndents = new WeakMap<Document, number>()

/** How far the document indents its lists below their keys: as the first of them; by two columns where it has none. */
function listIndent(document: Document): number {
  let indent = listIndents.get(document)
  if (indent === undefined) {
    const { file, span } = document
    const [, spaces, dashes = '', below = ''] = LIST.exec(file.text.slice(span.start, span.end)) ?? []
    indent = spaces === undefined ? 2 : Math.max(below.length - spaces.length - dashes.length, 0)
    listIndents.set(document, indent)
  }
  return indent
}

/** Lines under the one that an offset is on. */
function below(value: unknown, indent: number, document: Document, offset: number): string {
  const feed = eol(document.file.text, offset)
  return feed + block(value, indent, feed, listIndent(document))
}

/** Lines at an indentation, without a last line break. */
function block(value: unknown, indent: number, feed: string, ofLists: number): string {
  const lines: string[] = []
  const spaces = ' '.repeat(indent)
  addLines(value, spaces, { spaces, ofLists: ' '.repeat(ofLists) }, lines)
  return lines.length === 1 ? lines[0]! : lines.join(feed)
}

interface Indent {
  readonly spaces: string
  /** More, for a list below a key. */
  readonly ofLists: string
}

/** The first line begins with `lead`, the others with the indentation. */
function addLines(value: unknown, lead: string, { spaces, ofLists }: Indent, lines: string[]): void {
  if (isScalar(value) || isEmpty(value as object)) lines.push(lead + flow(value))
  else if (Array.isArray(value)) {
    const inner = { spaces: `${spaces}  `, ofLists }
    value.forEach((item, index) => addLines(item, `${index === 0 ? lead : spaces}- `, inner, lines))
  } else {
    membersIn(value as object).forEach(([key, item], index) => {
      const start = `${index === 0 ? lead : spaces}${scalar(key)}:`
      if (isScalar(item) || isEmpty(item as object)) lines.push(`${start} ${flow(item)}`)
      else {
        lines.push(start)
        const inner = spaces + (Array.isArray(item) ? ofLists : '  ')
        addLines(item, inner, { spaces: inner, ofLists }, lines)
      }
    })
  }
}

function isEmpty(value: object): boolean {
  return Object.values(value).every(member => member === undefined)
}
