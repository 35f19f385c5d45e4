/** Every check of every DaemonSet on one node, in the order of the controller and of the scheduler. */
import { type NodeSelectorRequirement, type NodeSelectorTerm, repels } from '../kubernetes/index.ts'
import { type Daemon, type Node, pendingMessage, RequiredNodeAffinity, type Standing } from '../placement/index.ts'
import { causeOf } from './causes.ts'
import type { Part, State, Survey } from './survey.ts'
import { stateOf } from './survey.ts'
import { requirementText, taintText } from './texts.ts'

export interface Check {
  readonly by: 'controller' | 'scheduler'
  /** Such as nodeSelector, or the plugin of the scheduler. */
  readonly name: string
  readonly passes: boolean
  /** What is compared. */
  readonly text: string
  /** The field of the manifest that decides, as steps from its root. */
  readonly field: readonly (string | number)[] | undefined
  /** The field of the node that decides: `metadata.labels[pool]`. */
  readonly nodeField: string | undefined
}

export interface ExplainedDaemonSet {
  /** Its place in the survey. */
  readonly index: number
  readonly state: State
  readonly checks: readonly Check[]
  /** The message of the pod's condition PodScheduled, where the pod waits. */
  readonly message: string | undefined
}

/** Nodes that no DaemonSet can tell apart. */
export interface Explanation {
  readonly className: string
  readonly nodes: number
  /** The one that stands for all. */
  readonly node: string
  readonly daemonSets: readonly ExplainedDaemonSet[]
}

/** Of a node by its name, or of a class; empty where there is no such node or class. */
export function explain<D>({ classes, daemonSets }: Survey<D>, name: string): Explanation[] {
  for (const { name: className, parts } of classes) {
    for (const part of parts) {
      const node = part.nodes.find(({ node: { metadata } }) => metadata.name === name)
      if (node) return [explained(className, { ...part, nodes: [node] }, daemonSets)]
    }
  }
  return classes
    .filter(each => each.name === name)
    .flatMap(({ name: className, parts }) => parts.map(part => explained(className, part, daemonSets)))
}

function explained(className: string, part: Part, daemonSets: readonly { readonly daemon: Daemon }[]): Explanation {
  const { node, type } = part.nodes[0]!
  return {
    className,
    nodes: part.nodes.length,
    node: node.metadata.name,
    daemonSets: daemonSets.map(({ daemon }, index): ExplainedDaemonSet => {
      const standing = part.standings[index]!
      const state = stateOf(standing, daemon, type)
      const checks = [...controllerChecks(daemon, node), ...(standing.decision.shouldRun ? schedulerChecks(standing, daemon, part) : [])]
      return { index, state, checks, message: state === 'pending' && standing.fit ? pendingMessage(standing.fit) : undefined }
    }),
  }
}

const POD = ['spec', 'template', 'spec']

function controllerChecks({ daemonSet, eligibility }: Daemon, node: Node): Check[] {
  const { nodeSelector = {}, affinity } = daemonSet.spec?.template?.spec ?? {}
  const { labels = {}, name } = node.metadata
  const checks: Check[] = []
  const add = (check: Omit<Check, 'by'>): void => void checks.push({ by: 'controller', ...check })
  if (eligibility.nodeName !== '') {
    add({
      name: 'nodeName',
      passes: eligibility.nodeName === name,
      text: eligibility.nodeName,
      field: [...POD, 'nodeName'],
      nodeField: 'metadata.name',
    })
  }
  for (const [key, value] of Object.entries(nodeSelector)) {
    const own = Object.hasOwn(labels, key) ? labels[key] : undefined
    const text = `wants ${key}=${value}; ${own === undefined ? 'the node has no such label' : `the node has ${key}=${own}`}`
    add({ name: 'nodeSelector', passes: own === value, text, field: [...POD, 'nodeSelector', key], nodeField: `metadata.labels[${key}]` })
  }
  const path = ['affinity', 'nodeAffinity', 'requiredDuringSchedulingIgnoredDuringExecution', 'nodeSelectorTerms']
  const terms = affinity?.nodeAffinity?.requiredDuringSchedulingIgnoredDuringExecution?.nodeSelectorTerms ?? []
  const passes = eligibility.affinity.matchesAffinity(node)
  for (const [index, term] of terms.entries()) {
    const isMet = new RequiredNodeAffinity({
      affinity: { nodeAffinity: { requiredDuringSchedulingIgnoredDuringExecution: { nodeSelectorTerms: [term] } } },
    }).matches(node)
    // Terms are alternatives: where one is met, the others do not decide.
    if (passes && !isMet) continue
    add({
      name: 'nodeAffinity',
      passes: isMet,
      text: termText(term, labels, name),
      field: [...POD, ...path, index],
      nodeField: 'metadata.labels',
    })
  }
  for (const { taint, by } of eligibility.taints(node)) {
    const isHarmless = !repels(taint)
    const how = by ? `tolerated by ${tolerationText(by)}` : isHarmless ? 'keeps no pod away' : 'not tolerated'
    add({
      name: 'taint',
      passes: isHarmless || by !== undefined,
      text: `${taintText(taint)}: ${how}`,
      field: [...POD, 'tolerations'],
      nodeField: 'spec.taints',
    })
  }
  return checks
}

