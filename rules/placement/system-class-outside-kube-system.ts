import { isFilledInLater, problem, rule, unquotedSystemClass } from 'ds-lint/rule'

export default rule({
  id: 'system-class-outside-kube-system',
  on: 'daemonSet',
  severity: 'info',
  preset: 'strict',
  since: '0.1.0',
  summary: 'System priority class outside of kube-system',
  why: `GKE, and clusters that limit PriorityClass consumption, admit system-node-critical and system-cluster-critical outside of kube-system only
    with a ResourceQuota that allows them: the DaemonSet is accepted, its pods are refused ("insufficient quota to match these scopes"), and no
    node gets one. A PriorityClass of your own, or a ResourceQuota with the scope PriorityClass, works everywhere.`,
  references: [
    'https://kubernetes.io/docs/concepts/policy/resource-quotas/#limit-priority-class-consumption-by-default',
    'https://github.com/cilium/cilium/issues/13852',
    'https://github.com/odigos-io/odigos/issues/1321',
  ],

  *check(subject) {
    // With a profile it is known what the cluster does.
    if (subject.cluster.profiles.length > 0) return
    const found = unquotedSystemClass(subject)
    // The namespace may become kube-system.
    if (!found || isFilledInLater(found.namespace.value as string)) return
    yield problem(
      found.place,
      `${found.name} in namespace ${found.namespace.value as string}: GKE rejects the pods outside of kube-system without a ResourceQuota for this class; add one, or use your own PriorityClass`,
      { related: [found.namespace] },
    )
  },
})
