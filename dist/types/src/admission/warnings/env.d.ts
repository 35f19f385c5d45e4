import type { Path } from '../../kubernetes/path.js';
import type { EnvVar } from '../../kubernetes/types.js';
import type { Checks } from '../rejection.js';
/** Variables that hide one of the same name before them. Since 1.28 one may be built of the other: PATH=$(PATH):/bin. */
export declare function warnEnv(env: readonly EnvVar[], path: Path, checks: Checks): void;
