import { type Field, type HeldPort, heldPorts, problem, rule } from 'ds-lint/rule'
import type { PodSpec } from 'ds-lint/kubernetes'

export default rule({
  id: 'host-port-changed',
  on: 'update',
  severity: 'info',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'The pods take another port of their nodes than before',
  why: `Where something else on a node has the new port, the pod stays pending or its process fails; the rollout stops there. Whoever calls the old
    port (a scraper, a health check, a firewall rule) finds nothing.`,
  references: ['https://kubernetes.io/docs/concepts/configuration/overview/#services', 'https://github.com/dell/csm/issues/1783'],

  *check({ relation, before, pod }) {
    if (relation !== 'same') return
    const [old, updated] = [portsOf(before.pod), portsOf(pod)]
    const [was, is] = [old, updated].map(ports => new Set(ports.map(({ id }) => id))) as [Set<string>, Set<string>]
    const added = updated.filter(({ id }) => !was.has(id))
    const gone = old.filter(({ id }) => !is.has(id))
    const shown = gone.slice(0, MOST_SHOWN)
    const more = gone.length > MOST_SHOWN ? ` and ${gone.length - MOST_SHOWN} more` : ''
    const instead = shown.map(({ id }) => id).join(', ') + more
    const related = shown.map(({ place }) => ({ place, message: 'before' }))

    for (const { id, place, byHostNetwork } of added) {
      const how = byHostNetwork ? ', being on the host network' : ''
      yield problem(
        place,
        `takes port ${id} of every node${how}${instead === '' ? '' : ` instead of ${instead}`}: make sure that it is free there`,
        { related },
      )
    }
    if (added.length === 0 && gone.length > 0) {
      yield problem(pod.at('containers'), `no longer takes port ${instead} of its nodes: whoever calls it there finds nothing`, { related })
    }
  },
})

const MOST_SHOWN = 8

interface Shown extends HeldPort {
  /** `9100/TCP`, with its address where it is bound to one. */
  readonly id: string
}

function portsOf(pod: Field<PodSpec>): Shown[] {
  return heldPorts(pod).map(port => {
    const { number, protocol, address } = port
    return { ...port, id: `${address === undefined ? '' : `${address}:`}${number}/${protocol}` }
  })
}
