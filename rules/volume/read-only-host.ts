import { type Field, problem, rule } from 'ds-lint/rule'
import { containersOf, isBelow, type PodSpec, type ReadOnlyHost } from 'ds-lint/kubernetes'

export default rule({
  id: 'read-only-host',
  on: 'daemonSet',
  severity: 'warning',
  preset: 'recommended',
  since: '0.2.0',
  summary: 'Host path is read-only on these nodes',
  why: `The root file system of Talos, Bottlerocket, Container-Optimized OS and RHEL CoreOS is read-only. A volume of type DirectoryOrCreate or FileOrCreate
    cannot be created there, so that the pod never starts, and a container that writes fails with "read-only file system". Reported with a profile of such
    nodes.`,
  references: [
    'https://www.talos.dev/latest/learn-more/architecture/',
    'https://bottlerocket.dev/en/os/latest/concepts/restricted-filesystem/',
    'https://cloud.google.com/container-optimized-os/docs/concepts/disks-and-filesystem',
  ],

  *check({ pod, cluster }) {
    for (const volume of pod.at('volumes').items()) {
      const { path, type = '' } = volume.value?.hostPath ?? {}
      if (path === undefined || !path.startsWith('/')) continue
      const found = cluster.profiles.find(({ readOnlyHost }) => readOnlyHost && isReadOnly(path, readOnlyHost))
      if (!found) continue
      const creates = type.endsWith('OrCreate')
      if (!creates && !isWritten(volume.value?.name, pod)) continue
      yield problem(
        volume.at('hostPath', 'path'),
        creates
          ? `${path} cannot be created on ${found.title}, whose root file system is read-only: the pods never start; use a folder below /var`
          : `${path} is read-only on ${found.title}: a container that writes to it fails; use a folder below /var, or mount it readOnly`,
      )
    }
  },
})

/** The whole root is mounted to read what is in it, and to write where that is possible. */
function isReadOnly(path: string, { readOnly, writable }: ReadOnlyHost): boolean {
  if (path === '/') return false
  return readOnly ? isBelow(path, readOnly) : !isBelow(path, writable) && !writable.some(folder => isBelow(folder, [path]))
}

function isWritten(volume: string | undefined, { value }: Field<PodSpec>): boolean {
  return containersOf(value).some(({ volumeMounts = [] }) =>
    volumeMounts.some(({ name, readOnly }) => name === volume && readOnly !== true),
  )
}
