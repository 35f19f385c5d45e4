import { type Path, type PodSpec } from '../../kubernetes/index.ts';
import type { Checks } from '../rejection.ts';
/** Labels that nodes no longer have, wherever the pod looks for nodes by their labels. */
export declare function warnNodeLabels({ nodeSelector, affinity, topologySpreadConstraints }: PodSpec, path: Path, checks: Checks): void;
