import { type Field, problem, rule } from 'ds-lint/rule'
import { type Container, PROBES } from 'ds-lint/kubernetes'

export default rule({
  id: 'probe-schemes-differ',
  on: 'container',
  severity: 'warning',
  preset: 'recommended',
  since: '0.2.0',
  summary: 'Probes ask one port by HTTP and by HTTPS',
  why: `A TLS server answers a plain HTTP request with an error, and a plain HTTP server does not understand TLS: one of the two probes fails on every node.`,
  references: ['https://kubernetes.io/docs/tasks/configure-pod-container/configure-liveness-readiness-startup-probes/#http-probes'],

  *check({ container }) {
    const [first, ...others] = getsOf(container)
    const asked = new Map<number, Get>(first ? [[first.port, first]] : [])
    for (const get of others) {
      const before = asked.get(get.port)
      if (!before) asked.set(get.port, get)
      else if (before.isSecure !== get.isSecure) {
        const [secure, plain] = before.isSecure ? [before, get] : [get, before]
        yield problem(
          secure.place,
          `the ${secure.name} asks port ${get.port} by HTTPS and the ${plain.name} by HTTP, so one of them fails; use the same scheme`,
          { related: [{ place: plain.place, message: 'by HTTP' }] },
        )
        return
      }
    }
  },
})

interface Get {
  readonly name: string
  readonly port: number
  readonly isSecure: boolean
  readonly place: Field<string>
}

function getsOf(container: Field<Container>): Get[] {
  const { ports = [] } = container.value ?? {}
  return PROBES.flatMap(name => {
    const get = container.at(name, 'httpGet')
    const { port, scheme = 'HTTP', host } = get.value ?? {}
    const number = typeof port === 'number' ? port : ports.find(each => each.name === port)?.containerPort
    if (number === undefined || (host !== undefined && host !== '')) return []
    return [{ name, port: number, isSecure: scheme === 'HTTPS', place: get.at('scheme') }]
  })
}
