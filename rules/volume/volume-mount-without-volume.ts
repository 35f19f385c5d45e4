import { type AnyField, type Field, problem, rule, set, together } from 'ds-lint/rule'
import { type Container, type PodSpec, suggest, containersOf } from 'ds-lint/kubernetes'

export default rule({
  id: 'volume-mount-without-volume',
  on: 'rejection',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'Volume mount refers to an undefined volume',
  why: `A mount refers to a volume of the pod by name. If one was renamed, or is missing from a values file, nothing can be mounted. The
    API server rejects the DaemonSet.`,
  references: ['https://kubernetes.io/docs/concepts/storage/volumes/'],

  *check({ rejection, place, daemonSet, pod }) {
    if (isVast(pod)) {
      yield problem(place, rejection.message)
      return
    }
    const name = daemonSet.resolve(rejection.at.steps()).value
    const absent = [{ list: pod.at('volumes'), name: String(name) }]
    const volumes = pod.at('volumes').items()
    const names = volumes.map(volume => volume.value?.name ?? '').filter(known => known !== '')
    const near = suggest(String(name), names)
    // A volume of this very name is there, and refused itself.
    if (near === undefined || near === name || isMountedBeside(pod, name, near)) {
      yield problem(place, rejection.message, { absent })
      return
    }
    const volume = volumes.find(({ value }) => value?.name === near)
    const mounts = mountsOf(pod).filter(mount => mount.value === name)
    yield problem(place, `volume "${String(name)}" is not defined; did you mean "${near}"?`, {
      absent,
      related: volume ? [{ place: volume, message: 'volume with a similar name' }] : [],
      fix: together(`mount "${near}"`, ...mounts.map(mount => set(mount, near, 'unsafe'))),
    })
  },
})

/** Each mount is compared with all others, and with all volumes. */
const MOST_COMPARED = 1000

function isVast({ value }: Field<PodSpec>): boolean {
  const mounts = containersOf(value).reduce((sum, { volumeMounts = [] }) => sum + volumeMounts.length, 0)
  return mounts + (value?.volumes ?? []).length > MOST_COMPARED
}

/** A container that mounts both will not mean the other. */
function isMountedBeside({ value }: Field<PodSpec>, name: unknown, other: string): boolean {
  const mounts = (of: string, { volumeMounts = [] }: Container): boolean => volumeMounts.some(mount => mount.name === of)
  return containersOf(value).some(container => mounts(other, container) && mounts(String(name), container))
}

/** The names of the volumes that containers mount. */
function mountsOf(pod: Field<PodSpec>): AnyField[] {
  const containers = [...pod.at('containers').items(), ...pod.at('initContainers').items()]
  return containers.flatMap(container => container.at('volumeMounts').items()).map(mount => mount.at('name'))
}
