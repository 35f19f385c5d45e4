import { isForbidden, isItsJob, problem, rule } from 'ds-lint/rule'

export default rule({
  id: 'host-network',
  on: 'daemonSet',
  severity: 'warning',
  preset: 'security',
  since: '0.1.0',
  summary: 'The pod is on the network of its node',
  why: `It reaches what listens on the node's localhost, the kubelet and unauthenticated debug ports among it, and the cloud's metadata with the node's
    credentials; it can listen to the traffic of the node; NetworkPolicies do not hold it, and its ports are open on every node.`,
  references: ['https://kubernetes.io/docs/concepts/security/pod-security-standards/#baseline'],
  securitySeverity: 5.9,

  *check(subject) {
    const { pod, role } = subject
    const field = pod.at('hostNetwork')
    if (field.value !== true || isForbidden(subject, 'hostNamespaces')) return
    const isJob = isItsJob(role, 'hostNetwork')
    yield problem(
      field,
      isJob
        ? `is on the network of its node, as a ${role.title} may have to be (${role.reason})`
        : "reaches the node's localhost and metadata service, and no NetworkPolicy holds it: a hostPort opens a port without it",
      { severity: isJob ? 'info' : 'warning' },
    )
  },
})
