/** Why a DaemonSet has no pod on a node, why its pod waits there, and whom it evicts: in words. */
import { type Labels, nodeAlternatives } from '../kubernetes/index.ts'
import {
  type Daemon,
  type Insufficient,
  type NodeInfo,
  pendingMessage,
  type PodInfo,
  type Standing,
  type TakenPort,
} from '../placement/index.ts'
import { some } from '../base/index.ts'
import { amountText, rangeText, requirementText, taintText } from './texts.ts'
import type { NodeType } from './types.ts'

/** excluded: no pod is created. forbidden: none can be. pending: it waits; never: for ever, since the node is too small. preempts: others go. */
export type CauseKind = 'excluded' | 'forbidden' | 'pending' | 'never' | 'preempts'

export interface Cause {
  readonly kind: CauseKind
  /** A sentence without a subject: `taint gpu:NoSchedule is not tolerated`. */
  readonly text: string
  /** The parts of the text, where what other pods take is among it: it differs from node to node. */
  readonly parts?: readonly Part[]
  /** What the scheduler writes into the condition PodScheduled of a pod that waits. */
  readonly message?: string
}

interface Part {
  readonly text: string
  readonly taken?: { readonly resource: string; readonly least: number; readonly most: number }
}

/** Equal for causes that differ in nothing but what other pods take. */
export function causeKey({ kind, text, parts }: Cause): string {
  return `${kind} ${parts ? parts.map(part => part.text).join('; ') : text}`
}

/** Two causes of one key as one. */
export function mergedCause<T extends Cause>(a: T, b: Cause): T {
  if (!a.parts || !b.parts || a.text === b.text) return a
  const parts = a.parts.map((part, index): Part => {
    const [one, other] = [part.taken, b.parts![index]?.taken]
    if (!one || !other) return part
    return { text: part.text, taken: { ...one, least: Math.min(one.least, other.least), most: Math.max(one.most, other.most) } }
  })
  return { ...a, parts, text: partsText(parts) }
}

function partsText(parts: readonly Part[]): string {
  return parts.map(({ text, taken }) => (taken ? `${text}, of which other pods take ${rangeText(taken.resource, taken)}` : text)).join('; ')
}

/**
 * Undefined where a pod runs and nobody has to go for it.
 * @param nodes How many the one of `info` stands for.
 */
export function causeOf({ decision, fit }: Standing, daemon: Daemon, info: NodeInfo, type: NodeType, nodes = 1): Cause | undefined {
  if (!decision.shouldRun) return excluded(daemon, info, decision.shouldContinueRunning)
  if (daemon.forbidden !== undefined) return { kind: 'forbidden', text: daemon.forbidden }
  if (type === 'fargate') return { kind: 'never', text: 'Fargate runs no pods of DaemonSets' }
  if (type === 'virtual') return { kind: 'never', text: 'a virtual node runs no pods of DaemonSets' }
  if (!fit || fit.fits) return undefined
  const victims = fit.preemption?.victims ?? []
  if (victims.length > 0) return preempts(victims, fit.preemption?.violations ?? 0, nodes)
  const { first } = fit
  if (!first) return undefined
  const message = pendingMessage(fit)
  if (first.takenPorts && first.takenPorts.length > 0) return { kind: 'pending', text: portsText(first.takenPorts), message }
  if (!first.insufficient) return { kind: 'pending', text: first.reasons.join(', '), message }
  const parts = first.insufficient.map(each => lacking(each))
  const isNever = first.insufficient.some(({ unresolvable }) => unresolvable)
  return { kind: isNever ? 'never' : 'pending', text: partsText(parts), parts, message }
}

