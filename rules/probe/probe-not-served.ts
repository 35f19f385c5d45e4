import {
  addressIn,
  type AnyField,
  type ConfigFile,
  configFiles,
  configListeners,
  configTree,
  type Field,
  FLUENT_BIT,
  isLoopback,
  lineAt,
  type Listener,
  mountedFiles,
  optionListeners,
  type Place,
  problem,
  rule,
  runningContainers,
  settingFiles,
  settingsOf,
  type Subjects,
  VECTOR,
  wordsOf,
} from 'ds-lint/rule'
import { type Container, PROBES } from 'ds-lint/kubernetes'

const HEALTH = /health|live|ready|probe/i
const METRICS = /metric|telemetry|prom/i
/** Settings for the health of the program itself: cluster-health-port of Cilium is for that of the nodes. */
const OWN_HEALTH = /^health(?:z)?-(?:server-|bind-)?(?:address|addr|port)$/
/** Of a text: configurations can be long. */
const LONGEST = 100_000
/** What answers on a port that no argument names. */
const HELPER = /(?:^|\/)livenessprobe(?:[:@]|$)/

export default rule({
  id: 'probe-not-served',
  on: 'container',
  severity: 'warning',
  preset: 'recommended',
  since: '0.2.0',
  summary: 'Probe uses a port or address on which the container does not listen',
  why: `The kubelet connects to the IP of the pod and to the port of the probe. A program that is told to listen on another port, or on the loopback address alone, never answers:
    the pod is never ready and a rollout stops at the first node, or the container is restarted again and again.`,
  references: [
    'https://kubernetes.io/docs/tasks/configure-pod-container/configure-liveness-readiness-startup-probes/',
    'https://docs.fluentbit.io/manual/administration/monitoring',
    'https://docs.tigera.io/calico/latest/reference/felix/configuration',
  ],

  *check({ container, pod, daemonSet, objects }) {
    const probes = probesOf(container)
    if (probes.length === 0) return
    const files = mountedFiles(container, { pod, daemonSet, objects }).filter(({ text }) => text.length <= LONGEST)
    const off = switchedOff(container, files, probes)
    const unserved = off ? undefined : offByVariable(container, probes)
    if (unserved) {
      yield problem(
        unserved.place,
        `${unserved.name} is ${unserved.value}, so nothing listens on port ${unserved.probe.port}, and the ${unserved.probe.name} fails; turn it on, or remove the probe`,
        { related: [{ place: unserved.probe.place, message: 'the probe' }] },
      )
      return
    }
    const asking = off && probes.find(({ port, path }) => port === off.port && off.path?.test(path) !== false)
    if (off && asking) {
      yield problem(
        off.place,
        off.name === 'health_check'
          ? `health_check is not among the extensions of the service, so nothing listens on port ${asking.port}, and the ${asking.name} fails; add it`
          : `${off.name} is off, so ${off.path ? `the program does not serve ${asking.path}` : `nothing listens on port ${asking.port}`}, and the ${asking.name} fails; turn it on, or remove the probe`,
        {
          related: [{ place: asking.place, message: 'the probe' }],
        },
      )
      return
    }
    const listeners = [
      ...optionListeners(container),
      ...felixOf(container, probes),
      ...configuredOf(container, { pod, daemonSet, objects }),
      ...files.flatMap(listenersIn),
      ...settingFiles(container, { pod, daemonSet, objects }).flatMap(({ key, text, place }) =>
        OWN_HEALTH.test(key) ? addressIn(key, text.trim(), place).map(listener => ({ ...listener, isInFile: true })) : [],
      ),
      ...configListeners(files).filter(({ name }) => name === 'api.address'),
      ...(runningContainers(pod).length === 1 ? loopbackIn(files, probes) : []),
    ]
    if (listeners.length === 0) return
    const isNamed = (port: number): boolean =>
      runningContainers(pod).some(each => names(each, port)) || files.some(({ text }) => text.includes(String(port)))
    for (const probe of probes) {
      const found = problemOf(probe, listeners, container, isNamed)
      if (!found) continue
      yield found
      return
    }
  },
})

