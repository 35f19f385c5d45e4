import { type Path, type ManagedFieldsEntry } from '../../kubernetes/index.ts';
import type { Checks } from '../rejection.ts';
/**
 * ValidateManagedFields of a new object. The field manager forgets the entries when it cannot read one of them
 * (managedfields.DecodeManagedFields), so that only names are left to be refused.
 */
export declare function validateManagedFields(entries: readonly ManagedFieldsEntry[], path: Path, checks: Checks): void;
