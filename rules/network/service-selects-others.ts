import { problem, rule, runningContainers, servicesOf, workloadsSelected } from 'ds-lint/rule'

export default rule({
  id: 'service-selects-others',
  on: 'daemonSet',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'Service also selects the pods of another workload',
  why: `The pods of both workloads have the labels of the selector. Pods that do not declare the target port do not become
    endpoints of that port, but get them as soon as they declare one of that name, and a NetworkPolicy or kubectl with the same selector includes them.`,
  references: [
    'https://kubernetes.io/docs/concepts/services-networking/service/#defining-a-service',
    'https://github.com/storageos/helm-chart/issues/31',
  ],

  *check({ daemonSet, pod, objects }) {
    const { name = '' } = daemonSet.value?.metadata ?? {}
    for (const { object, field } of servicesOf({ daemonSet, objects })) {
      const { selector, ports = [] } = field.value?.spec ?? {}
      const wanted = ports.flatMap(({ targetPort }) => (typeof targetPort === 'string' && !/^\d+$/.test(targetPort) ? [targetPort] : []))
      const mine = namesOf(runningContainers(pod))
      if (wanted.length === 0 || !wanted.some(each => mine.has(each))) continue
      const stray = workloadsSelected({ daemonSet, objects }, { matchLabels: selector ?? {} }, object.namespace).find(other => {
        const theirs = namesOf(runningContainers(other.pod))
        return runningContainers(other.pod).length > 0 && wanted.every(each => !theirs.has(each))
      })
      if (!stray) continue
      yield problem(
        field.at('spec', 'selector'),
        `Service ${object.name} of DaemonSet ${name} also selects the pods of ${stray.kind} ${stray.name}, which do not declare port ${wanted.join(' or ')}; add a label that only the DaemonSet has to the selector`,
        {
          related: [
            { place: daemonSet.at('spec', 'template', 'metadata', 'labels'), message: `labels of DaemonSet ${name}` },
            { place: stray.labelsPlace, message: `labels of ${stray.kind} ${stray.name}` },
          ],
        },
      )
    }
  },
})

function namesOf(containers: ReturnType<typeof runningContainers>): ReadonlySet<string | undefined> {
  return new Set(containers.flatMap(({ value }) => (value?.ports ?? []).map(({ name }) => name)))
}
