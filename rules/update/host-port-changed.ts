import { type Field, type HeldPort, heldPorts, type Listener, optionListeners, problem, rule, runningContainers } from 'ds-lint/rule'
import { type PodSpec, PROBES } from 'ds-lint/kubernetes'

export default rule({
  id: 'host-port-changed',
  on: 'update',
  severity: 'info',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'Host port changed',
  why: `If another process on a node uses the new port, the pod stays Pending or its process fails, and the rollout stops there. Clients
    of the old port (a scraper, a health check, a firewall rule) can no longer connect.`,
  references: ['https://kubernetes.io/docs/concepts/configuration/overview/#services', 'https://github.com/dell/csm/issues/1783'],

  *check({ relation, before, pod }) {
    if (relation !== 'same') return
    const [old, updated] = [portsOf(before.pod), portsOf(pod)]
    const [was, is] = [old, updated].map(ports => new Set(ports.map(({ id }) => id))) as [Set<string>, Set<string>]
    const added = updated.filter(({ id }) => !was.has(id))
    const gone = old.filter(each => !is.has(each.id) && !mayStillListen(pod, each))
    const shown = gone.slice(0, MOST_SHOWN)
    const more = gone.length > MOST_SHOWN ? ` and ${gone.length - MOST_SHOWN} more` : ''
    const instead = shown.map(({ id }) => id).join(', ') + more
    const related = shown.map(({ place }) => ({ place, message: 'before' }))

    for (const { id, place, byHostNetwork } of added) {
      const how = byHostNetwork ? ', being on the host network' : ''
      yield problem(
        place,
        `the pods use port ${id} of every node${how}${instead === '' ? '' : ` instead of ${instead}`}; make sure that it is free on all nodes`,
        { related },
      )
    }
    if (added.length === 0 && gone.length > 0) {
      yield problem(pod.at('containers'), `the pods no longer use port ${instead} of their nodes, so clients that connect to it fail`, {
        related,
      })
    }
  },
})

const MOST_SHOWN = 8

interface Shown extends Omit<HeldPort, 'place'> {
  readonly place: Listener['place']
  /** `9100/TCP`, with its address where it is bound to one. */
  readonly id: string
}

function portsOf(pod: Field<PodSpec>): Shown[] {
  const held = heldPorts(pod).map(port => {
    const { number, protocol, address } = port
    return { ...port, id: `${address === undefined ? '' : `${address}:`}${number}/${protocol}` }
  })
  const known = new Set(held.map(({ number }) => number))
  return [...held, ...undeclared(pod).filter(({ number }) => !known.has(number))]
}

/** On the host network, what options and probes tell, and the list of ports does not. */
function undeclared(pod: Field<PodSpec>): Shown[] {
  if (pod.value?.hostNetwork !== true) return []
  const found = runningContainers(pod).flatMap(container => [
    ...optionListeners(container).map(({ port, place }) => ({ number: port, place })),
    ...PROBES.flatMap(probe =>
      HANDLERS.flatMap(handler => {
        const place = container.resolve([probe, handler, 'port'])
        return typeof place.raw === 'number' ? [{ number: place.raw, place }] : []
      }),
    ),
  ])
  const first = new Map(found.toReversed().map(each => [each.number, each]))
  return [...first.values()].map(({ number, place }) => ({
    number,
    protocol: 'TCP',
    address: undefined,
    place,
    byHostNetwork: true,
    id: `${number}/TCP`,
  }))
}

const HANDLERS = ['httpGet', 'tcpSocket', 'grpc'] as const

/** On the host network a process takes what its arguments say, whatever the manifest lists. */
function mayStillListen(pod: Field<PodSpec>, { number }: Shown): boolean {
  if (pod.value?.hostNetwork !== true) return false
  const template = JSON.stringify(pod.value)
  return new RegExp(`(?<!\\d)${number}(?!\\d)`).test(template)
}
