import { type Path, byteLength, type ManagedFieldsEntry } from '../../kubernetes/index.ts'
import type { Checks } from '../rejection.ts'

const MANAGER_MAX_BYTES = 128
const SUBRESOURCE_MAX_BYTES = 256

/**
 * ValidateManagedFields of a new object. The field manager forgets the entries when it cannot read one of them
 * (managedfields.DecodeManagedFields), so that only names are left to be refused.
 */
export function validateManagedFields(entries: readonly ManagedFieldsEntry[], path: Path, checks: Checks): void {
  if (!entries.every(isReadable)) return
  for (const [index, { manager = '', subresource = '' }] of entries.entries()) {
    if (byteLength(manager) > MANAGER_MAX_BYTES) checks.tooLong(path.index(index).child('manager'), byteLength(manager), MANAGER_MAX_BYTES)
    for (const character of manager) {
      if (isPrintable(character)) continue
      checks.invalid(
        path.index(index).child('manager'),
        `${JSON.stringify(manager)} contains a non-printable character: ${JSON.stringify(character)}`,
      )
    }
    if (byteLength(subresource) > SUBRESOURCE_MAX_BYTES) {
      checks.tooLong(path.index(index).child('subresource'), byteLength(subresource), SUBRESOURCE_MAX_BYTES)
    }
  }
}

function isReadable({ operation, apiVersion, fieldsType, fieldsV1 }: ManagedFieldsEntry): boolean {
  return (operation === 'Apply' || operation === 'Update') && !!apiVersion && fieldsType === 'FieldsV1' && isFieldSet(fieldsV1 ?? {})
}

/** Keys of structured-merge-diff's sets: `.`, or what kind of step follows: f:, k:, v:, i:. */
function isFieldSet(root: unknown): boolean {
  const rest = [root]
  while (rest.length > 0) {
    const fields = rest.pop()
    if (typeof fields !== 'object' || fields === null || Array.isArray(fields)) return false
    for (const [key, inner] of Object.entries(fields)) {
      if (key === '.') continue
      if (!/^[fkvi]:/.test(key)) return false
      rest.push(inner)
    }
  }
  return true
}

/** Go's unicode.IsPrint: letters, marks, numbers, punctuation, symbols and the ASCII space. */
function isPrintable(character: string): boolean {
  return character === ' ' || /^[\p{L}\p{M}\p{N}\p{P}\p{S}]$/u.test(character)
}