function problemOf(
  probe: Probe,
  listeners: readonly Listener[],
  container: Field<Container>,
  isNamed: (port: number) => boolean,
): ReturnType<typeof problem> | undefined {
  const related = [{ place: probe.place, message: 'the probe' }]
  const same = listeners.filter(({ port }) => port === probe.port)
  const [first] = same
  if (first) {
    if (probe.host !== undefined || same.some(({ host }) => !isLoopback(host))) return undefined
    return problem(
      first.place,
      `${first.isInFile ? first.name : `container ${container.value?.name ?? ''}`} listens only on ${first.host}, but the kubelet connects to port ${probe.port} of the pod's IP: the ${probe.name} fails; listen on every address, or set host in the probe`,
      { related: first.place === probe.place ? [] : related },
    )
  }
  const listener = theOne(listeners)
  if (!listener) return undefined
  const declared = new Map((container.value?.ports ?? []).map(({ containerPort, name }) => [containerPort, name ?? '']))
  if (declared.has(listener.port) || !(declared.has(probe.port) || HEALTH.test(listener.name))) return undefined
  // Callers of a webhook are not the kubelet.
  if (/webhook|admission/i.test(listener.name)) return undefined
  // A port of its own for metrics says nothing of the one for health.
  if (METRICS.test(listener.name) && !METRICS.test(`${declared.get(probe.port)} ${probe.path}`)) return undefined
  if (isNamed(probe.port)) return undefined
  return problem(
    listener.place,
    `${listener.name} is ${listener.port}, but the ${probe.name} connects to port ${probe.port}, where nothing is set to listen, and fails; use the same port`,
    { related },
  )
}

/** The only listener, or the only one for health. */
function theOne(listeners: readonly Listener[]): Listener | undefined {
  const healthy = listeners.filter(({ name }) => HEALTH.test(name))
  const [one, ...others] = healthy.length > 0 ? healthy : listeners
  return others.length > 0 ? undefined : one
}

interface Probe {
  readonly name: string
  readonly port: number
  readonly path: string
  readonly host: string | undefined
  readonly place: AnyField
}

/** The node itself, or an address that an agent gives it. */
const NEAR = /^(?:localhost$|::1$|0\.|127\.|169\.254\.)/

/** The probes that connect to a port which is known. */
function probesOf(container: Field<Container>): Probe[] {
  const { ports = [] } = container.value ?? {}
  return PROBES.flatMap(name => {
    const { httpGet, tcpSocket, grpc } = container.value?.[name] ?? {}
    if (grpc?.port !== undefined)
      return [{ name, port: grpc.port, path: '', host: undefined, place: container.at(name, 'grpc').at('port') }]
    const action = httpGet ?? tcpSocket
    // Another server is asked.
    if (!action || (action.host && !NEAR.test(action.host))) return []
    const place = container.at(name, httpGet ? 'httpGet' : 'tcpSocket').at('port')
    const port = typeof action.port === 'number' ? action.port : ports.find(each => each.name === action.port)?.containerPort
    return port === undefined ? [] : [{ name, port, path: httpGet?.path ?? '', host: action.host, place }]
  })
}

