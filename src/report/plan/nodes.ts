/** What a plan does on nodes, in words. */
import { some } from '../../base/index.ts'
import { type NodeGroup, nodesText, type Progress } from '../../cluster/index.ts'
import { BURST_REPLICAS, isSurging, type PlannedDaemonSet, type Rollout } from '../../diff/index.ts'
import { count } from '../findings/summary.ts'

/** No rolling update holds the first pods back. */
export function burst({ onNodes, given, elsewhere }: PlannedDaemonSet): string {
  const nodes = onNodes?.desired ?? (elsewhere.length > 0 ? undefined : given)
  if (nodes === undefined) return 'every selected node gets a pod at once'
  if (nodes === 0) return 'no node gets a pod'
  return `${count(nodes, 'node')} ${nodes === 1 ? 'gets' : 'get'} a pod ${nodes > BURST_REPLICAS ? `each, ${BURST_REPLICAS} at once` : 'at once'}`
}

/** What an update does on the nodes that were given, in lines; empty without nodes. */
export function nodesWords(planned: PlannedDaemonSet): readonly string[] {
  const notLookedAt = (planned.onNodes?.notModelled ?? []).map(what => `not looked at: ${what}`)
  return [...whereWords(planned), ...notLookedAt]
}

function nodesIn(groups: readonly NodeGroup[]): number {
  return groups.reduce((sum, { nodes }) => sum + nodes, 0)
}

function whereWords({ action, onNodes, replacement, unavailable, risk }: PlannedDaemonSet): readonly string[] {
  const now = unavailable === 0 ? [] : [unavailableWords(unavailable, replacement)]
  if (!onNodes) return replacement ? now : []
  const { total, before, after, gained, lost, dead, waiting, recovering, unready, blocked, unfit, replaced, best, worst } = onNodes
  const isNew = action === 'create' || action === 'rename'
  const lines = [`has a pod on ${after} of ${count(total, 'node')}${before === after || isNew ? '' : ` (was ${before})`}`]
  if (gained.length > 0 && !isNew) lines.push(`${groupWords(gained)} ${nodesIn(gained) === 1 ? 'gains' : 'gain'} a pod at once`)
  for (const { className, nodes, reason } of unfit) lines.push(`the pod stays Pending on ${nodesText(nodes, className)}: ${reason}`)
  if (lost.length > 0)
    lines.push(`${groupWords(lost)} ${nodesIn(lost) === 1 ? 'loses its' : 'lose their'} pod at once, whatever maxUnavailable says`)
  const ended = isNew ? 0 : before + nodesIn(gained) - nodesIn(lost) - after
  if (ended > 0 && replacement?.type === 'RollingUpdate')
    lines.push(
      `${count(ended, 'node')} ${ended === 1 ? 'loses its' : 'lose their'} pod in turn, and ${ended === 1 ? 'gets' : 'get'} no new one`,
    )
  if (!replacement) return lines
  lines.push(...now)
  if (replacement.type === 'OnDelete') {
    if (replaced.length > 0)
      lines.push(`to delete by hand: the pods on ${groupWords(replaced)}, such as ${replaced[0]!.examples.join(', ')}`)
    if (dead.length > 0) lines.push(`${deadWords(dead)}; also delete their pods: a deleted pod ends when its node is back or removed`)
    return lines
  }
  const surges = isSurging(replacement)
  if (dead.length > 0 && !surges) {
    lines.push(`${deadWords(dead)}; their pods use up ${Math.min(nodesIn(dead), best.limit)} of the ${best.limit} that may be unavailable`)
  }
  for (const { className, nodes, reason } of surges ? [] : waiting)
    lines.push(
      `no pod runs on ${nodesText(nodes, className)}, before and after: ${reason}; uses up ${Math.min(nodes, best.limit)} of the ${best.limit} that may be unavailable`,
    )
  for (const { className, nodes, reason } of recovering)
    lines.push(`a pod stays Pending on ${nodesText(nodes, className)} now: ${reason}; replaced at once by one that runs`)
  if (unready.length > 0)
    lines.push(`pods that are not ready on ${groupWords(unready)}, such as ${unready[0]!.examples.join(', ')}: replaced at once`)
  const left = nodesIn(replaced)
  // What keeps every new pod from running is no matter of nodes.
  const neverRuns = risk === 'deadlock' && blocked.length === 0 && best.untouched === 0
  // Which nodes OnDelete left, nodes do not tell.
  if (best.waves.length > 0 && !neverRuns && !replacement.isOutdatedOnly)
    lines.push(`waves: ${wavesWords(best)}${surges ? ` of maxSurge ${best.limit}, then the last old pods go` : ''}`)
  if (best.budget === 0 && best.untouched > 0) {
    const [when, which] = best.waves.length > 0 ? ['then', 'other pod'] : ['at once', 'pod']
    lines.push(
      `sticks ${when}: no ${which} on a ready node is replaced until ${dead.length > 0 ? 'these nodes are ready or removed' : waiting.length > 0 ? 'these nodes can run it, or are excluded or removed' : 'something makes room'}`,
    )
  }
  for (const { className, nodes, reason } of blocked) lines.push(`the new pod does not run on ${nodesText(nodes, className)}: ${reason}`)
  if (blocked.length > 0 && best.budget > 0) {
    lines.push(
      worst.untouched > 0
        ? `sticks once ${best.budget} such ${best.budget === 1 ? 'node was' : 'nodes were'} tried: ${best.updated === worst.updated ? best.updated : `${worst.updated} to ${best.updated}`} of ${left} nodes get a running new pod; the order of the nodes is not known`
        : `never completes: ${left - best.updated} nodes wait for a new pod that does not run`,
    )
  }
  return lines
}

