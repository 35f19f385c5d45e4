import { type Field, isFilledInLater, problem, rule, set } from 'ds-lint/rule'
import type { Container, DaemonSet } from 'ds-lint/kubernetes'

/** What variables of these names hold everywhere, the usual field first. */
const MEANT: readonly (readonly [RegExp, readonly string[]])[] = [
  [/(?:^|_)NODE_?NAME$/, ['spec.nodeName']],
  [/(?:^|_)POD_?NAME$/, ['metadata.name']],
  [/(?:^|_)POD_?NAMESPACE$/, ['metadata.namespace']],
  [/(?:^|_)POD_?UID$/, ['metadata.uid']],
  [/(?:^|_)POD_?IPS?$/, ['status.podIP', 'status.podIPs']],
  [/(?:^|_)(?:HOST|NODE)_?IPS?$/, ['status.hostIP', 'status.hostIPs']],
]
/** Programs that call each of their processes a node, after its pod. */
const CLUSTERED = /^(?:ES|ELASTIC\w*|OPENSEARCH|RABBITMQ|CONSUL|EMQX|ERLANG|RELEASE|CASSANDRA|SOLR|NATS|VAULT)_(?:[A-Z]+_)*NODE_?NAME$/
/** What a CSI driver calls its node: the name of a pod is another after each restart. */
const IN_CSI = /(?:^|_)NODE_?ID$/
const NODE = ['spec.nodeName', 'status.hostIP', 'status.hostIPs', 'status.podIP', 'status.podIPs']
/** On the host network both addresses are those of the node. */
const ADDRESSES = new Set(['status.podIP', 'status.podIPs', 'status.hostIP', 'status.hostIPs'])

export default rule({
  id: 'wrong-field-ref',
  on: 'container',
  severity: 'warning',
  preset: 'recommended',
  since: '0.2.0',
  summary: 'Variable is filled from another field than its name says',
  why: `An agent reads NODE_NAME, POD_NAME or POD_IP to find out where it runs. With the value of another field it registers under a wrong name, finds no node of that
    name, or watches the pods of none.`,
  references: ['https://kubernetes.io/docs/concepts/workloads/pods/downward-api/'],

  *check({ container, pod, daemonSet, role }) {
    const { env = [] } = container.value ?? {}
    yield* literals(container, daemonSet)
    yield* otherResources(container)
    for (const [index, { name = '', valueFrom }] of env.entries()) {
      const path = valueFrom?.fieldRef?.fieldPath
      if (path === undefined) continue
      const [, fields] = MEANT.find(([pattern]) => pattern.test(name)) ?? (role.is('csi') && IN_CSI.test(name) ? [name, NODE] : [])
      const [usual] = fields ?? []
      if (!fields || usual === undefined || fields.includes(path)) continue
      if (ADDRESSES.has(path) && (pod.value?.hostNetwork === true || !ADDRESSES.has(usual)) && !isOfPod(name)) continue
      if (CLUSTERED.test(name) && path === 'metadata.name') continue
      // A label or annotation may hold anything.
      if (path.includes('[')) continue
      const place = container.at('env', index).at('valueFrom', 'fieldRef', 'fieldPath')
      yield problem(place, `${name} is filled from ${path}, not from ${usual}; correct the fieldPath, or rename the variable`, {
        // Where nodes are named by their addresses, or the names are known to DNS, both say the same.
        severity: ADDRESSES.has(usual) && path === 'spec.nodeName' ? 'info' : 'warning',
        fix: set(place, usual, 'unsafe'),
      })
    }
  },
})

/** A node, which is another for each pod, or a namespace of other pods, as a literal value. */
function* literals(container: Field<Container>, daemonSet: Field<DaemonSet>): Iterable<ReturnType<typeof problem>> {
  const namespace = daemonSet.value?.metadata?.namespace
  for (const [index, { name = '', value = '' }] of (container.value?.env ?? []).entries()) {
    const isNode = LITERAL_NODE.test(name)
    const isNamespace = LITERAL_NAMESPACE.test(name) && namespace !== undefined && value !== namespace
    if (!(isNode || isNamespace) || !/^[a-z0-9][a-z0-9.-]*$/.test(value) || isFilledInLater(value)) continue
    const place = container.at('env', index).at('value')
    yield problem(
      place,
      isNode
        ? `${name} is ${value} in the pods of all nodes; fill it from spec.nodeName`
        : `${name} is ${value}, and the pods are in namespace ${namespace}; fill it from metadata.namespace`,
    )
  }
}

/** A variable for memory that is filled from the processor, or the reverse. */
function* otherResources(container: Field<Container>): Iterable<ReturnType<typeof problem>> {
  for (const variable of container.at('env').items()) {
    const place = variable.at('valueFrom', 'resourceFieldRef', 'resource')
    const [, kind, resource] = /^(limits|requests)\.(cpu|memory)$/.exec(place.value ?? '') ?? []
    const [, wanted] = RESOURCES.find(([name]) => name.test(variable.value?.name ?? '')) ?? []
    if (kind === undefined || wanted === undefined || wanted === resource) continue
    yield problem(
      place,
      `${variable.value?.name ?? ''} is filled from ${kind}.${resource}, not from ${kind}.${wanted}; correct one of the two`,
      {
        fix: set(place, `${kind}.${wanted}`, 'unsafe'),
      },
    )
  }
}

const RESOURCES: readonly (readonly [RegExp, string])[] = [
  [/^GOMEMLIMIT$|(?:^|_)MEM(?:ORY)?(?:_?(?:LIMIT|REQUEST))?$/, 'memory'],
  [/^GOMAXPROCS$|(?:^|_)CPU(?:_?(?:LIMIT|REQUEST))?$/, 'cpu'],
]

const LITERAL_NODE = /^(?:MY_|K8S_|KUBE_|KUBERNETES_)?NODE_?NAME$/
const LITERAL_NAMESPACE = /^(?:MY_)?POD_?NAMESPACE$/

/** A name that no address can stand for; nodes are known by theirs in some clusters. */
function isOfPod(name: string): boolean {
  return /POD_?(?:NAME|NAMESPACE|UID)$/.test(name)
}
