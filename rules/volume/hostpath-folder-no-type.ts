import { type AnyField, isMistaken, isUnused, problem, rule } from 'ds-lint/rule'
import { isBelow, normalPath } from 'ds-lint/kubernetes'

/** Named like a file, or in a folder of files. */
const FILE = /^\/etc\/[^/]+$|\.\w+$|-release$/
const EVERYWHERE =
  /^\/(?:|bin|boot|dev|etc|home|lib|lib64|mnt|opt|proc|root|run|sbin|srv|sys|tmp|usr|var|var\/log(?:\/(?:pods|containers|journal))?|var\/lib|var\/run|lib\/modules|usr\/(?:src|bin|lib)|etc\/(?:ssl(?:\/certs)?|kubernetes)|sys\/.+|proc\/.+|dev\/.+|(?:var\/)?run\/(?:udev|containerd|systemd|dbus)|var\/lib\/(?:kubelet|docker|containerd|dbus)(?:\/(?:pods|plugins|plugins_registry|device-plugins|pod-resources|containers))?)$/

export default rule({
  id: 'hostpath-folder-no-type',
  on: 'daemonSet',
  severity: 'info',
  preset: 'strict',
  since: '0.2.0',
  summary: 'hostPath of a folder without a type',
  why: `Without a type the kubelet checks nothing, and the runtime creates a folder where the path does not exist. An agent that reads a folder which
    another program should have made finds it empty and reports nothing. With type Directory the pod waits until it exists.`,
  references: ['https://kubernetes.io/docs/concepts/storage/volumes/#hostpath-volume-types'],

  *check({ pod, cluster }) {
    const folders: AnyField[] = []
    for (const volume of pod.at('volumes').items()) {
      const { path, type } = volume.value?.hostPath ?? {}
      if (path === undefined || type || isMistaken(volume.at('hostPath'), 'type') || isUnused(pod.value, volume.value?.name)) continue
      // There a type would keep the pods from starting.
      if (cluster.profiles.some(({ hiddenFromKubelet = [] }) => isBelow(path, hiddenFromKubelet))) continue
      if (!FILE.test(path) && !isOnEveryNode(path)) folders.push(volume.at('hostPath', 'path'))
    }
    const [first, ...others] = folders
    if (!first) return
    const list = folders.map(({ value }) => String(value)).join(', ')
    yield problem(
      first,
      `hostPath has no type, so an empty directory is created where ${list} does not exist; set type Directory, or DirectoryOrCreate if that is intended`,
      {
        related: others,
      },
    )
  },
})

function isOnEveryNode(path: string): boolean {
  return EVERYWHERE.test(normalPath(path) || '/')
}
