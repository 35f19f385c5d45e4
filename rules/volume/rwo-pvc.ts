import { type AnyField, type Field, problem, rule } from 'ds-lint/rule'
import { nodeAlternatives, type Volume } from 'ds-lint/kubernetes'

export default rule({
  id: 'rwo-pvc',
  on: 'daemonSet',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'Pods on all nodes share a volume for one node',
  why: `All pods of a DaemonSet use the same claim or disk. A ReadWriteOnce volume is attached to one node, and the pods on all others stay in
    ContainerCreating (Multi-Attach error); ReadWriteOncePod allows a single pod. Use a generic ephemeral volume for a claim per
    pod, or a hostPath or local volume for data of the node.`,
  references: [
    'https://kubernetes.io/docs/concepts/storage/persistent-volumes/#access-modes',
    'https://kubernetes.io/docs/concepts/storage/ephemeral-volumes/#generic-ephemeral-volumes',
    'https://github.com/kubernetes/kubernetes/issues/27959',
  ],

  *check({ daemonSet, pod, objects }) {
    const namespace = daemonSet.value?.metadata?.namespace
    const alternatives = nodeAlternatives(pod.value ?? {})
    // One node alone is selected.
    if (pod.value?.nodeName !== undefined || alternatives.every(term => term.some(({ key }) => key === 'kubernetes.io/hostname'))) return
    const absent = [{ list: pod.resolve(['nodeSelector', 'kubernetes.io/hostname']) }]
    for (const volume of pod.at('volumes').items()) {
      const disk = DISKS.find(source => volume.value?.[source])
      if (disk && !isReadOnly(volume, disk)) {
        yield problem(
          volume.at(disk).key,
          `the pods of all nodes share one ${disk}: one node gets it for writing, and the pods of all others stay in ContainerCreating; use a generic ephemeral volume, or a folder of the node`,
          { absent },
        )
      }
      const claim = volume.at('persistentVolumeClaim', 'claimName')
      if (claim.value === undefined) continue
      const given = objects.find('PersistentVolumeClaim', namespace, claim.value)
      const modes = given?.field.value?.spec?.accessModes ?? []
      if (modes.includes('ReadWriteMany') || modes.includes('ReadOnlyMany')) continue
      if (!given || modes.length === 0) {
        yield problem(
          claim,
          `the pods of all nodes share claim ${claim.value}: unless it is ReadWriteMany or ReadOnlyMany, one node gets it`,
          {
            severity: 'info',
            absent,
          },
        )
        continue
      }
      yield problem(
        claim,
        `claim ${claim.value} is ${modes.join(', ')}: one node gets it, and the pods of all others stay in ContainerCreating; use a generic ephemeral volume, or a folder of the node`,
        {
          absent,
          related: [{ place: given.field.at('spec', 'accessModes'), message: 'its access modes' }],
        },
      )
    }
  },
})

/** Disks that one node at a time can write to. */
const DISKS = ['awsElasticBlockStore', 'gcePersistentDisk', 'azureDisk', 'cinder', 'vsphereVolume', 'rbd', 'iscsi', 'fc'] as const

function isReadOnly(volume: Field<Volume>, disk: (typeof DISKS)[number]): boolean {
  return disk !== 'awsElasticBlockStore' && (volume as AnyField).resolve([disk, 'readOnly']).raw === true
}
