import { type AnyField, objectsOf, type OtherObject, type Problem, problem, rule } from 'ds-lint/rule'
import { isSlip, quantityOf } from 'ds-lint/kubernetes'

export default rule({
  id: 'claim-never-binds',
  on: 'daemonSet',
  severity: 'error',
  preset: 'recommended',
  since: '0.2.0',
  summary: 'Claim of the pods does not fit the volume that it names',
  why: `A claim with volumeName waits for that PersistentVolume. If it does not exist, is reserved for another claim, or is smaller, of another class or without a mode that the claim asks for, the
    claim stays Pending, and so do the pods of all nodes. The API server accepts both.`,
  references: [
    'https://kubernetes.io/docs/concepts/storage/persistent-volumes/#reserving-a-persistentvolume',
    'https://github.com/kubernetes/kubernetes/blob/v1.37.2/pkg/controller/volume/persistentvolume/pv_controller.go',
  ],

  *check({ daemonSet, pod, objects }) {
    const namespace = daemonSet.value?.metadata?.namespace
    const told = new Set<string>()
    for (const volume of pod.at('volumes').items()) {
      const name = volume.value?.persistentVolumeClaim?.claimName
      const claim =
        name === undefined || told.has(name)
          ? undefined
          : (objects.find('PersistentVolumeClaim', namespace, name) as OtherObject | undefined)
      if (name === undefined || !claim) continue
      told.add(name)
      const place: AnyField = claim.field.resolve(['spec', 'volumeName'])
      if (typeof place.raw !== 'string' || place.raw === '') continue
      const given = objects.named('PersistentVolume', place.raw)
      yield* given.length === 0
        ? misspelled(place, claim, objectsOf('PersistentVolume', objects))
        : given.length === 1
          ? misfit(place, claim, given[0]!)
          : []
    }
  },
})

const PENDING = 'the claim and the pods stay Pending'

/** The volume that is reserved for the claim, or has nearly the name. */
function* misspelled(place: AnyField, claim: OtherObject, volumes: readonly OtherObject[]): Iterable<Problem> {
  const wanted = String(place.raw)
  const reserved = volumes.find(volume => isReserved(volume, claim) === true)
  const meant = reserved ?? volumes.find(volume => isSlip(wanted, volume.object.name) && isReserved(volume, claim) === undefined)
  if (!meant) return
  yield problem(place, `the files have no PersistentVolume ${wanted}: ${PENDING}; did you mean "${meant.object.name}"?`, {
    // One that is not reserved may be another, beside one that is not among the files.
    severity: reserved ? 'error' : 'warning',
    related: [{ place: meant.field.resolve(['metadata', 'name']), message: 'the PersistentVolume' }],
  })
}

/** Whether a volume is reserved for the claim; undefined where it is for none. */
function isReserved({ field }: OtherObject, { object }: OtherObject): boolean | undefined {
  const [name, namespace] = ['name', 'namespace'].map(key => field.resolve(['spec', 'claimRef', key]).raw)
  if (typeof name !== 'string') return undefined
  return name === object.name && (object.namespace === undefined || namespace === undefined || namespace === object.namespace)
}

/** The controller compares a claim with a volume that is reserved for nobody. */
function* misfit(place: AnyField, claim: OtherObject, volume: OtherObject): Iterable<Problem> {
  const reserved = isReserved(volume, claim)
  if (reserved === true) return
  const of = (object: OtherObject, ...path: string[]): AnyField => object.field.resolve(['spec', ...path])
  const related = (field: AnyField): { readonly related: { readonly place: AnyField; readonly message: string }[] } => ({
    related: [{ place: field, message: 'the PersistentVolume' }],
  })
  const { name } = volume.object
  if (reserved === false) {
    const [other, where] = ['name', 'namespace'].map(key => of(volume, 'claimRef', key).raw)
    const message = `PersistentVolume ${name} is reserved for claim ${String(other)} of namespace ${String(where)}: ${PENDING}; correct claimRef or volumeName`
    yield problem(place, message, related(of(volume, 'claimRef', 'name')))
    return
  }
  const [asked, size] = [of(claim, 'resources', 'requests', 'storage'), of(volume, 'capacity', 'storage')]
  const [request, capacity] = [quantityOf(asked.raw), quantityOf(size.raw)]
  if (request && capacity && capacity.cmp(request) < 0)
    yield problem(
      asked,
      `the claim asks for ${String(asked.raw)}, and PersistentVolume ${name} has ${String(size.raw)}: ${PENDING}; ask for at most that`,
      related(size),
    )
  const [wanted, its] = [of(claim, 'storageClassName'), of(volume, 'storageClassName')]
  // A claim without a class gets that of the cluster; an annotation counts before the field.
  const itsClass = typeof its.raw === 'string' ? its.raw : ''
  const isAnnotated = [claim, volume].some(({ text }) => text.includes('volume.beta.kubernetes.io/storage-class'))
  if (!isAnnotated && typeof wanted.raw === 'string' && wanted.raw !== itsClass)
    yield problem(
      wanted,
      `the claim is of class "${wanted.raw}", and PersistentVolume ${name} of "${itsClass}": ${PENDING}; use one class for both`,
      related(its),
    )
  const modes = of(volume, 'accessModes').raw
  const missing = of(claim, 'accessModes')
    .items()
    .find(({ raw }) => Array.isArray(modes) && !modes.includes(raw))
  if (missing)
    yield problem(
      missing,
      `the claim asks for ${String(missing.raw)}, and PersistentVolume ${name} has only ${(modes as unknown[]).map(String).join(', ')}: ${PENDING}; ask for a mode that it has`,
      related(of(volume, 'accessModes')),
    )
  const [block, filesystem] = [of(claim, 'volumeMode'), of(volume, 'volumeMode')]
  if ((block.raw ?? 'Filesystem') !== (filesystem.raw ?? 'Filesystem'))
    yield problem(
      block,
      `volumeMode ${block.exists ? String(block.raw) : 'Filesystem'} of the claim differs from that of PersistentVolume ${name}: ${PENDING}; use one volumeMode for both`,
      related(filesystem),
    )
}