/** `not ready: node-7, node-9` */
function deadWords(dead: readonly NodeGroup[]): string {
  const names = dead.flatMap(({ examples }) => examples)
  const many = nodesIn(dead)
  return `not ready: ${some(names, 5)}${many > names.length ? ` (${many} nodes)` : ''}`
}

/** Pods that do not run are replaced first, and leave that much less of the budget to the others. */
function unavailableWords(unavailable: number, replacement: Rollout | undefined): string {
  const start = `${count(unavailable, 'pod')} unavailable now: replaced at once, whatever the budget`
  const wanted = missingBudget(unavailable, replacement)
  if (wanted === 0) return `${start}; ${unavailable === 1 ? 'it counts against it until it runs' : 'they count against it until they run'}`
  const budget = unavailable - wanted + 1
  if (unavailable === 1) return `${start}; it uses up the whole budget of ${budget}: no other pod is replaced until it runs`
  return `${start}; they use up the whole budget of ${budget}: no other pod is replaced until ${wanted} of them ${wanted === 1 ? 'runs' : 'run'}`
}

/** How many unavailable pods have to run before any other pod is replaced. */
export function missingBudget(unavailable: number, { maxUnavailable = 0, maxSurge = 0, atOnce }: Partial<Rollout> = {}): number {
  const limit = typeof maxUnavailable === 'number' ? maxUnavailable : atOnce
  return isSurging({ maxSurge }) || limit === undefined || unavailable === 0 ? 0 : Math.max(0, unavailable - limit + 1)
}

function groupWords(groups: readonly NodeGroup[]): string {
  return some(
    groups.map(({ className, nodes }) => nodesText(nodes, className)),
    5,
  )
}

/** `11 × 14, 7`: the sizes of the waves. */
function wavesWords({ waves }: Progress): string {
  const sizes = waves.map(({ size, count: times }) => (times > 1 ? `${times} × ${size}` : String(size)))
  return `${sizes.join(', ')} ${waves.length === 1 && waves[0]!.count === 1 && waves[0]!.size === 1 ? 'pod' : 'pods'}`
}
