import { isForbidden, isItsJob, problem, rule } from 'ds-lint/rule'

export default rule({
  id: 'privileged-container',
  on: 'container',
  severity: 'warning',
  preset: 'security',
  since: '0.1.0',
  summary: 'Privileged container',
  why: `It has every capability and every device, and seccomp, AppArmor and SELinux do not restrict it: an attacker in the container
    controls the node and the secrets of its pods, on every node of the cluster. Most agents need only one or two capabilities and a
    hostPath.`,
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
        ? `privileged container ${name} has root access to every node; keep it if ${role.aTitle} needs this (${role.reason}), else add only capabilities`
        : `privileged container ${name} has root access to every node; add the capabilities that it uses instead`,
      { severity: isJob ? 'info' : 'warning' },
    )
  },
})
