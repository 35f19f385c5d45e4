/** A Node as it is read → a Node as placement takes it, and what it says of its pool. */
import { type ResourceList, type Taint, unmarshalQuantity } from '../kubernetes/index.ts'
import { type Node, type NodeCondition, withConditionTaints } from '../placement/index.ts'
import { isStruct } from '../yaml/index.ts'
import { listAt, member, objectAt, type Plain, textAt, textsAt } from './plain.ts'
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
  'kops.k8s.io/instancegroup',
  'worker.gardener.cloud/pool',
]

/** Reads nodes; what does not name one is the same object in equal nodes, since fleets repeat few shapes. */
export class NodeReader {
  readonly #told: Told
  readonly #states = new Map<string, State>()

  constructor(told: Told) {
    this.#told = told
  }

  /** Undefined where it has no name. */
  read(value: Plain, place: FilePlace): ClusterNode | undefined {
    const name = textAt(value, 'metadata', 'name')
    if (!name) {
      const written = member(value, 'metadata', 'name')
      const isWrong = written !== undefined && written !== null && written !== ''
      this.#told.add(place, isWrong ? 'a Node whose metadata.name is not text is left out' : 'a Node without a name is left out')
      return undefined
    }
    this.#wrongTypes(value, place, name)
    const labels = this.#labels(value, place, name)
    const { spec, status, resources } = this.#stateOf(value, place, name)
    return {
      node: { metadata: { name, labels }, spec, status },
      type: typeOf(labels),
      pool: poolOf(labels) ?? ownerOf(value),
      resources,
      place,
    }
  }

  /** What is of another type than the API has is as good as missing. */
  #wrongTypes(value: Plain, place: FilePlace, name: string): void {
    const { labels } = objectAt(value, 'metadata')
    const { taints, unschedulable } = objectAt(value, 'spec')
    const { allocatable, capacity, conditions } = objectAt(value, 'status')
    const wrong = (path: string): void => this.#told.add(place, `${path} of a Node has the wrong type and is left out`, name)
    if (!isAbsent(labels) && !isStruct(labels)) wrong('metadata.labels')
    if (!isAbsent(value['spec']) && !isStruct(value['spec'])) wrong('spec')
    if (!isAbsent(taints) && !Array.isArray(taints)) wrong('spec.taints')
    if (!isAbsent(unschedulable) && typeof unschedulable !== 'boolean') wrong('spec.unschedulable')
    if (!isAbsent(value['status']) && !isStruct(value['status'])) wrong('status')
    if (!isAbsent(allocatable) && !isStruct(allocatable)) wrong('status.allocatable')
    if (!isAbsent(capacity) && !isStruct(capacity)) wrong('status.capacity')
    if (isAbsent(conditions)) return
    if (!Array.isArray(conditions)) wrong('status.conditions')
    else if (!conditions.every(isCondition)) wrong('status.conditions[]')
  }

  #labels(value: Plain, place: FilePlace, name: string): Readonly<Record<string, string>> {
    const written = member(value, 'metadata', 'labels')
    if (!isStruct(written)) return {}
    let isText = true
    for (const key in written) {
      if (typeof written[key] === 'string') continue
      isText = false
      this.#told.add(place, 'a label whose value is not text is read as text', `${key} of ${name}`)
    }
    return isText ? (written as Record<string, string>) : textsAt(value, 'metadata', 'labels')
  }

  #stateOf(value: Plain, place: FilePlace, name: string): State {
    const { taints, unschedulable } = objectAt(value, 'spec')
    const { allocatable, capacity, conditions } = objectAt(value, 'status')
    const amounts = isStruct(allocatable) ? allocatable : capacity
    const key = `${taints === undefined ? '' : JSON.stringify(taints)}\n${unschedulable === true}\n${amounts === allocatable}${JSON.stringify(amounts)}${conditionsKey(conditions)}`
    const known = this.#states.get(key)
    if (known) return known
    const { count } = this.#told
    const state = this.#readState(value, place, name)
    // What is told of a node is told of each such node.
    if (this.#told.count === count && this.#states.size < MOST_STATES) this.#states.set(key, state)
    return state
  }

  #readState(value: Plain, place: FilePlace, name: string): State {
    const taints = this.#taints(value, place, name)
    const allocatable = this.#resources(value, 'allocatable', place, name)
    const capacity = allocatable ? undefined : this.#resources(value, 'capacity', place, name)
    const conditions = conditionsOf(value)
    if (!allocatable && !capacity) this.#told.add(place, `a node without status.allocatable${NOT_JUDGED}`, name)
    const { spec = {}, status = {} } = withConditionTaints({
      metadata: { name },
      spec: { ...(taints.length > 0 && { taints }), ...(member(value, 'spec', 'unschedulable') === true && { unschedulable: true }) },
      status: { ...(allocatable && { allocatable }), ...(capacity && { capacity }), ...(conditions.length > 0 && { conditions }) },
    })
    const amounts = allocatable ?? capacity
    const isWhole =
      amounts !== undefined &&
      Object.keys(amounts).length === Object.keys(objectAt(value, 'status', allocatable ? 'allocatable' : 'capacity')).length
    const isKnown = isWhole && EVERYWHERE.every(resource => Object.hasOwn(amounts, resource))
    return { spec, status, resources: isKnown ? 'observed' : 'unknown' }
  }

  #taints(value: Plain, place: FilePlace, name: string): readonly Taint[] {
    return listAt(value, 'spec', 'taints').flatMap((taint): Taint[] => {
      const [key, effect, value] = [textAt(taint, 'key'), textAt(taint, 'effect'), member(taint, 'value')]
      if (key && effect) {
        if (!EFFECTS.has(effect))
          this.#told.add(place, `a taint with the effect "${effect}", which Kubernetes does not have`, `${key} of ${name}`)
        if (!isAbsent(value) && typeof value !== 'string')
          this.#told.add(place, 'the value of a taint is not text and is left out', `${key} of ${name}`)
        return [{ key, value: typeof value === 'string' ? value : '', effect }]
      }
      this.#told.add(place, 'a taint without key or effect is left out', name)
      return []
    })
  }

  #resources(value: Plain, list: 'allocatable' | 'capacity', place: FilePlace, name: string): ResourceList | undefined {
    const written = member(value, 'status', list)
    if (!isStruct(written)) return undefined
    const amounts = quantities(written, (resource, problem) =>
      this.#told.add(place, `invalid quantity of ${resource} in status.${list}: ${problem}${NOT_JUDGED}`, name),
    )
    const missing = EVERYWHERE.filter(resource => written[resource] === undefined)
    if (missing.length > 0) this.#told.add(place, `status.${list} without ${missing.join(', ')}${NOT_JUDGED}`, name)
    return amounts
  }
}

