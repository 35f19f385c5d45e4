import {
  configListeners,
  type Field,
  mountedFiles,
  problem,
  rule,
  runningContainers,
  settingFiles,
  type Subjects,
  wordsOf,
} from 'ds-lint/rule'
import type { Container } from 'ds-lint/kubernetes'

const METRICS = /metric|telemetry|prom/i
/** `--metrics-bind-addr=:8162`, `--metrics-port=9100` */
const OPTION = /^--?([\w.-]*(?:metric|telemetry)[\w.-]*)=(?:[\w.$()[\]-]*:)?(\d{2,5})$/i
/** Settings that are files: metrics-server of Tetragon, prometheus-serve-addr of Cilium. */
const OWN_METRICS = /^(?:metrics-(?:server|bind-address|addr|address)|prometheus-serve-addr)$/
const ADDRESS = /addr|port|listen|bind|endpoint/i

export default rule({
  id: 'metrics-port-mismatch',
  on: 'container',
  severity: 'warning',
  preset: 'recommended',
  since: '0.2.0',
  summary: 'Declared port is not the one that the program listens on',
  why: `Services, monitors and annotations find the metrics of an agent by the port that its container declares. Where the program is told to listen on another one, each scrape is refused on
    every node.`,
  references: ['https://kubernetes.io/docs/concepts/services-networking/service/#field-spec-ports'],

  *check({ container, pod, daemonSet, objects }) {
    const about = { pod, daemonSet, objects }
    yield* namedProblems(container, about)
    yield* onlyProblems(container, about)
    yield* configuredProblems(container, about)
    if (container.value?.ports?.some(({ name }) => name !== undefined && METRICS.test(name)) !== true) return
    const listeners = wordsOf(container).flatMap(({ text, variable, place }) => {
      const [, name = '', port] = variable === undefined ? (OPTION.exec(text) ?? []) : []
      return port !== undefined && ADDRESS.test(name) ? [{ name: `--${name}`, port: Number(port), place }] : []
    })
    for (const { key, text, place } of settingFiles(container, about)) {
      const port = OWN_METRICS.test(key) ? /^(?:[\w.]*|\[::\]):(\d{2,5})$/.exec(text.trim())?.[1] : undefined
      if (port !== undefined) listeners.push({ name: key, port: Number(port), place })
    }
    const declared = container.at('ports').items()
    const ofMetrics = declared.filter(({ value }) => METRICS.test(value?.name ?? ''))
    const [[listener, ...others], [port, ...more]] = [listeners, ofMetrics]
    if (!listener || !port || others.length > 0 || more.length > 0) return
    const { containerPort } = port.value ?? {}
    if (containerPort === undefined || declared.some(({ value }) => value?.containerPort === listener.port)) return
    if (isNamed(containerPort, about)) return
    yield problem(
      listener.place,
      `${listener.name} is ${listener.port}, but the declared port ${port.value?.name} is ${containerPort}, which no option names: scrapes of it are refused; use the same port`,
      { related: [{ place: port.at('containerPort'), message: 'the declared port' }] },
    )
  },
})

/** `--validating-webhook=:8443` beside a port that is named webhook. */
function* namedProblems(container: Field<Container>, about: About): Iterable<ReturnType<typeof problem>> {
  const declared = container.at('ports').items()
  const listeners = wordsOf(container).flatMap(({ text, variable, place }) => {
    const [, address, ofAddress, number, port = ofAddress] = variable === undefined ? (LISTENER.exec(text) ?? []) : []
    const option = address ?? number ?? ''
    return port === undefined ? [] : [{ option, port: Number(port), place, isVariable: false }]
  })
  const variables = wordsOf(container).flatMap(({ text, variable = '', place }) =>
    OWN_PORT.test(variable) && !OTHERS_PORT.test(variable) && /^\d{2,5}$/.test(text)
      ? [{ option: `-${variable.toLowerCase().replaceAll('_', '-')}`, port: Number(text), place, isVariable: true }]
      : [],
  )
  for (const { option, port, place, isVariable } of [...listeners, ...variables]) {
    if (OUTSIDE.test(option)) continue
    const named = declared.find(({ value }) => {
      const { name } = value ?? {}
      return (
        name !== undefined && !METRICS.test(name) && (isVariable ? option.endsWith(`-${name}-port`) : option.split(/[-.]/).includes(name))
      )
    })
    const { containerPort, name } = named?.value ?? {}
    if (!named || containerPort === undefined || declared.some(({ value }) => value?.containerPort === port)) continue
    if (isNamed(containerPort, about)) continue
    yield problem(
      place,
      `${isVariable ? option.slice(1).toUpperCase().replaceAll('-', '_') : `--${option}`} is ${port}, but the declared port ${name} is ${containerPort}, which no option names: connections to it are refused; use the same port`,
      { related: [{ place: named.at('containerPort'), message: 'the declared port' }] },
    )
  }
}

