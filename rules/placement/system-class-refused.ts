import { problem, rule, unquotedSystemClass } from 'ds-lint/rule'

export default rule({
  id: 'system-class-refused',
  on: 'daemonSet',
  severity: 'error',
  preset: 'recommended',
  since: '0.2.0',
  summary: 'This provider refuses pods of a system priority class outside of kube-system',
  why: `GKE admits system-node-critical and system-cluster-critical outside of kube-system only with a ResourceQuota that allows them: the DaemonSet is
    accepted, its pods are refused ("insufficient quota to match these scopes"), and no node gets one. Reported with a profile of such a provider.`,
  references: [
    'https://kubernetes.io/docs/concepts/policy/resource-quotas/#limit-priority-class-consumption-by-default',
    'https://github.com/cilium/cilium/issues/13852',
    'https://github.com/odigos-io/odigos/issues/1321',
  ],

  *check(subject) {
    const limited = subject.cluster.profiles.find(({ limitsSystemClasses }) => limitsSystemClasses)
    const found = limited && unquotedSystemClass(subject)
    if (!found) return
    yield problem(
      found.place,
      `${limited.title} rejects pods with ${found.name} in namespace ${found.namespace.value as string}: no ResourceQuota allows the class there; add one, or use your own PriorityClass`,
      { related: [found.namespace] },
    )
  },
})
