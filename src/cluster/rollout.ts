/** What an update of a DaemonSet does on the nodes of a cluster: who gains and loses a pod, and how the others are replaced. */
import { groupBy } from '../base/index.ts'
import { allowsSurge, type Taint } from '../kubernetes/index.ts'
import { type Daemon, daemonOf, Eligibility, type Node, type Progress, progress } from '../placement/index.ts'
import { type GivenDaemonSet, stateOf, survey, type SurveyInput } from './survey.ts'
import { causeOf } from './causes.ts'
import { runsDaemonSets } from './types.ts'

export type { Progress } from '../placement/index.ts'

/** Nodes of one class. */
export interface NodeGroup {
  readonly className: string
  readonly nodes: number
  /** The names of the first few. */
  readonly examples: readonly string[]
}

/** Nodes where the new pod never runs, and why. */
export interface BlockedNodes extends NodeGroup {
  readonly reason: string
}

export interface NodesRollout {
  /** All nodes. */
  readonly total: number
  /** Nodes that should have a pod, as the controller counts them: percentages are of these. */
  readonly desired: number
  /** Nodes with a pod of the old version, and of the new one, those that are not ready included. */
  readonly before: number
  readonly after: number
  /** Pods that are created at once, and pods that are deleted at once: the budget does not count them. */
  readonly gained: readonly NodeGroup[]
  readonly lost: readonly NodeGroup[]
  /** Nodes that are not ready: their old pods are deleted first, and use up the budget until the nodes come back. */
  readonly dead: readonly NodeGroup[]
  /** Where the old pod waits and the new one does, too, as on Fargate and virtual nodes: they use up the budget. */
  readonly waiting: readonly BlockedNodes[]
  /** Where the old pod waits, and why, and the new one runs: replaced at once. */
  readonly recovering: readonly BlockedNodes[]
  readonly blocked: readonly BlockedNodes[]
  /** Of the nodes that gain a pod, those where it does not run: they use up the budget, too. */
  readonly unfit: readonly BlockedNodes[]
  /** Nodes whose old pod is to be replaced by one that takes its turn or its place at once. */
  readonly replaced: readonly NodeGroup[]
  readonly best: Progress
  readonly worst: Progress
}

const NOT_READY: ReadonlySet<string> = new Set(['node.kubernetes.io/not-ready', 'node.kubernetes.io/unreachable'])
const EXAMPLES = 5

class Groups {
  readonly #groups = new Map<string, { className: string; reason: string; nodes: number; examples: string[] }>()

  add(className: string, names: readonly string[], reason = ''): void {
    const key = `${className}\n${reason}`
    const group = this.#groups.get(key) ?? { className, reason, nodes: 0, examples: [] }
    group.nodes += names.length
    group.examples.push(...names.slice(0, EXAMPLES - group.examples.length))
    this.#groups.set(key, group)
  }

