import { isForbidden, isItsJob, problem, rule } from 'ds-lint/rule'

export default rule({
  id: 'host-ipc',
  on: 'daemonSet',
  severity: 'warning',
  preset: 'security',
  since: '0.1.0',
  summary: 'The pod shares the shared memory of its node',
  why: `In the node's IPC namespace a container reads and writes the shared memory, semaphores and message queues of every process that uses them there,
    databases and GPU programs among them. Containers of one pod share theirs without it.`,
  references: ['https://kubernetes.io/docs/concepts/security/pod-security-standards/#baseline'],
  securitySeverity: 6.5,

  *check(subject) {
    const { pod, role } = subject
    const field = pod.at('hostIPC')
    if (field.value !== true || isForbidden(subject, 'hostNamespaces')) return
    const isJob = isItsJob(role, 'hostIPC')
    yield problem(
      field,
      isJob
        ? `shares the memory of the processes of its node, as a ${role.title} may have to (${role.reason})`
        : 'reads and writes the shared memory of every process of the node: an emptyDir with medium Memory at /dev/shm serves one pod',
      { severity: isJob ? 'info' : 'warning' },
    )
  },
})
