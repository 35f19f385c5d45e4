import type { Path } from '../kubernetes/path.js';
import type { Toleration } from '../kubernetes/types.js';
import type { Checks } from './rejection.js';
/** ValidateTolerations. Kubernetes reports a bad value at the operator. */
export declare function validateTolerations(tolerations: readonly Toleration[], path: Path, checks: Checks): void;
