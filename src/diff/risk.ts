/** What an apply puts at risk, the worst first. */
import type { Finding } from '../base/index.ts'
import type { Action } from './plan.ts'
import { isSurging, type Rollout } from './rollout.ts'

/**
 * refused: the API server rejects it. deadlock: the rollout never ends. removal: pods of many nodes are deleted at the same time. critical: every node's
 * CNI agent, service proxy, CSI driver or device plugin restarts, or another CNI agent starts beside one. restart: the pods of all nodes are replaced. none: no pod restarts.
 */
export const RISKS = ['refused', 'deadlock', 'removal', 'critical', 'restart', 'none'] as const
export type Risk = (typeof RISKS)[number]

export interface Risky {
  readonly action: Action
  readonly isRefused: boolean
  readonly replacement: Rollout | undefined
  readonly findings: readonly Pick<Finding, 'hazard'>[]
  /** On the nodes that were given, whichever comes first, some keep their old pod. */
  readonly sticks?: boolean
  /** Old and new pods need the same port of their node. */
  readonly sharesPorts?: boolean
  /** None of the given nodes has an old pod. */
  readonly runsNowhere?: boolean
  /** Another agent configures the network of its nodes. */
  readonly joinsNetwork?: boolean
  /** Undefined: what the rules say. */
  readonly removesAtOnce?: boolean | undefined
  /** The old object is deleted. */
  readonly isPruned?: boolean
  /** Its nodes do not work without it. */
  readonly isNodeCritical: boolean
}

export function riskOf({
  action,
  isRefused,
  replacement,
  findings,
  sticks = false,
  sharesPorts = false,
  isPruned = false,
  removesAtOnce,
  runsNowhere = false,
  joinsNetwork = false,
  isNodeCritical,
}: Risky): Risk {
  if (isRefused) return 'refused'
  if (isPruned) return 'removal'
  const rolls = replacement?.type === 'RollingUpdate' && !runsNowhere
  const has = (hazard: Finding['hazard']): boolean => findings.some(finding => finding.hazard === hazard)
  if (rolls && (sticks || has('surge') || (sharesPorts && has('port')))) return 'deadlock'
  if ((rolls || action === 'rename' || action === 'create') && has('deadlock')) return 'deadlock'
  if (removesAtOnce ?? has('removal')) return 'removal'
  if (rolls && isEveryNode(replacement)) return 'removal'
  if (joinsNetwork) return 'critical'
  if (rolls || has('repeat')) return isNodeCritical ? 'critical' : 'restart'
  return 'none'
}

function isEveryNode(rollout: Rollout): boolean {
  const { maxUnavailable, nodes = 0, atOnce = 0 } = rollout
  return !isSurging(rollout) && (maxUnavailable === '100%' || (nodes > 1 && atOnce >= nodes))
}
