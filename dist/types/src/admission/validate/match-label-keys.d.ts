import type { Path, LabelSelector } from '../../kubernetes/index.ts';
import type { Checks } from '../rejection.ts';
/** The keys whose values a selector takes from the pod itself; mismatchLabelKeys only in pod affinity. */
interface LabelKeys {
    readonly labelSelector?: LabelSelector;
    readonly matchLabelKeys?: readonly string[];
    readonly mismatchLabelKeys?: readonly string[];
}
/** ValidateMatchLabelKeysAndMismatchLabelKeys. */
export declare function validateMatchLabelKeys(term: LabelKeys, path: Path, checks: Checks): void;
/** ValidateMatchLabelKeysInTopologySpread: before the keys became part of the selector (1.34), each could be in one of the two. */
export declare function validateSeparateLabelKeys(term: LabelKeys, path: Path, checks: Checks): void;
export {};
