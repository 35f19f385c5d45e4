/** The actions of a Go template: what stands between `{{` and `}}`, as text/template splits it. */
import type { Span } from '../../base/index.ts'

export interface Action extends Span {
  /** Without the braces, the hyphens that trim, and blanks around. */
  readonly body: string
  /** `-}}`: blanks and line breaks behind it are trimmed. */
  readonly trimsRight: boolean
}

export function actionsIn(text: string): Action[] {
  const actions: Action[] = []
  for (let start = text.indexOf('{{'); start >= 0; ) {
    const end = endOf(text, start + 2)
    const inner = text.slice(start + 2, end - 2)
    actions.push({
      start,
      end,
      body: inner
        .replace(/^-(?=\s)/, '')
        .replace(/\s-$/, '')
        .trim(),
      trimsRight: /\s-$/.test(inner),
    })
    start = text.indexOf('{{', end)
  }
  return actions
}

/** Behind the braces that close an action: those in strings and comments do not. */
function endOf(text: string, from: number): number {
  const comment = /(?:-\s)?\/\*/y
  comment.lastIndex = from
  let at = comment.test(text) ? endOfComment(text, from) : from
  for (; at < text.length; at++) {
    const letter = text[at]
    if (letter === '}' && text[at + 1] === '}') return at + 2
    if (letter === '`') at = indexOr(text, '`', at + 1)
    else if (letter === '"' || letter === "'") at = endOfString(text, at)
  }
  return text.length
}

function endOfComment(text: string, from: number): number {
  return indexOr(text, '*/', from) + 2
}

function endOfString(text: string, start: number): number {
  const quote = text[start]
  for (let at = start + 1; at < text.length && text[at] !== '\n'; at++) {
    if (text[at] === '\\') at++
    else if (text[at] === quote) return at
  }
  return start
}

function indexOr(text: string, what: string, from: number): number {
  const found = text.indexOf(what, from)
  return found < 0 ? text.length : found
}

const CONTROL = /^(?:(?:if|else|end|range|with|define|block|break|continue)\b|\$\w*\s*:?=|\/\*)/

/** Whether an action itself writes nothing. */
export function isControl({ body }: Action): boolean {
  return body === '' || CONTROL.test(body)
}

/** Actions that an `end` closes. */
export function opens({ body }: Action): boolean {
  return /^(?:if|range|with|define|block)\b/.test(body)
}

/** One line of a template. */
export interface TemplateLine extends Span {
  /** What is written as it stands, between the actions: one part more than there are actions. */
  readonly literals: readonly string[]
  readonly actions: readonly Action[]
  /** The line break is inside of an action. */
  readonly endsInAction: boolean
}

/** Lines end without their line breaks. */
export function linesOf(text: string): TemplateLine[] {
  const actions = actionsIn(text)
  const lines: TemplateLine[] = []
  let next = 0
  for (let start = 0; start <= text.length; ) {
    const feed = text.indexOf('\n', start)
    const after = feed < 0 ? text.length + 1 : feed + 1
    const end = feed < 0 ? text.length : text[feed - 1] === '\r' ? feed - 1 : feed
    while (next < actions.length && actions[next]!.end <= start) next++
    const own: Action[] = []
    const literals: string[] = []
    let at = start
    for (let index = next; index < actions.length && actions[index]!.start < end; index++) {
      const action = actions[index]!
      literals.push(text.slice(at, Math.max(at, action.start)))
      own.push(action)
      at = Math.min(end, action.end)
    }
    literals.push(text.slice(at, end))
    lines.push({ start, end, literals, actions: own, endsInAction: own.length > 0 && own.at(-1)!.end > end })
    start = after
  }
  return lines
}

/** Whether an object is written whatever the values are: its kind stands outside of every condition, loop and definition. */
export function writesAlways(text: string): boolean {
  let depth = 0
  return linesOf(text).some(({ literals, actions, start }) => {
    const isAlways = depth === 0 && /^["']?kind["']?\s*:/.test(literals[0]!)
    for (const action of actions) if (action.start >= start) depth += opens(action) ? 1 : /^end\b/.test(action.body) ? -1 : 0
    return isAlways
  })
}
