/** Names by which pods and the API server reach Services. */
import type { Subjects } from '../subjects/index.ts'
import { type ConfigFile, configFiles, FLUENT_BIT, lineAt } from './configuration.ts'
import { wordsOf } from './containers.ts'
import { fluentBitSections } from './fluent-bit.ts'
import type { Place } from './rule.ts'

/** A name of cluster DNS, as its Service and its namespace: `agent.agents.svc`, `kubernetes.default.svc.cluster.local`. */
export const SERVICE_HOST = /(?<![\w.-])([a-z][a-z0-9-]*)\.([a-z0-9][a-z0-9-]*)\.svc(?![\w-])/

/** The kinds that name Services which the API server calls. */
export const WEBHOOK_KINDS = ['ValidatingWebhookConfiguration', 'MutatingWebhookConfiguration'] as const

/** A host to which the pods are told to connect. */
export interface ServiceHost {
  readonly name: string
  readonly namespace: string
  readonly port: number | undefined
  /** Whether it ends in .svc: then nothing else than a Service is meant. */
  readonly isService: boolean
  readonly place: Place
}

/** `collector.monitoring.svc.cluster.local:4317`, and `http://collector:4317`, of the own namespace or with that of another. */
const HOSTS = [
  new RegExp(`${SERVICE_HOST.source}(?:\\.[a-z0-9-]+)*(?::(\\d{2,5}))?(?![\\w-])`, 'g'),
  /(?<=:\/\/)([a-z][a-z0-9-]*)(?:\.([a-z][a-z0-9-]*))?:(\d{2,5})(?![\w.-])/g,
]
const LONGEST = 100_000

/** The Services that words of the containers and configuration files of the pods name as hosts. */
export function* serviceHosts({
  daemonSet,
  pod,
  objects,
}: Pick<Subjects['daemonSet'], 'daemonSet' | 'pod' | 'objects'>): Iterable<ServiceHost> {
  const namespace = daemonSet.value?.metadata?.namespace
  const containers = [...pod.at('containers').items(), ...pod.at('initContainers').items()]
  for (const { text, place } of containers.flatMap(wordsOf)) yield* hostsIn(text, namespace, () => place)
  const isFluentBit = containers.some(({ value }) => FLUENT_BIT.test(value?.image ?? ''))
  for (const file of configFiles({ daemonSet, pod, objects })) {
    yield* hostsIn(file.text, namespace, index => lineAt(file, index))
    if (isFluentBit) yield* outputHosts(file, namespace)
  }
}

function* hostsIn(text: string, own: string | undefined, placeOf: (index: number) => Place): Iterable<ServiceHost> {
  if (text.length > LONGEST || (!text.includes('.svc') && !text.includes('://'))) return
  let start = 0
  for (const line of text.split('\n')) {
    for (const [kind, pattern] of /^\s*(?:#|\/\/)/.test(line) ? [] : HOSTS.entries()) {
      for (const [, name = '', namespace = own, port] of line.matchAll(pattern)) {
        if (namespace === undefined) continue
        yield { name, namespace, port: port === undefined ? undefined : Number(port), isService: kind === 0, place: placeOf(start) }
      }
    }
    start += line.length + 1
  }
}

/** Outputs of Fluent Bit have the port in a setting of its own. */
function* outputHosts(file: ConfigFile, own: string | undefined): Iterable<ServiceHost> {
  if (file.text.length > LONGEST) return
  for (const { kind, settings } of fluentBitSections(file)) {
    const [host, port] = [settings.get('host'), settings.get('port')]
    const [, name, namespace = own, svc] =
      /^([a-z][a-z0-9-]*)(?:\.([a-z0-9][a-z0-9-]*)(\.svc(?:\.[a-z0-9-]+)*)?)?$/.exec(host?.value ?? '') ?? []
    if (kind !== 'OUTPUT' || name === undefined || namespace === undefined || !/^\d{2,5}$/.test(port?.value ?? '')) continue
    yield { name, namespace, port: Number(port?.value), isService: svc !== undefined, place: lineAt(file, port!.at) }
  }
}
