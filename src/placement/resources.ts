/** Amounts of resources as the scheduler counts them (framework.Resource; component-helpers/resource). */
import {
  isQualifiedName,
  isSidecar,
  noProblems,
  type PodSpec,
  type Quantity,
  type ResourceList,
  unmarshalQuantity,
} from '../kubernetes/index.ts'
import type { Node } from './types.ts'

/**
 * By resource name: cpu in thousandths of a core, all others in whole units, rounded up. What is beyond 2^53 is not exact. A resource
 * that the scheduler does not count (such as `storage`) is not there.
 */
export type Amounts = ReadonlyMap<string, number>

const BASE: ReadonlySet<string> = new Set(['cpu', 'memory', 'ephemeral-storage'])

/** Quantities by their names, summed and compared without loss. */
type Quantities = Map<string, Quantity>

/** What a node has for pods; allocatable defaults to capacity. One list that many nodes share has one answer. */
export function allocatable({ status }: Node): Amounts {
  const list = status?.allocatable ?? status?.capacity ?? NOTHING
  let amounts = known.get(list)
  if (amounts === undefined) known.set(list, (amounts = amountsOf(list)))
  return amounts
}

const NOTHING: ResourceList = {}
const known = new WeakMap<ResourceList, Amounts>()

function amountsOf(list: ResourceList): Amounts {
  const amounts = new Map<string, number>()
  for (const name in list) if (name === 'pods' || counts(name)) amounts.set(name, amount(name, list[name]!))
  return amounts
}

/**
 * PodRequests: the most of what the containers and sidecars ask for together and what each init container asks for beside the sidecars
 * that started before it; the pod's own requests instead, where it has any; and the overhead. What is 0 is not there.
 * @param spec As a pod has it: requests that are not written default to limits.
 */
export function podRequests(spec: PodSpec): Amounts {
  const amounts = new Map<string, number>()
  for (const [name, quantity] of effectiveRequests(spec)) {
    const value = toAmount(name, quantity)
    if (value > 0 && counts(name)) amounts.set(name, value)
  }
  return amounts
}

/** podRequests() as quantities, with every resource name that is written. */
export function effectiveRequests(spec: PodSpec): ReadonlyMap<string, Quantity> {
  return effective(spec, 'requests')
}

/** PodLimits: the same of the limits; the overhead is added to limits that are not 0. */
export function effectiveLimits(spec: PodSpec): ReadonlyMap<string, Quantity> {
  return effective(spec, 'limits')
}

function effective(spec: PodSpec, of: 'requests' | 'limits'): Quantities {
  const total = containerSum(spec, of)
  for (const [name, quantity] of read(spec.resources?.[of])) if (isPodLevel(name)) total.set(name, quantity)
  for (const [name, quantity] of read(spec.overhead)) {
    const written = total.get(name)
    if (of === 'requests' || (written && written.sign() !== 0)) total.set(name, written ? written.add(quantity) : quantity)
  }
  return total
}

/** AggregateContainerRequests */
export function containerSum({ containers = [], initContainers = [] }: PodSpec, of: 'requests' | 'limits'): Quantities {
  const total: Quantities = new Map()
  for (const { resources } of containers) add(total, read(resources?.[of]))
  const sidecars: Quantities = new Map()
  const most: Quantities = new Map()
  for (const container of initContainers) {
    const own = read(container.resources?.[of])
    if (isSidecar(container)) {
      add(total, own)
      add(sidecars, own)
      raise(most, sidecars)
    } else {
      const beside: Quantities = new Map(own)
      add(beside, sidecars)
      raise(most, beside)
    }
  }
  raise(total, most)
  return total
}

/** IsSupportedPodLevelResource */
export function isPodLevel(name: string): boolean {
  return name === 'cpu' || name === 'memory' || name.startsWith('hugepages-')
}

export function read(list: ResourceList | undefined): Quantities {
  const quantities: Quantities = new Map()
  for (const name in list) {
    const quantity = parse(list[name]!)
    if (quantity) quantities.set(name, quantity)
  }
  return quantities
}

const parsed = new Map<string, Quantity | undefined>()

/** undefined where it is no quantity. */
function parse(text: string): Quantity | undefined {
  if (parsed.has(text)) return parsed.get(text)
  const quantity = unmarshalQuantity(text)
  const result = typeof quantity === 'string' ? undefined : quantity
  // Fleets repeat few shapes; a file of all different ones must not grow this for ever.
  if (parsed.size < 10_000) parsed.set(text, result)
  return result
}

/** 0 where it is no quantity. */
export function amount(name: string, text: string): number {
  const quantity = parse(text)
  return quantity ? toAmount(name, quantity) : 0
}

function toAmount(name: string, quantity: Quantity): number {
  return Number(name === 'cpu' ? quantity.milliValue() : quantity.value())
}

const counted = new Map<string, boolean>()

/** Whether the scheduler counts it: the base resources and IsScalarResourceName(). */
function counts(name: string): boolean {
  if (BASE.has(name)) return true
  let result = counted.get(name)
  if (result === undefined) {
    result = isScalar(name)
    if (counted.size < 10_000) counted.set(name, result)
  }
  return result
}

function isScalar(name: string): boolean {
  return name.startsWith('hugepages-') || name.startsWith('attachable-volumes-') || name.includes('kubernetes.io/') || isExtended(name)
}

/** IsExtendedResourceName */
export function isExtended(name: string): boolean {
  if (!name.includes('/') || name.includes('kubernetes.io/') || name.startsWith('requests.')) return false
  return isQualifiedName(`requests.${name}`) === noProblems
}

function add(sum: Quantities, more: ReadonlyMap<string, Quantity>): void {
  for (const [name, quantity] of more) {
    const before = sum.get(name)
    sum.set(name, before ? before.add(quantity) : quantity)
  }
}

function raise(most: Quantities, others: ReadonlyMap<string, Quantity>): void {
  for (const [name, quantity] of others) {
    const before = most.get(name)
    if (!before || quantity.cmp(before) > 0) most.set(name, quantity)
  }
}
