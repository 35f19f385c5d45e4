/** Where programs listen, as their options and their configuration say. */
import type { Location } from '../base/index.ts'
import type { Container } from '../kubernetes/index.ts'
import type { AnyField, Field } from '../yaml/index.ts'
import { type ConfigTree, configTree, runningComponents } from './config-tree.ts'
import { type ConfigFile, lineAt } from './configuration.ts'
import { type Word, wordsOf } from './containers.ts'
import { fluentdFile } from './fluentd.ts'
import type { Place } from './rule.ts'

/** Options that say where a program listens, and those that say whom it asks. */
const LISTENS = /(?:listen|bind|health|healthz|live|ready|probe|status|web|http|port|addr|address)/i
const ASKS =
  /(?:upstream|target|remote|server|backend|push|output|forward|otlp|etcd|apiserver|kubelet|proxy|connect|destination|exporter|collector|registry|url|uri|kube-api|grpc)/i
const OPTION = /^--?([A-Za-z][\w.-]*)(?:=(.*))?$/
const ADDRESS = /^(?:https?:\/\/|tcp:\/\/)?(\[[^\]\s]*\]|\$\{[^}\s]*\}|[\w.$()-]*):(\d{2,5})\/?$/
const LOOPBACK = /^(?:127\.\d+\.\d+\.\d+|169\.254\.\d+\.\d+|localhost|\[::1\])$/

/** Whether a host stands for the machine itself alone. */
export function isLoopback(host: string): boolean {
  return LOOPBACK.test(host)
}

/** A port on which a program listens. */
export interface Listener {
  readonly name: string
  readonly host: string
  readonly port: number
  readonly place: Place
  /** In a configuration file. */
  readonly isInFile: boolean
}

/** Where the options of a container let its program listen. */
export function optionListeners(container: Field<Container>): Listener[] {
  const words = wordsOf(container).filter(({ variable }) => variable === undefined)
  return words.flatMap((word, index) => {
    const [, name = '', value] = OPTION.exec(word.text) ?? []
    if (!LISTENS.test(name) || (ASKS.test(name) && !/listen|bind|grpc-health/i.test(name))) return []
    const from: Word | undefined = value === undefined ? words[index + 1] : word
    return from ? addressIn(name, value ?? from.text, from.place).map(listener => bound(listener, words)) : []
  })
}

/** A port whose address is an option of its own, `--prometheus-address=127.0.0.1` beside `--prometheus-port=20257`. */
function bound(listener: Listener, words: readonly Word[]): Listener {
  const prefix = listener.host === '' ? /^(.*?)-?port$/i.exec(listener.name)?.[1] : undefined
  if (prefix === undefined) return listener
  const hosts = new Set(['address', 'addr', 'host'].map(name => (prefix === '' ? name : `${prefix}-${name}`)))
  for (const { text, place } of words) {
    const [, name = '', host = ''] = OPTION.exec(text) ?? []
    if (isLoopback(host) && hosts.has(name)) return { ...listener, host, place }
  }
  return listener
}

/** The host and port of a value such as `0.0.0.0:9100`; of what is called a port the number alone. */
export function addressIn(name: string, value: string, place: Place): Listener[] {
  const [, host = '', port] = ADDRESS.exec(value) ?? []
  if (port !== undefined) return [{ name, host, port: Number(port), place, isInFile: false }]
  return /port$|health$/i.test(name) && /^\d{2,5}$/.test(value) ? [{ name, host: '', port: Number(value), place, isInFile: false }] : []
}

/** Of the OpenTelemetry Collector (receivers that a pipeline runs, and its own metrics), of Vector and of Fluentd. */
export function configListeners(files: readonly ConfigFile[]): Listener[] {
  return files.flatMap(file => {
    if (/^[ \t]*<source>/m.test(file.text)) return [...fluentdListeners(file)]
    const isCollector = file.text.includes('pipelines:') && file.text.includes('receivers:')
    const isVector = !isCollector && /^(?:sources|sinks|api):/m.test(file.text)
    const tree = isCollector || isVector ? configTree(file) : undefined
    if (!tree) return []
    return isCollector ? [...collectorListeners(tree)] : [...vectorListeners(tree)]
  })
}

function* collectorListeners(tree: ConfigTree): Iterable<Listener> {
  const { root } = tree
  const running = runningComponents(root, 'receivers')
  for (const [name, receiver] of root.resolve(['receivers']).entries()) {
    if (!running.has(name) || !LISTENING.test(name)) continue
    yield* listenerAt(name, receiver.resolve(['endpoint']), tree)
    for (const [protocol, part] of receiver.resolve(['protocols']).entries())
      yield* listenerAt(`${name} ${protocol}`, part.resolve(['endpoint']), tree)
  }
  const metrics = root.resolve(['service', 'telemetry', 'metrics'])
  yield* listenerAt('telemetry metrics', metrics.resolve(['address']), tree)
  for (const reader of metrics.resolve(['readers']).items()) {
    const exporter = reader.resolve(['pull', 'exporter', 'prometheus'])
    const [host, port] = [exporter.resolve(['host']), exporter.resolve(['port'])]
    if (typeof port.raw === 'number')
      yield {
        name: 'telemetry metrics',
        host: typeof host.raw === 'string' ? host.raw : '',
        port: port.raw,
        place: tree.placeOf(port),
        isInFile: true,
      }
  }
}

/** Receivers that wait for others; most ask. */
const LISTENING =
  /^(?:otlp|jaeger|zipkin|opencensus|statsd|syslog|fluentforward|tcplog|udplog|splunk_hec|signalfx|sapm|carbon|collectd|influxdb|datadog|skywalking|loki|prometheusremotewrite|webhookevent)(?:\/|$)/

function* vectorListeners(tree: ConfigTree): Iterable<Listener> {
  const { root } = tree
  if (root.resolve(['api', 'enabled']).raw === true) yield* listenerAt('api.address', root.resolve(['api', 'address']), tree)
  for (const section of ['sources', 'sinks']) {
    for (const [name, component] of root.resolve([section]).entries()) {
      const { raw: type } = component.resolve(['type'])
      if (section === 'sinks' ? type !== 'prometheus_exporter' : type === 'socket' && component.resolve(['mode']).raw === 'unix') continue
      yield* listenerAt(`${name} ${String(type)}`, component.resolve(['address']), tree)
    }
  }
}

/** Sources of Fluentd that wait for others, by the port that they have where none is set. */
const SOURCES: Readonly<Record<string, number>> = { prometheus: 24_231, monitor_agent: 24_220, forward: 24_224, http: 9880 }

function* fluentdListeners(file: ConfigFile): Iterable<Listener> {
  for (const { kind, settings, at } of fluentdFile(file).sections) {
    const type = settings.get('@type')
    const usual = kind === 'source' ? SOURCES[type?.value ?? ''] : undefined
    const port = settings.get('port')
    if (type === undefined || usual === undefined || !/^\d{2,5}$/.test(port?.value ?? '80')) continue
    const bind = settings.get('bind')
    const host = bind?.value ?? ''
    const place = lineAt(file, ((isLoopback(host) ? bind : port) ?? { at }).at)
    yield { name: type.value, host, port: Number(port?.value ?? usual), place, isInFile: true }
  }
}

function listenerAt(name: string, endpoint: AnyField, { placeOf }: ConfigTree): Listener[] {
  const place: Place | Location = placeOf(endpoint)
  return typeof endpoint.raw === 'string' ? addressIn(name, endpoint.raw, place).map(each => ({ ...each, isInFile: true })) : []
}
