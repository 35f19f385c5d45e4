/** Text that is not a manifest yet: Go templates (Helm), Jinja (Ansible, Salt), ytt, names that stand for values (Flux, envsubst), and placeholders. */
import type { SourceFile, Span } from '../base/index.ts'

export interface Template {
  /** What writes such text, and what to run before linting: its output is what reaches the cluster. */
  readonly engine: 'Helm' | 'Go template' | 'Jinja' | 'ytt' | 'substitution' | 'placeholder'
  readonly span: Span
  /** The paths of the values that are placeholders. */
  readonly paths?: readonly string[]
}

const ACTION = /\{\{[^{}]*\}\}|\{%[^%]*%\}/g
const HELM = /\.(?:Values|Release|Chart|Capabilities|Files|Template)\b|\b(?:include|toYaml|nindent|tpl|lookup)\s/
/** `${name}`, `$NAME`, and what Flux and envsubst make of it: `${name:=default}`. */
const SUBSTITUTION = /\$(?:\{[A-Za-z_]\w*(?:[^\w{}][^{}]*)?\}|[A-Z_][A-Z0-9_]*(?![\w(]))/
/** A comment of its own kind is code: `name: #@ data.values.name`. */
const YTT = /(?:^[ \t]*|[:-][ \t]+)#@(?:[a-z][\w/-]*)?[ \t]/m
/** What a template of a DaemonSet says, or leaves open. */
const KIND = /\bkind["']?\s*:\s*["']?(?:DaemonSet\b|\{[{%])/
/** An indented key is not longer; a line of a minified file is. */
const LONGEST_KEY = 500
const JINJA = /\{%|\{\{-?\s*[a-zA-Z_][\w.]*\s*(?:\||\}\}|\[|\()/

/**
 * The first template action of a text, if there is one that its author means to have rendered. An action inside a block scalar or between
 * other text in quotes may be the agent's own configuration: `parsed` text counts as a template only where an action is a whole value.
 */
export function templateIn({ path, text }: SourceFile, { start, end }: Span, parsed: boolean): Template | undefined {
  const part = text.slice(start, end)
  const ytt = part.includes('#@') ? YTT.exec(part) : null
  if (ytt) {
    const from = start + ytt.index + ytt[0].indexOf('#@')
    return { engine: 'ytt', span: { start: from, end: lineAround(text, from).end } }
  }
  if (!part.includes('{{') && !part.includes('{%')) return undefined
  let line: Span = { start: 0, end: -1 }
  let skipped = 0
  for (const { 0: action, index } of part.matchAll(ACTION)) {
    const from = start + index
    if (from < skipped) continue
    if (from > line.end) line = lineAround(text, from)
    const span = { start: from, end: from + action.length }
    if (parsed && !HELM.test(action) && !isWholeValue(text, span, line)) continue
    if (isComment(text.slice(line.start, from))) skipped = line.end
    else return { engine: engineOf(action, path), span }
  }
  return undefined
}

/** Lines that hold nothing but a name for what a program writes there: `__IMAGE_PULL_SECRETS__`. */
const PLACEHOLDER_LINE = /^[ \t]*(__[A-Z][A-Z0-9_]*__|@@?[A-Z][A-Z0-9_]*@@?|%[A-Z][A-Z0-9_]*%)[ \t]*\r?$/

/** The placeholder on a line of its own, where such lines are all that is wrong with a document. */
export function placeholderLine({ text }: SourceFile, problems: readonly { readonly span: Span }[]): Template | undefined {
  const lines = problems.map(({ span }) => {
    const line = lineAround(text, span.start)
    const name = PLACEHOLDER_LINE.exec(text.slice(line.start, line.end))?.[1]
    return name === undefined ? undefined : { name, start: text.indexOf(name, line.start) }
  })
  const [first] = lines
  if (!first || lines.includes(undefined)) return undefined
  return { engine: 'placeholder', span: { start: first.start, end: first.start + first.name.length }, paths: [] }
}

/** Whether a template may become a DaemonSet: others only speak of one. */
export function mayBecomeDaemonSet({ text }: SourceFile, { start, end }: Span): boolean {
  return KIND.test(text.slice(start, end))
}

/** The name that stands for a value, or a part of one, where that is all that is written: `${memory}Mi`, and no command of a shell. */
export function substitutionIn({ text }: SourceFile, { start, end }: Span): Span | undefined {
  const part = text.slice(start, end)
  const found = /[\s,[]/.test(part) ? null : SUBSTITUTION.exec(part)
  return found ? { start: start + found.index, end: start + found.index + found[0].length } : undefined
}

function engineOf(action: string, path: string): Template['engine'] {
  if (/\.(?:j2|jinja2?)$/.test(path)) return 'Jinja'
  if (HELM.test(action) || isInChart(path)) return 'Helm'
  return JINJA.test(action) ? 'Jinja' : 'Go template'
}

function isInChart(path: string): boolean {
  const chart = /(?:^|\/)charts?\//.exec(path)
  return chart !== null && path.includes('templates/', chart.index + chart[0].length)
}

/** `key: "{{ … }}"`, `- '{{ … }}'`, or a value that starts with the action, as in `"{{ image }}:{{ tag }}"`. */
function isWholeValue(text: string, { start, end }: Span, line: Span): boolean {
  if (start - line.start > LONGEST_KEY) return false
  const before = text.slice(line.start, start)
  return /^\s*(?:- +)?[\w./-]+: *["']?$/.test(before) && /^[^\s"'#]*["']?\s*(?:#|$)/.test(text.slice(end, Math.max(end, line.end)))
}

/** Whether a comment has begun before the end of this part of a line. */
function isComment(before: string): boolean {
  return /(?:^|\s)#/.test(before.replace(/"[^"]*"|'[^']*'/g, ''))
}

function lineAround(text: string, at: number): Span {
  const feed = text.indexOf('\n', at)
  return { start: text.lastIndexOf('\n', at - 1) + 1, end: feed < 0 ? text.length : feed }
}
