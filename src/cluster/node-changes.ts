/** Nodes that come, go and change by a step of --what-if. */
import { didYouMean, matchTaint } from '../kubernetes/index.ts'
import { type Node, withConditionTaints } from '../placement/index.ts'
import { poolOf, typeOf } from './node.ts'
import { type Action, KINDS, type Step, type Targets } from './steps.ts'
import type { Survey } from './survey.ts'
import { taintText } from './texts.ts'
import type { ClusterNode } from './types.ts'

type Nodes = readonly ClusterNode[]

export interface ChangedNodes {
  readonly nodes: Nodes
  /** The names of those whose pods are evicted. */
  readonly drained: ReadonlySet<string>
}

/** Taints that a message names. */
const FEW = 10
/** More names than people read, and than are compared with a mistyped one. */
const MOST_NAMES = 2000

/** The nodes of a cluster, changed by one step after the other. */
export class NodeChanges {
  /** By the names of classes: what another node of it is like. A class that has no nodes any more keeps it. */
  readonly #models = new Map<string, ClusterNode>()
  #classes: ReadonlyMap<string, Nodes> = new Map()

  /** @param spare One node of each pool that has none. */
  constructor(spare: Nodes) {
    for (const node of spare) if (node.pool !== undefined) this.#models.set(node.pool, node)
  }

  /** The nodes after a step; or which of its words names nothing. @param survey Of these nodes. */
  after(nodes: Nodes, { actions }: Step, { classes }: Survey<unknown>): ChangedNodes | string {
    const now = new Map(classes.map(({ name, parts }) => [name, parts.flatMap(part => part.nodes)]))
    this.#classes = new Map([...this.#renamed(nodes, now), ...now])
    for (const { name, parts } of classes) {
      // What was done to some nodes of a class is not what another one of it is like.
      const [model] = parts.reduce<Nodes>((most, { nodes: each }) => (each.length > most.length ? each : most), [])
      if (model) this.#models.set(name, model)
    }
    const drained = new Set<string>()
    let changed = nodes
    for (const action of actions) {
      const next = this.#change(changed, action)
      if (typeof next === 'string') return next
      changed = next.nodes
      for (const name of next.drained) drained.add(name)
    }
    return { nodes: changed, drained }
  }

  /** Classes that have another name since their nodes changed, such as by a taint, keep the old one as well. */
  #renamed(nodes: Nodes, now: ReadonlyMap<string, Nodes>): [string, Nodes][] {
    const old = [...this.#classes].filter(([name]) => !now.has(name))
    if (old.length === 0) return []
    const byName = new Map(nodes.map(each => [each.node.metadata.name, each]))
    return old.flatMap(([name, members]): [string, Nodes][] => {
      const still = members.flatMap(({ node }) => byName.get(node.metadata.name) ?? []).filter(({ pool }) => pool === undefined)
      return still.length === 0 ? [] : [[name, still]]
    })
  }

