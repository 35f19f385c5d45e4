import { objectsSelecting, podLabels, problem, rule, set } from 'ds-lint/rule'
import { labelSelectorAsSelector } from 'ds-lint/kubernetes'

export default rule({
  id: 'ignored-policy-rules',
  on: 'daemonSet',
  severity: 'warning',
  preset: 'recommended',
  since: '0.2.0',
  summary: 'NetworkPolicy has rules for a direction that its policyTypes leave out',
  why: `Where policyTypes is written, a NetworkPolicy applies to the named directions alone. Rules for the other one are accepted and have no effect: the pods may connect to, or be reached from,
    everything that the rules were meant to exclude.`,
  references: ['https://kubernetes.io/docs/concepts/services-networking/network-policies/#networkpolicy-resource'],

  *check({ daemonSet, objects }) {
    const { name = '', namespace } = daemonSet.value?.metadata ?? {}
    for (const { object, field } of objectsSelecting('NetworkPolicy', { daemonSet, objects }, namespace)) {
      const { podSelector, policyTypes } = field.value?.spec ?? {}
      if (!podSelector || !policyTypes?.length || labelSelectorAsSelector(podSelector)?.matches(podLabels(daemonSet)) !== true) continue
      for (const [type, list] of [
        ['Egress', 'egress'],
        ['Ingress', 'ingress'],
      ] as const) {
        const rules = field.resolve(['spec', list]).items()
        if (rules.length === 0 || policyTypes.includes(type)) continue
        const types = field.at('spec', 'policyTypes')
        yield problem(
          types,
          `policyTypes of NetworkPolicy ${object.name} leaves out ${type}, so its ${list} rules have no effect on the pods of DaemonSet ${name}; add ${type}, or remove the rules`,
          {
            related: [{ place: field.resolve(['spec', list]), message: `the ${list} rules` }],
            fix: set(types, [...policyTypes, type], 'unsafe'),
          },
        )
      }
    }
  },
})