/** The port or address that a program listens on: PORT, LISTEN_PORT, DCGM_EXPORTER_LISTEN, LISTEN_ADDRESS. */
const LISTEN = /^(?:LISTEN_)?PORT$|(?:^|_)LISTEN(?:_ADDR(?:ESS)?)?$/

/** A variable that says where the program listens, beside the only declared port, which nothing else names. */
function* onlyProblems(container: Field<Container>, about: About): Iterable<ReturnType<typeof problem>> {
  const variables = wordsOf(container).filter(({ variable }) => variable !== undefined && LISTEN.test(variable))
  const [[word, ...more], [port, ...others]] = [variables, container.at('ports').items()]
  const { containerPort } = port?.value ?? {}
  if (!word || !port || more.length > 0 || others.length > 0 || containerPort === undefined) return
  const listened = /^(?:(?:0\.0\.0\.0|\[::\])?:)?(\d{2,5})$/.exec(word.text)?.[1]
  if (listened === undefined || Number(listened) === containerPort) return
  if (isNamed(containerPort, about)) return
  yield problem(
    word.place,
    `${word.variable ?? ''} is ${word.text}, but the only declared port is ${containerPort}, which nothing else names: connections to it are refused; use the same port`,
    { related: [{ place: port.at('containerPort'), message: 'the declared port' }] },
  )
}

/** A port that the configuration of a collector names, beside a declared one of its kind that nothing names. */
function* configuredProblems(container: Field<Container>, about: About): Iterable<ReturnType<typeof problem>> {
  const declared = container.at('ports').items()
  if (declared.length === 0) return
  const files = mountedFiles(container, about)
  const listeners = configListeners(files)
  const isDeclared = (port: number): boolean => declared.some(({ value }) => value?.containerPort === port)
  const [listener, ...others] = listeners.filter(({ port }) => !isDeclared(port))
  if (!listener || others.length > 0) return
  // What else a configuration says of the port may be another listener; where it sends to is none.
  const said = files.map(({ text }) => text.replaceAll(/(?<=[a-z][\w-]{0,63}\.?):\d{2,5}\b/gi, '')).join('\n')
  const free = declared.filter(({ value: { containerPort = 0 } = {} }) => {
    const whole = new RegExp(`(?<!\\d)${containerPort}(?!\\d)`)
    return (
      !listeners.some(({ port }) => port === containerPort) &&
      !whole.test(said) &&
      !runningContainers(about.pod).some(each => names(each, containerPort))
    )
  })
  const related = free.filter(({ value }) => isOf(listener.name, value?.name ?? ''))
  const [port, ...more] = related
  if (!port || more.length > 0) return
  yield problem(
    listener.place,
    `${listener.name} listens on ${listener.port}, but the declared port ${port.value?.name} is ${port.value?.containerPort}, on which nothing listens: connections to it are refused; use one port`,
    { related: [{ place: port.at('containerPort'), message: 'the declared port' }] },
  )
}

/** Whether a port has the name of a listener, `otlp` of `otlp grpc`, or both are for metrics. */
function isOf(listener: string, port: string): boolean {
  const words = port.split('-').filter(word => word.length > 2 && !/^(?:tcp|udp|port)$/.test(word))
  return words.some(word => listener.split(/[\s/_]+/).includes(word)) || (METRICS.test(listener) && METRICS.test(port))
}

/** A variable for a port of the program itself, DD_DOGSTATSD_PORT or HTTP_PORT: ES_HTTP_PORT is one of another program. */
const OWN_PORT = /^(?:(?:HTTPS?|GRPC|WEB|ADMIN|LISTEN)|[A-Z\d_]*(?:STATSD|DOGSTATSD|APM|SYSLOG|TRACE|FORWARD))_PORT$/
const OTHERS_PORT = /(?:^|_)(?:REMOTE|UPSTREAM|TARGET|COLLECTOR|BACKEND|EXPORTER|PUSH|OUTPUT|FORWARDER|GATEWAY|PROXY|PEER|DEST|ES|AGENT)_/

/** Ports at which others reach the program from outside, and those of other programs. */
const OUTSIDE = /redirect|external|public|advertise|remote|upstream|target|backend|peer|proxy|gateway|api-?server/i

/** An address without a host, or with one that stands for all; or a port. */
const LISTENER = /^--?([\w.-]+)=(?:0\.0\.0\.0|\[::\]|\$\(\w+\))?:(\d{2,5})$|^--?([\w.-]+-port)=(\d{2,5})$/

type About = Pick<Subjects['container'], 'pod' | 'daemonSet' | 'objects'>

/** Whether a container, or the configuration of one, names a port: then it may be served there. */
function isNamed(port: number, about: About): boolean {
  const whole = new RegExp(`(?<![\\d.])${port}(?![\\d.])`)
  return runningContainers(about.pod).some(each => names(each, port) || mountedFiles(each, about).some(({ text }) => whole.test(text)))
}

/** Whether the words of a container name a port: a proxy may serve it. */
function names(container: Field<Container>, port: number): boolean {
  const whole = new RegExp(`(?<![\\d.])${port}(?![\\d.])`)
  return wordsOf(container).some(({ text }) => whole.test(text))
}
