import { type Path, type NodeSelector, type PreferredSchedulingTerm } from '../../kubernetes/index.ts';
import type { Checks } from '../rejection.ts';
/** ValidateNodeSelector: what a node must have. Values are checked since 1.33. */
export declare function validateNodeSelector(selector: NodeSelector, path: Path, checks: Checks): void;
/** ValidatePreferredSchedulingTerms: what a node should have. Values may be what no label can have. */
export declare function validatePreferredSchedulingTerms(terms: readonly PreferredSchedulingTerm[], path: Path, checks: Checks): void;
/** How much a preference counts against others. */
export declare function validateWeight(weight: number | undefined, path: Path, checks: Checks): void;
