import { type Field, fieldsByName, type Problem, problem, rule } from 'ds-lint/rule'
import { overlaps, pathBelow, type PodSpec } from 'ds-lint/kubernetes'

export default rule({
  id: 'host-path-changed',
  on: 'update',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'hostPath changed',
  why: `Data in the old directory (positions in log files, buffers, sockets, certificates) stays on every node, and the new pod starts
    without it: logs are read again or lost, and nothing removes the old files.`,
  references: ['https://kubernetes.io/docs/concepts/storage/volumes/#hostpath'],

  *check({ relation, before, pod }) {
    if (relation !== 'same') return
    yield* kubeletMoved(before.pod, pod)
    const olds = fieldsByName(before.pod.at('volumes').items())
    for (const volume of pod.at('volumes').items()) {
      const old = olds.get(volume.value?.name)
      const from = old?.value?.hostPath?.path
      if (!old || from === undefined || OF_NODE.test(from)) continue
      const to = volume.value?.hostPath?.path
      // Of a folder and one in it, the data of the inner one is what both mount.
      if (to !== undefined && overlaps(to, from)) continue
      if (isStillMounted(pod, from)) continue
      const related = [{ place: old.at('hostPath', 'path'), message: 'before' }]
      if (to === undefined) {
        yield problem(
          volume,
          `volume ${volume.value?.name} no longer mounts ${from} of the node: data there stays behind, and the new pods cannot read it; move or delete the data`,
          { severity: 'info', related },
        )
      } else {
        yield problem(
          volume.at('hostPath', 'path'),
          `volume ${volume.value?.name} mounts ${to} of the node instead of ${from}: data in ${from} stays behind; move the data, or keep the path`,
          { severity: 'info', related },
        )
      }
    }
  },
})

/** A kubelet has one folder: the pods serve it there or nowhere. */
function* kubeletMoved(before: Field<PodSpec>, pod: Field<PodSpec>): Generator<Problem> {
  const [from] = kubeletFolders(before)
  if (from === undefined) return
  const folders = kubeletFolders(pod)
  const [to] = folders
  if (to === undefined || folders.includes(from)) return
  const volume = pod
    .at('volumes')
    .items()
    .find(({ value }) => kubeletFolder(value?.hostPath?.path) === to)
  if (!volume) return
  yield problem(
    volume.at('hostPath', 'path'),
    `the pods serve the kubelet in ${to} instead of ${from}: nodes whose kubelet uses ${from} can neither mount nor unmount their volumes; use the --root-dir of the nodes`,
    { related: [{ place: before.at('volumes'), message: 'before' }] },
  )
}

function kubeletFolders({ value }: Field<PodSpec>): string[] {
  return (value?.volumes ?? []).flatMap(({ hostPath }) => kubeletFolder(hostPath?.path) ?? [])
}

/** `/var/lib/kubelet` of /var/lib/kubelet/plugins_registry. */
function kubeletFolder(path = ''): string | undefined {
  const end = path.indexOf('/kubelet') + '/kubelet'.length
  return path.indexOf('/kubelet') > 0 && OF_KUBELET.test(path.slice(end)) ? path.slice(0, end) : undefined
}

const OF_KUBELET = /^\/?$|^\/(?:plugins|plugins_registry|pods|device-plugins)(?:\/|$)/

/** By another volume. */
function isStillMounted(pod: Field<PodSpec>, from: string): boolean {
  return pod.value?.volumes?.some(({ hostPath }) => hostPath?.path !== undefined && pathBelow(from, hostPath.path) !== undefined) ?? false
}

/** What programs of the node bring, and sockets, which are made anew. */
const OF_NODE =
  /\.sock$|\/kubelet(?:\/(?:plugins|plugins_registry|device-plugins|pods|pod-resources)(?:\/|$)|\/?$)|^\/(?:usr|lib|lib64|boot|proc|sys|dev)(?:\/|$)/
