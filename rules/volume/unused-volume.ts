import { type Field, isMistaken, problem, remove, rule, set, type Subjects, volumeNamed } from 'ds-lint/rule'
import { type Container, containersOf, normalPath, type PodSpec, type VolumeMount } from 'ds-lint/kubernetes'

export default rule({
  id: 'unused-volume',
  on: 'daemonSet',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'Unused volume',
  why: `The kubelet passes over a volume that no container mounts: the agent does not see its files. Often the mount was forgotten, or
    removed without its volume. A claim still counts: the pod waits until it is bound.`,
  references: ['https://kubernetes.io/docs/concepts/storage/volumes/', 'https://github.com/kubernetes/kubernetes/pull/81163'],

  *check({ daemonSet, pod }) {
    const containers = containersOf(pod.value)
    const fields = [...pod.at('containers').items(), ...pod.at('initContainers').items()]
    if (containers.length === 0 || fields.some(field => isMistaken(field, 'volumeMounts') || isMistaken(field, 'volumeDevices'))) return
    const mounts = new Set(
      containers.flatMap(({ volumeMounts = [], volumeDevices = [] }) => [...volumeMounts, ...volumeDevices].map(({ name }) => name)),
    )
    const volumes = pod.at('volumes').items()
    const names = new Set(volumes.map(({ value }) => value?.name))
    // A mount whose name is misspelled is what another rule tells.
    if ([...mounts].some(name => !names.has(name))) return
    for (const volume of volumes) {
      const { name, emptyDir, hostPath, downwardAPI } = volume.value ?? {}
      // Where its path is written in the volume, another rule says where it belongs.
      if (!name || mounts.has(name) || volume.resolve(['mountPath']).exists) continue
      if (isMountedByInjector(daemonSet, name)) continue
      const swapped = hostPath?.path === undefined ? undefined : mountFor(hostPath.path, fields, pod)
      if (swapped) {
        yield problem(
          swapped.at('name'),
          `volume "${swapped.value?.name ?? ''}" is mounted at ${swapped.value?.mountPath ?? ''}, and no container mounts "${name}", which is ${hostPath?.path ?? ''} of the node; did you mean "${name}"?`,
          {
            related: [{ place: volume.at('name'), message: 'the volume that nothing mounts' }],
            fix: set(swapped.at('name'), name, 'unsafe'),
          },
        )
        continue
      }
      const isHarmless = emptyDir !== undefined || downwardAPI !== undefined || hostPath !== undefined
      yield problem(volume.at('name'), `no container mounts the volume "${name}"; add a volumeMount, or remove the volume`, {
        severity: isHarmless ? 'info' : 'warning',
        fix: remove(volumes.length === 1 ? pod.at('volumes') : volume, 'unsafe'),
      })
    }
  },
})

/** Whether an annotation of the pods names it, as those of meshes do for the containers that they add. */
function isMountedByInjector({ value }: Subjects['daemonSet']['daemonSet'], name: string): boolean {
  return Object.values(value?.spec?.template?.metadata?.annotations ?? {}).some(text => text === name || text.includes(`"${name}"`))
}

/** A mount at the path of a folder of the node, /host/sys for /sys, whose volume is another folder. */
function mountFor(path: string, containers: readonly Field<Container>[], pod: Field<PodSpec>): Field<VolumeMount> | undefined {
  const folder = normalPath(path)
  if (folder === '') return undefined
  return containers
    .flatMap(container => container.at('volumeMounts').items())
    .find(({ value }) => {
      const { hostPath } = volumeNamed(pod.value, value?.name) ?? {}
      const own = hostPath?.path && normalPath(hostPath.path)
      const at = normalPath(value?.mountPath ?? '')
      return (
        own !== undefined &&
        /^(?:\/(?:host|hostfs|rootfs|host-?root))?$/.test(at.slice(0, -folder.length)) &&
        at.endsWith(folder) &&
        !at.endsWith(own)
      )
    })
}
