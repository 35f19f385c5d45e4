import type { Volume } from '../../../kubernetes/index.ts'
import type { Check } from '../check.ts'
import { named, plural, sorted } from '../words.ts'

type Source = Exclude<keyof Volume, 'name'>

/** One of these makes up for any other. */
const ALLOWED: readonly Source[] = [
  'configMap',
  'csi',
  'downwardAPI',
  'emptyDir',
  'ephemeral',
  'image',
  'persistentVolumeClaim',
  'projected',
  'secret',
]
/** The first of them that a volume has names its type. */
const FORBIDDEN: readonly Source[] = [
  'hostPath',
  'gcePersistentDisk',
  'awsElasticBlockStore',
  'gitRepo',
  'nfs',
  'iscsi',
  'glusterfs',
  'rbd',
  'flexVolume',
  'cinder',
  'cephfs',
  'flocker',
  'fc',
  'azureFile',
  'vsphereVolume',
  'quobyte',
  'azureDisk',
  'photonPersistentDisk',
  'portworxVolume',
  'scaleIO',
  'storageos',
]

export const hostPathVolumes: Check = {
  id: 'hostPathVolumes',
  level: 'baseline',
  revisions: [
    {
      since: 0,
      judge(pod) {
        const bad = (pod.spec.volumes ?? [])
          .map(({ name = '', hostPath }, index) => ({ name, hostPath, at: pod.at('volumes').index(index).child('hostPath') }))
          .filter(({ hostPath }) => hostPath !== undefined)
        if (bad.length === 0) return undefined
        const who = bad.map(({ name }) => name)
        return { reason: 'hostPath volumes', detail: named('volume', who), paths: bad.map(({ at }) => at) }
      },
    },
  ],
}

export const restrictedVolumes: Check = {
  id: 'restrictedVolumes',
  level: 'restricted',
  overrides: 'hostPathVolumes',
  revisions: [
    {
      since: 0,
      judge(pod) {
        const bad = (pod.spec.volumes ?? [])
          .map((volume, index) => ({ volume, at: pod.at('volumes').index(index) }))
          .filter(({ volume }) => ALLOWED.every(source => volume[source] === undefined))
          .map(({ volume, at }) => ({ name: volume.name ?? '', at, type: FORBIDDEN.find(source => volume[source] !== undefined) }))
        if (bad.length === 0) return undefined
        const who = bad.map(({ name }) => name)
        const types = sorted(bad.map(({ type = 'unknown' }) => type))
        return {
          reason: 'restricted volume types',
          detail: `${named('volume', who)} ${plural('uses', who.length, 'use')} ${named('restricted volume type', types)}`,
          paths: bad.map(({ type, at }) => (type === undefined ? at : at.child(type))),
        }
      },
    },
  ],
}
