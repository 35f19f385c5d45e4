import { problem, rule, volumeNamed } from 'ds-lint/rule'

export default rule({
  id: 'unreadable-logs',
  on: 'container',
  severity: 'warning',
  preset: 'recommended',
  since: '0.2.0',
  summary: 'Log agent may not read the logs of its node',
  why: `Container runtimes make the log files of containers for root alone (mode 0640). An agent that runs as another user gets "permission denied" for each of them
    and delivers nothing.`,
  references: [
    'https://github.com/containerd/containerd/blob/main/internal/cri/io/logger.go',
    'https://kubernetes.io/docs/tasks/configure-pod-container/security-context/',
  ],

  *check({ container, pod, role, kind }) {
    if (kind === 'init' || !role.is('log')) return
    const own = container.value?.securityContext
    const ofPod = pod.value?.securityContext
    const user = own?.runAsUser ?? ofPod?.runAsUser
    const isOther = user === undefined ? (own?.runAsNonRoot ?? ofPod?.runAsNonRoot) === true : user > 0
    if (!isOther || own?.privileged === true) return
    const groups = [own?.runAsGroup ?? ofPod?.runAsGroup, ...(ofPod?.supplementalGroups ?? []), ofPod?.fsGroup]
    // A user of a group that nodes give the files to is set up on purpose.
    if (groups.includes(0) || (ofPod?.supplementalGroups ?? []).length > 0) return
    if (own?.capabilities?.add?.some(name => /^(?:CAP_)?(?:DAC_READ_SEARCH|DAC_OVERRIDE|ALL)$/.test(name))) return
    const reads = container.value?.volumeMounts?.some(({ name }) =>
      /^\/var\/log(?:\/(?:pods|containers))?\/?$/.test(volumeNamed(pod.value, name)?.hostPath?.path ?? ''),
    )
    if (!reads) return
    const field = user === undefined ? 'runAsNonRoot' : 'runAsUser'
    const place = container.at('securityContext').at(field)
    yield problem(
      place.exists ? place : pod.at('securityContext').at(field),
      `runs as ${user === undefined ? 'another user than root' : `user ${user}`}, and runtimes make log files for root alone: none can be read; run as root, or add DAC_READ_SEARCH`,
    )
  },
})
