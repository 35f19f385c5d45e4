import type { Path } from '../kubernetes/path.js';
import type { SeccompProfile } from '../kubernetes/types.js';
import type { Checks } from './rejection.js';
/** validateSeccompProfileField. */
export declare function validateSeccompProfile({ type, localhostProfile }: SeccompProfile, path: Path, checks: Checks): void;
