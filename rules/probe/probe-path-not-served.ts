import {
  type Field,
  FLUENT_BIT,
  fluentBitSections,
  lineAt,
  mountedFiles,
  problem,
  rule,
  settingsOf,
  type Subjects,
  wordsOf,
} from 'ds-lint/rule'
import { type Container, PROBES } from 'ds-lint/kubernetes'

/** Options that say at which path the program answers probes. */
const PATH_OPTION = /^health(?:-?check|z)?-path$/

export default rule({
  id: 'probe-path-not-served',
  on: 'container',
  severity: 'warning',
  preset: 'recommended',
  since: '0.2.0',
  summary: 'Probe requests a path that the program does not serve',
  why: `A program that is told to answer health checks at one path answers others with 404 Not Found, and Fluent Bit serves /api/v1/health only with Health_Check On. To the kubelet such a probe
    has failed: the container is restarted again and again, or the pod is never ready and a rollout stops at the first node.`,
  references: [
    'https://docs.fluentbit.io/manual/administration/monitoring#health-check-for-fluent-bit',
    'https://github.com/kubernetes/ingress-nginx/pull/6326',
  ],

  *check({ container, pod, daemonSet, objects }) {
    const asked = requestsOf(container)
    const [first] = asked
    if (!first) return
    const overGrpc = asked.find(({ port }) => port !== undefined && isGrpc(port, container))
    if (overGrpc) {
      yield problem(
        overGrpc.place,
        `the ${overGrpc.probe} requests ${overGrpc.path} by HTTP from port ${overGrpc.port}, on which the program serves gRPC: it gets no answer and fails; ask its HTTP port, or use a grpc probe`,
      )
      return
    }
    const [option, ...others] = settingsOf(container).filter(({ name, isVariable }) => !isVariable && PATH_OPTION.test(name))
    const served = option?.value ?? ''
    if (option && others.length === 0 && /^\/[\w./-]*$/.test(served) && asked.every(({ path }) => !path.startsWith(served))) {
      const wrong = asked.find(({ path }) => /health|live|ready|status|ping/i.test(path))
      if (wrong) {
        yield problem(
          wrong.place,
          `the ${wrong.probe} requests ${wrong.path}, but ${option.name} is ${served}: the probe fails; request ${served}`,
          { related: [{ place: option.place, message: 'the path that is served' }] },
        )
      }
      return
    }
    yield* falcoProblems(asked, container, { pod, daemonSet, objects })
    const health = asked.find(({ path }) => /^\/api\/v1\/health\/?$/.test(path))
    if (!health || !FLUENT_BIT.test(container.value?.image ?? '')) return
    const files = mountedFiles(container, { pod, daemonSet, objects })
    // Another file may be included, and arguments set what the file leaves out.
    if ([...files, ...wordsOf(container)].some(({ text }) => /health|\$\{|@include[ \t]+\//i.test(text))) return
    const service = files.flatMap(fluentBitSections).find(({ kind }) => kind === 'SERVICE')
    const server = service?.settings.get('http_server')
    if (!service || !server || !/^(?:on|true)$/i.test(server.value)) return
    yield problem(
      health.place,
      `the ${health.probe} requests /api/v1/health, which Fluent Bit serves only with Health_Check On, and its configuration does not set that: the probe fails; add it`,
      { related: [{ place: lineAt(service.file, server.at), message: 'the server' }] },
    )
  },
})

/** The web server of Falco answers at the path of its configuration alone. */
function* falcoProblems(
  asked: ReturnType<typeof requestsOf>,
  container: Field<Container>,
  about: Pick<Subjects['daemonSet'], 'pod' | 'daemonSet' | 'objects'>,
): Iterable<ReturnType<typeof problem>> {
  if (!FALCO.test(container.value?.image ?? '')) return
  for (const file of mountedFiles(container, about)) {
    const found = FALCO_PATH.exec(file.text)
    const [, served = ''] = found ?? []
    const wrong = found && asked.find(({ path }) => path !== served && !/^\/(?:versions|metrics)$/.test(path))
    if (!wrong) continue
    yield problem(
      lineAt(file, found.index + found[0].length - served.length),
      `${file.key} serves health checks at ${served}, but the ${wrong.probe} requests ${wrong.path} and fails; use one path`,
      { related: [{ place: wrong.place, message: 'the probe' }] },
    )
    return
  }
}

const FALCO = /(?:^|\/)falco(?:-no-driver)?(?:[:@]|$)/
const FALCO_PATH = /^[ \t]*k8s_healthz_endpoint:[ \t]*["']?(\/[\w./-]*)/m

/** The paths that the probes of a container request. */
function requestsOf(container: Field<Container>) {
  return PROBES.toReversed().flatMap(probe => {
    const place = container.at(probe, 'httpGet').at('path')
    const { port } = container.value?.[probe]?.httpGet ?? {}
    return place.value === undefined ? [] : [{ probe, path: place.value, place, port }]
  })
}

/** Names of ports for gRPC alone; a program may serve both on one. */
const GRPC = /^(?:grpc|grpc-(?:api|port|server)|otlp-grpc|[a-z]+-grpc)$/
/** The port that OpenTelemetry has for gRPC. */
const OTLP = 4317
const BOTH = /http|web|gateway|health|mux/
/** Whether a port serves gRPC by its name, or by the only option that has its number. */
function isGrpc(port: number | string, container: Field<Container>): boolean {
  const declared = container.value?.ports?.find(({ name, containerPort }) => name === port || containerPort === port)
  const name = declared?.name ?? ''
  const number = String(declared?.containerPort ?? port)
  const named = settingsOf(container).filter(({ value }) => value === number || value.endsWith(`:${number}`))
  if (named.some(setting => !/grpc/i.test(setting.name))) return false
  if (GRPC.test(name) || (declared?.containerPort === OTLP && name.startsWith('otlp'))) return !BOTH.test(name)
  const [option] = named
  return (
    name === '' && option !== undefined && /grpc/i.test(option.name) && !BOTH.test(option.name.toLowerCase()) && !ASKS.test(option.name)
  )
}

/** Options that say whom the program asks. */
const ASKS = /upstream|target|remote|server-?addr|backend|client|exporter|connect/i
