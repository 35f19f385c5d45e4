import { isForbidden, isItsJob, problem, rule } from 'ds-lint/rule'
import { capabilityName, containersOf, type PodSpec } from 'ds-lint/kubernetes'

export default rule({
  id: 'host-network',
  on: 'daemonSet',
  severity: 'warning',
  preset: 'security',
  since: '0.1.0',
  summary: 'hostNetwork exposes the network of the node',
  why: `The pod can reach what listens on localhost of the node, such as the kubelet and debug ports without authentication, use the
    credentials of the node at the metadata service of the cloud, and capture the traffic of the node. NetworkPolicies do not apply
    to it, and its ports are open on every node.`,
  references: ['https://kubernetes.io/docs/concepts/security/pod-security-standards/#baseline'],
  securitySeverity: 5.9,

  *check(subject) {
    const { pod, role } = subject
    const field = pod.at('hostNetwork')
    if (field.value !== true || isForbidden(subject, 'hostNamespaces')) return
    const need = isItsJob(role, 'hostNetwork') ? `${role.aTitle} may require (${role.reason})` : needOf(pod.value)
    yield problem(
      field,
      need
        ? `hostNetwork puts the pod on the network of its node, which ${need}`
        : "hostNetwork gives access to the node's localhost and metadata service and bypasses NetworkPolicies; to open a port, use hostPort",
      { severity: need ? 'info' : 'warning' },
    )
  },
})

/** What cannot do without, whatever the agent is. */
function needOf(pod: PodSpec | undefined): string | undefined {
  const contexts = [pod?.securityContext, ...containersOf(pod).map(({ securityContext }) => securityContext)]
  // The API server asks for both.
  if (contexts.some(context => context?.windowsOptions?.hostProcess)) return 'HostProcess containers require'
  const configures = containersOf(pod).some(({ securityContext }) =>
    securityContext?.capabilities?.add?.some(name => capabilityName(name) === 'NET_ADMIN'),
  )
  return configures ? 'an agent that configures it (NET_ADMIN) may require' : undefined
}
