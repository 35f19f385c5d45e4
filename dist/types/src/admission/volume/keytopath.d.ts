import type { Path } from '../../kubernetes/path.js';
import type { KeyToPath } from '../../kubernetes/types.js';
import type { Checks } from '../rejection.js';
/** The items of a ConfigMap or Secret, in a volume of its own or projected. */
export declare function validateKeysToPaths(items: readonly KeyToPath[], path: Path, checks: Checks): void;