/** `listen_port: 8765`, `healthzBindAddress: 0.0.0.0:10256` */
const LISTENER =
  /^[ \t]*["']?((?:[a-z]+_)*listen_?(?:port|addr(?:ess)?)|health\w*_?(?:port|addr(?:ess)?)|[a-z]*bindaddress)["']?[ \t]*[:=][ \t]*["']?([^\s"',]+)/gim
/** Sections that say where a health check listens: of the OpenTelemetry Collector, of CoreDNS, of SPIRE and of Envoy. */
const SECTIONS: readonly (readonly [string, RegExp])[] = [
  ['health_check', /^[ \t]*health_check:[ \t]*(?:\n[ \t]+|\{[ \t]*)endpoint:[ \t]*["']?((?:\$\{[^}\s]*\})?[^\s"'}]*)/gm],
  ['health', /^[ \t]*health[ \t]+([\w.]*:\d{2,5})[ \t]*(?:\{[ \t]*)?$/gm],
  ['ready', /^[ \t]*ready[ \t]+([\w.]*:\d{2,5})[ \t]*$/gm],
  ['admin port', /^admin:[ \t]*\n(?:[ \t][^\n]*\n){0,6}?[ \t][^\n]*?\bport_value:[ \t]*(\d{2,5})/gm],
  [
    'outputs.health',
    /^[ \t]*\[\[outputs\.health\]\][ \t]*\n(?:[ \t]*[\w#][^\n]*\n){0,9}?[ \t]*service_address[ \t]*=[ \t]*["']([^"'\s]+)/gm,
  ],
  ['health_port', /^[ \t]*health_checks[ \t]*\{[^{}]*\bbind_port[ \t]*=[ \t]*"?(\d{2,5})/gm],
]

function listenersIn(file: ConfigFile): Listener[] {
  const { text } = file
  const found = [
    ...[...text.matchAll(LISTENER)].map(match => ({ match, name: match[1] ?? '', value: match[2] ?? '' })),
    ...SECTIONS.flatMap(([name, pattern]) => [...text.matchAll(pattern)].map(match => ({ match, name, value: match[1] ?? '' }))),
  ]
  return found.flatMap(({ match, name, value }) => {
    const place = lineAt(file, match.index + match[0].lastIndexOf(value))
    return addressIn(name, value, place).map(listener => ({ ...listener, isInFile: true }))
  })
}

/** `address = "127.0.0.1:9942"` */
const ADDRESS = /^[ \t]*["']?([\w-]+)["']?[ \t]*[:=][ \t]*["']?((?:127\.0\.0\.1|localhost):\d{2,5})(?=["'\s,]|$)/gm

/** What listens on the loopback address alone with the port of a probe, as the only thing that configurations say of that port. */
function loopbackIn(files: readonly ConfigFile[], probes: readonly Probe[]): Listener[] {
  return files.flatMap(file =>
    [...file.text.matchAll(ADDRESS)].flatMap(({ 0: whole, 1: name = '', 2: value = '', index }) => {
      const port = value.slice(value.indexOf(':') + 1)
      if (!/(?:^|[_-])(?:address|addr|listen|bind)$/i.test(name) || !probes.some(probe => String(probe.port) === port)) return []
      if (files.some(({ text }) => text.split(port).length > (text === file.text ? 2 : 1))) return []
      return addressIn(name, value, lineAt(file, index + whole.lastIndexOf(value))).map(listener => ({ ...listener, isInFile: true }))
    }),
  )
}

/** Older versions answer on every address. */
const CALICO = /(?:^|\/)calico\/node(?::(?!v?(?:[012]|3\.[0-2])\.)|@|$)/

/** Felix of Calico, which answers on the loopback address where no variable says otherwise. */
function felixOf(container: Field<Container>, probes: readonly Probe[]): Listener[] {
  const { image = '', env = [], envFrom = [] } = container.value ?? {}
  if (!CALICO.test(image) || envFrom.length > 0) return []
  const [host, port] = ['FELIX_HEALTHHOST', 'FELIX_HEALTHPORT'].map(name => env.find(each => each.name === name))
  const asking = probes.find(probe => probe.host === undefined && String(probe.port) === (port?.value ?? '9099'))
  return asking && !host && !port?.valueFrom
    ? [{ name: 'FELIX_HEALTHHOST', host: 'localhost', port: asking.port, place: asking.place, isInFile: false }]
    : []
}

/** Of Fluent Bit, which listens where its configuration says. */
function configuredOf(container: Field<Container>, about: Pick<Subjects['daemonSet'], 'pod' | 'daemonSet' | 'objects'>): Listener[] {
  if (!FLUENT_BIT.test(container.value?.image ?? '')) return []
  return configFiles(about).flatMap(file => {
    const { text } = file
    const [port, listen] = [
      /^[ \t]*(HTTP_Port)(?::|[ \t])[ \t]*(\d{2,5})[ \t]*$/im.exec(text),
      /^[ \t]*HTTP_Listen(?::|[ \t])[ \t]*([\w.:]+)[ \t]*$/im.exec(text),
    ]
    if (!port) return []
    const host = listen?.[1] ?? ''
    const place = lineAt(file, (isLoopback(host) ? (listen ?? port) : port).index)
    return [{ name: port[1] ?? '', host, port: Number(port[2]), place, isInFile: true }]
  })
}

/** Where a configuration turns the server off that answers probes: of Fluent Bit, the API of Vector, and an extension of the OpenTelemetry Collector. */
function switchedOff(
  container: Field<Container>,
  files: readonly ConfigFile[],
  probes: readonly Probe[],
): { readonly name: string; readonly place: Place; readonly port: number; readonly path?: RegExp | undefined } | undefined {
  for (const file of files) {
    if (!/^[ \t]*health_check:/m.test(file.text) || !file.text.includes('pipelines:')) continue
    const { root, placeOf } = configTree(file) ?? {}
    const enabled = root?.resolve(['service', 'extensions'])
    const health = root?.resolve(['extensions', 'health_check'])
    if (!root || !enabled || !health?.exists || enabled.items().some(({ raw }) => raw === 'health_check')) continue
    const [listener] = addressIn('health_check', textOf(health.resolve(['endpoint']).raw) ?? '0.0.0.0:13133', file.place)
    if (listener && placeOf) return { name: 'health_check', place: placeOf(enabled.exists ? enabled : health), port: listener.port }
  }
  for (const { image, off, port, path } of SERVERS) {
    if (!image.test(container.value?.image ?? '')) continue
    for (const file of files) {
      const { text } = file
      const found = off.exec(text)
      if (!found || (path !== undefined && !probes.some(probe => path.test(probe.path)))) continue
      const place = lineAt(file, found.index + found[0].lastIndexOf('\n') + 1)
      return { name: found[1] ?? '', place, port: Number(port.exec(text)?.[1]), path }
    }
  }
  return undefined
}

/** `ENABLE_PROBES_SERVER`, `HEALTH_CHECK_ENABLED`, `--enable-health-server`: a group is what it turns on. */
const SWITCH = /^(?:enable[_-](.+)|(.+)[_-]enabled?)$/i
const PORT_OF = /^(.+?)[_-](?:port|bind[_-]?address|listen[_-]?address|addr(?:ess)?)$/i

/** A setting that turns off the server whose port, by another setting of that name, is the one of a probe. */
function offByVariable(
  container: Field<Container>,
  probes: readonly Probe[],
): { readonly name: string; readonly value: string; readonly place: AnyField; readonly probe: Probe } | undefined {
  const settings = settingsOf(container)
  for (const { name, value, place } of settings) {
    const [, before, after] = /^(?:false|off|no|0)$/i.test(value) ? (SWITCH.exec(name) ?? []) : []
    const what = before ?? after
    if (what === undefined) continue
    const port = settings.find(each => PORT_OF.exec(each.name)?.[1]?.toLowerCase() === what.toLowerCase())
    const number = portIn(port?.value ?? '')
    const probe = probes.find(each => each.port === number)
    if (probe && settings.filter(each => portIn(each.value) === number).length === 1) return { name, value, place, probe }
  }
  return undefined
}

/** `8080`, or the port of an address. */
function portIn(value: string): number | undefined {
  const [, port] = /(?:^|:)(\d{2,5})$/.exec(value) ?? []
  return port === undefined ? undefined : Number(port)
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}

const SERVERS: readonly { readonly image: RegExp; readonly off: RegExp; readonly port: RegExp; readonly path?: RegExp }[] = [
  {
    image: FLUENT_BIT,
    off: /^[ \t]*(HTTP_Server)(?::|[ \t])[ \t]*(?:off|false)[ \t]*$/im,
    port: /^[ \t]*HTTP_Port(?::|[ \t])[ \t]*(\d{2,5})[ \t]*$/im,
  },
  {
    image: FLUENT_BIT,
    off: /^[ \t]*(Health_Check)(?::|[ \t])[ \t]*(?:off|false)[ \t]*$/im,
    port: /^[ \t]*HTTP_Port(?::|[ \t])[ \t]*(\d{2,5})[ \t]*$/im,
    path: /^\/api\/v1\/health/,
  },
  {
    image: VECTOR,
    off: /^(?:\[api\]|api:)[ \t]*\n[ \t]*(enabled)[ \t]*[=:][ \t]*false[ \t]*$/m,
    port: /^(?:\[api\]|api:)[ \t]*\n[^[]*?address[ \t]*[=:][ \t]*"?[\w.]*:(\d{2,5})/m,
  },
]

/** Whether a container says anything of a port but that it has it. */
function names(container: Field<Container>, port: number): boolean {
  return HELPER.test(container.value?.image ?? '') || wordsOf(container).some(({ text }) => text.includes(String(port)))
}
