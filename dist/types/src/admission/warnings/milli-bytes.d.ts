import type { Path, ResourceList } from '../../kubernetes/index.ts';
import type { Checks } from '../rejection.ts';
/** Amounts of memory or storage with a fraction of a byte, mostly an `m` for an `M`. */
export declare function warnFractionalBytes(list: ResourceList, path: Path, checks: Checks): void;
export declare function isFractional(amount: string): boolean;
export declare function warnFraction(amount: string, field: Path, checks: Checks): void;
