import { type Field, isFilledInLater, objectsSelecting, podLabels, problem, rule, selectsPods, workloadsSelected } from 'ds-lint/rule'
import type { Other } from 'ds-lint/kubernetes'

export default rule({
  id: 'service-misses-its-pods',
  on: 'daemonSet',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'Service is in another namespace than its pods',
  why: `A Service selects only pods in its own namespace. In another namespace than the DaemonSet it has no endpoints: connections are
    refused, and no error says why.`,
  references: ['https://kubernetes.io/docs/concepts/services-networking/service/#services-in-kubernetes'],

  *check({ daemonSet, objects }) {
    const { name = '', namespace } = daemonSet.value?.metadata ?? {}
    if (namespace === undefined || isFilledInLater(namespace)) return
    const labels = podLabels(daemonSet)
    const own = JSON.stringify(sorted(daemonSet.value?.spec?.selector?.matchLabels))
    const meant = (within?: string) =>
      objectsSelecting('Service', { daemonSet, objects }, within).filter(({ object, field }) => {
        const selector = field.value?.spec?.selector
        if (!selectsPods(selector, labels)) return false
        return object.name === name || JSON.stringify(sorted(selector)) === own
      })
    const here = meant(namespace)
    for (const { object, field } of meant()) {
      if (isFilledInLater(object.namespace ?? '')) continue
      // One in its own namespace is the one that is meant for it, unless it sends to other ports.
      if (here.some(own => own.object.name === object.name || portsOf(own.field).some(port => portsOf(field).includes(port)))) continue
      const reached = workloadsSelected({ daemonSet, objects }, { matchLabels: field.value?.spec?.selector ?? {} }, object.namespace)
      if (reached.length > 0) continue
      yield problem(
        field.at('metadata', 'namespace'),
        `the Service is in namespace ${object.namespace}, but the pods of DaemonSet ${name}, which it selects by labels, are in ${namespace}: it has no endpoints; use one namespace`,
        { related: [{ place: daemonSet.at('metadata', 'namespace'), message: 'its pods are here' }, field.at('spec', 'selector')] },
      )
    }
  },
})

function portsOf({ value }: Field<Other<'Service'>>): unknown[] {
  return (value?.spec?.ports ?? []).map(({ port, targetPort = port }) => targetPort)
}

function sorted(labels: Readonly<Record<string, string>> = {}): [string, string][] {
  return Object.entries(labels).toSorted(([a], [b]) => (a < b ? -1 : 1))
}
