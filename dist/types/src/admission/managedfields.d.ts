import type { Path } from '../kubernetes/path.js';
import type { ManagedFieldsEntry } from '../kubernetes/types.js';
import type { Checks } from './rejection.js';
/**
 * ValidateManagedFields of a new object. The field manager forgets the entries when it cannot read one of them
 * (managedfields.DecodeManagedFields), so that only names are left to be refused.
 */
export declare function validateManagedFields(entries: readonly ManagedFieldsEntry[], path: Path, checks: Checks): void;
