/** DaemonSets whose rollouts meet on nodes, in the order that is safe. */
import { groupBy } from '../base/index.ts'
import { areDisjoint, containersOf, nodeAlternatives, type PodSpec } from '../kubernetes/index.ts'
import { CRITICAL_TITLES } from '../subjects/index.ts'
import type { Draft } from './draft.ts'
import { selectionKey } from './ports.ts'

/** Selections beyond these are not compared with each other. */
const MOST_SELECTIONS = 100

/** Those that restart on nodes where another one does; what nodes cannot work without comes first. Empty where no two meet. */
export function togetherOf(daemonSets: readonly Draft[]): readonly Draft[] {
  const podOf = ({ pods }: Draft): PodSpec => pods?.after?.effective ?? {}
  const restarted = daemonSets.filter(({ replacement }) => replacement?.type === 'RollingUpdate')
  // Several of one name are in several clusters.
  const named = [...groupBy(restarted, ({ object }) => JSON.stringify([object.namespace, object.name])).values()].map(([first]) => first!)
  // So are copies of one in several namespaces, as overlays make them.
  const imagesOf = (planned: Draft): unknown[] => containersOf(podOf(planned)).map(({ image }) => image)
  const rolling = [...groupBy(named, each => JSON.stringify([each.object.name, imagesOf(each)])).values()].map(([first]) => first!)
  if (rolling.length < 2) return []
  const keys = new Map(rolling.map(planned => [planned, selectionKey(podOf(planned))]))
  const selections = groupBy(rolling, planned => keys.get(planned)!)
  const alternatives = [...selections].map(([key, [first]]) => ({ key, nodes: nodeAlternatives(podOf(first!)) }))
  const meets = (key: string): boolean => {
    if (selections.get(key)!.length > 1 || alternatives.length > MOST_SELECTIONS) return true
    const own = alternatives.find(each => each.key === key)!
    return alternatives.some(other => other !== own && !areDisjoint(own.nodes, other.nodes))
  }
  const meeting = new Set([...selections.keys()].filter(meets))
  const rank = ({ role }: Draft): number => {
    const place = CRITICAL_TITLES.indexOf(role)
    return place < 0 ? CRITICAL_TITLES.length : place
  }
  return rolling.filter(planned => meeting.has(keys.get(planned)!)).toSorted((a, b) => rank(a) - rank(b))
}
