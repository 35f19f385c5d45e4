/** Every syntax error of a broken document: what one mistake spoils is blotted out, and the text read again. */
import type { Span } from '../base/index.ts'
import { lineStartOf } from './mistakes.ts'
import { parseYaml } from './parse.ts'
import type { SyntaxProblem } from './tree.ts'

/** More of them say nothing new, and a binary file in disguise has thousands. */
const MOST = 50
/** How much is read again, in characters: a large document shows fewer of its mistakes. */
const MOST_READ = 5_000_000

/** In the order of the text, at most 50; the last one says when there are more. Empty where nothing is wrong. */
export function syntaxProblems(text: string, { start, end }: Span): SyntaxProblem[] {
  const { root, problems: first } = parseYaml(text, start, end)
  const problems = first.slice(0, MOST)
  let more = first.length > MOST
  let mistake = root ? undefined : first[0]
  let rest = text
  const seen = new Set<number>()
  for (let read = end - start; mistake && !more; read += end - start) {
    const line = lineStartOf(rest, mistake.span.start)
    if (seen.has(line)) break
    seen.add(line)
    if (mistake !== first[0]) problems.push(mistake)
    more = problems.length >= MOST || read > MOST_READ
    if (more) break
    rest = without(rest, spoiled(rest, mistake.span.start, end))
    const next = parseYaml(rest, start, end)
    mistake = next.root ? undefined : next.problems[0]
  }
  problems.sort((a, b) => a.span.start - b.span.start)
  const last = problems.pop()
  if (last) problems.push(more ? { ...last, message: `${last.message} (there may be more mistakes)` } : last)
  return problems
}

const INDENTATION = /[ \t]*(?:- +)*/y

/** The line of a mistake without its dashes, and the lines below that belong to it: those further in, and a list at its own indentation. */
function spoiled(text: string, mistake: number, end: number): Span {
  const line = lineStartOf(text, mistake)
  INDENTATION.lastIndex = line
  const dashes = INDENTATION.exec(text)?.[0] ?? ''
  const inside = line + dashes.length <= mistake
  const start = inside ? line + dashes.length : line
  const column = inside ? dashes.length : dashes.trimEnd().length
  const tabs = dashes.includes('\t')
  const ownsLists = inside && !dashes.includes('-')
  let stop = lineEnd(text, line, end)
  while (stop < end) {
    const next = stop + 1
    const nextEnd = lineEnd(text, next, end)
    const [indentation = ''] = /^[ \t]*/.exec(text.slice(next, nextEnd)) ?? []
    const at = next + indentation.length
    const isBlank = at >= nextEnd || text[at] === '\r'
    const belongs = tabs
      ? indentation.includes('\t')
      : indentation.length > column || (ownsLists && indentation.length === column && text.startsWith('- ', at))
    if (!isBlank && !belongs) break
    stop = nextEnd
  }
  return { start, end: stop }
}

function lineEnd(text: string, from: number, end: number): number {
  const feed = text.indexOf('\n', from)
  return feed < 0 || feed > end ? end : feed
}

/** With spaces instead: every other offset stays. */
function without(text: string, { start, end }: Span): string {
  return text.slice(0, start) + text.slice(start, end).replace(/[^\n]/g, ' ') + text.slice(end)
}
