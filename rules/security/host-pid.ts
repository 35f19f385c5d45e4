import { isForbidden, isItsJob, problem, rule } from 'ds-lint/rule'
import { capabilityName, containersOf } from 'ds-lint/kubernetes'

/** What runs commands of the node through the namespaces of its init. */
const KURED = /(?:^|\/)kured(?:[:@]|$)/
const ENTERS = /(?:^|[\s/])nsenter(?:\s|$)/
/** What only those add who look into processes. */
const INSPECTS = 'SYS_PTRACE'

export default rule({
  id: 'host-pid',
  on: 'daemonSet',
  severity: 'warning',
  preset: 'security',
  since: '0.1.0',
  summary: 'hostPID exposes the processes of the node',
  why: `A container in the PID namespace of the node sees the command line of all processes. Through /proc it can read the environment
    and files of processes of its own user, or of all processes as root, and send signals to them. This exposes the secrets of other
    pods.`,
  references: ['https://kubernetes.io/docs/concepts/security/pod-security-standards/#baseline'],
  securitySeverity: 7.5,

  *check(subject) {
    const { pod, role } = subject
    const field = pod.at('hostPID')
    if (field.value !== true || isForbidden(subject, 'hostNamespaces')) return
    const isJob = isItsJob(role, 'hostPID')
    const enters = containersOf(pod.value).some(
      ({ image = '', command = [], args = [] }) => KURED.test(image) || [...command, ...args].some(word => ENTERS.test(word)),
    )
    const inspects = containersOf(pod.value).some(({ securityContext }) =>
      securityContext?.capabilities?.add?.some(name => capabilityName(name) === INSPECTS),
    )
    yield problem(
      field,
      isJob
        ? `hostPID exposes every process of the node, which ${role.aTitle} may require (${role.reason})`
        : enters
          ? 'hostPID exposes every process of the node, through the first of which the agent runs commands there'
          : inspects
            ? 'hostPID exposes every process of the node, which the agent asks for the capability to inspect'
            : 'hostPID exposes every process of the node with its environment and files; remove it, unless the agent inspects processes',
      { severity: isJob || enters || inspects ? 'info' : 'warning' },
    )
  },
})
