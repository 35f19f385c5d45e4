import {
  type AnyField,
  type Field,
  mountedFiles,
  objectsSelecting,
  podLabels,
  problem,
  rule,
  runningContainers,
  servicesOf,
  wordsOf,
  workloadsSelected,
} from 'ds-lint/rule'
import { type Container, matchesLabels, PROBES } from 'ds-lint/kubernetes'

export default rule({
  id: 'undeclared-port',
  on: 'daemonSet',
  severity: 'info',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'Probe, Service or NetworkPolicy uses an undeclared port number',
  why: `A container can listen on a port that it does not declare, so the API server accepts any number. If all others are declared,
    this one may be mistyped: the probe fails forever, or connections to the Service are refused.`,
  references: ['https://kubernetes.io/docs/concepts/services-networking/service/#field-spec-ports'],

  *check({ daemonSet, pod, objects }) {
    const containers = runningContainers(pod)
    const declared = new Set(containers.flatMap(({ value }) => (value?.ports ?? []).map(({ containerPort }) => containerPort)))
    // Where none is declared, none is missed.
    if (declared.size === 0) return
    const list = [...declared].join(', ')
    // A number that a container is told, too, is no slip.
    const isKnown = (number: number): boolean =>
      declared.has(number) ||
      containers.some(each =>
        [...wordsOf(each), ...mountedFiles(each, { pod, daemonSet, objects })].some(({ text }) => holds(text, number)),
      )
    for (const container of containers) {
      for (const { what, place } of probePorts(container)) {
        if (typeof place.value !== 'number' || isKnown(place.value)) continue
        yield problem(
          place,
          `the ${what} uses port ${place.value}, which no container declares (declared: ${list}); declare it, or correct the number`,
        )
      }
    }
    const { name = '', namespace } = daemonSet.value?.metadata ?? {}
    for (const { field } of objectsSelecting('NetworkPolicy', { daemonSet, objects }, namespace)) {
      const selector = field.value?.spec?.podSelector
      // A policy of every pod, or of those of others, too, lists ports of theirs.
      if (!selector?.matchLabels || matchesLabels(selector, podLabels(daemonSet)) !== true) continue
      if (workloadsSelected({ daemonSet, objects }, selector).length > 0) continue
      const ports = field
        .at('spec', 'ingress')
        .items()
        .flatMap(ingress => ingress.at('ports').items())
      if (ports.some(port => !port.at('port').exists || port.at('endPort').exists)) continue
      for (const port of ports) {
        const number: AnyField = port.at('port')
        if (typeof number.value !== 'number' || isKnown(number.value)) continue
        yield problem(
          number,
          `the NetworkPolicy allows port ${number.value}, which the pods of DaemonSet ${name} do not declare (declared: ${list}); correct the number, or declare it`,
          { related: [{ place: pod.at('containers'), message: 'the containers that it selects' }] },
        )
      }
    }
    for (const { field } of servicesOf({ daemonSet, objects })) {
      const selector = field.value?.spec?.selector
      if (workloadsSelected({ daemonSet, objects }, { matchLabels: selector ?? {} }).length > 0) continue
      for (const port of field.at('spec', 'ports').items()) {
        const { targetPort, port: number } = port.value ?? {}
        const target = targetPort ?? number
        if (typeof target !== 'number' || isKnown(target)) continue
        yield problem(
          port.at(targetPort === undefined ? 'port' : 'targetPort'),
          `the Service sends to port ${target}, which the pods of DaemonSet ${name} do not declare (declared: ${list}); correct the number, or declare it`,
          {
            related: [{ place: pod.at('containers'), message: 'the containers that it selects' }],
          },
        )
      }
    }
  },
})

function probePorts(container: Field<Container>): { readonly what: string; readonly place: AnyField }[] {
  return PROBES.flatMap(name =>
    (['httpGet', 'tcpSocket', 'grpc'] as const)
      // Containers declare ports of the pod's address, not of another one.
      .filter(handler => handler === 'grpc' || !container.at(name, handler, 'host').exists)
      .map(handler => ({ what: name, place: container.at(name, handler, 'port') })),
  )
}

function holds(text: string, number: number): boolean {
  const digits = String(number)
  for (let at = text.indexOf(digits); at >= 0; at = text.indexOf(digits, at + 1)) {
    if (!isDigit(text[at - 1]) && !isDigit(text[at + digits.length])) return true
  }
  return false
}

function isDigit(char: string | undefined): boolean {
  return char !== undefined && char >= '0' && char <= '9'
}
