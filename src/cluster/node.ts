/** A Node as it is read → a Node as placement takes it, and what it says of its pool. */
import { type ResourceList, type Taint, unmarshalQuantity } from '../kubernetes/index.ts'
import { type Node, type NodeCondition, withConditionTaints } from '../placement/index.ts'
import { isPlain, listAt, member, type Plain, textAt, textsAt } from './plain.ts'
import type { Told } from './told.ts'
import type { ClusterNode, FilePlace, NodeType } from './types.ts'

/** Labels whose value is the name of a pool, the most specific first. */
const POOL_LABELS = [
  'eks.amazonaws.com/nodegroup',
  'alpha.eksctl.io/nodegroup-name',
  'karpenter.sh/nodepool',
  'cloud.google.com/gke-nodepool',
  'kubernetes.azure.com/agentpool',
  'agentpool',
  'cluster.x-k8s.io/owner-name',
  'cluster.x-k8s.io/deployment-name',
  'karpenter.sh/provisioner-name',
  'doks.digitalocean.com/node-pool',
  'k8s.scaleway.com/pool-name',
]

/** Reads nodes; equal parts of different nodes become one object, since fleets repeat few shapes. */
export class NodeReader {
  readonly #told: Told
  readonly #shared = new Map<string, unknown>()

  constructor(told: Told) {
    this.#told = told
  }

  /** Undefined where it has no name. */
  read(value: Plain, place: FilePlace): ClusterNode | undefined {
    const name = textAt(value, 'metadata', 'name')
    if (!name) {
      this.#told.add(place, 'a Node without a name is left out')
      return undefined
    }
    const labels = this.#labels(value, place, name)
    const taints = this.#taints(value, place, name)
    const allocatable = this.#resources(value, 'allocatable', place, name)
    const capacity = allocatable ? undefined : this.#resources(value, 'capacity', place, name)
    const conditions = this.#conditions(value)
    const node: Node = {
      metadata: { name, labels },
      spec: { ...(taints.length > 0 && { taints }), ...(member(value, 'spec', 'unschedulable') === true && { unschedulable: true }) },
      status: { ...(allocatable && { allocatable }), ...(capacity && { capacity }), ...(conditions.length > 0 && { conditions }) },
    }
    if (!allocatable && !capacity) {
      this.#told.add(place, 'a node without status.allocatable: whether pods fit on it is not judged', name)
    }
    const resources = allocatable || capacity ? 'observed' : 'unknown'
    return { node: withConditionTaints(node), type: typeOf(labels), pool: poolOf(labels, value), resources, place }
  }

  #labels(value: Plain, place: FilePlace, name: string): Readonly<Record<string, string>> {
    const written = member(value, 'metadata', 'labels')
    if (!isPlain(written)) return {}
    for (const key in written)
      if (typeof written[key] !== 'string') this.#told.add(place, 'a label whose value is not text is read as text', `${key} of ${name}`)
    return Object.values(written).every(label => typeof label === 'string')
      ? (written as Record<string, string>)
      : textsAt(value, 'metadata', 'labels')
  }

  #taints(value: Plain, place: FilePlace, name: string): readonly Taint[] {
    const written = listAt(value, 'spec', 'taints')
    if (written.length === 0) return []
    const taints = written.flatMap((taint): Taint[] => {
      const [key, effect] = [textAt(taint, 'key'), textAt(taint, 'effect')]
      if (key && effect) return [{ key, value: textAt(taint, 'value') ?? '', effect }]
      this.#told.add(place, 'a taint without key or effect is left out', name)
      return []
    })
    return this.#share(taints)
  }

  #resources(value: Plain, list: 'allocatable' | 'capacity', place: FilePlace, name: string): ResourceList | undefined {
    const written = member(value, 'status', list)
    if (!isPlain(written)) return undefined
    const key = `${list} ${JSON.stringify(written)}`
    const known = this.#shared.get(key)
    if (known) return known as ResourceList
    const resources = quantities(written, (resource, problem) =>
      this.#told.add(place, `invalid quantity of ${resource} in status.${list}: ${problem}`, name),
    )
    if (this.#shared.size < MOST_SHARED) this.#shared.set(key, resources)
    return resources
  }

  #conditions(value: Plain): readonly NodeCondition[] {
    const conditions = conditionsOf(value)
    const key = conditions.map(({ type, status }) => `${type}=${status}`).join('\n')
    const known = this.#shared.get(key)
    if (known) return known as NodeCondition[]
    if (this.#shared.size < MOST_SHARED) this.#shared.set(key, conditions)
    return conditions
  }

  #share<T>(value: T): T {
    const key = JSON.stringify(value)
    const known = this.#shared.get(key)
    if (known) return known as T
    if (this.#shared.size < MOST_SHARED) this.#shared.set(key, value)
    return value
  }
}

const MOST_SHARED = 20_000

/** The quantities of a list of resources; numbers as they are written. */
export function quantities(written: Plain, invalid: (resource: string, problem: string) => void): ResourceList {
  const resources: Record<string, string> = {}
  for (const [resource, amount] of Object.entries(written)) {
    const text = typeof amount === 'number' ? String(amount) : amount
    const quantity = typeof text === 'string' ? unmarshalQuantity(text) : 'it must be a quantity, such as 500m or 2Gi'
    if (typeof quantity === 'string' || typeof text !== 'string')
      invalid(resource, typeof text === 'string' ? `"${text}"` : 'not a quantity')
    else if (quantity.sign() < 0) invalid(resource, `"${text}" is negative`)
    else resources[resource] = text
  }
  return resources
}

function conditionsOf(value: Plain): NodeCondition[] {
  return listAt(value, 'status', 'conditions').flatMap(condition => {
    const [type, status] = [textAt(condition, 'type'), textAt(condition, 'status')]
    return type !== undefined && status !== undefined ? [{ type, status }] : []
  })
}

type Labels = Readonly<Record<string, string>>

export function typeOf(labels: Labels): NodeType {
  if (labels['eks.amazonaws.com/compute-type'] === 'fargate') return 'fargate'
  if (labels['type'] === 'virtual-kubelet' || labels['kubernetes.io/role'] === 'virtual-kubelet') return 'virtual'
  return (labels['kubernetes.io/os'] ?? labels['beta.kubernetes.io/os']) === 'windows' ? 'windows' : 'linux'
}

function poolOf(labels: Labels, value: Plain): string | undefined {
  for (const key of POOL_LABELS) if (labels[key]) return labels[key]
  return textAt(value, 'metadata', 'annotations', 'cluster.x-k8s.io/owner-name')
}
