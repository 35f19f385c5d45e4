/** Text that is not YAML yet: Go templates (Helm, Flux), Jinja (Ansible, Salt) and what stands for values in them. */
import type { SourceFile, Span } from './source.ts'

export interface Template {
  /** What writes such text, and what to run before linting: its output is what reaches the cluster. */
  readonly engine: 'Helm' | 'Go template' | 'Jinja'
  readonly span: Span
}

const ACTION = /\{\{-?\s*[^{}]*?\}\}|\{%-?[^%]*%\}/g
const HELM = /\.(?:Values|Release|Chart|Capabilities|Files|Template)\b|\b(?:include|toYaml|nindent|tpl|lookup)\s/
const JINJA = /\{%|\{\{-?\s*[a-zA-Z_][\w.]*\s*(?:\||\}\}|\[|\()/

/**
 * The first template action of a text, if there is one that its author means to have rendered. An action inside a block scalar or between
 * other text in quotes may be the agent's own configuration: `parsed` text counts as a template only where an action is a whole value.
 */
export function templateIn({ path, text }: SourceFile, { start, end }: Span, parsed: boolean): Template | undefined {
  const at = text.indexOf('{{', start)
  const block = text.indexOf('{%', start)
  if ((at < 0 || at >= end) && (block < 0 || block >= end)) return undefined
  ACTION.lastIndex = 0
  for (const { 0: action, index } of text.slice(start, end).matchAll(ACTION)) {
    const from = start + index
    if (parsed && !isWholeValue(text, from, from + action.length) && !HELM.test(action)) continue
    if (isComment(text, from)) continue
    return { engine: engineOf(action, path), span: { start: from, end: from + action.length } }
  }
  return undefined
}

function engineOf(action: string, path: string): Template['engine'] {
  if (/\.(?:j2|jinja2?)$/.test(path)) return 'Jinja'
  if (HELM.test(action) || /(?:^|\/)charts?\/.*\/?templates\//.test(path)) return 'Helm'
  return JINJA.test(action) ? 'Jinja' : 'Go template'
}

/** `key: "{{ … }}"`, `- '{{ … }}'`, or a value that starts with the action, as in `"{{ image }}:{{ tag }}"`. */
function isWholeValue(text: string, start: number, end: number): boolean {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1
  const lineEnd = text.indexOf('\n', end)
  const before = text.slice(lineStart, start)
  const after = text.slice(end, lineEnd < 0 ? text.length : lineEnd)
  return /^\s*(?:- +)?[\w./-]+: *["']?$/.test(before) && /^[^\s"']*["']?\s*(?:#.*)?$/.test(after)
}

function isComment(text: string, at: number): boolean {
  return /(?:^|\s)#/.test(text.slice(text.lastIndexOf('\n', at - 1) + 1, at).replace(/"[^"]*"|'[^']*'/g, ''))
}
