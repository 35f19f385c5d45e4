/** What is wrong with policies themselves, at its place in their files. */
import type { Location, ObjectReference, Related } from '../base/index.js';
/**
 * invalid: the API server rejects it. types: it is accepted, and an expression asks for a field that there is not. unbound: it has no effect.
 * undecided: what it needs is not among the files.
 */
export type PolicyProblemKind = 'invalid' | 'types' | 'unbound' | 'undecided';
export interface PolicyProblem {
    readonly kind: PolicyProblemKind;
    readonly message: string;
    readonly location: Location;
    /** From the root of the policy; empty for the document itself. */
    readonly path: string;
    readonly object?: ObjectReference;
    readonly related?: readonly Related[];
}
