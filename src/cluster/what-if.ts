/** What happens to the pods of a cluster when nodes come, go and change: step by step, summed over the classes of nodes. */
import { groupBy } from '../base/index.ts'
import type { DaemonSet } from '../kubernetes/index.ts'
import { evictedAfter, existingPod, type Node, type Pod } from '../placement/index.ts'
import { NodeChanges } from './node-changes.ts'
import type { Step } from './steps.ts'
import { stateOf, survey, type Survey, type SurveyInput } from './survey.ts'
import type { ClusterNode } from './types.ts'

/** What a step does to the pods of a DaemonSet, or to those of others, on the nodes of a class. */
export interface StepEffect {
  /** The DaemonSet's place in the survey; undefined: pods of others. */
  readonly index: number | undefined
  readonly className: string
  readonly created: number
  readonly deleted: number
  /** By NoExecute taints, drained, or to make room for pods of DaemonSets; those that the taint lets stay for a while come back as long as it is there. */
  readonly evicted: number
  /** When the last of them goes; 0: at once. */
  readonly afterSeconds: number
  /** Pods that wait, and did not before. */
  readonly pending: number
}

export interface StepResult {
  readonly step: string
  readonly effects: readonly StepEffect[]
}

export interface WhatIf<D> {
  readonly results: readonly StepResult[]
  /** After all steps. */
  readonly after: Survey<D>
}

/** Which DaemonSets have a pod on a node, and which of these wait; the same object for nodes where it is the same. */
interface NodePods {
  readonly there: readonly boolean[]
  readonly waiting: readonly boolean[]
}

/**
 * Plays the steps one after the other; or says which of them names a node or a class that is not there.
 * @param spare One node of each pool that has none: what steps may add.
 */
export function whatIf<D extends { readonly daemonSet: DaemonSet }>(
  input: SurveyInput<D>,
  steps: readonly Step[],
  spare: readonly ClusterNode[] = [],
): WhatIf<D> | string {
  const { objects, daemonSets } = input
  const changes = new NodeChanges(spare)
  let { nodes, pods } = input
  let before = survey(input)
  let daemonPods = steps.length === 0 ? new Map<string, NodePods>() : settled(before)
  const results: StepResult[] = []
  const preempted = new Preempted()
  if (steps.length > 0) preempted.add(before)
  for (const step of steps) {
    const changed = changes.after(nodes, step, before)
    if (typeof changed === 'string') return `step "${step.text}": ${changed}`
    const effects = new Effects()
    const classOf = new Map(
      before.classes.flatMap(({ name, parts }) => parts.flatMap(part => part.nodes.map(({ node }) => [node.metadata.name, name] as const))),
    )
    const byName = new Map(changed.nodes.map(({ node }) => [node.metadata.name, node]))
    for (const [name, { there }] of daemonPods) {
      if (byName.has(name)) continue
      for (const [index, isThere] of there.entries()) if (isThere) effects.add(index, classOf.get(name)!, { deleted: 1 })
    }
    pods = stayingPods({ nodes, pods, objects }, { nodes: byName, drained: changed.drained, preempted }, classOf, effects)
    nodes = changed.nodes
    const then = daemonPods
    before = survey({ nodes, pods, objects, daemonSets, runsOn: name => runningIn(then.get(name) ?? NOTHING) })
    daemonPods = next(before, daemonPods, classOf, effects)
    for (const [className, evicted] of preempted.add(before)) effects.add(undefined, className, { evicted })
    results.push({ step: step.text, effects: effects.list })
  }
  return { results, after: before }
}

interface AfterStep {
  readonly nodes: ReadonlyMap<string, Node>
  readonly drained: ReadonlySet<string>
  readonly preempted: Preempted
}

/** Pods of others that are still there after a step; the others are its effects. */
function stayingPods(
  { pods, nodes, objects }: Pick<SurveyInput<never>, 'pods' | 'nodes' | 'objects'>,
  { nodes: after, drained, preempted }: AfterStep,
  classOf: ReadonlyMap<string, string>,
  effects: Effects,
): Pod[] {
  const before = new Map(nodes.map(({ node }) => [node.metadata.name, node]))
  const isGone = preempted.finder()
  return pods.filter(pod => {
    const name = pod.spec.nodeName ?? ''
    const [old, node] = [before.get(name), after.get(name)]
    if (!old) return true
    const className = classOf.get(name) ?? ''
    if (!node) {
      if (isGone(pod)) return false
      effects.add(undefined, className, { deleted: 1 })
      return false
    }
    if (drained.has(name) && !staysOnDrained(pod)) {
      if (isGone(pod)) return false
      effects.add(undefined, className, { evicted: 1 })
      return false
    }
    if (old === node) return true
    const { tolerations = [] } = existingPod(pod, objects).spec
    const seconds = evictedAfter(tolerations, node)
    if (seconds === Infinity || evictedAfter(tolerations, old) !== Infinity) return seconds !== 0
    if (isGone(pod)) return false
    effects.add(undefined, className, { evicted: 1, afterSeconds: seconds })
    return false
  })
}

/** Pods of others that have made room for DaemonSets: they go once. */
class Preempted {
  /** By the names of nodes: how many of each kind. Equal nodes have equal pods, of other names. */
  readonly #nodes = new Map<string, Map<string, number>>()

