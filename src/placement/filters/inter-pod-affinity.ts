/** InterPodAffinity: required affinity and anti-affinity of the pod, and required anti-affinity of those that are there. */
import type { AffinityTerm, NodeInfo, PodInfo, Snapshot } from '../node-info.ts'
import type { PodFilter, Status } from './filter.ts'

/** Numbers of matches by topology key and value. */
class Topology {
  readonly #counts = new Map<string, Map<string, number>>()

  add({ labels }: NodeInfo, key: string, delta: number): void {
    if (!Object.hasOwn(labels, key)) return
    const values = this.#counts.get(key) ?? new Map<string, number>()
    const sum = (values.get(labels[key]!) ?? 0) + delta
    if (sum === 0) values.delete(labels[key]!)
    else values.set(labels[key]!, sum)
    this.#counts.set(key, values)
  }

  has({ labels }: NodeInfo, key: string): boolean {
    return Object.hasOwn(labels, key) && (this.#counts.get(key)?.get(labels[key]!) ?? 0) > 0
  }

  /** Whether there is no match on any node that has the label. */
  get isEmpty(): boolean {
    for (const values of this.#counts.values()) if (values.size > 0) return false
    return true
  }

  hasAny(node: NodeInfo): boolean {
    for (const key of this.#counts.keys()) if (this.has(node, key)) return true
    return false
  }
}

/** @param always Even where it has no say yet: pods that come later may refuse this one. */
export function interPodAffinity(pod: PodInfo, snapshot: Snapshot, always = false): PodFilter | undefined {
  const { affinity, antiAffinity } = pod
  /** Pods that match all terms of the affinity, pods that match a term of the anti-affinity, and terms of others that match the pod. */
  const [wanted, unwanted, refusing] = [new Topology(), new Topology(), new Topology()]
  const count = (other: PodInfo, node: NodeInfo, delta: 1 | -1): void => {
    if (matchesAll(affinity, other, snapshot)) {
      for (const { topologyKey } of affinity) wanted.add(node, topologyKey, delta)
    }
    for (const term of antiAffinity) if (snapshot.matches(term, other)) unwanted.add(node, term.topologyKey, delta)
    for (const term of other.antiAffinity) if (snapshot.matches(term, pod)) refusing.add(node, term.topologyKey, delta)
  }
  const hasTerms = affinity.length + antiAffinity.length > 0
  let refuses = false
  for (const node of hasTerms ? snapshot.nodes.values() : snapshot.refusing) {
    for (const other of node.pods) {
      if (other.antiAffinity.length > 0) refuses = true
      if (hasTerms || other.antiAffinity.length > 0) count(other, node, 1)
    }
  }
  if (!hasTerms && !refuses && !always) return undefined
  const isSatisfied = (node: NodeInfo): boolean => {
    if (affinity.some(({ topologyKey }) => !Object.hasOwn(node.labels, topologyKey))) return false
    if (affinity.every(({ topologyKey }) => wanted.has(node, topologyKey))) return true
    // The first pod of those that want one another.
    return wanted.isEmpty && matchesAll(affinity, pod, snapshot)
  }
  return {
    check(node) {
      if (affinity.length > 0 && !isSatisfied(node))
        return status('UnschedulableAndUnresolvable', "node(s) didn't match pod affinity rules")
      if (antiAffinity.some(({ topologyKey }) => unwanted.has(node, topologyKey))) {
        return status('Unschedulable', "node(s) didn't match pod anti-affinity rules")
      }
      if (refusing.hasAny(node)) return status('Unschedulable', "node(s) didn't satisfy existing pods anti-affinity rules")
      return undefined
    },
    count,
  }
}

/** podMatchesAllAffinityTerms: no terms match nothing. */
export function matchesAll(terms: readonly AffinityTerm[], pod: PodInfo, snapshot: Snapshot): boolean {
  return terms.length > 0 && terms.every(term => snapshot.matches(term, pod))
}

function status(code: Status['code'], reason: string): Status {
  return { plugin: 'InterPodAffinity', code, reasons: [reason] }
}
