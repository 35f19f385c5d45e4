import { type Field, mountAt, problem, rule, runningContainers, settingsOf, volumeNamed } from 'ds-lint/rule'
import { isForWindows, type PodSpec } from 'ds-lint/kubernetes'

const SOCKET = /^(?:unix:(?:\/\/)?)?(\/[\w./-]+\.(?:sock|socket))$/

const OF_NODE = /registration|DRIVER_REG/

export default rule({
  id: 'socket-not-shared',
  on: 'container',
  severity: 'warning',
  preset: 'recommended',
  since: '0.2.0',
  summary: 'Socket lies in a folder that this container alone does not mount',
  why: `Containers of a pod share files where both mount the volume. A socket in a folder that one container mounts from the node and another does not is made, or looked for, in the file system of that
    container: the other side does not find it.`,
  references: ['https://github.com/DataDog/helm-charts/issues/975', 'https://kubernetes.io/docs/concepts/storage/volumes/#hostpath'],

  *check({ container, pod, kind }) {
    if (kind === 'init' || (pod.value?.containers ?? []).length < 2 || isForWindows(pod.value)) return
    for (const { name, value, isVariable, place } of settingsOf(container)) {
      const path = SOCKET.exec(value)?.[1]
      // What the kubelet is told is a path of the node.
      if (path === undefined || OF_NODE.test(name) || path.includes('/kubelet/') || mountAt(path, container)) continue
      const other = runningContainers(pod).find(each => isShared(mountAt(path, each)?.mount.value?.name, pod))
      // What both are given by one template says nothing of what this one uses.
      if (!other || settingsOf(other).some(each => each.name === name && each.value === value)) continue
      const mount = mountAt(path, other)?.mount.value
      yield problem(
        place,
        `${isVariable ? name : `--${name}`} is ${path}, which is in no volume of ${container.value?.name ?? ''}, while ${other.value?.name ?? ''} mounts ${mount?.name ?? ''} there; mount it here`,
        { related: [{ place: other.at('volumeMounts'), message: 'the mounts of the other container' }] },
      )
      return
    }
  },
})

/** A folder of the node or of the pod. */
function isShared(volume: string | undefined, pod: Field<PodSpec>): boolean {
  const { hostPath, emptyDir } = volumeNamed(pod.value, volume) ?? {}
  return hostPath !== undefined || emptyDir !== undefined
}
