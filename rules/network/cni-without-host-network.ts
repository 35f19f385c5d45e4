import { problem, rule, set } from 'ds-lint/rule'
import { containersOf } from 'ds-lint/kubernetes'

/** Plugins that change or add to what another one makes, and run on its network. */
const CHAINED = /linkerd|istio|kuma|consul|multus|whereabouts|sriov|portmap|bandwidth|bond|dhcp|tuning|install|copy/

export default rule({
  id: 'cni-without-host-network',
  on: 'daemonSet',
  severity: 'warning',
  preset: 'recommended',
  since: '0.2.0',
  summary: 'CNI agent is on the network that it makes itself',
  why: `A pod that is not on the host network starts when a CNI plugin has given it an address. An agent that sets this plugin up waits for itself: the node never becomes
    ready.`,
  references: ['https://kubernetes.io/docs/concepts/extend-kubernetes/compute-storage-net/network-plugins/'],

  *check({ pod, role }) {
    if (role.name !== 'cni' || pod.value?.hostNetwork === true || pod.value?.os?.name === 'windows') return
    const changesNetwork = (pod.value?.containers ?? []).some(
      ({ securityContext }) =>
        securityContext?.privileged === true || securityContext?.capabilities?.add?.some(name => /^(?:CAP_)?NET_ADMIN$/.test(name)),
    )
    const paths = (pod.value?.volumes ?? []).map(({ hostPath }) => hostPath?.path ?? '')
    if (!changesNetwork || !paths.some(path => path.startsWith('/etc/cni/net.d'))) return
    if (containersOf(pod.value).some(({ image = '' }) => CHAINED.test(image))) return
    const place = pod.at('hostNetwork')
    yield problem(
      place,
      'the CNI agent is on the pod network, which is not there before it runs: the node never becomes ready; set hostNetwork: true',
      {
        related: role.evidence ? [{ place: role.evidence, message: `identified as a ${role.title} by this` }] : [],
        fix: set(place, true, 'unsafe'),
      },
    )
  },
})
