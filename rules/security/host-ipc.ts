import { isForbidden, isItsJob, problem, rule } from 'ds-lint/rule'

export default rule({
  id: 'host-ipc',
  on: 'daemonSet',
  severity: 'warning',
  preset: 'security',
  since: '0.1.0',
  summary: 'hostIPC exposes the shared memory of the node',
  why: `With the IPC namespace of the node, a container can read and write the shared memory, semaphores and message queues of every
    process that uses them there, such as databases and GPU programs. Containers of one pod share memory without hostIPC.`,
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
        ? `hostIPC lets the container use the shared memory of every process on the node, which ${role.aTitle} may require (${role.reason})`
        : 'hostIPC gives access to the shared memory of every process on the node; within one pod use an emptyDir with medium Memory at /dev/shm',
      { severity: isJob ? 'info' : 'warning' },
    )
  },
})
