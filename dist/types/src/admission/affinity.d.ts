import type { Path } from '../kubernetes/path.js';
import type { Affinity } from '../kubernetes/types.js';
import type { Checks } from './rejection.js';
/** validateAffinity. */
export declare function validateAffinity(affinity: Affinity, path: Path, checks: Checks): void;