  #change(nodes: Nodes, action: Action): ChangedNodes | string {
    if (action.do === 'add' || action.do === 'take' || action.do === 'scale') {
      const counted = this.#counted(nodes, action)
      return typeof counted === 'string' ? counted : { nodes: counted, drained: new Set() }
    }
    const meant = this.#meant(nodes, action.words)
    if (typeof meant === 'string') return meant
    const missing = missingOn(nodes, meant, action)
    if (missing !== undefined) return missing
    const after =
      action.do === 'remove'
        ? nodes.filter(({ node }) => !meant.has(node.metadata.name))
        : nodes.map(each => (meant.has(each.node.metadata.name) ? changedBy(each, action) : each))
    return { nodes: after, drained: action.do === 'drain' ? meant : new Set() }
  }

  #counted(nodes: Nodes, { do: what, count, words }: Extract<Action, { readonly count: number }>): Nodes | string {
    const name = this.#className(words)
    if (name === undefined) return words.length === 0 ? `name a class; ${this.#known()}` : this.#noClass(words)
    const members = this.#classes.get(name) ?? []
    const wanted = what === 'scale' ? count : members.length + (what === 'add' ? count : -count)
    if (wanted < 0) return `class ${name} has ${members.length === 1 ? '1 node' : `${members.length} nodes`}`
    const gone = new Set(members.slice(wanted).map(({ node }) => node.metadata.name))
    const kept = gone.size === 0 ? nodes : nodes.filter(({ node }) => !gone.has(node.metadata.name))
    const taken = new Set(nodes.map(({ node }) => node.metadata.name))
    return [...kept, ...copies(this.#models.get(name)!, name, wanted - members.length, taken)]
  }

  /** The class that is named, as it is spelled. */
  #className(words: Targets): string | undefined {
    const names = [...this.#models.keys()]
    const isFiller = (word: string): boolean => KINDS.has(word.toLowerCase()) || /^(?:to|of|from|in)$/i.test(word)
    const first = words.findIndex(word => !isFiller(word))
    const last = words.findLastIndex(word => !isFiller(word))
    if (first < 0 && words.every(isFiller) && !names.includes(words.join(' '))) return names.length === 1 ? names[0] : undefined
    for (const written of [words, words.slice(first, last + 1)]) {
      const name = written.join(' ').replace(/^(?:class|pool)=/i, '')
      const found = names.find(each => each === name) ?? names.find(each => each.toLowerCase() === name.toLowerCase())
      if (found !== undefined) return found
    }
    return undefined
  }

  #noClass(words: Targets): string {
    return `there is no class ${words.join(' ').replace(/^(?:class|pool)=/i, '')}; ${this.#known()}`
  }

  #known(): string {
    return `the classes are ${[...this.#models.keys()].join(', ')}`
  }

  /** The names of the nodes that are meant; all words together may be one name. */
  #meant(nodes: Nodes, given: Targets): ReadonlySet<string> | string {
    const [kind = ''] = given
    const words = KINDS.has(kind.toLowerCase()) && given.length > 1 ? given.slice(1) : given
    const all = new Map(nodes.map(({ node }) => [node.metadata.name, node.metadata.name]))
    const namesOf = (className: string | undefined): readonly string[] =>
      (this.#classes.get(className ?? '') ?? []).map(({ node }) => node.metadata.name)
    const meant = new Set<string>()
    const whole = this.#className(given)
    for (const word of whole === undefined ? words : [given.join(' ')]) {
      if (word.toLowerCase() === 'all' && !all.has(word)) {
        for (const name of all.keys()) meant.add(name)
        continue
      }
      const name = word.replace(/^nodes?[/=]/i, '')
      const found = all.get(name) ?? all.get(name.toLowerCase())
      const names = found === undefined ? namesOf(whole ?? this.#className([word])) : [found]
      if (names.length === 0) return this.#nothingMeant(word, name, [...all.keys()])
      for (const each of names) meant.add(each)
    }
    return meant
  }

  #nothingMeant(word: string, name: string, names: readonly string[]): string {
    const className = this.#className([word])
    if (className !== undefined) return `class ${className} has no nodes`
    if (/^(?:class|pool)=/i.test(word)) return this.#noClass([word])
    const near = names.length > MOST_NAMES ? '' : didYouMean(name, [...names, ...this.#models.keys()])
    return `there is no node or class ${name}${near || `; ${this.#known()}`}`
  }
}

type Change = Exclude<Action, { readonly count: number } | { readonly do: 'remove' }>

/** What is to go from nodes of which none has it: probably a slip. */
function missingOn(nodes: Nodes, meant: ReadonlySet<string>, action: Action): string | undefined {
  if (action.do !== 'untaint' && action.do !== 'unlabel') return undefined
  const own = nodes.filter(({ node }) => meant.has(node.metadata.name)).map(({ node }) => node)
  const [these, they] = own.length === 1 ? ['this node', 'it has'] : ['these nodes', 'they have']
  if (action.do === 'unlabel') {
    const isThere = own.some(({ metadata: { labels = {} } }) => Object.hasOwn(labels, action.key))
    return isThere ? undefined : `there is no label ${action.key} on ${these}`
  }
  const taints = own.flatMap(({ spec }) => spec?.taints ?? [])
  if (taints.some(taint => isTaint(taint, action))) return undefined
  const named = action.effect === undefined ? action.key : `${action.key}:${action.effect}`
  const known = [...new Set(taints.map(taintText))]
  const few = known.slice(0, FEW).join(', ') + (known.length > FEW ? ' and others' : '')
  return `there is no taint ${named} on ${these}; ${they} ${few || 'no taints'}`
}

function isTaint(
  taint: { readonly key: string; readonly effect: string },
  { key, effect }: { readonly key: string; readonly effect: string | undefined },
): boolean {
  return taint.key === key && (effect === undefined || taint.effect === effect)
}

const HOSTNAME = 'kubernetes.io/hostname'
/** Of one node alone: a new node of its class has none of them. */
const PASSING = /^node\.(?:kubernetes|cloudprovider\.kubernetes)\.io\//

/** New nodes like one of the class: ready, and without what is about the one node. */
function copies(model: ClusterNode, className: string, count: number, taken: ReadonlySet<string>): ClusterNode[] {
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

function changedBy(given: ClusterNode, action: Change): ClusterNode {
  const node = withConditionTaints(changedNode(given.node, action))
  if (action.do !== 'label' && action.do !== 'unlabel') return { ...given, node }
  const { labels = {} } = node.metadata
  const before = poolOf(given.node.metadata.labels ?? {})
  const after = poolOf(labels)
  return { ...given, node, type: typeOf(labels), pool: before === after ? given.pool : after }
}

function changedNode(node: Node, action: Change): Node {
  const { taints = [], unschedulable: _, ...spec } = node.spec ?? {}
  const { labels = {} } = node.metadata
  switch (action.do) {
    case 'cordon':
    case 'drain':
      return { ...node, spec: { ...node.spec, unschedulable: true } }
    case 'uncordon':
      return { ...node, spec: { ...spec, taints } }
    case 'ready':
    case 'not-ready': {
      const conditions = (node.status?.conditions ?? []).filter(({ type }) => type !== 'Ready')
      const ready = { type: 'Ready', status: action.do === 'ready' ? 'True' : 'False' }
      return { ...node, status: { ...node.status, conditions: [...conditions, ready] } }
    }
    case 'taint':
      return { ...node, spec: { ...node.spec, taints: [...taints.filter(taint => !matchTaint(taint, action.taint)), action.taint] } }
    case 'untaint':
      return { ...node, spec: { ...node.spec, taints: taints.filter(taint => !isTaint(taint, action)) } }
    case 'label':
      return { ...node, metadata: { ...node.metadata, labels: { ...labels, [action.key]: action.value } } }
    case 'unlabel': {
      const { [action.key]: __, ...others } = labels
      return { ...node, metadata: { ...node.metadata, labels: others } }
    }
  }
}
