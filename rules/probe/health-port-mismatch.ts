import { type AnyField, type Field, isLoopback, problem, rule, runningContainers, wordsOf } from 'ds-lint/rule'
import { type Container, PROBES } from 'ds-lint/kubernetes'

/** An option that says where a program answers probes: --healthz-port=10254, --health-probe-bind-address=:8081. */
const HEALTH = /^--?(?:health|healthz|health-probe)-(?:port|bind-address|address|addr)(?:=(.*))?$/
const PORT = /^(?:(?:\[[^\]\s]*\]|[\w.-]*):)?(\d{2,5})$/
/** The port of its own server, which it opens for probes. */
const SERVER = /PROBES?_SERVER_PORT$/
/** The same as a variable; what an agent probes itself, is told by PROBE_PORT. */
const VARIABLE =
  /^(?!.*(?:UPSTREAM|REMOTE|TARGET|BACKEND))(?:.*_)?(?:HEALTHZ?|HEALTH_?CHECK|HEALTH_PROBE|LIVENESS|READINESS|PROBES?_SERVER)_PORT$/
const KUBE_PROXY = /(?:^|\/)kube-proxy(?:[-:@]|$)/
const PATH = /^\/(?:health|healthz|healthcheck|livez?|liveness|readyz?|readiness|startup|startupz)(?:\/|\?|$)/

export default rule({
  id: 'health-port-mismatch',
  on: 'container',
  severity: 'warning',
  preset: 'recommended',
  since: '0.2.0',
  summary: 'Probe uses another port than the option that sets the health port',
  why: `A program that has an option for its health port answers probes on that port. A probe of another port is refused where nothing else listens: a liveness probe restarts the container
    again and again, and with a readiness probe the rollout stops at the first nodes.`,
  references: ['https://kubernetes.io/docs/tasks/configure-pod-container/configure-liveness-readiness-startup-probes/'],

  *check({ container, pod }) {
    const options = healthPorts(container)
    const [option] = options
    // Two of them speak for two servers.
    if (!option || options.length > 1) return
    // Its server of metrics answers, too.
    if (KUBE_PROXY.test(container.value?.image ?? '')) return
    const containers = runningContainers(pod)
    const others = containers.filter(({ value }) => value !== container.value)
    const said = containers.flatMap(each => wordsOf(each).map(({ text }) => text))
    const wrong: { readonly name: string; readonly port: number; readonly place: AnyField }[] = []
    for (const name of PROBES) {
      const get = container.at(name, 'httpGet')
      const asked = get.value?.port
      if (asked === undefined || !PATH.test(get.value?.path ?? '')) continue
      // Another server is asked.
      if (get.value?.host && !isLoopback(get.value.host)) continue
      const declared = container
        .at('ports')
        .items()
        .find(({ value }) => value?.name === asked)
      const port = typeof asked === 'number' ? asked : declared?.value?.containerPort
      if (port === undefined || port === option.port) continue
      // A variable may be for what the agent asks itself, where it declares the port.
      if (
        option.isVariable &&
        !SERVER.test(option.variable ?? '') &&
        container.value?.ports?.some(({ containerPort }) => containerPort === port)
      )
        continue
      // Something else may listen there.
      if (said.some(text => text.includes(String(port)))) continue
      if (others.some(({ value }) => value?.ports?.some(({ containerPort }) => containerPort === port))) continue
      wrong.push({ name, port, place: get.at('port') })
    }
    const isAsked = PROBES.some(name => container.value?.[name]?.httpGet?.port === option.port)
    const isDeclared = ({ port }: { readonly port: number }): boolean =>
      container.value?.ports?.some(each => each.containerPort === port) === true
    // Where one probe asks there, another may ask another server of the program.
    if (isAsked && wrong.every(isDeclared)) return
    const [first, ...more] = wrong
    if (!first) return
    // Probes that agree with each other are right, and the option is not.
    if (more.length > 0 && more.every(({ port }) => port === first.port)) {
      yield problem(
        option.place,
        `the program answers probes on port ${option.port}, but they connect to ${first.port}: they fail unless something else listens there; use the same port`,
        { related: wrong.map(({ name, place }) => ({ place, message: `the ${name}` })) },
      )
      return
    }
    for (const { name, port, place } of wrong) {
      yield problem(
        place,
        `the ${name} connects to port ${port}, but an option makes the program answer probes on ${option.port}: the probe fails unless something else listens there; use the same port`,
        { related: [{ place: option.place, message: 'the option' }] },
      )
    }
  },
})

/** Those that are written as a number; the value of an option may stand in the next word. */
function healthPorts(
  container: Field<Container>,
): { readonly port: number; readonly place: AnyField; readonly isVariable: boolean; readonly variable?: string }[] {
  const words = wordsOf(container)
  return words.flatMap(({ text, variable, place }, index): ReturnType<typeof healthPorts> => {
    if (variable !== undefined)
      return VARIABLE.test(variable) && PORT.test(text) ? [{ port: Number(PORT.exec(text)?.[1]), place, isVariable: true, variable }] : []
    const option = HEALTH.exec(text)
    if (!option) return []
    const value = option[1] === undefined ? words[index + 1] : { text: option[1], place }
    const port = PORT.exec(value?.text ?? '')?.[1]
    return value && port !== undefined ? [{ port: Number(port), place: value.place, isVariable: false }] : []
  })
}
