import { type AnyField, isMistaken, isUnused, problem, rule, set } from 'ds-lint/rule'

/** Files that nodes have, whatever their distribution is. */
const FILES = /^\/etc\/(?:machine-id|hostname|resolv\.conf)$/
/** Made by whoever comes first. */
const LOCKS = /\/xtables\.lock$/

/** Named like a file, or in a folder of files. */
const FILE = /^\/etc\/[^/]+$|\.\w+$|-release$/
const EVERYWHERE =
  /^\/(?:|bin|boot|dev|etc|home|lib|lib64|mnt|opt|proc|root|run|sbin|srv|sys|tmp|usr|var|var\/log(?:\/(?:pods|containers|journal))?|var\/lib|var\/run|lib\/modules|usr\/(?:src|bin|lib)|etc\/(?:ssl(?:\/certs)?|kubernetes)|sys\/.+|proc\/.+|dev\/.+|(?:var\/)?run\/(?:udev|containerd|systemd|dbus)|var\/lib\/(?:kubelet|docker|containerd|dbus)(?:\/(?:pods|plugins|plugins_registry|device-plugins|pod-resources|containers))?)$/

export default rule({
  id: 'hostpath-no-type',
  on: 'daemonSet',
  severity: 'warning',
  preset: 'strict',
  since: '0.1.0',
  summary: 'hostPath without a type',
  why: `Without a type the runtime creates a directory where the path does not exist. A socket or file of that name can then not be
    created: neither the agent nor the program of the node works. With type Socket or File the pod waits until it exists.`,
  references: ['https://kubernetes.io/docs/concepts/storage/volumes/#hostpath-volume-types'],

  *check({ pod }) {
    const folders: AnyField[] = []
    for (const volume of pod.at('volumes').items()) {
      const { path, type } = volume.value?.hostPath ?? {}
      if (path === undefined || type || isMistaken(volume.at('hostPath'), 'type') || isUnused(pod.value, volume.value?.name)) continue
      const wanted = path.endsWith('.sock') ? 'Socket' : FILES.test(path) ? 'File' : LOCKS.test(path) ? 'FileOrCreate' : undefined
      if (wanted === undefined) {
        if (!FILE.test(path) && !isOnEveryNode(path)) folders.push(volume.at('hostPath', 'path'))
        continue
      }
      yield problem(
        volume.at('hostPath', 'path'),
        `hostPath has no type, so ${path} is created as a directory where it does not exist; set type ${wanted}`,
        {
          severity: wanted === 'Socket' ? 'warning' : 'info',
          fix: set(volume.at('hostPath', 'type'), wanted, 'unsafe'),
        },
      )
    }
    const [first, ...others] = folders
    if (!first) return
    const list = folders.map(({ value }) => String(value)).join(', ')
    yield problem(
      first,
      `hostPath has no type, so an empty directory is created where ${list} does not exist; set type Directory, or DirectoryOrCreate if that is intended`,
      {
        severity: 'info',
        related: others,
      },
    )
  },
})

function isOnEveryNode(path: string): boolean {
  return EVERYWHERE.test(path.replace(/(?<=.)\/$/, ''))
}
