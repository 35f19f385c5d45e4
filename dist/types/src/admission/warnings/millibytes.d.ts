import type { Path } from '../../kubernetes/path.js';
import type { ResourceList } from '../../kubernetes/types.js';
import type { Checks } from '../rejection.js';
/** Amounts of memory or storage with a fraction of a byte, mostly an `m` for an `M`. */
export declare function warnFractionalBytes(list: ResourceList, path: Path, checks: Checks): void;
export declare function isFractional(amount: string): boolean;
export declare function warnFraction(amount: string, field: Path, checks: Checks): void;
