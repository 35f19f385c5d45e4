import type { DaemonSet } from '../kubernetes/index.js';
import type { Survey } from './survey.js';
/** Nodes of a class that no member covers, or that more than one covers. */
export interface Uncovered {
    readonly className: string;
    readonly nodes: number;
    /** The name of one of them. */
    readonly example: string;
}
export interface Doubled extends Uncovered {
    /** The members that run there, by their places in the survey. */
    readonly members: readonly number[];
}
export interface Family {
    /** What they have in common: `app flannel`. */
    readonly name: string;
    /** By their places in the survey. */
    readonly members: readonly number[];
    /** How many nodes are looked at: those that are ready and run DaemonSets. */
    readonly nodes: number;
    readonly gaps: readonly Uncovered[];
    readonly overlaps: readonly Doubled[];
}
/** Of two members at least, whose pod templates select different nodes. */
export declare function familiesOf<D extends {
    readonly daemonSet: DaemonSet;
}>({ daemonSets, classes }: Survey<D>): Family[];
