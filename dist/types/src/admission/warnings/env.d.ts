import type { Path, EnvVar } from '../../kubernetes/index.ts';
import type { Checks } from '../rejection.ts';
/** Variables that hide one of the same name before them. Since 1.28 one may be built of the other: PATH=$(PATH):/bin. */
export declare function warnEnv(env: readonly EnvVar[], path: Path, checks: Checks): void;
