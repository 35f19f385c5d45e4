import { objectsSelecting, podLabels, problem, rule } from 'ds-lint/rule'
import { labelSelectorAsSelector } from 'ds-lint/kubernetes'

export default rule({
  id: 'network-policy-on-host-network',
  on: 'daemonSet',
  severity: 'warning',
  preset: 'security',
  since: '0.1.0',
  summary: 'A NetworkPolicy is meant for pods on the host network, which it does not hold',
  why: `Pods on the host network have the address of their node. Nearly all network plugins cannot tell their traffic from the node's own, and leave
    a NetworkPolicy that selects them without effect: the ports stay open, and the policy says that they are closed.`,
  references: ['https://kubernetes.io/docs/concepts/services-networking/network-policies/#networkpolicy-and-hostnetwork-pods'],
  securitySeverity: 5.3,

  *check({ daemonSet, pod, objects }) {
    const labels = podLabels(daemonSet)
    const { name = '', namespace } = daemonSet.value?.metadata ?? {}
    if (pod.value?.hostNetwork !== true) return
    for (const { field } of objectsSelecting('NetworkPolicy', { daemonSet, objects }, namespace)) {
      const selector = field.value?.spec?.podSelector
      const selected = selector && labelSelectorAsSelector(selector)
      // A policy for every pod of the namespace is not about these.
      if (!selected?.requirements?.length || !selected.matches(labels)) continue
      yield problem(
        field.at('spec', 'podSelector'),
        `selects the pods of DaemonSet ${name}, which are on the host network: most network plugins do not apply the policy to them`,
        { related: [{ place: pod.at('hostNetwork'), message: 'they have the address of their node' }] },
      )
    }
  },
})
