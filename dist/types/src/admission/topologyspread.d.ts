import type { Path } from '../kubernetes/path.js';
import type { TopologySpreadConstraint } from '../kubernetes/types.js';
import type { Checks } from './rejection.js';
/** validateTopologySpreadConstraints. */
export declare function validateTopologySpreadConstraints(constraints: readonly TopologySpreadConstraint[], path: Path, checks: Checks): void;
