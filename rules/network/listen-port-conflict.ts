import { type AnyField, type Field, problem, rule, runningContainers, wordsOf } from 'ds-lint/rule'
import { type Container, parseImage } from 'ds-lint/kubernetes'

/** `--secure-listen-address=:8443`, `--metrics-bind-address=0.0.0.0:8080`, `--validating-webhook=:8443`, `--healthz-port=10254`, `--metrics-address=:9809` */
const OPTION =
  /^--?([\w.-]*(?:listen|bind|webhook|health|metrics|prometheus|http-endpoint|port)[\w.-]*)=(?:(0\.0\.0\.0|\[::\]|127\.0\.0\.1|localhost|\[?\$\(\w+\)\]?)?:)?(\d{2,5})$/i

/** Options of one program whose servers are apart. */
const APART: ReadonlyArray<readonly [image: RegExp, ...options: string[]]> = [[/(?:^|\/)node-problem-detector$/, 'port', 'prometheus-port']]

export default rule({
  id: 'listen-port-conflict',
  on: 'daemonSet',
  severity: 'warning',
  preset: 'recommended',
  since: '0.2.0',
  summary: 'Two options let the pod listen twice on one port',
  why: `The containers of a pod share one network, and a port is given to one listener. The second one fails with "address already in use": its container restarts on every node.`,
  references: ['https://kubernetes.io/docs/concepts/workloads/pods/#pod-networking'],

  *check({ pod }) {
    const listeners = runningContainers(pod).flatMap((container, index) => listenersOf(container, index))
    for (const [at, second] of listeners.entries()) {
      const first = listeners.slice(0, at).find(each => collide(each, second))
      if (!first) continue
      yield problem(
        second.place,
        `${second.option} is ${second.port}, as is ${first.option}${first.container === second.container ? '' : ' of another container of the pod'}: one of them cannot listen; use two ports`,
        { related: [{ place: first.place, message: 'the same port' }] },
      )
    }
  },
})

interface Listener {
  readonly container: number
  /** Of its container, without the tag. */
  readonly image: string
  readonly option: string
  readonly host: string
  readonly port: string
  readonly place: AnyField
}

function listenersOf(field: Field<Container>, container: number): Listener[] {
  const image = parseImage(field.value?.image ?? '')?.path ?? ''
  return wordsOf(field).flatMap(({ text, variable, place }) => {
    const [, option, host = '', port] = variable === undefined ? (OPTION.exec(text) ?? []) : []
    // An option without an address is one only where it says that it is a port.
    if (option === undefined || port === undefined || (!text.includes(':') && !/port$/i.test(option))) return []
    // What else has such a word in its name, and a port of a program that is not known.
    if (!/listen|bind|webhook|health/i.test(option) && !isOfServer(option) && !isApart(image, option)) return []
    // Whom a program asks.
    if (/upstream|target|remote|url|server|client|forward|backend/i.test(option)) return []
    if (/^(?:127\.0\.0\.1|localhost)$/.test(host) && !/listen|bind/i.test(option)) return []
    return [{ container, image, option, host: /^(?:0\.0\.0\.0|\[::\])$/.test(host) ? '' : host, port, place }]
  })
}

function isOfServer(option: string): boolean {
  return /(?:metrics|prometheus)[\w.-]*(?:port|addr|address|endpoint)$|^http-endpoint$/i.test(option)
}

function isApart(image: string, option: string): boolean {
  return APART.some(([of, ...options]) => of.test(image) && options.includes(option))
}

/** In one program only what cannot share a server: a webhook speaks TLS, and controllers serve probes and metrics apart. */
function collide(one: Listener, other: Listener): boolean {
  if (one.port !== other.port || !(one.host === other.host || one.host === '' || other.host === '')) return false
  if (/udp/i.test(one.option) !== /udp/i.test(other.option)) return false
  if (one.container !== other.container) return true
  const isWebhook = (listener: Listener): boolean => /webhook/i.test(listener.option)
  const isBound = (listener: Listener, what: RegExp): boolean => what.test(listener.option)
  return (
    (one.option !== other.option && isApart(one.image, one.option) && isApart(one.image, other.option)) ||
    isWebhook(one) !== isWebhook(other) ||
    (isBound(one, /^metrics-bind-address$/) && isBound(other, /^health-probe-bind-address$/)) ||
    (isBound(other, /^metrics-bind-address$/) && isBound(one, /^health-probe-bind-address$/))
  )
}
