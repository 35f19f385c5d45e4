import type { Path } from '../../kubernetes/path.js';
import type { PodSpec } from '../../kubernetes/types.js';
import type { Checks } from '../rejection.js';
/** A labelSelector that is left out matches no pod, an empty one all. Since 1.28. */
export declare function warnNullSelectors({ topologySpreadConstraints, affinity }: PodSpec, path: Path, checks: Checks): void;
