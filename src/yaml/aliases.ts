/** Guards against aliases that expand without bound, with the limits of go.yaml.in/yaml/v2 (decode.go: allowedAliasRatio). */
import { isMerge } from './nodes.ts'
import type { Alias, SyntaxProblem, YamlNode } from './tree.ts'

const LOW = 400_000
const HIGH = 4_000_000

function allowedRatio(decoded: number): number {
  if (decoded <= LOW) return 0.99
  if (decoded >= HIGH) return 0.1
  return 0.99 - 0.89 * ((decoded - LOW) / (HIGH - LOW))
}

/** The first alias that Go would refuse: one inside its own anchor, or one too many. Costs what the expansion costs, at most some million steps. */
export function aliasProblem(root: YamlNode): SyntaxProblem | undefined {
  let decoded = 0
  let fromAliases = 0
  let depth = 0
  const active = new Set<Alias>()

  const visit = (node: YamlNode): SyntaxProblem | undefined => {
    decoded++
    if (depth > 0) fromAliases++
    if (fromAliases > 100 && decoded > 1000 && fromAliases / decoded > allowedRatio(decoded)) {
      return problem('the aliases of this document expand too far', node)
    }
    switch (node.kind) {
      case 'scalar':
        return undefined
      case 'alias': {
        if (active.has(node)) return problem('the anchor contains its own alias', node)
        if (!node.target) return undefined
        active.add(node)
        depth++
        const found = visit(node.target)
        depth--
        active.delete(node)
        return found
      }
      case 'sequence':
        for (const item of node.items) {
          const found = visit(item)
          if (found) return found
        }
        return undefined
      case 'mapping':
        for (const { key, value } of node.entries) {
          const found = (isMerge(key) ? undefined : visit(key)) ?? visit(value)
          if (found) return found
        }
        return undefined
    }
  }
  return visit(root)
}

function problem(message: string, node: YamlNode): SyntaxProblem {
  return { message, span: { start: node.start, end: node.end } }
}
