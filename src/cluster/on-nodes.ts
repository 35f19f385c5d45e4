/** What rules are told of a DaemonSet on the nodes that were given. */
import type { Taint } from '../kubernetes/index.ts'
import { amountText } from './texts.ts'
import type { Cell, Survey } from './survey.ts'
import type { NodeType } from './types.ts'

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
  readonly taints: readonly Taint[]
  /** What all DaemonSets together request of a node: of the one resource in each class that has least left. */
  readonly tax: readonly Tax[]
}

/** What the DaemonSet does on the nodes of a class. */
export interface ClassOfNodes extends Cell {
  readonly name: string
  readonly type: NodeType
}

/** Requests of all DaemonSets on a node, where the part is largest. */
export interface Tax {
  readonly className: string
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

/** @param index The place of the DaemonSet in the survey. */
export function onNodes(survey: Survey<unknown>, index: number): OnNodes {
  const { total, classes, daemonSets } = survey
  const { desired, cells } = daemonSets[index]!
  const taints = new Map<string, Taint>()
  let isNumber = total > 0
  for (const { nodes } of classes.flatMap(({ parts }) => parts)) {
    if (!nodes[0]!.isAnonymous) isNumber = false
    for (const taint of nodes[0]!.node.spec?.taints ?? []) taints.set(`${taint.key}=${taint.value}:${taint.effect}`, taint)
  }
  return {
    total,
    desired,
    isNumber,
    classes: classes.map(({ name, type }, at) => ({ name, type, ...cells[at]! })),
    taints: [...taints.values()],
    tax: taxOf(survey, index),
  }
}

const TAXED: ReadonlySet<string> = new Set(['cpu', 'memory', 'pods'])

function taxOf({ classes, daemonSets }: Survey<unknown>, index: number): Tax[] {
  return classes.flatMap(({ name: className, type, uses, parts }): Tax[] => {
    if (type === 'fargate' || type === 'virtual') return []
    const running = daemonSets.filter((_, at) => parts.some(({ standings }) => standings[at]!.decision.shouldRun))
    const own = daemonSets[index]!
    if (!running.includes(own)) return []
    return uses.flatMap(({ resource, allocatable, daemonSets: requested }): Tax[] => {
      if (!TAXED.has(resource) || allocatable.least <= 0) return []
      const amounts = running.map(({ daemon }) => (resource === 'pods' ? 1 : (daemon.pod.requests.get(resource) ?? 0)))
      return [
        {
          className,
          resource,
          share: requested.most / allocatable.least,
          requested: amountText(resource, requested.most),
          allocatable: amountText(resource, allocatable.least),
          daemonSets: running.length,
          isLargest: amounts.indexOf(Math.max(...amounts)) === running.indexOf(own),
        },
      ]
    })
  })
}
