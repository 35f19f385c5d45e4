import { objectsSelecting, podLabels, problem, rule, runningContainers, set } from 'ds-lint/rule'
import { didYouMean, labelSelectorAsSelector, suggest } from 'ds-lint/kubernetes'

export default rule({
  id: 'network-policy-port-undefined',
  on: 'daemonSet',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'NetworkPolicy refers to an undefined port',
  why: `A named port of an ingress rule is looked up in the pods that the policy selects. If no container declares it, the rule allows
    nothing, and the traffic that it was written for is dropped.`,
  references: ['https://kubernetes.io/docs/concepts/services-networking/network-policies/'],

  *check({ daemonSet, pod, objects }) {
    const { name = '', namespace } = daemonSet.value?.metadata ?? {}
    const names = runningContainers(pod).flatMap(({ value }) => (value?.ports ?? []).flatMap(port => (port.name ? [port.name] : [])))
    if (pod.value === undefined) return
    for (const { field } of objectsSelecting('NetworkPolicy', { daemonSet, objects }, namespace)) {
      const selector = field.value?.spec?.podSelector
      const selected = selector && labelSelectorAsSelector(selector)
      // A policy for every pod of the namespace names ports of others.
      if (!selected?.requirements?.length || !selected.matches(podLabels(daemonSet))) continue
      for (const ingress of field.resolve(['spec', 'ingress']).items()) {
        for (const port of ingress.resolve(['ports']).items()) {
          const place = port.resolve(['port'])
          const wanted = place.value
          if (typeof wanted !== 'string' || /^\d+$/.test(wanted) || names.includes(wanted)) continue
          const near = suggest(wanted, names)
          yield problem(
            place,
            `the pods of DaemonSet ${name} do not declare port ${wanted}, so this rule allows nothing${didYouMean(wanted, names)}`,
            {
              related: [{ place: pod.at('containers'), message: 'the containers that it selects' }],
              fix: near === undefined ? undefined : set(place, near, 'unsafe'),
            },
          )
        }
      }
    }
  },
})
