import { objectsInFolder, objectsSelecting, podLabels, problem, rule, selectsPods, writtenLabels } from 'ds-lint/rule'
import { type Labels, labelSelectorAsSelector } from 'ds-lint/kubernetes'

export default rule({
  id: 'network-policy-on-host-network',
  on: 'daemonSet',
  severity: 'warning',
  preset: 'security',
  since: '0.1.0',
  summary: 'NetworkPolicy has no effect on pods on the host network',
  why: `Pods on the host network use the address of their node. Most network plugins cannot tell their traffic from that of the
    node and do not enforce a NetworkPolicy that selects them: the ports stay open, although the policy says that they are closed.`,
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
        `the policy selects the pods of DaemonSet ${name}, which are on the host network, where most network plugins do not enforce it; leave the host network, or restrict the ports on the node`,
        { related: [{ place: pod.at('hostNetwork'), message: 'the pods use the address of their node' }] },
      )
    }
    for (const { object, field } of objectsInFolder('CiliumNetworkPolicy', daemonSet, objects, namespace)) {
      const selector = field.resolve(['spec', 'endpointSelector'])
      const wanted = Object.entries(writtenLabels(selector.resolve(['matchLabels']))).map(([key, value]) => [
        key.replace(/^k8s:/, ''),
        value,
      ])
      if (!selectsPods(Object.fromEntries(wanted) as Labels, labels)) continue
      yield problem(
        selector,
        `CiliumNetworkPolicy ${object.name} selects the pods of DaemonSet ${name}, which are on the host network and no endpoints of Cilium: it applies to none of them; use a CiliumClusterwideNetworkPolicy with nodeSelector`,
        { related: [{ place: pod.at('hostNetwork'), message: 'the pods use the address of their node' }] },
      )
    }
  },
})
