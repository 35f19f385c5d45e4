/** What happens to the pods of a cluster when nodes come, go and change: step by step, summed over the classes of nodes. */
import { groupBy } from '../base/index.ts'
import { type DaemonSet, matchTaint, type Taint } from '../kubernetes/index.ts'
import { evictedAfter, existingPod, type Node, type Pod, withConditionTaints } from '../placement/index.ts'
import { parseTaint } from './pools.ts'
import { stateOf, survey, type Survey, type SurveyInput } from './survey.ts'
import { typeOf } from './node.ts'
import type { ClusterNode } from './types.ts'

/** Which nodes a step is about: one by its name, all of a class, or all. */
interface Target {
  readonly by: 'name' | 'class' | 'all'
  readonly name: string
}

type Action =
  | { readonly do: 'add'; readonly count: number; readonly className: string }
  | { readonly do: 'remove'; readonly target: Target }
  | { readonly do: 'cordon' | 'uncordon' | 'ready' | 'not-ready'; readonly target: Target }
  | { readonly do: 'taint' | 'untaint'; readonly target: Target; readonly taint: Taint }
  | { readonly do: 'label'; readonly target: Target; readonly key: string; readonly value: string | undefined }

export interface Step {
  /** As it is written. */
  readonly text: string
  readonly action: Action
}

