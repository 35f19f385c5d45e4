/** DaemonSets of which a node runs at most one, as those of one agent for several architectures are. */
import { groupBy } from '../base/index.ts'
import { areDisjoint, nodeAlternatives, type PodSpec } from '../kubernetes/index.ts'
import { selectionKey } from './ports.ts'

interface Selecting<Of> {
  readonly of: Of
  readonly name: string
  readonly pod: PodSpec | undefined
}

/** Selections beyond these are not compared with each other. */
const MOST_SELECTIONS = 100
/** So many names are told. */
const MOST_NAMES = 20

/** The names of those that run on none of its nodes; where there are too many selections, nothing is told. */
export function exclusives<Of>(all: readonly Selecting<Of>[]): ReadonlyMap<Of, readonly string[]> {
  const selections = [...groupBy(all, ({ pod = {} }) => selectionKey(pod)).values()]
  if (selections.length < 2 || selections.length > MOST_SELECTIONS) return new Map()
  const alternatives = selections.map(list => ({ list, nodes: nodeAlternatives(list[0]!.pod ?? {}) }))
  return new Map(
    alternatives.flatMap(own => {
      const others = alternatives.filter(other => other !== own && areDisjoint(own.nodes, other.nodes))
      const names = [...new Set(others.flatMap(({ list }) => list.map(({ name }) => name)))].slice(0, MOST_NAMES)
      return own.list.map(({ of }) => [of, names] as const)
    }),
  )
}
