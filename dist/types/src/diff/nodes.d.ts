/** Which nodes a pod template asks for, in words. */
import { type PodSpec } from '../kubernetes/index.js';
/** What was and is written; undefined where it stays. */
export interface NodeChange {
    readonly selected: Pair | undefined;
    readonly tolerated: Pair | undefined;
}
export interface Pair {
    readonly before: string;
    readonly after: string;
}
export declare function nodeChange(before: PodSpec, after: PodSpec): NodeChange;
