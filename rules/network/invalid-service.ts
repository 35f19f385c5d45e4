import {
  type AnyField,
  type Field,
  isFilledInLater,
  type Objects,
  objectsInFolder,
  podLabels,
  problem,
  rule,
  selectsPods,
  servicesOf,
  set,
  writtenLabels,
} from 'ds-lint/rule'
import type { DaemonSet } from 'ds-lint/kubernetes'

const TYPES = ['ClusterIP', 'NodePort', 'LoadBalancer', 'ExternalName']
/** Types that have ports on the nodes. */
const OUTSIDE = new Set(['NodePort', 'LoadBalancer'])
const POLICIES = ['Cluster', 'Local']
/** As the API server checks it (IsDNS1123Label). */
const PORT_NAME = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/
const PROTOCOLS = ['TCP', 'UDP', 'SCTP']

export default rule({
  id: 'invalid-service',
  on: 'daemonSet',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  summary: "The API server refuses the Service of the DaemonSet's pods",
  why: `The API server refuses a Service with an unknown type or protocol, with several ports of which one has no name, or with a clusterIP that is neither None nor an address. Nothing
    then finds the pods.`,
  references: ['https://kubernetes.io/docs/concepts/services-networking/service/#multi-port-services'],

  *check({ daemonSet, objects }) {
    yield* nestedSelectors(daemonSet, objects)
    for (const { object, field } of servicesOf({ daemonSet, objects })) {
      const { ports = [] } = field.value?.spec ?? {}
      const related = [{ place: daemonSet.at('spec', 'template', 'metadata', 'labels'), message: 'it selects these pods' }]
      const tell = (place: AnyField, defect: string, value?: string): ReturnType<typeof problem> =>
        problem(place, `${defect}, so the API server rejects Service ${object.name}`, {
          related,
          fix: value === undefined ? undefined : set(place, value, 'safe'),
        })
      const [type, clusterIP] = [field.at('spec', 'type'), field.at('spec', 'clusterIP')]
      if (type.value && !TYPES.includes(type.value)) yield tell(type, `"${type.value}" is not a type of Service`, sameIn(TYPES, type.value))
      if (clusterIP.value && clusterIP.value !== 'None' && !/^[0-9a-fA-F.:]+$/.test(clusterIP.value) && !isFilledInLater(clusterIP.value)) {
        yield tell(clusterIP, `"${clusterIP.value}" is neither None nor an address`, sameIn(['None'], clusterIP.value))
      }
      if (clusterIP.value === 'None' && OUTSIDE.has(type.value ?? ''))
        yield tell(clusterIP, `a Service of type ${type.value ?? ''} needs an address of the cluster, and clusterIP None gives it none`)
      for (const name of ['externalTrafficPolicy', 'internalTrafficPolicy'] as const) {
        const policy = field.at('spec', name)
        if (policy.value && !POLICIES.includes(policy.value))
          yield tell(policy, `"${policy.value}" is not ${POLICIES.join(' or ')}`, sameIn(POLICIES, policy.value))
      }
      const external = field.at('spec', 'externalTrafficPolicy')
      if (external.value && !OUTSIDE.has(type.value ?? 'ClusterIP') && !field.resolve(['spec', 'externalIPs']).exists)
        yield tell(external, `externalTrafficPolicy needs type NodePort or LoadBalancer, not ${type.value ?? 'ClusterIP'}`)
      const [names, numbers] = [new Set<string>(), new Set<string>()]
      for (const port of field.at('spec', 'ports').items()) {
        const { name, protocol, port: number } = port.value ?? {}
        if (protocol && !PROTOCOLS.includes(protocol))
          yield tell(port.at('protocol'), `"${protocol}" is not a protocol`, sameIn(PROTOCOLS, protocol))
        if (number !== undefined && (number < 1 || number > 65535))
          yield tell(port.at('port'), `${number} is not a port between 1 and 65535`)
        if (name !== undefined && !PORT_NAME.test(name) && !isFilledInLater(name)) {
          const fixed = name.toLowerCase()
          yield tell(
            port.at('name'),
            `"${name}" is not a port name (lower case letters, digits and -)`,
            PORT_NAME.test(fixed) ? fixed : undefined,
          )
        }
        const { targetPort, nodePort } = port.value ?? {}
        if (typeof targetPort === 'string' && /^\d+$/.test(targetPort))
          yield tell(port.at('targetPort'), `"${targetPort}" in quotes is a name, and a name needs a letter`)
        if (nodePort && !OUTSIDE.has(type.value ?? 'ClusterIP'))
          yield tell(port.at('nodePort'), `a Service of type ${type.value ?? 'ClusterIP'} has no nodePort`)
        if (nodePort && OUTSIDE.has(type.value ?? '') && (nodePort < 30000 || nodePort > 32767))
          yield tell(port.at('nodePort'), `nodePort ${nodePort} is outside of 30000-32767, the range of clusters that set no other`)
        const taken = `${number} ${protocol ?? 'TCP'}`
        if (number !== undefined && numbers.has(taken)) yield tell(port.at('port'), `duplicate port ${number}/${protocol ?? 'TCP'}`)
        numbers.add(taken)
        if (ports.length < 2) continue
        if (!name) yield tell(port.at('port'), 'a port of a Service with several ports needs a name')
        else if (names.has(name)) yield tell(port.at('name'), `duplicate port name "${name}"`)
        names.add(name ?? '')
      }
    }
  },
})

/** The selector of a Service is a map of labels, unlike those of other kinds. */
function* nestedSelectors(daemonSet: Field<DaemonSet>, objects: Objects): Iterable<ReturnType<typeof problem>> {
  const labels = podLabels(daemonSet)
  for (const { object, field, text } of objectsInFolder('Service', daemonSet, objects, daemonSet.value?.metadata?.namespace)) {
    if (!text.includes('matchLabels')) continue
    const place: AnyField = field.resolve(['spec', 'selector', 'matchLabels'])
    const selector = writtenLabels(place)
    if (!selectsPods(selector, labels)) continue
    yield problem(
      place.key,
      `the selector of a Service is the labels themselves, so the API server rejects Service ${object.name}; write them without matchLabels`,
      {
        related: [{ place: daemonSet.at('spec', 'template', 'metadata', 'labels'), message: 'it means these pods' }],
        fix: set(field.resolve(['spec', 'selector']), selector, 'safe'),
      },
    )
  }
}

/** The value that is meant, where only the case differs. */
function sameIn(values: readonly string[], text: string): string | undefined {
  return values.find(value => value.toLowerCase() === text.toLowerCase())
}
