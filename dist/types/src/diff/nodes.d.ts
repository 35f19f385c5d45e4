/** Which nodes a pod template asks for, in words. */
import { type PodSpec } from '../kubernetes/index.js';
import type { Field } from '../yaml/index.js';
/** What was and is written; undefined where it stays. */
export interface NodeChange {
    readonly selected: Pair | undefined;
    readonly tolerated: Pair | undefined;
    /** Some pods leave at once because of taints that are no longer tolerated. */
    readonly evicts: boolean;
}
export interface Pair {
    readonly before: string;
    readonly after: string;
}
export declare function nodeChange(before: Field<PodSpec>, after: Field<PodSpec>): NodeChange;
