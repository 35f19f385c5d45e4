import { problem, rule } from 'ds-lint/rule'
import type { PodSpec } from 'ds-lint/kubernetes'

export default rule({
  id: 'cluster-dns-lost',
  on: 'update',
  severity: 'info',
  preset: 'recommended',
  since: '0.2.0',
  summary: 'Pods no longer resolve names of Services',
  why: `With dnsPolicy Default, and on the host network with ClusterFirst, a pod asks the DNS servers of its node, which know no Service. An agent
    whose configuration, volumes or backends name one starts and cannot connect.`,
  references: ['https://kubernetes.io/docs/concepts/services-networking/dns-pod-service/#pod-s-dns-policy'],

  *check({ before, pod, relation, restarts, role }) {
    if (relation === 'same' && !restarts) return
    // They start before cluster DNS does.
    if (role.is('cni', 'proxy', 'dns')) return
    if (!asksCluster(before.pod.effective) || asksCluster(pod.effective) || pod.effective?.dnsPolicy === 'None') return
    const policy = pod.at('dnsPolicy')
    const isNamed = policy.value === 'Default'
    yield problem(
      policy.exists ? policy : pod.at('hostNetwork'),
      isNamed
        ? 'dnsPolicy is now Default: the pods ask the DNS of their nodes and no longer resolve names of Services; set ClusterFirstWithHostNet on the host network, or else ClusterFirst, if the agent uses any'
        : 'the pods are now on the host network with dnsPolicy ClusterFirst: they ask the DNS of their nodes and no longer resolve names of Services; set ClusterFirstWithHostNet if the agent uses any',
      { related: before.pod.at('dnsPolicy').exists ? [{ place: before.pod.at('dnsPolicy'), message: 'before' }] : [] },
    )
  },
})

function asksCluster({ dnsPolicy = 'ClusterFirst', hostNetwork = false }: PodSpec = {}): boolean {
  return dnsPolicy === 'ClusterFirstWithHostNet' || (dnsPolicy === 'ClusterFirst' && !hostNetwork)
}
