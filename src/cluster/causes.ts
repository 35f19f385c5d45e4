/** Why a DaemonSet has no pod on a node, why its pod waits there, and whom it evicts: in words. */
import { type Labels, nodeAlternatives } from '../kubernetes/index.ts'
import { type Daemon, type NodeInfo, pendingMessage, type PodInfo, type Standing } from '../placement/index.ts'
import { some } from '../base/index.ts'
import { amountText, requirementText, taintText } from './texts.ts'
import type { NodeType } from './types.ts'

/** excluded: no pod is created. forbidden: none can be. pending: it waits; never: for ever, since the node is too small. preempts: others go. */
export type CauseKind = 'excluded' | 'forbidden' | 'pending' | 'never' | 'preempts'

export interface Cause {
  readonly kind: CauseKind
  /** A sentence without a subject: `taint gpu:NoSchedule is not tolerated`. */
  readonly text: string
  /** What the scheduler writes into the condition PodScheduled of a pod that waits. */
  readonly message?: string
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
  if (first.plugin !== 'NodeResourcesFit') return { kind: 'pending', text: first.reasons.join(', '), message }
  const all = first.reasons.map(reason => lacking(reason, daemon.pod, info))
  return { kind: all.some(({ kind }) => kind === 'never') ? 'never' : 'pending', text: all.map(({ text }) => text).join('; '), message }
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

function lacking(reason: string, { requests }: PodInfo, { allocatable }: NodeInfo): Cause {
  const resource = reason.replace(/^Insufficient /, '')
  if (resource === reason) return { kind: 'pending', text: `${reason}: the node takes ${allocatable.get('pods') ?? 0}` }
  const [request, has] = [requests.get(resource) ?? 0, allocatable.get(resource) ?? 0]
  const amounts = `the pod requests ${amountText(resource, request)}, the node has ${amountText(resource, has)}`
  return request > has
    ? { kind: 'never', text: `${reason}: ${amounts}` }
    : { kind: 'pending', text: `${reason}: ${amounts}, of which the other pods leave less` }
}

function preempts(victims: readonly PodInfo[], violations: number, nodes: number): Cause {
  const names = [
    ...new Set(victims.map(({ namespace, pod, priority }) => `${namespace}/${stem(pod.metadata.name)} (priority ${priority})`)),
  ]
  const budgets = violations === 0 ? '' : `, against ${violations === 1 ? 'a PodDisruptionBudget' : `${violations} PodDisruptionBudgets`}`
  // A name without a random part is the pod of the one node.
  const isOwn = nodes > 1 && victims.some(({ pod: { metadata } }) => stem(metadata.name) === metadata.name)
  return { kind: 'preempts', text: `fits only by evicting ${isOwn ? 'pods such as ' : ''}${some(names)}${budgets}` }
}

/** The name of a pod without what its controller adds: the same for the pods of one workload. */
function stem(name: string): string {
  return name.replace(/-[a-z0-9]{8,10}-[a-z0-9]{5}$|-[a-z0-9]{5}$/, '')
}
