/** What vectors about fleets are given. */
import { type ClusterObjects, type Node, type Pod } from '../../src/placement/index.ts'
import { type DaemonSet } from '../../src/kubernetes/index.ts'

export interface Input {
  readonly cluster: readonly { readonly kind: string }[]
  readonly nodes: readonly Node[]
  readonly pods: readonly Pod[]
}

export interface FleetInput extends Input {
  readonly daemonsets: readonly DaemonSet[]
  readonly apply?: 'sequential' | 'together'
  readonly kubelet?: KubeletInput
}

export interface KubeletInput {
  /** Nodes whose pods never become ready: those with `brokenImage`, where it is given. */
  readonly broken?: readonly string[]
  readonly brokenImage?: string
  /** Nodes that neither start pods nor confirm their deletion. */
  readonly dead?: readonly string[]
}

export function objectsOf(cluster: Input['cluster']): ClusterObjects {
  const of = <T>(kind: string): T[] => cluster.filter(object => object.kind === kind) as unknown as T[]
  return {
    priorityClasses: of('PriorityClass'),
    runtimeClasses: of('RuntimeClass'),
    limitRanges: of('LimitRange'),
    resourceQuotas: of('ResourceQuota'),
    podDisruptionBudgets: of('PodDisruptionBudget'),
    namespaces: [],
  }
}
