import type { Path } from '../../kubernetes/path.js';
import type { PodSpec } from '../../kubernetes/types.js';
import type { Checks } from '../rejection.js';
/** Labels that nodes no longer have, wherever the pod looks for nodes by their labels. */
export declare function warnNodeLabels({ nodeSelector, affinity, topologySpreadConstraints }: PodSpec, path: Path, checks: Checks): void;
