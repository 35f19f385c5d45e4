import { isForbidden, isMistaken, problem, rule, set } from 'ds-lint/rule'
import { addsCapability, isForWindows } from 'ds-lint/kubernetes'

export default rule({
  id: 'privilege-escalation',
  on: 'container',
  severity: 'warning',
  preset: 'security',
  since: '0.1.0',
  summary: 'Container allows privilege escalation',
  why: `Unless allowPrivilegeEscalation is false, a setuid program in the image can make a user root in the container with all its
    capabilities. The value false sets no_new_privs, which the kernel keeps for all child processes.`,
  references: ['https://kubernetes.io/docs/concepts/security/pod-security-standards/#restricted'],
  securitySeverity: 4.3,

  *check(subject) {
    const { container, pod } = subject
    const context = container.at('securityContext')
    const allowed = context.at('allowPrivilegeEscalation')
    if (allowed.value === false || isForWindows(pod.value)) return
    // These have what there is to gain, and the API server refuses false beside CAP_SYS_ADMIN and privileged.
    if (context.value?.privileged === true || addsCapability(context.value, 'SYS_ADMIN')) return
    if (isMistaken(container, 'securityContext') || isMistaken(context, 'allowPrivilegeEscalation')) return
    if (isForbidden(subject, 'allowPrivilegeEscalation')) return
    const name = container.value?.name ?? ''
    yield problem(
      allowed,
      allowed.value === true
        ? `container ${name} allows privilege escalation; set allowPrivilegeEscalation: false`
        : `container ${name} allows privilege escalation by default; set allowPrivilegeEscalation: false`,
      { severity: allowed.value === true ? 'warning' : 'info', fix: set(allowed, false, 'unsafe') },
    )
  },
})
