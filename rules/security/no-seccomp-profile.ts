import { isForbidden, isMistaken, problem, rule, set } from 'ds-lint/rule'
import { isForWindows } from 'ds-lint/kubernetes'

export default rule({
  id: 'no-seccomp-profile',
  on: 'daemonSet',
  severity: 'info',
  preset: 'security',
  since: '0.1.0',
  summary: 'Missing seccomp profile',
  why: `Without a profile a container may use every system call of the kernel, including those behind most container escapes, unless the
    kubelet is configured otherwise (seccompDefault). RuntimeDefault blocks the calls that programs in containers do not need.`,
  references: ['https://kubernetes.io/docs/tutorials/security/seccomp/'],
  securitySeverity: 3.9,

  *check(subject) {
    const { pod, daemonSet } = subject
    const profile = pod.at('securityContext', 'seccompProfile')
    if (profile.exists || isForWindows(pod.value) || isMistaken(pod, 'securityContext')) return
    if (isMistaken(pod.at('securityContext'), 'seccompProfile')) return
    const containers = [...pod.at('containers').items(), ...pod.at('initContainers').items()].filter(({ value }) => {
      return !value?.securityContext?.seccompProfile && value?.securityContext?.privileged !== true
    })
    const annotations = daemonSet.value?.spec?.template?.metadata?.annotations ?? {}
    if (containers.length === 0 || Object.keys(annotations).some(key => key.includes('seccomp.security.alpha.kubernetes.io/'))) return
    if (isForbidden(subject, 'seccompProfile_restricted', 'seccompProfile_baseline')) return
    const names = containers.map(({ value }) => value?.name ?? '').join(', ')
    yield problem(profile, `seccompProfile is missing, so the system calls of ${names} are not restricted; set type RuntimeDefault`, {
      related: containers,
      fix: set(profile, { type: 'RuntimeDefault' }, 'unsafe'),
    })
  },
})
