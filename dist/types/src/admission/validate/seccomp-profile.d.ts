import type { Path, SeccompProfile } from '../../kubernetes/index.ts';
import type { Checks } from '../rejection.ts';
/** validateSeccompProfileField. */
export declare function validateSeccompProfile({ type, localhostProfile }: SeccompProfile, path: Path, checks: Checks): void;
