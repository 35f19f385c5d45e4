import type { Path } from '../kubernetes/path.js';
import type { NodeSelector, PreferredSchedulingTerm } from '../kubernetes/types.js';
import type { Checks } from './rejection.js';
/** ValidateNodeSelector: what a node must have. Values are checked since 1.33. */
export declare function validateNodeSelector(selector: NodeSelector, path: Path, checks: Checks): void;
/** ValidatePreferredSchedulingTerms: what a node should have. Values may be what no label can have. */
export declare function validatePreferredSchedulingTerms(terms: readonly PreferredSchedulingTerm[], path: Path, checks: Checks): void;
/** How much a preference counts against others. */
export declare function validateWeight(weight: number | undefined, path: Path, checks: Checks): void;
