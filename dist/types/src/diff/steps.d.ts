/** What is left to do by hand after an apply, and when. */
import type { ObjectReference } from '../base/index.js';
export interface Step {
    /** A command, or a sentence where no command does it. */
    readonly text: string;
    /** It deletes a DaemonSet. */
    readonly isDeletion?: boolean;
    readonly caution?: Caution;
}
/** What to know before a command deletes an old DaemonSet or restarts a new one. */
export interface Caution {
    /** Whose pods have to be ready before: "the new pods". */
    readonly ready?: string;
    /** Those may wait for the old ones, and are never ready then. */
    readonly mayWait?: boolean;
    /** Whose pods have to be gone before. */
    readonly ended?: string;
    /** CSI drivers that nothing serves afterwards. */
    readonly drivers?: readonly string[];
    /** The old pods hold ports that new ones need. */
    readonly holdsPorts?: boolean;
    /** The namespace that the manifests may be applied to: the object is the same there. */
    readonly sameIn?: string;
    /** The object stays in the cluster of the new file. */
    readonly onlyInOld?: boolean;
    /** A DaemonSet that is rejected: a new one may replace it, an old one that stays as it is may need it. */
    readonly rejected?: {
        readonly name: string;
        readonly isNew: boolean;
    };
}
/** In words, of the workload of that name; of another kind than `kind`, with that. */
export declare function podsOf({ kind, name }: ObjectReference, own?: string): string;
/** The caution in addition to what the step has. */
export declare function cautioned(step: Step, more: Caution): Step;
/** As a line of a shell: what is to know is a comment. */
export declare function stepWords({ text, caution }: Step): string;
