/** NodePorts and NodeResourcesFit. */
import { conflict, type HostPort } from '../host-ports.ts'
import type { NodeInfo, PodInfo } from '../node-info.ts'
import type { Insufficient, PodFilter, Status, TakenPort } from './filter.ts'

/** The NodePorts filter; undefined for a pod without host ports. */
export function nodePorts({ hostPorts }: PodInfo): PodFilter | undefined {
  if (hostPorts.length === 0) return undefined
  const status: Status = {
    plugin: 'NodePorts',
    code: 'Unschedulable',
    reasons: ["node(s) didn't have free ports for the requested pod ports"],
  }
  return {
    check: ({ usedPorts, pods }) =>
      [...usedPorts.values()].some(used => hostPorts.some(port => conflict(port, used)))
        ? { ...status, takenPorts: takenPorts(hostPorts, pods) }
        : undefined,
  }
}

function takenPorts(wanted: readonly HostPort[], pods: Iterable<PodInfo>): TakenPort[] {
  return [...pods].flatMap(holder =>
    wanted.flatMap(port => (holder.hostPorts.some(used => conflict(port, used)) ? [{ port, holder }] : [])),
  )
}

const BASE = ['cpu', 'memory', 'ephemeral-storage']

/** fitsRequest: the number of pods first, then cpu, memory, ephemeral storage, and the others by name. */
export function insufficient({ requests }: PodInfo, { allocatable, requested, pods }: NodeInfo): Insufficient[] {
  const result: Insufficient[] = []
  const most = allocatable.get('pods') ?? 0
  if (pods.size + 1 > most) result.push({ resource: 'pods', requested: 1, used: pods.size, capacity: most, unresolvable: false })
  const others = [...requests.keys()].filter(name => !BASE.includes(name)).sort()
  for (const resource of [...BASE, ...others]) {
    const request = requests.get(resource) ?? 0
    if (request === 0) continue
    const [capacity, used] = [allocatable.get(resource) ?? 0, requested.get(resource) ?? 0]
    if (request > capacity - used) result.push({ resource, requested: request, used, capacity, unresolvable: request > capacity })
  }
  return result
}

export function nodeResourcesFit(pod: PodInfo): PodFilter {
  return {
    check(node) {
      const lacking = insufficient(pod, node)
      if (lacking.length === 0) return undefined
      return {
        plugin: 'NodeResourcesFit',
        code: lacking.some(({ unresolvable }) => unresolvable) ? 'UnschedulableAndUnresolvable' : 'Unschedulable',
        insufficient: lacking,
        reasons: lacking.map(({ resource }) => (resource === 'pods' ? 'Too many pods' : `Insufficient ${resource}`)),
      }
    },
  }
}