  /** Adds those of a survey; returns how many are new, by the names of classes. */
  add({ classes }: Survey<unknown>): Map<string, number> {
    const added = new Map<string, number>()
    for (const { name: className, parts } of classes) {
      for (const { nodes, info, standings } of parts) {
        const victims = standings.flatMap(({ fit }) => fit?.preemption?.victims ?? []).filter(victim => info.pods.has(victim))
        if (victims.length === 0) continue
        const kinds = new Map<string, number>()
        for (const { pod } of victims) kinds.set(kindOf(pod), (kinds.get(kindOf(pod)) ?? 0) + 1)
        for (const { node } of nodes) {
          const known = this.#nodes.get(node.metadata.name) ?? new Map<string, number>()
          this.#nodes.set(node.metadata.name, known)
          for (const [kind, count] of kinds) {
            const more = count - (known.get(kind) ?? 0)
            if (more <= 0) continue
            known.set(kind, count)
            added.set(className, (added.get(className) ?? 0) + more)
          }
        }
      }
    }
    return added
  }

  /** Says of each pod that is asked for once whether it is one of them. */
  finder(): (pod: Pod) => boolean {
    const left = new Map(Array.from(this.#nodes, ([name, kinds]) => [name, new Map(kinds)]))
    return pod => {
      const kinds = left.get(pod.spec.nodeName ?? '')
      const count = kinds?.get(kindOf(pod)) ?? 0
      if (count > 0) kinds!.set(kindOf(pod), count - 1)
      return count > 0
    }
  }
}

function kindOf({ metadata: { namespace, labels } }: Pod): string {
  return JSON.stringify([namespace ?? 'default', labels ?? {}])
}

/** kubectl drain evicts neither pods of DaemonSets nor those that stand in files of the node. */
function staysOnDrained({ metadata: { ownerReferences = [] } }: Pod): boolean {
  return ownerReferences.some(({ kind }) => kind === 'DaemonSet' || kind === 'Node')
}

function settled({ classes, daemonSets }: Survey<unknown>): Map<string, NodePods> {
  const pods = new Map<string, NodePods>()
  for (const { parts } of classes) {
    for (const part of parts) {
      const states = daemonSets.map(({ daemon }, index) => stateOf(part.standings[index]!, daemon, part.nodes[0]!.type))
      const all = { there: states.map(state => state !== 'none'), waiting: states.map(state => state === 'pending') }
      for (const { node } of part.nodes) pods.set(node.metadata.name, all)
    }
  }
  return pods
}

const NOTHING: NodePods = { there: [], waiting: [] }

function runningIn({ there, waiting }: NodePods): boolean[] {
  return there.map((isThere, index) => isThere && waiting[index] !== true)
}

/** What there is after a step, and how it differs from before. */
function next(
  { classes, daemonSets }: Survey<unknown>,
  before: ReadonlyMap<string, NodePods>,
  classOf: ReadonlyMap<string, string>,
  effects: Effects,
): Map<string, NodePods> {
  const pods = new Map<string, NodePods>()
  for (const { name: className, parts } of classes) {
    for (const part of parts) {
      for (const [old, nodes] of groupBy(part.nodes, ({ node }) => before.get(node.metadata.name) ?? NOTHING)) {
        const there: boolean[] = []
        const waiting: boolean[] = []
        for (const [index, { daemon }] of daemonSets.entries()) {
          const standing = part.standings[index]!
          const wasThere = old.there[index] === true
          const state = stateOf(standing, daemon, part.nodes[0]!.type)
          const stays = wasThere && standing.decision.shouldContinueRunning
          there[index] = state !== 'none' || stays
          waiting[index] = state === 'pending' || (stays && state === 'none' && old.waiting[index] === true)
          const seconds = evictedAfter(daemon.eligibility.tolerations, part.info.node)
          const isEvicted = wasThere && seconds !== Infinity
          // What goes is told of the class that the nodes were in, as for pods of others.
          const goes = isEvicted ? { evicted: 1, afterSeconds: seconds } : { deleted: 1 }
          if (isEvicted || (wasThere && !there[index]))
            for (const { node } of nodes) effects.add(index, classOf.get(node.metadata.name) ?? className, goes)
          if (!wasThere && there[index]) effects.add(index, className, { created: nodes.length })
          if (waiting[index] && old.waiting[index] !== true) effects.add(index, className, { pending: nodes.length })
        }
        for (const { node } of nodes) pods.set(node.metadata.name, { there, waiting })
      }
    }
  }
  return pods
}

class Effects {
  readonly #all = new Map<string, StepEffect>()

  add(index: number | undefined, className: string, more: Partial<StepEffect>): void {
    const key = `${index} ${className}`
    const known = this.#all.get(key) ?? { index, className, created: 0, deleted: 0, evicted: 0, afterSeconds: 0, pending: 0 }
    this.#all.set(key, {
      index,
      className,
      created: known.created + (more.created ?? 0),
      deleted: known.deleted + (more.deleted ?? 0),
      evicted: known.evicted + (more.evicted ?? 0),
      afterSeconds: Math.max(known.afterSeconds, more.afterSeconds ?? 0),
      pending: known.pending + (more.pending ?? 0),
    })
  }

  get list(): StepEffect[] {
    return [...this.#all.values()]
  }
}
