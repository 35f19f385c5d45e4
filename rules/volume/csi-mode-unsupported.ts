import { type AnyField, type Field, type Objects, objectsOf, type OtherObject, problem, rule } from 'ds-lint/rule'
import type { Volume } from 'ds-lint/kubernetes'

export default rule({
  id: 'csi-mode-unsupported',
  on: 'daemonSet',
  severity: 'error',
  preset: 'recommended',
  since: '0.2.0',
  summary: 'CSI driver does not support the mode of a volume of the pods',
  why: `The kubelet compares each volume with volumeLifecycleModes of the CSIDriver: a volume that the pod itself describes is Ephemeral, one of a claim is Persistent, which is the default. It does not
    mount a volume of another mode, and the pods of all nodes stay in ContainerCreating.`,
  references: [
    'https://kubernetes.io/docs/concepts/storage/ephemeral-volumes/#csi-ephemeral-volumes',
    'https://github.com/kubernetes/kubernetes/blob/v1.37.2/pkg/volume/csi/csi_mounter.go',
  ],

  *check({ daemonSet, pod, objects }) {
    const namespace = daemonSet.value?.metadata?.namespace
    for (const volume of pod.at('volumes').items()) {
      const found = volume.value?.csi
        ? { place: volume.at('csi', 'driver') as AnyField, driver: volume.value.csi.driver, mode: 'Ephemeral' }
        : { ...driverOfClaim(volume, namespace, objects), mode: 'Persistent' }
      const { place, driver, mode } = found
      const [given, ...others] = driver === undefined ? [] : objects.named('CSIDriver', driver)
      if (!place || !given || others.length > 0) continue
      const modes = given.field.resolve(['spec', 'volumeLifecycleModes'])
      const supported = Array.isArray(modes.raw) && modes.raw.length > 0 ? modes.raw.map(String) : ['Persistent']
      if (supported.includes(mode)) continue
      yield problem(
        place,
        `volume ${volume.value?.name ?? ''} is ${mode}, and CSIDriver ${given.object.name} supports ${supported.join(', ')} alone: the kubelet does not mount it and no pod starts; add ${mode} to volumeLifecycleModes if the driver can`,
        { related: [{ place: modes, message: 'the CSIDriver' }] },
      )
    }
  },
})

/** The driver of the given volume or class of a claim. */
function driverOfClaim(
  volume: Field<Volume>,
  namespace: string | undefined,
  objects: Objects,
): { readonly place?: AnyField; readonly driver?: string } {
  const field = volume.at('persistentVolumeClaim', 'claimName')
  const claim = field.value ? objects.find('PersistentVolumeClaim', namespace, field.value) : undefined
  if (!claim) return {}
  const spec = (key: string): unknown => (claim.field as AnyField).resolve(['spec', key]).raw
  const [volumeName, className] = [spec('volumeName'), spec('storageClassName')]
  const named = (kind: string, name: unknown): OtherObject | undefined =>
    typeof name === 'string' && name !== '' ? objects.named(kind, name)[0] : undefined
  const reserved = objectsOf('PersistentVolume', objects).find(
    each =>
      each.field.resolve(['spec', 'claimRef', 'name']).raw === claim.object.name &&
      each.field.resolve(['spec', 'claimRef', 'namespace']).raw === claim.object.namespace,
  )
  const driver =
    (named('PersistentVolume', volumeName) ?? reserved)?.field.resolve(['spec', 'csi', 'driver']).raw ??
    named('StorageClass', className)?.field.resolve(['provisioner']).raw
  return typeof driver === 'string' ? { place: field, driver } : {}
}
