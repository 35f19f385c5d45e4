import { isForbidden, isItsJob, problem, rule } from 'ds-lint/rule'

export default rule({
  id: 'host-pid',
  on: 'daemonSet',
  severity: 'warning',
  preset: 'security',
  since: '0.1.0',
  summary: 'The pod sees the processes of its node',
  why: `In the node's PID namespace a container sees the command line of every process, reads the environment and files of those that run as its user
    through /proc, root those of all, and can signal them: the secrets of other pods are in reach.`,
  references: ['https://kubernetes.io/docs/concepts/security/pod-security-standards/#baseline'],
  securitySeverity: 7.5,

  *check(subject) {
    const { pod, role } = subject
    const field = pod.at('hostPID')
    if (field.value !== true || isForbidden(subject, 'hostNamespaces')) return
    const isJob = isItsJob(role, 'hostPID')
    yield problem(
      field,
      isJob
        ? `sees every process of the node, as a ${role.title} may have to (${role.reason})`
        : 'sees every process of the node, with its environment and files: leave it out unless the agent inspects processes',
      { severity: isJob ? 'info' : 'warning' },
    )
  },
})