  get list(): BlockedNodes[] {
    return [...this.#groups.values()]
  }

  get total(): number {
    return this.list.reduce((sum, { nodes }) => sum + nodes, 0)
  }
}

/** All DaemonSets of a cluster; of equal priorities, the first ones get their room first. */
export interface AmongOthers {
  readonly daemonSets: readonly GivenDaemonSet[]
  /** The place of the updated one among them. */
  readonly index: number
}

/**
 * @param before As they are in the cluster; undefined where the DaemonSet is new.
 * @param after As they are after the update.
 */
export function nodesRollout(
  before: AmongOthers | undefined,
  { index, daemonSets: updated }: AmongOthers,
  place: Omit<SurveyInput<GivenDaemonSet>, 'daemonSets'>,
): NodesRollout {
  const { classes, daemonSets, total } = survey({ ...place, daemonSets: updated })
  const { daemon } = daemonSets[index]!
  const old = before?.daemonSets[before.index]
  const former = old && daemonOf(old.daemonSet, place.objects)
  const formerly = former && former.forbidden === undefined ? new Eligibility(former.daemonSet) : undefined
  const formerlyPending = before && pendingNodes({ ...place, daemonSets: before.daemonSets }, before.index)
  const surges = allowsSurge(daemon.daemonSet.spec?.updateStrategy)
  // With surge, the new pod has to fit beside the old one.
  const beside = surges && old ? pendingNodes({ ...place, daemonSets: updated.toSpliced(index, 0, old) }, index + 1) : undefined
  const [gained, lost, dead, blocked, replaced] = [new Groups(), new Groups(), new Groups(), new Groups(), new Groups()]
  const [waiting, recovering, unfit] = [new Groups(), new Groups(), new Groups()]
  let [had, has, desired] = [0, 0, 0]
  for (const { name: className, parts } of classes) {
    for (const part of parts) {
      const { shouldRun, shouldContinueRunning } = part.standings[index]!.decision
      const reason = shouldRun ? blockedReason(part, index, daemon) : undefined
      // The DaemonSets after the update cannot tell these nodes apart; the old one can, and so can the controller where they are not ready.
      const groups = groupBy(part.nodes, ({ node }) =>
        [
          formerly?.decide(ready(node)).shouldRun,
          isNotReady(node),
          formerlyPending?.get(node.metadata.name),
          beside?.get(node.metadata.name),
        ].join('\n'),
      )
      for (const nodes of groups.values()) {
        const { node, type } = nodes[0]!
        const names = nodes.map(each => each.node.metadata.name)
        const isReal = runsDaemonSets(type)
        const hadPod = formerly?.decide(ready(node)).shouldRun === true
        if (hadPod && isReal) had += names.length
        if (isReal && daemon.eligibility.decide(ready(node)).shouldRun) has += names.length
        if (shouldRun) desired += names.length
        const oldReason = formerlyPending?.get(names[0]!)
        if (hadPod && !shouldContinueRunning) lost.add(className, names)
        else if (hadPod && isReal && isNotReady(node)) dead.add(className, names)
        else if (hadPod && oldReason !== undefined && reason !== undefined) waiting.add(className, names, reason)
        else if (hadPod) {
          replaced.add(className, names)
          const because = reason ?? (oldReason === undefined ? besides(beside?.get(names[0]!)) : undefined)
          if (because !== undefined) blocked.add(className, names, because)
          else if (oldReason !== undefined) recovering.add(className, names, oldReason)
        } else if (shouldRun) {
          gained.add(className, names)
          if (reason !== undefined) unfit.add(className, names, reason)
        }
      }
    }
  }
  const { best, worst } = progress({
    daemonSet: daemon.daemonSet,
    desired,
    old: replaced.total - recovering.total,
    blocked: blocked.total,
    dead: dead.total + waiting.total + unfit.total,
    recovering: recovering.total,
  })
  return {
    total,
    desired,
    before: had,
    after: has,
    gained: gained.list,
    lost: lost.list,
    dead: dead.list,
    waiting: waiting.list,
    recovering: recovering.list,
    blocked: blocked.list,
    unfit: unfit.list,
    replaced: replaced.list,
    best,
    worst,
  }
}

type SurveyedPart = ReturnType<typeof survey>['classes'][number]['parts'][number]

function blockedReason(part: SurveyedPart, index: number, daemon: Daemon): string | undefined {
  const standing = part.standings[index]!
  const { type } = part.nodes[0]!
  return stateOf(standing, daemon, type) === 'pending' ? causeOf(standing, daemon, part.info, type)?.text : undefined
}

/** Why the pods of one DaemonSet wait, by the names of their nodes. */
function pendingNodes(cluster: SurveyInput<GivenDaemonSet>, index: number): Map<string, string> {
  const { classes, daemonSets } = survey(cluster)
  const { daemon } = daemonSets[index]!
  const pending = new Map<string, string>()
  for (const part of classes.flatMap(({ parts }) => parts)) {
    const reason = blockedReason(part, index, daemon)
    if (reason !== undefined) for (const { node } of part.nodes) pending.set(node.metadata.name, reason)
  }
  return pending
}

function besides(reason: string | undefined): string | undefined {
  return reason === undefined ? undefined : `${reason}, beside the old pod`
}

function ready(node: Node): Node {
  const taints = (node.spec?.taints ?? []).filter(({ key }) => !NOT_READY.has(key))
  return { ...node, spec: { ...node.spec, taints } }
}

function isNotReady({ spec }: Node): boolean {
  return (spec?.taints ?? []).some(({ key }: Taint) => NOT_READY.has(key))
}
