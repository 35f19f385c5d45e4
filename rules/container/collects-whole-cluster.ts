import {
  type ConfigFile,
  configTree,
  type Field,
  filesInUse,
  FLUENT_BIT,
  lineAt,
  type Location,
  type AnyField,
  problem,
  rule,
  runningComponents,
} from 'ds-lint/rule'
import type { Container } from 'ds-lint/kubernetes'

const COLLECTOR = /otel|opentelemetry|collector/
const ALLOY = /(?:^|[/-])(?:alloy|grafana[/-]agent|agent)(?:[:@]|$)/
/** Receivers of the OpenTelemetry Collector that gather the cluster as a whole. */
const OF_CLUSTER = /^(?:k8s_cluster|k8sobjects|k8s_events)(?:\/|$)/
/** Components of Alloy that read from the API server. */
const READS_ALL = /^[ \t]*(loki\.source\.(?:kubernetes|podlogs|kubernetes_events))[ \t]+"/gm
/** What keeps them to the pods of one node, or shares them out. */
const SHARED = /spec\.nodeName|pod_node_name|clustering|node_name/
const EVENTS = /^[ \t-]*(?:name|Name|NAME)[ \t:]+kubernetes_events[ \t]*(?:#.*)?$/m

interface Found {
  readonly name: string
  readonly what: string
  readonly place: AnyField | Location
  readonly remedy: string
}

export default rule({
  id: 'collects-whole-cluster',
  on: 'container',
  severity: 'warning',
  preset: 'recommended',
  since: '0.2.0',
  summary: 'Each pod of the DaemonSet collects data of the whole cluster',
  why: `A DaemonSet runs one collector on each node. What reads events, objects or logs of all pods from the API server does so in each of them: everything is delivered as often as there are nodes, and the
    API server answers as many times.`,
  references: [
    'https://github.com/open-telemetry/opentelemetry-collector-contrib/tree/main/receiver/k8sclusterreceiver',
    'https://grafana.com/docs/alloy/latest/reference/components/loki/loki.source.kubernetes/',
    'https://github.com/grafana/alloy/pull/5359',
  ],

  *check({ container, pod, daemonSet, objects, kind }) {
    const { image = '' } = container.value ?? {}
    const reads = COLLECTOR.test(image) ? inCollector : ALLOY.test(image) ? inAlloy : FLUENT_BIT.test(image) ? inFluentBit : undefined
    if (!reads || kind === 'init') return
    for (const file of filesInUse(container, { pod, daemonSet, objects })) {
      for (const { name, what, place, remedy } of reads(file, container)) {
        yield problem(place, `${name} in each pod of the DaemonSet collects ${what}, once for each node; ${remedy}`)
      }
    }
  },
})

const MOVE = 'run it in a Deployment with one replica'

function* inCollector(file: ConfigFile): Iterable<Found> {
  if (!/k8s_cluster|k8sobjects|k8s_events/.test(file.text)) return
  const tree = configTree(file)
  if (!tree) return
  const running = runningComponents(tree.root, 'receivers')
  for (const [name, receiver] of tree.root.resolve(['receivers']).entries()) {
    if (!OF_CLUSTER.test(name) || !running.has(name) || isElected(receiver)) continue
    yield {
      name,
      what: name.startsWith('k8s_cluster') ? 'the metrics of the cluster' : 'objects and events of the cluster',
      place: tree.placeOf(receiver),
      remedy: MOVE,
    }
  }
}

/** Whether one of the collectors is elected to run it. */
function isElected(receiver: AnyField): boolean {
  return receiver.resolve(['k8s_leader_elector']).exists
}

function* inAlloy({ text, place }: ConfigFile, { value }: Field<Container>): Iterable<Found> {
  if (SHARED.test(text) || value?.args?.some(word => word.includes('cluster.enabled'))) return
  for (const { 1: name = '', index } of text.matchAll(READS_ALL)) {
    const ofEvents = name.endsWith('events')
    yield {
      name,
      what: ofEvents ? 'the events of the cluster' : 'the logs of all pods',
      place: lineAt({ text, place }, index),
      remedy: ofEvents ? MOVE : 'select the pods of its node with a field selector on spec.nodeName, or enable clustering',
    }
    return
  }
}

function* inFluentBit({ text, place }: ConfigFile): Iterable<Found> {
  const index = EVENTS.exec(text)?.index
  if (index !== undefined)
    yield { name: 'kubernetes_events', what: 'the events of the cluster', place: lineAt({ text, place }, index), remedy: MOVE }
}
