/** DaemonSets that are one daemon on different nodes: per architecture, operating system, GPU, or canary and stable. */
import { groupBy } from '../base/index.ts'
import type { DaemonSet } from '../kubernetes/index.ts'
import type { Survey } from './survey.ts'

/** Nodes of a class that no member covers, or that more than one covers. */
export interface Uncovered {
  readonly className: string
  readonly nodes: number
  /** The name of one of them. */
  readonly example: string
}

export interface Doubled extends Uncovered {
  /** The members that run there, by their places in the survey. */
  readonly members: readonly number[]
}

export interface Family {
  /** What they have in common: `app flannel`. */
  readonly name: string
  /** By their places in the survey. */
  readonly members: readonly number[]
  /** How many nodes are looked at: those that are ready and run DaemonSets. */
  readonly nodes: number
  readonly gaps: readonly Uncovered[]
  readonly overlaps: readonly Doubled[]
}

const APP_LABELS = ['app.kubernetes.io/name', 'k8s-app', 'app', 'name']
/** What tells variants of one daemon apart at the end of its name. */
const VARIANT =
  /-(?:amd64|x86-64|arm64|aarch64|arm|ppc64le|s390x|riscv64|linux|windows|win|gpu|nvidia|amd|cpu|canary|stable|beta|spot|on-demand|control-plane|master|worker|ds)(?=-|$)/g

const NOT_READY: ReadonlySet<string> = new Set(['node.kubernetes.io/not-ready', 'node.kubernetes.io/unreachable'])

/** Of two members at least, whose pod templates select different nodes. */
export function familiesOf<D extends { readonly daemonSet: DaemonSet }>({ daemonSets, classes }: Survey<D>): Family[] {
  const indices = daemonSets.map((_, index) => index)
  const groups = groupBy(indices, index => kinOf(daemonSets[index]!.given.daemonSet))
  return [...groups].flatMap(([key, members]): Family[] => {
    const selections = new Set(members.map(index => selectionOf(daemonSets[index]!.given.daemonSet)))
    if (members.length < 2 || selections.size < 2) return []
    let considered = 0
    const gaps: Uncovered[] = []
    const overlaps: Doubled[] = []
    for (const { name, type, parts } of classes) {
      if (type === 'fargate' || type === 'virtual') continue
      for (const { nodes, info, standings } of parts) {
        // Nodes that are not ready get no new pods, whatever a manifest says.
        if (info.node.spec?.taints?.some(({ key }) => NOT_READY.has(key))) continue
        considered += nodes.length
        const covering = members.filter(index => standings[index]!.decision.shouldRun)
        const found = { className: name, nodes: nodes.length, example: nodes[0]!.node.metadata.name }
        if (covering.length === 0) gaps.push(found)
        if (covering.length > 1) overlaps.push({ ...found, members: covering })
      }
    }
    return [{ name: key.slice(key.indexOf('\n') + 1), members, nodes: considered, gaps: merged(gaps), overlaps: merged(overlaps) }]
  })
}

/** The same for DaemonSets that are taken for one daemon. */
function kinOf({ metadata = {}, spec = {} }: DaemonSet): string {
  const labels = spec.template?.metadata?.labels ?? {}
  const app = APP_LABELS.map(key => labels[key]).find(value => value !== undefined)
  const instance = labels['app.kubernetes.io/instance'] ?? ''
  const component = labels['app.kubernetes.io/component'] ?? labels['component'] ?? ''
  const name = (app ?? metadata.name ?? '').replace(VARIANT, '')
  return `${metadata.namespace ?? 'default'} ${instance} ${component}\n${name}`
}

function selectionOf({ spec = {} }: DaemonSet): string {
  const { nodeSelector, affinity } = spec.template?.spec ?? {}
  return JSON.stringify([nodeSelector ?? {}, affinity?.nodeAffinity?.requiredDuringSchedulingIgnoredDuringExecution ?? {}])
}

function merged<T extends Uncovered & { readonly members?: readonly number[] }>(found: readonly T[]): T[] {
  return [...groupBy(found, ({ className, members = [] }) => `${className} ${members.join()}`).values()].map(([first, ...rest]) => ({
    ...first!,
    nodes: first!.nodes + rest.reduce((sum, { nodes }) => sum + nodes, 0),
  }))
}
