import { isForbidden, isItsJob, problem, rule } from 'ds-lint/rule'

export default rule({
  id: 'privileged-container',
  on: 'container',
  severity: 'warning',
  preset: 'security',
  since: '0.1.0',
  summary: 'A privileged container is root on its node',
  why: `It has every capability and every device, and neither seccomp, AppArmor nor SELinux restricts it: an attacker who takes over the container controls the node,
    with the secrets of all its pods, and a DaemonSet is on every node. Most agents need a capability or two and a host path.`,
  references: [
    'https://kubernetes.io/docs/concepts/security/pod-security-standards/#baseline',
    'https://kubernetes.io/docs/tasks/configure-pod-container/security-context/',
  ],
  securitySeverity: 8.5,

  *check(subject) {
    const { container, role } = subject
    const privileged = container.at('securityContext', 'privileged')
    if (privileged.value !== true || isForbidden(subject, 'privileged')) return
    const isJob = isItsJob(role, 'privileged')
    const name = container.value?.name ?? ''
    yield problem(
      privileged,
      isJob
        ? `container ${name} is root on every node, as a ${role.title} may have to be (${role.reason})`
        : `container ${name} is root on every node: add the capabilities that it uses instead`,
      { severity: isJob ? 'info' : 'warning' },
    )
  },
})
