import { groupBy, heldPorts, type HeldPort, isBeside, isEarlier, type OtherWorkload, problem, rule, workloadsOnPorts } from 'ds-lint/rule'
import { areDisjoint, isWithin, nodeAlternatives } from 'ds-lint/kubernetes'

export default rule({
  id: 'hostport-clash',
  on: 'daemonSet',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'Host port conflict between two workloads',
  why: `Only one pod can use a port of a node. The scheduler leaves the second pod Pending on every node where the first one runs:
    "didn't have free ports for the requested pod ports".`,
  references: [
    'https://kubernetes.io/docs/concepts/configuration/overview/#services',
    'https://github.com/dell/csm/issues/1783',
    'https://github.com/prometheus/node_exporter/issues/2871',
  ],

  *check({ daemonSet, pod, objects }) {
    const mine = heldPorts(pod)
    if (mine.length === 0) return
    const { name = '', namespace } = daemonSet.value?.metadata ?? {}
    const here = nodeAlternatives(pod.value ?? {})
    for (const other of workloadsOnPorts({ daemonSet, objects }, mine)) {
      // One of the same name takes its place. Of two DaemonSets the later one tells.
      if (other.name === name && (other.kind === 'DaemonSet' || other.namespace === namespace)) continue
      if (!isBeside(other, { daemonSet, pod }) || (other.kind === 'DaemonSet' && !isEarlier(other, daemonSet))) continue
      const there = nodeAlternatives(other.spec ?? {})
      if (areDisjoint(here, there)) continue
      const taken = groupBy(heldPorts(other.pod), ({ number }) => number)
      const clash = mine.flatMap(port => (taken.get(port.number) ?? []).filter(held => conflict(port, held)).map(held => ({ port, held })))
      const [first] = clash
      if (!first) continue
      const { port, held } = first
      const more = clash.length > 1 ? ` (and ${clash.length - 1} more)` : ''
      const certain = other.kind === 'DaemonSet' && (isWithin(here, there) || isWithin(there, here))
      yield problem(
        port.place,
        `port ${port.number}/${port.protocol} of the node is also used by ${shown(other)}${more}: ${outcome(other)}`,
        {
          severity: certain ? 'error' : 'warning',
          related: [
            { place: held.place, message: `${other.kind} ${other.name} uses it here` },
            ...clash.slice(1).map(each => each.port.place),
          ],
        },
      )
    }
  },
})

function conflict(a: HeldPort, b: HeldPort): boolean {
  const sameAddress = a.address === undefined || b.address === undefined || a.address === b.address
  return a.protocol === b.protocol && sameAddress
}

function shown({ kind, name, namespace }: OtherWorkload): string {
  return `${kind} ${namespace === undefined ? '' : `${namespace}/`}${name}`
}

function outcome({ kind }: OtherWorkload): string {
  if (kind === 'DaemonSet') return 'on nodes that both select, the second pod stays Pending'
  return 'on nodes where one of its pods runs, this pod stays Pending'
}
