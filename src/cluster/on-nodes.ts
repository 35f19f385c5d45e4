/** What rules are told of a DaemonSet on the nodes that were given. */
import type { Taint } from '../kubernetes/index.ts'
import { amountText, nodesText, oneNodeText } from './texts.ts'
import type { Cell, Survey, SurveyedClass, SurveyedDaemonSet } from './survey.ts'
import { type ClusterNode, type NodeType, runsDaemonSets } from './types.ts'

/** One DaemonSet on all nodes. */
export interface OnNodes {
  /** All nodes. */
  readonly total: number
  /** Nodes where a pod is created. */
  readonly desired: number
  /** A number of nodes was given: nothing is known of their labels and taints. */
  readonly isNumber: boolean
  /** In the order of their first nodes. */
  readonly classes: readonly ClassOfNodes[]
  /** Every taint that some node has, once. */
  readonly taints: readonly TaintOfNodes[]
  /** Nodes where a pod is created, by their label kubernetes.io/arch; nodes without it do not count. */
  readonly architectures: readonly ArchitectureOfNodes[]
  /** What all DaemonSets together request of a node: of the one resource in each class that has least left. */
  readonly tax: readonly Tax[]
  /** What is taken of the number of pods that a node of each class runs. */
  readonly slots: readonly Slots[]
}

/** What the DaemonSet does on the nodes of a class. */
export interface ClassOfNodes extends Cell {
  readonly name: string
  /** `3 gpu nodes` */
  readonly some: (nodes: number) => string
  readonly type: NodeType
}

/** Nodes that have something in common. */
interface Tally {
  readonly nodes: number
  /** The name of one of them. */
  readonly example: string
}

export interface TaintOfNodes extends Taint, Tally {}

export interface ArchitectureOfNodes extends Tally {
  readonly name: string
}

/** Requests of all DaemonSets on a node, where the part is largest. */
export interface Tax {
  /** `a gpu node` */
  readonly node: string
  readonly resource: string
  /** Of the node: 0.25 is a quarter. */
  readonly share: number
  /** Quantities. */
  readonly requested: string
  readonly allocatable: string
  /** How many DaemonSets there are on the node. */
  readonly daemonSets: number
  /** No other DaemonSet there requests more of it. */
  readonly isLargest: boolean
}

/** Pods that every node has, against `allocatable.pods`: where the part is largest. */
export interface Slots {
  /** `a gpu node` */
  readonly node: string
  readonly allocatable: number
  /** Pods of the given DaemonSets. */
  readonly daemonSets: number
  /** Static pods, and those of other DaemonSets. */
  readonly others: number
  /** Of what is allocatable: 0.25 is a quarter. */
  readonly share: number
  /** It is the first of the DaemonSets there. */
  readonly isFirst: boolean
}

/** @param index The place of the DaemonSet in the survey. */
export function onNodes(survey: Survey<unknown>, index: number): OnNodes {
  return new DaemonSetOnNodes(survey, index)
}

/** What few rules ask for is found when one does: fleets are large. */
class DaemonSetOnNodes implements OnNodes {
  readonly #survey: Survey<unknown>
  readonly #index: number
  readonly #own: SurveyedDaemonSet<unknown>
  readonly total: number
  readonly desired: number
  #taints: readonly TaintOfNodes[] | undefined
  #architectures: readonly ArchitectureOfNodes[] | undefined

  constructor(survey: Survey<unknown>, index: number) {
    this.#survey = survey
    this.#index = index
    this.#own = survey.daemonSets[index]!
    this.total = survey.total
    this.desired = this.#own.desired
  }

  get isNumber(): boolean {
    return this.total > 0 && this.#survey.classes.every(({ parts }) => parts.every(({ nodes: [first] }) => first!.isAnonymous))
  }

