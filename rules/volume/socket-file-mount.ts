import { problem, rule } from 'ds-lint/rule'

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
    const volumes = pod.at('volumes').items()
    for (const volume of volumes) {
      const path = volume.value?.hostPath?.path ?? ''
      if (!/^\/.+\.sock$/.test(path)) continue
      const folder = path.slice(0, path.lastIndexOf('/'))
      const advice = /^\/(?:var\/)?run$/.test(folder) ? 'restart the pod with the daemon' : `mount ${folder}`
      yield problem(
        volume.at('hostPath', 'path'),
        `a daemon that restarts replaces ${path}, and the container keeps the old socket; ${advice}`,
      )
    }
  },
})
