import { objectsInFolder, type OtherObject, problem, rule, servicesOf, type ServiceHost, serviceHosts, type Subjects } from 'ds-lint/rule'
import { isSlip, type Other } from 'ds-lint/kubernetes'

export default rule({
  id: 'service-host-mismatch',
  on: 'daemonSet',
  severity: 'warning',
  preset: 'recommended',
  since: '0.2.0',
  summary: 'Agent is told to connect to a Service or a port that does not exist',
  why: `A Service answers under its name and namespace, and at its own ports: not at those of its pods. With another name the host is not resolved; at another port each connection waits until it
    times out. The agent runs and delivers nothing.`,
  references: ['https://kubernetes.io/docs/concepts/services-networking/dns-pod-service/'],

  *check(subject) {
    const told = new Set<string>()
    for (const found of serviceHosts(subject)) {
      const id = `${found.name}.${found.namespace}:${found.port ?? ''}`
      const defect = told.has(id) ? undefined : defectOf(found, subject)
      if (!defect) continue
      told.add(id)
      yield problem(found.place, defect.message, {
        related: [{ place: defect.service.field.resolve(['metadata', 'name']), message: 'the Service' }],
      })
    }
  },
})

type Service = OtherObject<Other<'Service'>>

function defectOf(
  { name, namespace, port, isService }: ServiceHost,
  { daemonSet, objects }: Subjects['daemonSet'],
): { readonly message: string; readonly service: Service } | undefined {
  const services = objects.named('Service', name, namespace)
  const [service] = services
  if (service) {
    const ports = services.flatMap(portsOf)
    if (port === undefined || !services.every(hasPorts) || ports.length === 0 || ports.includes(port)) return undefined
    return {
      service,
      message: `Service ${name} of namespace ${namespace} has port ${ports.slice(0, 4).join(', ')}, not ${port}: connections to ${name}:${port} fail; correct the port`,
    }
  }
  if (!isService) return undefined
  const inFolder = objectsInFolder('Service', daemonSet, objects) as readonly Service[]
  const elsewhere = inFolder.find(({ object }) => object.name === name && object.namespace !== undefined)
  if (elsewhere) {
    return {
      service: elsewhere,
      message: `Service ${name} is in namespace ${elsewhere.object.namespace ?? ''}, not in ${namespace}: the host is not found; correct the namespace`,
    }
  }
  const near =
    inFolder.find(({ object }) => object.namespace === namespace && isSlip(name, object.name)) ??
    renamed(name, namespace, { daemonSet, objects })
  if (!near) return undefined
  return {
    service: near,
    message: `the files have no Service ${name} in namespace ${namespace}: the host is not found; did you mean "${near.object.name}"?`,
  }
}

/** The only Service of the pods, where the host is named after them, too: `agent-peers` beside `agent-headless`. */
function renamed(name: string, namespace: string, about: Pick<Subjects['daemonSet'], 'daemonSet' | 'objects'>): Service | undefined {
  const own = about.daemonSet.value?.metadata
  if (own?.name === undefined || own.namespace !== namespace || !name.startsWith(`${own.name}-`)) return undefined
  const [service, ...others] = servicesOf(about)
  const word = name.slice(own.name.length + 1)
  if (!service || others.length > 0 || !OF_PODS.test(word)) return undefined
  // Under a name of members each pod is looked up, which only a headless Service answers.
  return OF_MEMBERS.test(word) && service.value?.spec?.clusterIP !== 'None' ? undefined : service
}

/** What Services of an agent's own pods are called. */
const OF_PODS = /^(?:headless|peers?|members?|memberlist|gossip|discovery|cluster|ring|internal|local|nodes?|pods?|svc|service|metrics)$/
const OF_MEMBERS = /^(?:headless|peers?|members?|memberlist|gossip|discovery|ring|pods?)$/

/** Of a headless Service the address of a pod is found, where every port of the pod answers. */
function hasPorts({ value }: Service): boolean {
  const { clusterIP, type } = value?.spec ?? {}
  return clusterIP !== 'None' && type !== 'ExternalName'
}

function portsOf({ value }: Service): number[] {
  return (value?.spec?.ports ?? []).flatMap(({ port }) => port ?? [])
}
