import { heldPorts, problem, rule } from 'ds-lint/rule'
import { type Cluster, type Toleration, tolerationOf } from 'ds-lint/kubernetes'

const OWNERS: ReadonlyMap<number, string> = new Map([
  [22, 'SSH'],
  [10248, 'the kubelet (health)'],
  [10249, 'kube-proxy (metrics)'],
  [10250, 'the kubelet'],
  [10255, 'the kubelet (read-only port)'],
  [10256, 'kube-proxy (health)'],
])

export default rule({
  id: 'reserved-host-port',
  on: 'daemonSet',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'Host port is reserved by the node',
  why: `The kubelet, kube-proxy, SSH and the control plane listen on fixed ports, and Services of type NodePort have a range of their
    own. A pod that uses one of these ports cannot bind it, or takes it from the node, which is then unreachable.`,
  references: [
    'https://kubernetes.io/docs/reference/networking/ports-and-protocols/',
    'https://kubernetes.io/docs/concepts/services-networking/service/#type-nodeport',
  ],
  options: {
    nodePortFrom: { type: 'integer', default: 30000, minimum: 1, maximum: 65535, description: 'first port of --service-node-port-range' },
    nodePortTo: { type: 'integer', default: 32767, minimum: 1, maximum: 65535, description: 'last port of --service-node-port-range' },
    allowed: { type: 'list', default: [], description: 'ports that are not reported' },
  },

  *check({ pod, role, cluster }, { nodePortFrom, nodePortTo, allowed }) {
    if (role.is('proxy')) return
    const isLocal = (address?: string) => address !== undefined && /^(?:127\.|169\.254\.|::1$)/.test(address)
    for (const { number, protocol, address, place, byHostNetwork } of heldPorts(pod)) {
      const owner = protocol === 'TCP' ? (OWNERS.get(number) ?? ownerIn(cluster, number, pod.effective?.tolerations ?? [])) : undefined
      // What is on the host network may choose its address.
      if (isLocal(address) || allowed.includes(String(number))) continue
      if (owner !== undefined) yield problem(place, `port ${number} of the node belongs to ${owner}; choose another one`)
      else if (number >= nodePortFrom && number <= nodePortTo) {
        const isAskedFor = number < nodePortFrom + staticBand(nodePortTo - nodePortFrom + 1)
        yield problem(
          place,
          `port ${number} is in the range of Services of type NodePort: one that ${isAskedFor ? 'asks for' : 'gets'} it takes the traffic; choose another one`,
          {
            severity: byHostNetwork || isAskedFor ? 'info' : 'warning',
          },
        )
      }
    }
  },
})

/** How many ports the API server gives to no Service that names none, until it has no others: the first of the range. */
function staticBand(size: number): number {
  return size <= 16 ? 0 : Math.min(Math.max(16, Math.floor(size / 32)), 128)
}

/** What a profile says of a port: `apid on Talos Linux`. */
function ownerIn({ profiles }: Cluster, port: number, tolerations: readonly Toleration[]): string | undefined {
  for (const { title, controlPlane, ports = [] } of profiles) {
    const found = ports.find(({ number }) => number === port)
    const isAway = found?.onControlPlane && typeof controlPlane === 'object' && !tolerationOf(tolerations, controlPlane.taint)
    if (found && !isAway) return `${found.owner} on ${title}`
  }
  return undefined
}
