/** Filters that look at the node alone: NodeName, NodeUnschedulable, TaintToleration, NodeAffinity. */
import { toleratesAll, tolerationOf } from '../../kubernetes/index.ts'
import { RequiredNodeAffinity } from '../affinity.ts'
import type { PodInfo } from '../node-info.ts'
import type { PodFilter, Status } from './filter.ts'

export function nodeName({ pod: { spec } }: PodInfo): PodFilter {
  const status = unresolvable('NodeName', "node(s) didn't match the requested node name")
  return { check: node => (!spec.nodeName || spec.nodeName === node.name ? undefined : status) }
}

export function nodeUnschedulable({ pod: { spec } }: PodInfo): PodFilter {
  const status = unresolvable('NodeUnschedulable', 'node(s) were unschedulable')
  const taint = { key: 'node.kubernetes.io/unschedulable', effect: 'NoSchedule' }
  const tolerates = tolerationOf(spec.tolerations ?? [], taint) !== undefined
  return { check: ({ node }) => (!node.spec?.unschedulable || tolerates ? undefined : status) }
}

export function taintToleration({ pod: { spec } }: PodInfo): PodFilter {
  const status = unresolvable('TaintToleration', 'node(s) had untolerated taint(s)')
  const { tolerations = [] } = spec
  return { check: ({ node }) => (toleratesAll(tolerations, node.spec?.taints ?? []) ? undefined : status) }
}

export function nodeAffinity({ pod: { spec } }: PodInfo): PodFilter {
  const status = unresolvable('NodeAffinity', "node(s) didn't match Pod's node affinity/selector")
  const affinity = new RequiredNodeAffinity(spec)
  return { check: ({ node }) => (affinity.matches(node) ? undefined : status) }
}

function unresolvable(plugin: string, reason: string): Status {
  return { plugin, code: 'UnschedulableAndUnresolvable', reasons: [reason] }
}
