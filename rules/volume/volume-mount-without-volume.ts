import { type AnyField, type Field, problem, rule, set, together } from 'ds-lint/rule'
import { suggest } from '../../src/kubernetes/suggest.ts'
import type { PodSpec } from '../../src/kubernetes/types.ts'

export default rule({
  id: 'volume-mount-without-volume',
  on: 'rejection',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'A container mounts a volume that the pod does not have',
  why: `Volumes belong to the pod and mounts to its containers, joined by the name alone: where one was renamed, or left out of one values file,
    nothing can be mounted. The API server refuses the DaemonSet.`,
  references: ['https://kubernetes.io/docs/concepts/storage/volumes/'],

  *check({ rejection, place, daemonSet, pod }) {
    const name = daemonSet.resolve(rejection.at.steps()).value
    const volumes = pod.at('volumes').items()
    const mounted = mountedBeside(pod, name)
    const names = volumes.map(volume => volume.value?.name ?? '').filter(known => known !== '' && !mounted.has(known))
    const near = suggest(String(name), names)
    // A volume of this very name is there, and refused itself.
    if (near === undefined || near === name) {
      yield problem(place, rejection.message)
      return
    }
    const volume = volumes.find(({ value }) => value?.name === near)
    const mounts = mountsOf(pod).filter(mount => mount.value === name)
    yield problem(place, `${rejection.message}; did you mean "${near}"?`, {
      related: volume ? [{ place: volume, message: 'a volume of nearly that name' }] : [],
      fix: together(`mount "${near}"`, ...mounts.map(mount => set(mount, near, 'unsafe'))),
    })
  },
})

/** What the containers that mount `name` mount besides: they will not mean that. */
function mountedBeside(pod: Field<PodSpec>, name: unknown): ReadonlySet<string | undefined> {
  const all = [...(pod.value?.containers ?? []), ...(pod.value?.initContainers ?? [])]
  const mounts = all.map(({ volumeMounts = [] }) => volumeMounts.map(mount => mount.name)).filter(names => names.includes(name as string))
  return new Set(mounts.flat().filter(other => other !== name))
}

/** The names of the volumes that containers mount. */
function mountsOf(pod: Field<PodSpec>): AnyField[] {
  const containers = [...pod.at('containers').items(), ...pod.at('initContainers').items()]
  return containers.flatMap(container => container.at('volumeMounts').items()).map(mount => mount.at('name'))
}
