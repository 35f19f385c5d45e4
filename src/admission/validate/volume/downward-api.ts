import { type Path, type DownwardAPIVolumeFile, type DownwardAPIVolumeSource } from '../../../kubernetes/index.ts'
import { validateObjectFieldSelector } from '../object-field-selector.ts'
import type { Checks } from '../../rejection.ts'
import { validateFileResourceFieldSelector } from '../resource-field-selector.ts'
import { validateFileMode, validateNonReservedPath, validateUser } from './file-path.ts'

/** The fields of a pod that a file can show. */
const FIELDS = new Set(['metadata.name', 'metadata.namespace', 'metadata.labels', 'metadata.annotations', 'metadata.uid'])

/** validateDownwardAPIVolumeSource. */
export function validateDownwardAPI(source: DownwardAPIVolumeSource, path: Path, checks: Checks): void {
  validateFileMode(source.defaultMode, path, 'defaultMode', checks)
  validateUser(source.defaultUser, path, 'defaultUser', checks)
  if (!source.items) return
  const items = path.child('items')
  for (const [index, file] of source.items.entries()) validateDownwardAPIFile(file, path, items.index(index), checks)
}

/**
 * validateDownwardAPIVolumeFile. Kubernetes reports the mistakes of every item at the source itself.
 * @param path Of the source.
 * @param at Of the item.
 */
export function validateDownwardAPIFile(file: DownwardAPIVolumeFile, path: Path, at: Path, checks: Checks): void {
  const { fieldRef, resourceFieldRef } = file
  if (!file.path)
    checks.required(path.child('path'), 'path is missing; set the path of the file, relative to the mount', { at: at.child('path') })
  else validateNonReservedPath(file.path, path.child('path'), checks, at.child('path'))

  if (fieldRef) {
    validateObjectFieldSelector(fieldRef, FIELDS, path.child('fieldRef'), checks, at.child('fieldRef'))
    if (resourceFieldRef) checks.invalid(path, 'fieldRef and resourceFieldRef are both set; keep one', { at })
    if (fieldRef.fieldPath === 'status.hostIPs' && checks.minor >= 28 && !checks.enabled('PodHostIPs')) {
      checks.forbidden(path.child('fieldRef'), 'status.hostIPs requires Kubernetes 1.29; remove it', {
        at: at.child('fieldRef', 'fieldPath'),
      })
    }
  } else if (resourceFieldRef) {
    validateFileResourceFieldSelector(resourceFieldRef, path.child('resourceFieldRef'), checks, at.child('resourceFieldRef'))
  } else {
    checks.required(path, 'the file has no source; add fieldRef or resourceFieldRef', { at })
  }

  validateFileMode(file.mode, path, 'mode', checks, at)
  validateUser(file.user, path, 'user', checks, at)
}
