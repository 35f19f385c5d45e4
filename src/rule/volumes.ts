/** The volumes of a pod and their mounts, by name: both lists can be long. */
import { groupBy, remembered } from '../base/index.ts'
import { type Container, containersOf, pathBelow, type PodSpec, type Volume, type VolumeMount } from '../kubernetes/index.ts'
import type { Field } from '../yaml/index.ts'

const volumesOf = remembered(({ volumes = [] }: PodSpec): ReadonlyMap<string | undefined, Volume> => {
  const byName = new Map<string | undefined, Volume>()
  for (const volume of volumes) if (!byName.has(volume.name)) byName.set(volume.name, volume)
  return byName
})

/** The first volume of a name. */
export function volumeNamed(pod: PodSpec | undefined, name: string | undefined): Volume | undefined {
  return pod && volumesOf(pod).get(name)
}

const mountsByName = remembered((pod: Field<PodSpec>) => {
  const containers = [...pod.at('containers').items(), ...pod.at('initContainers').items()]
  const mounts = containers.flatMap(container => container.at('volumeMounts').items())
  return groupBy(mounts, ({ value }) => value?.name)
})

/** The mounts of the volumes of a name: those of containers, then those of init containers. */
export function mountsOf(pod: Field<PodSpec>, volume: string | undefined): readonly Field<VolumeMount>[] {
  return mountsByName(pod).get(volume) ?? []
}

/** The mount that has a path of a container, and what the path says below it: empty for the mount itself. */
export interface MountAt {
  readonly mount: Field<VolumeMount>
  readonly rest: string
}

/** Where a path of a container is mounted: mounts lie in one another, and the innermost has it. */
export function mountAt(path: string, container: Field<Container>): MountAt | undefined {
  let found: { readonly index: number; readonly rest: string } | undefined
  for (const [index, { mountPath }] of (container.value?.volumeMounts ?? []).entries()) {
    const rest = mountPath && pathBelow(path, mountPath)
    if (rest !== undefined && (!found || rest.length < found.rest.length)) found = { index, rest }
  }
  return found && { mount: container.at('volumeMounts', found.index), rest: found.rest }
}

const usedBy = remembered((spec: PodSpec): ReadonlySet<string | undefined> => {
  const uses = containersOf(spec).flatMap(({ volumeMounts = [], volumeDevices = [] }) => [...volumeMounts, ...volumeDevices])
  return new Set(uses.map(({ name }) => name))
})

/** Whether no container has the volume: the kubelet passes over it, whatever its type and its path are. Unknown, and false, without containers. */
export function isUnused(spec: PodSpec | undefined, volume: string | undefined): boolean {
  return (spec?.containers ?? []).length > 0 && !usedBy(spec!).has(volume)
}
