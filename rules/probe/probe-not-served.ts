import { configFiles, type AnyField, type Field, problem, rule, runningContainers, type Subjects, type Word, wordsOf } from 'ds-lint/rule'
import type { Container } from 'ds-lint/kubernetes'

/** Options that say where a program listens, and those that say whom it asks. */
const LISTENS = /(?:listen|bind|health|healthz|live|ready|probe|status|web|http|port|addr|address)/i
const ASKS =
  /(?:upstream|target|remote|server|backend|push|output|forward|otlp|etcd|apiserver|kubelet|proxy|connect|destination|exporter|collector|registry|url|uri|kube-api|grpc)/i
const METRICS = /metric|telemetry|prom/i
const OPTION = /^--?([A-Za-z][\w.-]*)(?:=(.*))?$/
const ADDRESS = /^(?:https?:\/\/|tcp:\/\/)?(\[[^\]\s]*\]|[\w.$()-]*):(\d{2,5})\/?$/
const LOOPBACK = /^(?:127\.\d+\.\d+\.\d+|localhost|\[::1\])$/
/** What answers on a port that no argument names. */
const HELPER = /(?:^|\/)livenessprobe(?:[:@]|$)/

export default rule({
  id: 'probe-not-served',
  on: 'container',
  severity: 'warning',
  preset: 'recommended',
  since: '0.2.0',
  summary: 'Container listens elsewhere than its probe asks',
  why: `The kubelet connects to the IP of the pod and to the port of the probe. A program that is told to listen on another port, or on the loopback address alone, never answers:
    the pod is never ready and a rollout stops at the first node, or the container is restarted again and again.`,
  references: [
    'https://kubernetes.io/docs/tasks/configure-pod-container/configure-liveness-readiness-startup-probes/',
    'https://docs.fluentbit.io/manual/administration/monitoring',
  ],

  *check({ container, pod, daemonSet, objects }) {
    const probe = probeOf(container)
    if (!probe) return
    const listeners = [...listenersOf(container), ...configuredOf(container, { pod, daemonSet, objects })]
    const [listener, ...others] = listeners
    if (!listener || others.length > 0) return
    const related = [{ place: probe.place, message: 'the probe' }]
    if (listener.port === probe.port) {
      if (!LOOPBACK.test(listener.host) || probe.host !== undefined) return
      yield problem(
        listener.place,
        `listens on ${listener.host} alone, and the kubelet asks port ${probe.port} of the pod's IP: the ${probe.name} fails; listen on every address, or set host in the probe`,
        { related },
      )
      return
    }
    const declared = new Map((container.value?.ports ?? []).map(({ containerPort, name }) => [containerPort, name ?? '']))
    if (!declared.has(probe.port) || declared.has(listener.port)) return
    // A port of its own for metrics says nothing of the one for health.
    if (METRICS.test(listener.name) && !METRICS.test(`${declared.get(probe.port)} ${probe.path}`)) return
    if (runningContainers(pod).some(each => names(each, probe.port))) return
    yield problem(
      listener.place,
      `${listener.name} is ${listener.port}, and the ${probe.name} asks port ${probe.port}, which nothing names: it fails; use one port`,
      { related },
    )
  },
})

interface Probe {
  readonly name: string
  readonly port: number
  readonly path: string
  readonly host: string | undefined
  readonly place: AnyField
}

/** The first probe that connects to a port. */
function probeOf(container: Field<Container>): Probe | undefined {
  const { ports = [] } = container.value ?? {}
  for (const name of ['startupProbe', 'readinessProbe', 'livenessProbe'] as const) {
    const { httpGet, tcpSocket } = container.value?.[name] ?? {}
    const action = httpGet ?? tcpSocket
    if (!action) continue
    const place = container.at(name, httpGet ? 'httpGet' : 'tcpSocket').at('port')
    const port = typeof action.port === 'number' ? action.port : ports.find(each => each.name === action.port)?.containerPort
    if (port === undefined) return undefined
    return { name, port, path: httpGet?.path ?? '', host: action.host, place }
  }
  return undefined
}

interface Listener {
  readonly name: string
  readonly host: string
  readonly port: number
  readonly place: AnyField
}

function listenersOf(container: Field<Container>): Listener[] {
  const words = wordsOf(container).filter(({ variable }) => variable === undefined)
  return words.flatMap((word, index) => {
    const [, name = '', value] = OPTION.exec(word.text) ?? []
    if (!LISTENS.test(name) || ASKS.test(name)) return []
    const from: Word | undefined = value === undefined ? words[index + 1] : word
    return from ? addressIn(name, value ?? from.text, from.place) : []
  })
}

function addressIn(name: string, value: string, place: AnyField): Listener[] {
  const [, host = '', port] = ADDRESS.exec(value) ?? []
  if (port !== undefined) return [{ name, host, port: Number(port), place }]
  return /port$/i.test(name) && /^\d{2,5}$/.test(value) ? [{ name, host: '', port: Number(value), place }] : []
}

/** Of Fluent Bit, which listens where its configuration says. */
function configuredOf(container: Field<Container>, about: Pick<Subjects['daemonSet'], 'pod' | 'daemonSet' | 'objects'>): Listener[] {
  if (!/(?:^|[/-])fluent-?bit(?:[:@-]|$)/.test(container.value?.image ?? '')) return []
  return configFiles(about).flatMap(({ text, place }) => {
    const port = /^[ \t]*HTTP_Port[ \t]+(\d{2,5})[ \t]*$/im.exec(text)?.[1]
    const host = /^[ \t]*HTTP_Listen[ \t]+([\w.:]+)[ \t]*$/im.exec(text)?.[1]
    return port === undefined ? [] : [{ name: 'HTTP_Port', host: host ?? '', port: Number(port), place }]
  })
}

/** Whether a container says anything of a port but that it has it. */
function names(container: Field<Container>, port: number): boolean {
  return HELPER.test(container.value?.image ?? '') || wordsOf(container).some(({ text }) => text.includes(String(port)))
}
