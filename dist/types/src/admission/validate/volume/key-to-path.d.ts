import type { Path, KeyToPath } from '../../../kubernetes/index.ts';
import type { Checks } from '../../rejection.ts';
/** The items of a ConfigMap or Secret, in a volume of its own or projected. */
export declare function validateKeysToPaths(items: readonly KeyToPath[], path: Path, checks: Checks): void;
