import { type Path, type TopologySpreadConstraint } from '../../kubernetes/index.ts';
import type { Checks } from '../rejection.ts';
/** validateTopologySpreadConstraints. */
export declare function validateTopologySpreadConstraints(constraints: readonly TopologySpreadConstraint[], path: Path, checks: Checks): void;
