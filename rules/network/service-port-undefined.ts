import { type Field, problem, rule, runningContainers, servicesOf, workloadsSelected } from 'ds-lint/rule'
import { didYouMean, type PodSpec } from 'ds-lint/kubernetes'

export default rule({
  id: 'service-port-undefined',
  on: 'daemonSet',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'Service refers to an undefined target port',
  why: `A named target port is looked up in each pod by name and protocol. A pod that does not declare it is left out: the port of the
    Service has no endpoints, and no client can connect.`,
  references: [
    'https://kubernetes.io/docs/concepts/services-networking/service/#field-spec-ports',
    'https://github.com/prometheus-community/helm-charts/issues/1279',
  ],

  *check({ daemonSet, pod, objects }) {
    const { name = '' } = daemonSet.value?.metadata ?? {}
    // Of containers that are missing or misspelled another rule speaks.
    if (!pod.value?.containers?.length) return
    for (const { object, field } of servicesOf({ daemonSet, objects })) {
      for (const port of field.at('spec', 'ports').items()) {
        const { targetPort, protocol = 'TCP' } = port.value ?? {}
        if (typeof targetPort !== 'string' || /^\d+$/.test(targetPort) || declares(pod, targetPort, protocol)) continue
        // Another workload behind the same Service may be the one that is meant.
        const others = workloadsSelected({ daemonSet, objects }, { matchLabels: field.value?.spec?.selector ?? {} }, object.namespace)
        if (others.some(other => declares(other.pod, targetPort, protocol))) continue
        const names = portsOf(pod).map(each => each.name)
        const sameName = portsOf(pod).find(each => each.name === targetPort)
        const near = didYouMean(targetPort, names)
        const what = sameName
          ? `declare ${targetPort} for ${sameName.protocol}, not ${protocol}`
          : `do not declare a port ${targetPort}${near ? '' : listed(names)}`
        const advice = sameName ? `; set protocol: ${sameName.protocol}` : near || '; declare it, or correct the name'
        yield problem(
          port.at('targetPort'),
          `the pods of DaemonSet ${name} ${what}, so this port of the Service has no endpoints${advice}`,
          {
            related: [{ place: pod.at('containers'), message: 'the containers that it selects' }],
            absent: [{ list: pod.at('containers').at(0).at('ports'), name: targetPort, ofAny: true }],
          },
        )
      }
    }
  },
})

interface NamedPort {
  readonly name: string
  readonly protocol: string
}

function portsOf(pod: Field<PodSpec>): NamedPort[] {
  return runningContainers(pod).flatMap(({ value }) =>
    (value?.ports ?? []).flatMap(({ name, protocol = 'TCP' }) => (name === undefined ? [] : [{ name, protocol }])),
  )
}

function declares(pod: Field<PodSpec>, wanted: string, by: string): boolean {
  return portsOf(pod).some(({ name, protocol }) => name === wanted && protocol === by)
}

function listed(names: readonly string[]): string {
  return names.length > 0 && names.length <= 4 ? ` (they declare ${names.join(', ')})` : ''
}
