import type { Path, KeyToPath } from '../../../kubernetes/index.ts'
import type { Checks } from '../../rejection.ts'
import { validateFileMode, validateNonReservedPath, validateUser } from './file-path.ts'

/** The items of a ConfigMap or Secret, in a volume of its own or projected. */
export function validateKeysToPaths(items: readonly KeyToPath[], path: Path, checks: Checks): void {
  const field = path.child('items')
  for (const [index, item] of items.entries()) validateKeyToPath(item, field.index(index), checks)
}

function validateKeyToPath(item: KeyToPath, path: Path, checks: Checks): void {
  if (!item.key) checks.required(path.child('key'), 'key is missing; set the key whose value is the content of the file')
  if (!item.path) checks.required(path.child('path'), 'path is missing; set the path of the file, relative to the mount')
  else validateNonReservedPath(item.path, path.child('path'), checks)
  validateFileMode(item.mode, path, 'mode', checks)
  validateUser(item.user, path, 'user', checks)
}
