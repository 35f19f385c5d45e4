import { problem, rule, set } from 'ds-lint/rule'

export default rule({
  id: 'node-dns',
  on: 'daemonSet',
  severity: 'info',
  preset: 'strict',
  since: '0.2.0',
  summary: 'Pod on the host network resolves names like its node',
  why: `On the host network the kubelet treats dnsPolicy ClusterFirst, the default, as Default: names of Services are not found. The manifest names no Service (else
    host-network-dns reports it), but the pod may learn of one elsewhere, such as from the API server or from a configuration that is not among the files.`,
  references: ['https://kubernetes.io/docs/concepts/services-networking/dns-pod-service/#pod-s-dns-policy'],

  *check({ pod, role }) {
    const { hostNetwork, dnsPolicy, automountServiceAccountToken } = pod.value ?? {}
    // These start before cluster DNS, and a pod without a token calls nobody by a name of the cluster.
    if (hostNetwork !== true || dnsPolicy !== undefined || automountServiceAccountToken === false || role.is('cni', 'proxy', 'dns')) return
    yield problem(
      pod.at('hostNetwork'),
      'with hostNetwork and without dnsPolicy the pod resolves names like its node; set ClusterFirstWithHostNet if it calls Services, or Default if it does not',
      { fix: set(pod.at('dnsPolicy'), 'ClusterFirstWithHostNet', 'unsafe') },
    )
  },
})
