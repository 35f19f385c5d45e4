import { isMistaken, problem, remove, rule } from 'ds-lint/rule'
import { containersOf } from 'ds-lint/kubernetes'

export default rule({
  id: 'unused-volume',
  on: 'daemonSet',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'Unused volume',
  why: `The kubelet sets up every volume of a pod before it starts a container, mounted or not: a missing ConfigMap, Secret or claim, or
    a wrong hostPath type, keeps the pod in ContainerCreating for a volume that no container uses. Often the mount was forgotten.`,
  references: ['https://kubernetes.io/docs/concepts/storage/volumes/'],

  *check({ pod }) {
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
      if (!name || mounts.has(name)) continue
      const isHarmless =
        emptyDir !== undefined ||
        downwardAPI !== undefined ||
        (hostPath !== undefined && (!hostPath.type || hostPath.type.endsWith('OrCreate')))
      yield problem(volume.at('name'), `no container mounts the volume "${name}"; add a volumeMount, or remove the volume`, {
        severity: isHarmless ? 'info' : 'warning',
        fix: remove(volumes.length === 1 ? pod.at('volumes') : volume, 'unsafe'),
      })
    }
  },
})
