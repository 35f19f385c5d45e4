import { isItsJob, problem, rule } from 'ds-lint/rule'
import { containersOf } from 'ds-lint/kubernetes'

export default rule({
  id: 'runtime-socket',
  on: 'daemonSet',
  severity: 'error',
  preset: 'security',
  since: '0.1.0',
  summary: 'A container has the socket of the container runtime, which is root on the node',
  why: `Whoever speaks to docker.sock or containerd.sock starts a privileged container with the node's files mounted: past admission, Pod Security and
    the audit log. A read-only mount changes nothing about a socket. What an agent wants to know of containers, the kubelet's API tells.`,
  references: [
    'https://kubernetes.io/docs/concepts/security/pod-security-standards/#baseline',
    'https://kubernetes.io/docs/concepts/storage/volumes/#hostpath',
  ],
  securitySeverity: 9.1,

  *check({ pod, role }) {
    const containers = containersOf(pod.value)
    for (const volume of pod.at('volumes').items()) {
      const path = volume.at('hostPath', 'path')
      const name = volume.value?.name
      const isMounted = containers.some(({ volumeMounts = [] }) => volumeMounts.some(mount => mount.name === name))
      if (path.value === undefined || !SOCKET.test(path.value) || !isMounted) continue
      const isJob = isItsJob(role, 'runtimeSocket')
      yield problem(
        path,
        isJob
          ? `${path.value} is root on every node, read-only or not; the ${role.title} (${role.reason}) may be able to ask the kubelet instead`
          : `${path.value} is root on every node, read-only or not: an attacker who takes over the container can start any container there`,
        { severity: isJob ? 'warning' : 'error' },
      )
    }
  },
})

const SOCKET = /\/(?:docker|dockershim|cri-dockerd|containerd|crio|podman|frakti|k3s\/containerd\/containerd)\.sock$/