  get classes(): readonly ClassOfNodes[] {
    return this.#survey.classes.map(({ name, type }, at) => ({
      name,
      some: nodes => nodesText(nodes, name),
      type,
      ...this.#own.cells[at]!,
    }))
  }

  get taints(): readonly TaintOfNodes[] {
    return (this.#taints ??= taintsOf(this.#survey))
  }

  get architectures(): readonly ArchitectureOfNodes[] {
    return (this.#architectures ??= architecturesOf(this.#survey, this.#index))
  }

  get tax(): readonly Tax[] {
    return real(this.#survey).flatMap(one => taxOf(one, this.#survey.daemonSets, this.#own))
  }

  get slots(): readonly Slots[] {
    return real(this.#survey).flatMap(one => slotsOf(one, this.#index))
  }
}

/** Classes of nodes that run pods of DaemonSets. */
function real({ classes }: Survey<unknown>): SurveyedClass[] {
  return classes.filter(({ type }) => runsDaemonSets(type))
}

function taintsOf({ classes }: Survey<unknown>): TaintOfNodes[] {
  const nodes = classes.flatMap(({ parts }) => parts.flatMap(part => part.nodes))
  return tally(
    nodes,
    ({ node }) => node.spec?.taints ?? [],
    ({ key, value = '', effect }) => `${key}=${value}:${effect}`,
  )
}

const ARCHITECTURE = 'kubernetes.io/arch'

function architecturesOf({ classes }: Survey<unknown>, index: number): ArchitectureOfNodes[] {
  const running = classes.flatMap(({ parts }) => parts.filter(({ standings }) => standings[index]!.decision.shouldRun))
  const nameOf = ({ node }: ClusterNode): string => node.metadata.labels?.[ARCHITECTURE] ?? ''
  return tally(
    running.flatMap(({ nodes }) => nodes),
    node => (nameOf(node) === '' ? [] : [{ name: nameOf(node) }]),
    ({ name }) => name,
  )
}

/** What nodes have, each once, with how many have it. */
function tally<T extends object>(
  nodes: readonly ClusterNode[],
  traitsOf: (node: ClusterNode) => readonly T[],
  keyOf: (trait: T) => string,
): (T & Tally)[] {
  const found = new Map<string, { trait: T; nodes: number; example: string }>()
  for (const each of nodes) {
    for (const trait of traitsOf(each)) {
      const known = found.get(keyOf(trait))
      if (known) known.nodes++
      else found.set(keyOf(trait), { trait, nodes: 1, example: each.node.metadata.name })
    }
  }
  return Array.from(found.values(), ({ trait, ...rest }) => ({ ...trait, ...rest }))
}

const TAXED: ReadonlySet<string> = new Set(['cpu', 'memory'])

function taxOf(
  { name, uses, parts }: SurveyedClass,
  daemonSets: readonly SurveyedDaemonSet<unknown>[],
  own: SurveyedDaemonSet<unknown>,
): Tax[] {
  const running = daemonSets.filter((_, at) => parts.some(({ standings }) => standings[at]!.decision.shouldRun))
  if (!running.includes(own)) return []
  return uses.flatMap(({ resource, allocatable, daemonSets: requested }): Tax[] => {
    if (!TAXED.has(resource) || allocatable.least <= 0) return []
    const amounts = running.map(({ daemon }) => daemon.pod.requests.get(resource) ?? 0)
    return [
      {
        node: oneNodeText(name),
        resource,
        share: requested.most / allocatable.least,
        requested: amountText(resource, requested.most),
        allocatable: amountText(resource, allocatable.least),
        daemonSets: running.length,
        isLargest: amounts.indexOf(Math.max(...amounts)) === running.indexOf(own),
      },
    ]
  })
}

/** Owners whose pods belong to their node: static pods name the node itself. */
const BOUND: ReadonlySet<string> = new Set(['Node', 'DaemonSet'])

/** Of the nodes of a class, those of which least is left. */
function slotsOf({ name, parts }: SurveyedClass, index: number): Slots[] {
  const known = parts.filter(({ nodes: [first], standings }) => first!.resources !== 'unknown' && standings[index]!.decision.shouldRun)
  const all = known.flatMap(({ info, standings }): Slots[] => {
    const allocatable = info.allocatable.get('pods') ?? 0
    if (allocatable === 0) return []
    const others = [...info.pods].filter(({ pod }) => pod.metadata.ownerReferences?.some(({ kind = '' }) => BOUND.has(kind))).length
    const daemonSets = standings.filter(({ decision }) => decision.shouldRun).length
    return [
      {
        node: oneNodeText(name),
        allocatable,
        daemonSets,
        others,
        share: (daemonSets + others) / allocatable,
        isFirst: standings.findIndex(({ decision }) => decision.shouldRun) === index,
      },
    ]
  })
  return all.toSorted((a, b) => b.share - a.share).slice(0, 1)
}
