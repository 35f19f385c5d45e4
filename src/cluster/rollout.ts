/** What an update of a DaemonSet does on the nodes of a cluster: who gains and loses a pod, and how the others are replaced. */
import { groupBy } from '../base/index.ts'
import { allowsSurge, type DaemonSet, type Taint } from '../kubernetes/index.ts'
import { type Daemon, daemonOf, Eligibility, type Node, type Pod, type Progress, progress } from '../placement/index.ts'
import { type GivenDaemonSet, stateOf, survey, type SurveyInput } from './survey.ts'
import { type Cause, causeKey, causeOf, mergedCause } from './causes.ts'
import { isPodOf } from './owners.ts'
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
  /** Where the old pod is not ready, as the given pods tell, and the new one runs: replaced at once. */
  readonly unready: readonly NodeGroup[]
  readonly blocked: readonly BlockedNodes[]
  /** Of the nodes that gain a pod, those where it does not run: they use up the budget, too. */
  readonly unfit: readonly BlockedNodes[]
  /** Nodes whose old pod is to be replaced by one that takes its turn or its place at once. */
  readonly replaced: readonly NodeGroup[]
  readonly best: Progress
  readonly worst: Progress
  /** What decides on the new pods and is not looked at. */
  readonly notModelled: readonly string[]
}

const NOT_READY: ReadonlySet<string> = new Set(['node.kubernetes.io/not-ready', 'node.kubernetes.io/unreachable'])
const EXAMPLES = 5

const NO_CAUSE: Cause = { kind: 'pending', text: '' }

class Groups {
  readonly #groups = new Map<string, { className: string; cause: Cause; nodes: number; examples: string[] }>()

  add(className: string, names: readonly string[], cause: Cause = NO_CAUSE): void {
    const key = `${className}\n${causeKey(cause)}`
    const group = this.#groups.get(key) ?? { className, cause, nodes: 0, examples: [] }
    group.cause = mergedCause(group.cause, cause)
    group.nodes += names.length
    group.examples.push(...names.slice(0, EXAMPLES - group.examples.length))
    this.#groups.set(key, group)
  }

  get list(): BlockedNodes[] {
    return Array.from(this.#groups.values(), ({ cause, ...group }) => ({ ...group, reason: cause.text }))
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

/** As it is in the cluster. */
export interface Standing extends AmongOthers {
  /** How many of its pods are unavailable, as its status tells. */
  readonly unavailable?: number
}

/**
 * @param before As they are in the cluster; undefined where the DaemonSet is new.
 * @param after As they are after the update.
 */
export function nodesRollout(
  before: Standing | undefined,
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
  const [waiting, recovering, unfit, unready] = [new Groups(), new Groups(), new Groups(), new Groups()]
  const failing = old ? unreadyNodes(place.pods, old.daemonSet) : NO_NODES
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
          formerlyPending?.get(node.metadata.name)?.text,
          beside?.get(node.metadata.name)?.text,
          failing.has(node.metadata.name),
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
        const isAvailable = oldReason === undefined && !failing.has(names[0]!)
        if (hadPod && !shouldContinueRunning) lost.add(className, names)
        else if (hadPod && isReal && isNotReady(node)) dead.add(className, names)
        else if (hadPod && !isAvailable && reason !== undefined) waiting.add(className, names, reason)
        else if (hadPod) {
          replaced.add(className, names)
          const because = reason ?? (oldReason === undefined ? besides(beside?.get(names[0]!)) : undefined)
          if (because !== undefined) blocked.add(className, names, because)
          else if (oldReason !== undefined) recovering.add(className, names, oldReason)
          else if (!isAvailable) unready.add(className, names)
        } else if (shouldRun) {
          gained.add(className, names)
          if (reason !== undefined) unfit.add(className, names, reason)
        }
      }
    }
  }
  const known = recovering.total + unready.total
  // The status tells of pods on nodes that nothing else tells of: they are taken for some of those that the new pod runs on.
  const more = (before?.unavailable ?? 0) - dead.total - waiting.total - known
  const replacedFirst = known + Math.min(Math.max(more, 0), replaced.total - known - blocked.total)
  const { best, worst } = progress({
    daemonSet: daemon.daemonSet,
    desired,
    old: replaced.total - replacedFirst,
    blocked: blocked.total,
    dead: dead.total + waiting.total + unfit.total,
    recovering: replacedFirst,
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
    unready: unready.list,
    blocked: blocked.list,
    unfit: unfit.list,
    replaced: replaced.list,
    best,
    worst,
    notModelled: daemonSets[index]!.notModelled,
  }
}

const NO_NODES: ReadonlySet<string> = new Set()

/** Nodes with a pod of the DaemonSet that is known not to be ready. */
function unreadyNodes(pods: readonly Pod[], daemonSet: DaemonSet): ReadonlySet<string> {
  const isUnready = ({ status }: Pod): boolean => status?.conditions?.find(({ type }) => type === 'Ready')?.status === 'False'
  return new Set(pods.flatMap(pod => (isPodOf(pod, daemonSet) && isUnready(pod) ? [pod.spec.nodeName ?? ''] : [])))
}

type SurveyedPart = ReturnType<typeof survey>['classes'][number]['parts'][number]

function blockedReason(part: SurveyedPart, index: number, daemon: Daemon): Cause | undefined {
  const standing = part.standings[index]!
  const { type } = part.nodes[0]!
  return stateOf(standing, daemon, type) === 'pending' ? causeOf(standing, daemon, part.info, type) : undefined
}

/** Why the pods of one DaemonSet wait, by the names of their nodes. */
function pendingNodes(cluster: SurveyInput<GivenDaemonSet>, index: number): Map<string, Cause> {
  const { classes, daemonSets } = survey(cluster)
  const { daemon } = daemonSets[index]!
  const pending = new Map<string, Cause>()
  for (const part of classes.flatMap(({ parts }) => parts)) {
    const reason = blockedReason(part, index, daemon)
    if (reason !== undefined) for (const { node } of part.nodes) pending.set(node.metadata.name, reason)
  }
  return pending
}

function besides(cause: Cause | undefined): Cause | undefined {
  return cause && { kind: cause.kind, text: `${cause.text}, beside the old pod` }
}

function ready(node: Node): Node {
  const taints = (node.spec?.taints ?? []).filter(({ key }) => !NOT_READY.has(key))
  return { ...node, spec: { ...node.spec, taints } }
}

function isNotReady({ spec }: Node): boolean {
  return (spec?.taints ?? []).some(({ key }: Taint) => NOT_READY.has(key))
}
