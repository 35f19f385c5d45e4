/** Tabs in indentation, where go.yaml.in/yaml/v2 refuses them and js-yaml does not: even on lines that are otherwise blank. */
import type { Span } from '../source.ts'
import type { SyntaxProblem, YamlNode } from './tree.ts'

/** A line whose indentation holds a tab. */
const INDENTED = /^( *)\t/gm

/** Tabs may stand in flow collections, quotes and block scalars, and as far in behind a plain scalar as its next line would have to be. */
export function tabProblems(text: string, { start, end }: Span, root: YamlNode | undefined): SyntaxProblem[] {
  const first = text.indexOf('\t', start)
  if (first < 0 || first >= end) return []
  const problems: SyntaxProblem[] = []
  INDENTED.lastIndex = start
  for (let match = INDENTED.exec(text); match && match.index < end; match = INDENTED.exec(text)) {
    const column = (match[1] as string).length
    const at = match.index + column
    if (root && allowed(text, at, column, root)) continue
    problems.push({ message: 'a tab cannot indent YAML; use spaces', span: { start: at, end: at + 1 } })
  }
  return problems
}

function allowed(text: string, at: number, column: number, root: YamlNode): boolean {
  let indent = -1
  let node: YamlNode | undefined = root
  let last: YamlNode = root
  while (node) {
    last = node
    if (node.kind === 'alias') break
    if (node.kind === 'scalar') break
    if (node.flow && at < node.end) return true
    if (!node.flow) indent = columnOf(text, node.start)
    const children: readonly YamlNode[] = node.kind === 'sequence' ? node.items : node.entries.flatMap(({ key, value }) => [key, value])
    node = children.findLast(child => child.start < at)
  }
  if (last.kind !== 'scalar') return false
  if (at < last.end) return last.style !== 'plain' || column > indent
  if (/\S/.test(text.slice(last.end, at))) return false
  if (last.style === 'plain') return last.text !== '' && column > indent
  return (last.style === 'literal' || last.style === 'folded') && column >= contentColumn(text, last)
}

/** Of a block scalar's first line with text. */
function contentColumn(text: string, { start, end }: Span): number {
  return /\n( *)[^\s]/.exec(text.slice(start, end))?.[1]?.length ?? 0
}

function columnOf(text: string, offset: number): number {
  return offset - text.lastIndexOf('\n', offset - 1) - 1
}