function termText(
  { matchExpressions = [], matchFields = [] }: NodeSelectorTerm,
  labels: Readonly<Record<string, string>>,
  name: string,
): string {
  const of = (requirement: NodeSelectorRequirement, own: string | undefined): string =>
    `${requirementText(requirement)} (the node has ${own === undefined ? 'none' : own === '' ? 'an empty value' : own})`
  const all = [
    ...matchExpressions.map(each => of(each, Object.hasOwn(labels, each.key ?? '') ? labels[each.key ?? ''] : undefined)),
    ...matchFields.map(each => of(each, name)),
  ]
  return all.length === 0 ? 'an empty term, which selects nothing' : all.join(' and ')
}

function tolerationText({ key, operator, value, effect }: { key?: string; operator?: string; value?: string; effect?: string }): string {
  const what = key ? `${key}${operator === 'Exists' ? '' : `=${value ?? ''}`}` : 'a toleration of all keys'
  return effect ? `${what}:${effect}` : what
}

/** In the order of the default profile. */
const PLUGINS = [
  'NodeName',
  'NodeUnschedulable',
  'TaintToleration',
  'NodeAffinity',
  'NodePorts',
  'NodeResourcesFit',
  'VolumeRestrictions',
  'PodTopologySpread',
  'InterPodAffinity',
]

/** The fields by which a manifest decides what a plugin asks. */
const FIELDS: Readonly<Record<string, readonly (string | number)[]>> = {
  TaintToleration: [...POD, 'tolerations'],
  NodeAffinity: [...POD, 'nodeSelector'],
  NodePorts: [...POD, 'containers', 0, 'ports'],
  NodeResourcesFit: [...POD, 'containers', 0, 'resources', 'requests'],
  VolumeRestrictions: [...POD, 'volumes'],
  PodTopologySpread: [...POD, 'topologySpreadConstraints'],
  InterPodAffinity: [...POD, 'affinity'],
}

/** Up to the first one that fails: the scheduler asks no further. */
function schedulerChecks(standing: Standing, daemon: Daemon, { info, nodes: [first] }: Part): Check[] {
  const cause = causeOf(standing, daemon, info, first!.type)
  const failing = standing.fit?.first?.plugin
  const end = failing === undefined ? PLUGINS.length : PLUGINS.indexOf(failing)
  const checks = PLUGINS.slice(0, end).map(
    (name): Check => ({ by: 'scheduler', name, passes: true, text: 'passes', field: undefined, nodeField: undefined }),
  )
  if (cause) {
    const name = failing ?? (cause.kind === 'forbidden' ? 'admission' : 'kubelet')
    const nodeField = name === 'NodeResourcesFit' ? 'status.allocatable' : undefined
    checks.push({ by: 'scheduler', name, passes: cause.kind === 'preempts', text: cause.text, field: FIELDS[name], nodeField })
  }
  return checks
}
