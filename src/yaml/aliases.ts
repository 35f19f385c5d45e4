/** Guards against aliases that expand without bound, with the limits of go.yaml.in/yaml/v2 (decode.go: allowedAliasRatio). */
import { isMerge, MAX_DEPTH } from './nodes.ts'
import type { Alias, SyntaxProblem, YamlNode } from './tree.ts'

const LOW = 400_000
const HIGH = 4_000_000

function allowedRatio(decoded: number): number {
  if (decoded <= LOW) return 0.99
  if (decoded >= HIGH) return 0.1
  return 0.99 - 0.89 * ((decoded - LOW) / (HIGH - LOW))
}

/**
 * The first alias that Go would refuse: one inside its own anchor, one too many, or one that nests too deeply what it stands for. Costs what the
 * expansion costs, at most some million steps.
 */
export function aliasProblem(root: YamlNode): SyntaxProblem | undefined {
  let decoded = 0
  let fromAliases = 0
  const active = new Set<Alias>()
  /** What is left to visit: nodes, the last one first; an alias again when all of its target was visited. */
  const rest: { readonly node: YamlNode; readonly depth: number; readonly left?: true }[] = [{ node: root, depth: 0 }]
  for (let next = rest.pop(); next; next = rest.pop()) {
    const { node, depth, left } = next
    if (left) {
      active.delete(node as Alias)
      continue
    }
    decoded++
    if (active.size > 0) fromAliases++
    if (fromAliases > 100 && decoded > 1000 && fromAliases / decoded > allowedRatio(decoded)) {
      return problem('the aliases of this document expand too far', node)
    }
    if (depth >= MAX_DEPTH && (node.kind === 'sequence' || node.kind === 'mapping'))
      return problem('the document is nested too deeply', node)
    if (node.kind === 'alias') {
      if (active.has(node)) return problem('the anchor contains its own alias', node)
      if (!node.target) continue
      active.add(node)
      rest.push({ node, depth, left: true }, { node: node.target, depth })
    } else if (node.kind === 'sequence') {
      for (let i = node.items.length - 1; i >= 0; i--) rest.push({ node: node.items[i]!, depth: depth + 1 })
    } else if (node.kind === 'mapping') {
      for (let i = node.entries.length - 1; i >= 0; i--) {
        const { key, value } = node.entries[i]!
        rest.push({ node: value, depth: depth + 1 })
        if (!isMerge(key)) rest.push({ node: key, depth: depth + 1 })
      }
    }
  }
  return undefined
}

function problem(message: string, node: YamlNode): SyntaxProblem {
  return { message, span: { start: node.start, end: node.end } }
}
