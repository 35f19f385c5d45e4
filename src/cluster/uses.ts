/** Requests of all DaemonSets on the nodes of a class, against what the nodes have. */
import type { Daemon, NodeInfo, Standing } from '../placement/index.ts'
import { quantityOf } from '../kubernetes/index.ts'
import { type ClusterNode, UNTOLD_STORAGE } from './types.ts'

/** The least and the most of the nodes of a class; cpu in thousandths of a core, the others in whole units. */
export interface Range {
  readonly least: number
  readonly most: number
}

export interface ResourceUse {
  readonly resource: string
  readonly allocatable: Range
  /** Of the DaemonSets' pods that are created, those that wait included. */
  readonly daemonSets: Range
  /** Of the pods that are there. */
  readonly others: Range
  /** Below 0 where not everything fits. */
  readonly left: Range
  /** Some of the allocatable amounts are estimated by a cloud's formula. */
  readonly isEstimated: boolean
}

const ALWAYS: readonly string[] = ['cpu', 'memory', 'ephemeral-storage', 'pods']

const UNTOLD = Number(quantityOf(UNTOLD_STORAGE)!.value())

interface Measured {
  readonly nodes: readonly ClusterNode[]
  readonly info: NodeInfo
  readonly standings: readonly Standing[]
}

/** Nodes of unknown resources do not count. */
export function usesOf(parts: readonly Measured[], daemons: readonly Daemon[]): ResourceUse[] {
  const known = parts.filter(({ nodes: [first] }) => first!.resources !== 'unknown')
  if (known.length === 0) return []
  const requested = known.map(({ standings }) => sumOf(daemons.filter((_, index) => isCreated(standings[index]!, daemons[index]!))))
  const names = new Set([...ALWAYS, ...requested.flatMap(sum => [...sum.keys()])])
  const isEstimated = known.some(({ nodes: [first] }) => first!.resources === 'estimated')
  return [...names].flatMap(resource => {
    const rows = known.map(({ info }, index) => {
      const allocatable = info.allocatable.get(resource) ?? 0
      const daemonSets = requested[index]!.get(resource) ?? 0
      const others = resource === 'pods' ? info.pods.size : (info.requested.get(resource) ?? 0)
      return { allocatable, daemonSets, others, left: allocatable - daemonSets - others }
    })
    const range = (of: (row: (typeof rows)[number]) => number): Range => ({ least: least(rows, of), most: -least(rows, row => -of(row)) })
    const use = {
      resource,
      allocatable: range(row => row.allocatable),
      daemonSets: range(row => row.daemonSets),
      others: range(row => row.others),
      left: range(row => row.left),
      isEstimated,
    }
    return resource === 'ephemeral-storage' && (use.daemonSets.most === 0 || use.allocatable.least >= UNTOLD) ? [] : [use]
  })
}

function isCreated({ decision }: Standing, { forbidden }: Daemon): boolean {
  return decision.shouldRun && forbidden === undefined
}

function sumOf(daemons: readonly Daemon[]): Map<string, number> {
  const sum = new Map([['pods', daemons.length]])
  for (const { pod } of daemons) for (const [name, amount] of pod.requests) sum.set(name, (sum.get(name) ?? 0) + amount)
  return sum
}

function least<T>(rows: readonly T[], of: (row: T) => number): number {
  let result = Infinity
  for (const row of rows) result = Math.min(result, of(row))
  return result
}