/** What a node says of itself, apart from its name and labels. */
interface State extends Required<Pick<Node, 'spec' | 'status'>> {
  readonly resources: ClusterNode['resources']
}

const NOT_JUDGED = '; whether pods fit on the node is not judged'
/** What every node has. */
const EVERYWHERE = ['cpu', 'memory', 'pods'] as const
const EFFECTS: ReadonlySet<string> = new Set(['NoSchedule', 'PreferNoSchedule', 'NoExecute'])

/** States that are kept. */
const MOST_STATES = 20_000

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

function isAbsent(value: unknown): boolean {
  return value === undefined || value === null
}

function isCondition(condition: unknown): boolean {
  return isStruct(condition) && typeof condition['type'] === 'string' && typeof condition['status'] === 'string'
}

function conditionsOf(value: Plain): NodeCondition[] {
  return listAt(value, 'status', 'conditions').flatMap(condition => {
    const [type, status] = [textAt(condition, 'type'), textAt(condition, 'status')]
    return type !== undefined && status !== undefined ? [{ type, status }] : []
  })
}

/** Equal for equal conditions. */
function conditionsKey(conditions: unknown): string {
  if (!Array.isArray(conditions)) return ''
  let key = ''
  for (const condition of conditions) {
    const { type, status } = isStruct(condition) ? condition : {}
    if (typeof type === 'string' && typeof status === 'string') key += `\n${type}=${status}`
  }
  return key
}

type Labels = Readonly<Record<string, string>>

export function typeOf(labels: Labels): NodeType {
  if (labels['eks.amazonaws.com/compute-type'] === 'fargate') return 'fargate'
  if (labels['type'] === 'virtual-kubelet' || labels['kubernetes.io/role'] === 'virtual-kubelet') return 'virtual'
  return (labels['kubernetes.io/os'] ?? labels['beta.kubernetes.io/os']) === 'windows' ? 'windows' : 'linux'
}

export function poolOf(labels: Labels): string | undefined {
  for (const key of POOL_LABELS) if (labels[key]) return labels[key]
  return undefined
}

function ownerOf(value: Plain): string | undefined {
  return textAt(value, 'metadata', 'annotations', 'cluster.x-k8s.io/owner-name')
}