/** What a step does to the pods of a DaemonSet, or to those of others, on the nodes of a class. */
export interface StepEffect {
  /** The DaemonSet's place in the survey; undefined: pods of others. */
  readonly index: number | undefined
  readonly className: string
  readonly created: number
  readonly deleted: number
  /** By NoExecute taints; those that the taint lets stay for a while come back as long as it is there. */
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

const USAGE =
  'write add NUMBER CLASS, remove NODE, cordon NODE, uncordon NODE, ready NODE, not-ready NODE, taint NODE KEY=VALUE:EFFECT, untaint NODE KEY:EFFECT, label NODE KEY=VALUE or label NODE KEY-; for NODE also class=NAME or all'

/** Steps, separated by semicolons or lines; or what is wrong with the first that is not one. */
export function parseSteps(text: string): Step[] | string {
  const steps: Step[] = []
  for (const line of text.split(/[;\n]/)) {
    const written = line.replace(/(?:^|\s)#.*$/, '').trim()
    if (written === '') continue
    const action = parseStep(written.split(/\s+/))
    if (typeof action === 'string') return `invalid step "${written}": ${action}`
    steps.push({ text: written, action })
  }
  return steps.length > 0 ? steps : `no step; ${USAGE}`
}

function parseStep([verb = '', ...words]: readonly string[]): Action | string {
  if (verb === 'add') {
    const [count = '', ...className] = words
    if (!/^[1-9]\d{0,5}$/.test(count) || className.length === 0) return USAGE
    return { do: verb, count: Number(count), className: className.join(' ').replace(/^class=| nodes?$/g, '') }
  }
  const [name = '', argument, ...rest] = words[0] === 'node' ? words.slice(1) : words
  if (name === '' || rest.length > 0) return USAGE
  const target: Target = name.startsWith('class=') ? { by: 'class', name: name.slice(6) } : { by: name === 'all' ? 'all' : 'name', name }
  switch (verb) {
    case 'remove':
    case 'cordon':
    case 'uncordon':
    case 'ready':
    case 'not-ready':
      return argument === undefined ? { do: verb, target } : USAGE
    case 'taint':
    case 'untaint': {
      const isRemoval = verb === 'untaint' || argument?.endsWith('-') === true
      const taint = parseTaint((argument ?? '').replace(/-$/, ''))
      return taint ? { do: isRemoval ? 'untaint' : 'taint', target, taint } : USAGE
    }
    case 'label': {
      const [, key, value] = /^([^=]+?)(?:=(.*)|-)$/.exec(argument ?? '') ?? []
      return key === undefined ? USAGE : { do: verb, target, key, value }
    }
    default:
      return USAGE
  }
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

/** Plays the steps one after the other; or says which of them names a node or a class that is not there. */
export function whatIf<D extends { readonly daemonSet: DaemonSet }>(input: SurveyInput<D>, steps: readonly Step[]): WhatIf<D> | string {
  const { objects, daemonSets } = input
  let { nodes, pods } = input
  let before = survey(input)
  let daemonPods = steps.length === 0 ? new Map<string, NodePods>() : settled(before)
  const results: StepResult[] = []
  for (const { text, action } of steps) {
    const changed = changedNodes(nodes, action, before)
    if (typeof changed === 'string') return `step "${text}": ${changed}`
    const effects = new Effects()
    const classOf = new Map(
      before.classes.flatMap(({ name, parts }) => parts.flatMap(part => part.nodes.map(({ node }) => [node.metadata.name, name] as const))),
    )
    const byName = new Map(changed.map(({ node }) => [node.metadata.name, node]))
    for (const [name, { there }] of daemonPods) {
      if (byName.has(name)) continue
      for (const [index, isThere] of there.entries()) if (isThere) effects.add(index, classOf.get(name)!, { deleted: 1 })
    }
    pods = stayingPods({ nodes, pods, objects }, byName, classOf, effects)
    nodes = changed
    before = survey({ nodes, pods, objects, daemonSets })
    daemonPods = next(before, daemonPods, effects)
    results.push({ step: text, effects: effects.list })
  }
  return { results, after: before }
}

/** Pods of others that are still there after a step; the others are its effects. */
function stayingPods(
  { pods, nodes, objects }: Pick<SurveyInput<never>, 'pods' | 'nodes' | 'objects'>,
  after: ReadonlyMap<string, Node>,
  classOf: ReadonlyMap<string, string>,
  effects: Effects,
): Pod[] {
  const before = new Map(nodes.map(({ node }) => [node.metadata.name, node]))
  return pods.filter(pod => {
    const name = pod.spec.nodeName ?? ''
    const [old, node] = [before.get(name), after.get(name)]
    if (!old) return true
    const className = classOf.get(name) ?? ''
    if (!node) {
      effects.add(undefined, className, { deleted: 1 })
      return false
    }
    if (old === node) return true
    const { tolerations = [] } = existingPod(pod, objects).spec
    const seconds = evictedAfter(tolerations, node)
    if (seconds === Infinity || evictedAfter(tolerations, old) !== Infinity) return seconds !== 0
    effects.add(undefined, className, { evicted: 1, afterSeconds: seconds })
    return false
  })
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

/** What there is after a step, and how it differs from before. */
function next({ classes, daemonSets }: Survey<unknown>, before: ReadonlyMap<string, NodePods>, effects: Effects): Map<string, NodePods> {
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
          if (isEvicted) effects.add(index, className, { evicted: nodes.length, afterSeconds: seconds })
          else if (wasThere && !there[index]) effects.add(index, className, { deleted: nodes.length })
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

/** The nodes after an action; or what it names that is not there. */
function changedNodes(nodes: readonly ClusterNode[], action: Action, { classes }: Survey<unknown>): readonly ClusterNode[] | string {
  const known = (): string => `the classes are ${classes.map(({ name }) => name).join(', ')}`
  const membersOf = (className: string): readonly ClusterNode[] | undefined =>
    classes.find(({ name }) => name === className)?.parts.flatMap(part => part.nodes)
  if (action.do === 'add') {
    const [model] = membersOf(action.className) ?? []
    return model
      ? [...nodes, ...copies(model, action, new Set(nodes.map(({ node }) => node.metadata.name)))]
      : `there is no class ${action.className}; ${known()}`
  }
  const { by, name } = action.target
  const members = by === 'all' ? nodes : by === 'class' ? membersOf(name) : nodes.filter(({ node }) => node.metadata.name === name)
  if (!members || members.length === 0) return by === 'class' ? `there is no class ${name}; ${known()}` : `there is no node ${name}`
  const meant = new Set(members.map(({ node }) => node.metadata.name))
  if (action.do === 'remove') return nodes.filter(({ node }) => !meant.has(node.metadata.name))
  return nodes.map(each => (meant.has(each.node.metadata.name) ? changedBy(each, action) : each))
}

const HOSTNAME = 'kubernetes.io/hostname'
/** Of one node alone: a new node of its class has none of them. */
const PASSING = /^node\.(?:kubernetes|cloudprovider\.kubernetes)\.io\//

/** New nodes like one of the class: ready, and without what is about the one node. */
function copies(
  model: ClusterNode,
  { count, className }: { readonly count: number; readonly className: string },
  taken: ReadonlySet<string>,
): ClusterNode[] {
  const { labels = {} } = model.node.metadata
  const taints = (model.node.spec?.taints ?? []).filter(({ key }) => !PASSING.test(key))
  const { conditions: _, ...status } = model.node.status ?? {}
  const made: ClusterNode[] = []
  for (let number = 1; made.length < count; number++) {
    const name = `${className.replace(/[^a-z0-9-]+/gi, '-')}-new-${number}`
    if (taken.has(name)) continue
    const own = Object.hasOwn(labels, HOSTNAME) ? { ...labels, [HOSTNAME]: name } : labels
    made.push({ ...model, node: { metadata: { name, labels: own }, spec: { taints }, status } })
  }
  return made
}

type Change = Exclude<Action, { readonly do: 'add' | 'remove' }>

function changedBy(given: ClusterNode, action: Change): ClusterNode {
  const node = changedNode(given.node, action)
  return { ...given, node: withConditionTaints(node), type: action.do === 'label' ? typeOf(node.metadata.labels ?? {}) : given.type }
}

function changedNode(node: Node, action: Change): Node {
  const { taints = [], unschedulable: _, ...spec } = node.spec ?? {}
  switch (action.do) {
    case 'cordon':
      return { ...node, spec: { ...node.spec, unschedulable: true } }
    case 'uncordon':
      return { ...node, spec: { ...spec, taints } }
    case 'ready':
    case 'not-ready': {
      const conditions = (node.status?.conditions ?? []).filter(({ type }) => type !== 'Ready')
      return {
        ...node,
        status: { ...node.status, conditions: [...conditions, { type: 'Ready', status: action.do === 'ready' ? 'True' : 'False' }] },
      }
    }
    case 'taint':
    case 'untaint': {
      const others = taints.filter(taint => !matchTaint(taint, action.taint))
      return { ...node, spec: { ...node.spec, taints: action.do === 'taint' ? [...others, action.taint] : others } }
    }
    case 'label': {
      const { [action.key]: __, ...labels } = node.metadata.labels ?? {}
      return {
        ...node,
        metadata: { ...node.metadata, labels: action.value === undefined ? labels : { ...labels, [action.key]: action.value } },
      }
    }
  }
}
