import {
  type AnyField,
  type ConfigFile,
  configFiles,
  lineInside,
  objectsInFolder,
  type OtherObject,
  type Place,
  problem,
  rule,
  SERVICE_HOST,
  type Subjects,
  type Word,
  wordsOf,
} from 'ds-lint/rule'
import { isSlip, type Other } from 'ds-lint/kubernetes'

/** `collector.monitoring.svc.cluster.local:4317`, and `http://collector:4317`, of the own namespace or with that of another. */
const HOSTS = [
  new RegExp(`${SERVICE_HOST.source}(?:\\.[a-z0-9-]+)*(?::(\\d{2,5}))?(?![\\w-])`, 'g'),
  /(?<=:\/\/)([a-z][a-z0-9-]*)(?:\.([a-z][a-z0-9-]*))?:(\d{2,5})(?![\w.-])/g,
]
const LONGEST = 100_000

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
    const { daemonSet, pod, objects } = subject
    const told = new Set<string>()
    const words: (Word | ConfigFile)[] = [...pod.at('containers').items(), ...pod.at('initContainers').items()].flatMap(wordsOf)
    for (const source of [...words, ...configFiles({ daemonSet, pod, objects })]) {
      if (source.text.length > LONGEST) continue
      for (const found of hostsIn(source.text, daemonSet.value?.metadata?.namespace)) {
        const id = `${found.name}.${found.namespace}:${found.port ?? ''}`
        if (told.has(id)) continue
        const defect = defectOf(found, subject)
        if (!defect) continue
        told.add(id)
        yield problem(placeOf(source, found.line), defect.message, {
          related: [{ place: defect.service.field.resolve(['metadata', 'name']), message: 'the Service' }],
        })
      }
    }
  },
})

interface Host {
  readonly name: string
  readonly namespace: string
  readonly port: number | undefined
  /** Whether it ends in .svc: then nothing else than a Service is meant. */
  readonly isService: boolean
  /** One-based. */
  readonly line: number
}

function* hostsIn(text: string, own: string | undefined): Iterable<Host> {
  if (!text.includes('.svc') && !text.includes('://')) return
  for (const [index, line] of text.split('\n').entries()) {
    if (/^\s*(?:#|\/\/)/.test(line)) continue
    for (const [kind, pattern] of HOSTS.entries()) {
      for (const [, name = '', namespace = own, port] of line.matchAll(pattern)) {
        if (namespace === undefined) continue
        yield { name, namespace, port: port === undefined ? undefined : Number(port), isService: kind === 0, line: index + 1 }
      }
    }
  }
}

type Service = OtherObject<Other<'Service'>>

function defectOf(
  { name, namespace, port, isService }: Host,
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
  const near = inFolder.find(({ object }) => object.namespace === namespace && isSlip(name, object.name))
  if (!near) return undefined
  return {
    service: near,
    message: `there is no Service ${name} in namespace ${namespace}: the host is not found; did you mean "${near.object.name}"?`,
  }
}

/** Of a headless Service the address of a pod is found, where every port of the pod answers. */
function hasPorts({ value }: Service): boolean {
  const { clusterIP, type } = value?.spec ?? {}
  return clusterIP !== 'None' && type !== 'ExternalName'
}

function portsOf({ value }: Service): number[] {
  return (value?.spec?.ports ?? []).flatMap(({ port }) => port ?? [])
}

/** In a configuration the line. */
function placeOf(source: Word | ConfigFile, line: number): Place {
  const place: AnyField = source.place
  return 'key' in source ? (lineInside(place, line) ?? place) : place
}
