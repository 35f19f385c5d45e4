import {
  isDNS1123Subdomain,
  nameIsDNSLabel,
  nameIsDNSSubdomain,
  type Path,
  type PersistentVolumeClaimSpec,
  type PersistentVolumeClaimVolumeSource,
  type TypedObjectReference,
} from '../../../kubernetes/index.ts'
import { validateLabelSelector } from '../label-selector.ts'
import type { Checks } from '../../rejection.ts'
import { quantityOf, rejectValue } from '../value.ts'

const VOLUME_MODES = ['Block', 'Filesystem']
const SHARED_ACCESS_MODES = ['ReadWriteOnce', 'ReadOnlyMany', 'ReadWriteMany']
const ACCESS_MODES = [...SHARED_ACCESS_MODES, 'ReadWriteOncePod']

/** validatePersistentClaimVolumeSource. */
export function validatePersistentVolumeClaim(claim: PersistentVolumeClaimVolumeSource, path: Path, checks: Checks): void {
  if (!claim.claimName) checks.required(path.child('claimName'), 'claimName is missing; set the name of the PersistentVolumeClaim')
}

/** ValidatePersistentVolumeClaimSpec, of an ephemeral volume's template. */
export function validatePersistentVolumeClaimSpec(spec: PersistentVolumeClaimSpec, path: Path, checks: Checks): void {
  const { storageClassName, volumeMode, volumeAttributesClassName } = spec
  validateAccessModes(spec.accessModes ?? [], path.child('accessModes'), checks)
  if (spec.selector) validateLabelSelector(spec.selector, path.child('selector'), checks)
  validateStorage(spec, path, checks)
  if (storageClassName) rejectValue(path, 'storageClassName', storageClassName, nameIsDNSSubdomain(storageClassName), checks)
  if (volumeMode !== undefined && !VOLUME_MODES.includes(volumeMode)) checks.unsupported(path.child('volumeMode'), volumeMode, VOLUME_MODES)
  validateDataSources(spec, path, checks)
  if (volumeAttributesClassName && checks.enabled('VolumeAttributesClass')) {
    rejectValue(path, 'volumeAttributesClassName', volumeAttributesClassName, nameIsDNSSubdomain(volumeAttributesClassName), checks)
  }
}

/** Kubernetes reports a bad mode at the list. */
function validateAccessModes(modes: readonly string[], path: Path, checks: Checks): void {
  const supported = checks.enabled('ReadWriteOncePod') ? ACCESS_MODES : SHARED_ACCESS_MODES
  if (modes.length === 0) checks.required(path, `accessModes is empty; add at least one of ${supported.join(', ')}`)
  let shared = false
  for (const [index, mode] of modes.entries()) {
    if (!supported.includes(mode)) checks.unsupported(path, mode, supported, { at: path.index(index) })
    if (SHARED_ACCESS_MODES.includes(mode)) shared = true
  }
  if (shared && modes.includes('ReadWriteOncePod')) {
    checks.forbidden(path, 'ReadWriteOncePod cannot be combined with other access modes; keep one')
  }
}

/** Kubernetes reports the size at `resources[storage]`. */
function validateStorage(spec: PersistentVolumeClaimSpec, path: Path, checks: Checks): void {
  const size = spec.resources?.requests?.['storage']
  const at = path.child('resources', 'requests', 'storage')
  if (size === undefined)
    return checks.required(path.child('resources').key('storage'), 'storage request is missing; set the size, such as 10Gi', { at })
  if (quantityOf(size).sign() > 0) return
  checks.invalid(path.child('resources').key('storage'), `storage request ${size} is not positive; request more than 0`, { at })
}

function validateDataSources(spec: PersistentVolumeClaimSpec, path: Path, checks: Checks): void {
  const { dataSource, dataSourceRef } = spec
  if (dataSource) validateDataSource(dataSource, path.child('dataSource'), checks)
  if (!dataSourceRef) return
  validateDataSource(dataSourceRef, path.child('dataSourceRef'), checks)
  const { namespace } = dataSourceRef
  if (namespace) rejectValue(path.child('dataSourceRef'), 'namespace', namespace, nameIsDNSLabel(namespace), checks)

  if (!dataSource) return
  const at = path.child('dataSource')
  if (namespace) checks.invalid(path, `dataSource conflicts with the namespace "${namespace}" of dataSourceRef; remove dataSource`, { at })
  else if (!isSame(dataSource, dataSourceRef)) checks.invalid(path, 'dataSource and dataSourceRef differ; remove dataSource', { at })
}

/** validateDataSource, validateDataSourceRef. The group was not looked at before 1.29. */
function validateDataSource(source: TypedObjectReference, path: Path, checks: Checks): void {
  const { apiGroup, kind = '', name } = source
  if (!name) checks.required(path.child('name'), 'name is missing; set the name of the object to copy from')
  if (kind === '') checks.required(path.child('kind'), 'kind is missing; set the kind of the object to copy from')
  if (!apiGroup && kind !== 'PersistentVolumeClaim') {
    const message = `${JSON.stringify(kind)} is not in the core group; use PersistentVolumeClaim, or add the kind's apiGroup`
    checks.invalid(path, message, { at: path.child('kind') })
  }
  if (apiGroup && checks.minor >= 29) rejectValue(path, 'apiGroup', apiGroup, isDNS1123Subdomain(apiGroup), checks)
}

/** isDataSourceEqualDataSourceRef: an empty group is not the same as none. */
function isSame(source: TypedObjectReference, ref: TypedObjectReference): boolean {
  return source.apiGroup === ref.apiGroup && (source.kind ?? '') === (ref.kind ?? '') && (source.name ?? '') === (ref.name ?? '')
}
