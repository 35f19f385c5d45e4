import type { Path, PodSpec } from '../../kubernetes/index.ts';
import type { Checks } from '../rejection.ts';
/** A labelSelector that is left out matches no pod, an empty one all. Since 1.28. */
export declare function warnNullSelectors({ topologySpreadConstraints, affinity }: PodSpec, path: Path, checks: Checks): void;
