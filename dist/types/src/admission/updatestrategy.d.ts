import type { Path } from '../kubernetes/path.js';
import type { DaemonSetUpdateStrategy } from '../kubernetes/types.js';
import type { Checks } from './rejection.js';
/** ValidateDaemonSetUpdateStrategy; defaulting has filled in what a rolling update lacks. */
export declare function validateUpdateStrategy(strategy: DaemonSetUpdateStrategy, path: Path, checks: Checks): void;