/** The first reason in the controller's order; of taints, all. */
function excluded(daemon: Daemon, { node, labels }: NodeInfo, stays: boolean): Cause {
  const reasons = daemon.eligibility.reasons(node)
  const [first] = reasons
  const taints = reasons.flatMap(reason => (reason.kind === 'taint' ? [taintText(reason.taint)] : []))
  // A node gets such a taint while its pods run; others are there from its start.
  const isCondition = taints.length > 0 && taints.every(taint => taint.startsWith('node.kubernetes.io/'))
  switch (first?.kind) {
    case 'nodeName':
      return { kind: 'excluded', text: `spec.nodeName is ${daemon.eligibility.nodeName}` }
    case 'nodeSelector':
      return { kind: 'excluded', text: `nodeSelector ${some(unmetSelector(daemon, labels))} is not met` }
    case 'nodeAffinity':
      return { kind: 'excluded', text: `required node affinity is not met${affinityOf(daemon)}` }
    default:
      return {
        kind: 'excluded',
        text: `${taints.length === 1 ? 'taint' : 'taints'} ${some(taints)} ${taints.length === 1 ? 'is' : 'are'} not tolerated${stays && isCondition ? ', so no new pod is created; one that runs there stays' : ''}`,
      }
  }
}

function unmetSelector({ daemonSet }: Daemon, labels: Labels): string[] {
  const selector = daemonSet.spec?.template?.spec?.nodeSelector ?? {}
  return Object.entries(selector).flatMap(([key, value]) =>
    Object.hasOwn(labels, key) && labels[key] === value ? [] : [`${key}=${value}`],
  )
}

/** The one term in full; of several, how many. */
function affinityOf({ daemonSet }: Daemon): string {
  const { affinity } = daemonSet.spec?.template?.spec ?? {}
  const terms = nodeAlternatives(affinity ? { affinity } : {})
  const [only] = terms
  if (terms.length !== 1 || !only || only.length === 0) return terms.length > 1 ? `: none of its ${terms.length} terms` : ''
  return `: ${some(only.map(({ key, operator, values }) => requirementText({ key, operator, values: [...values] })))}`
}

function lacking({ resource, requested, used, capacity, unresolvable }: Insufficient): Part {
  if (resource === 'pods') return { text: `Too many pods: the node takes ${capacity}` }
  const text = `Insufficient ${resource}: the pod requests ${amountText(resource, requested)}, the node has ${amountText(resource, capacity)}`
  return unresolvable ? { text } : { text, taken: { resource, least: used, most: used } }
}

function portsText(taken: readonly TakenPort[]): string {
  const all = taken.map(({ port: { ip, port, protocol }, holder }) => {
    const { metadata, spec } = holder.pod
    return `${ip === '0.0.0.0' ? '' : `${ip}:`}${port}/${protocol} by ${holder.namespace}/${stem(metadata.name, spec.nodeName)}`
  })
  return `host ports are taken: ${some([...new Set(all)])}`
}

function preempts(victims: readonly PodInfo[], violations: number, nodes: number): Cause {
  const names = [
    ...new Set(
      victims.map(({ namespace, pod, priority }) => `${namespace}/${stem(pod.metadata.name, pod.spec.nodeName)} (priority ${priority})`),
    ),
  ]
  const budgets = violations === 0 ? '' : `, against ${violations === 1 ? 'a PodDisruptionBudget' : `${violations} PodDisruptionBudgets`}`
  // A name without a random part is the pod of the one node.
  const isOwn = nodes > 1 && victims.some(({ pod: { metadata, spec } }) => stem(metadata.name, spec.nodeName) === metadata.name)
  return { kind: 'preempts', text: `fits only by evicting ${isOwn ? 'pods such as ' : ''}${some(names)}${budgets}` }
}

/** The name of a pod without what its controller or kubelet adds: the same for the pods of one workload. */
function stem(name: string, node = ''): string {
  return node !== '' && name.endsWith(`-${node}`)
    ? name.slice(0, -node.length - 1)
    : name.replace(/-[a-z0-9]{8,10}-[a-z0-9]{5}$|-[a-z0-9]{5}$|-$/, '')
}
