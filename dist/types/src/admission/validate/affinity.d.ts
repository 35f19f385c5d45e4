import { type Path, type Affinity } from '../../kubernetes/index.ts';
import type { Checks } from '../rejection.ts';
/** validateAffinity. */
export declare function validateAffinity(affinity: Affinity, path: Path, checks: Checks): void;
