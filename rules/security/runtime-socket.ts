import { isItsJob, problem, rule, RUNTIME_SOCKETS } from 'ds-lint/rule'
import { containersOf } from 'ds-lint/kubernetes'

/** The folders in which runtimes make their sockets, and nothing that other programs use. */
const HELD: readonly (readonly [RegExp, string])[] = [
  [/^\/(?:var\/)?run\/(?:k3s\/)?containerd\/?$/, 'containerd.sock'],
  [/^\/(?:var\/)?run\/crio\/?$/, 'crio.sock'],
]

export default rule({
  id: 'runtime-socket',
  on: 'daemonSet',
  severity: 'error',
  preset: 'security',
  since: '0.1.0',
  summary: 'Container has access to the socket of the container runtime',
  why: `A process that can use docker.sock or containerd.sock can start a privileged container with the files of the node, bypassing
    admission, Pod Security and the audit log. A read-only mount does not restrict a socket. The API of the kubelet lists containers
    without it.`,
  references: [
    'https://kubernetes.io/docs/concepts/security/pod-security-standards/#baseline',
    'https://kubernetes.io/docs/concepts/storage/volumes/#hostpath',
  ],
  securitySeverity: 9.1,
  options: {
    sockets: {
      type: 'list',
      default: RUNTIME_SOCKETS,
      description: 'file names of the sockets of container runtimes',
    },
  },

  *check({ pod, role }, { sockets }) {
    const isSocket = (path: string): boolean => sockets.includes(path.split('/').at(-1) ?? '')
    const containers = containersOf(pod.value)
    // These ask which containers there are, which the kubelet tells, too.
    const isReader = role.is('log', 'metrics') && !role.is('cni', 'security', 'puller', 'driver', 'health', 'runtime')
    for (const volume of pod.at('volumes').items()) {
      const path = volume.at('hostPath', 'path')
      const name = volume.value?.name
      const isMounted = containers.some(({ volumeMounts = [] }) => volumeMounts.some(mount => mount.name === name))
      const held = HELD.find(([folder]) => folder.test(path.value ?? ''))?.[1]
      if (path.value === undefined || !isMounted || !(isSocket(path.value) || (held !== undefined && sockets.includes(held)))) continue
      const what = held === undefined ? path.value : `${path.value}, which holds ${held},`
      const grants = `${what} gives root access to its node, even if mounted read-only`
      const who = `${role.title} (${role.reason})`
      if (!isItsJob(role, 'runtimeSocket'))
        yield problem(path, `${grants}: an attacker in the container can start a privileged one; remove the mount`)
      else if (isReader) yield problem(path, `${grants}; the ${who} may be able to use the kubelet API instead`, { severity: 'warning' })
      else yield problem(path, `${grants}, as the ${who} may have to`, { severity: 'info' })
    }
  },
})
