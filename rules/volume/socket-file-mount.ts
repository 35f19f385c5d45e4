import { type AnyField, isUnused, type Problem, problem, rule } from 'ds-lint/rule'
import { normalPath } from 'ds-lint/kubernetes'

export default rule({
  id: 'socket-file-mount',
  on: 'daemonSet',
  severity: 'info',
  preset: 'strict',
  since: '0.1.0',
  summary: 'Socket is mounted as a single file',
  why: `A mount of a single file keeps the file that existed when the container started. When the daemon restarts, it creates a new
    socket: the container keeps the old one, and every connection is refused until the pod restarts. A mount of the directory shows
    the new one.`,
  references: ['https://kubernetes.io/docs/concepts/storage/volumes/#hostpath', 'https://github.com/DataDog/documentation/pull/6728'],

  *check({ pod }) {
    const volumes = new Map<string, string>()
    for (const volume of pod.at('volumes').items()) {
      const { name = '', hostPath: { path = '', type } = {} } = volume.value ?? {}
      if (isUnused(pod.value, name)) continue
      if (type === 'Socket' || SOCKET.test(path)) yield told(volume.at('hostPath', 'path'), path)
      else if (path !== '') volumes.set(name, normalPath(path))
    }
    for (const container of [...pod.at('containers').items(), ...pod.at('initContainers').items()]) {
      for (const mount of container.at('volumeMounts').items()) {
        const { name = '', subPath = '' } = mount.value ?? {}
        const folder = volumes.get(name)
        if (folder !== undefined && SOCKET.test(`/${subPath}`)) yield told(mount.at('subPath'), `${folder}/${subPath}`)
      }
    }
  },
})

/** `containerd.sock`, `system_bus_socket`. */
const SOCKET = /^\/.*[\w-](?:\.sock|[._-]socket)$/

function told(place: AnyField, path: string): Problem {
  const folder = path.slice(0, path.lastIndexOf('/'))
  const advice = /^(?:\/(?:var\/)?run)?$/.test(folder) ? 'restart the pod with the daemon' : `mount ${folder}`
  return problem(place, `a daemon that restarts replaces ${path}, and the container keeps the old socket; ${advice}`)
}
