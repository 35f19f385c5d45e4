/** An old DaemonSet and a new manifest → the object that an apply leaves. */
import { type Entry, type Outcome, type Sender } from '../admission/apply/index.js';
import type { Rejection } from '../admission/index.js';
import { type Apply, type DaemonSet, type Target } from '../kubernetes/index.js';
import type { Previous } from '../workspace/index.js';
import { type Field, type Mapping } from '../yaml/index.js';
export interface Merge extends Pick<Outcome, 'conflicts' | 'problem'> {
    /** What was assumed. */
    readonly sender: Sender;
    /** The object, with its places in the new manifest. The manifest's own node where nothing else is there. */
    readonly node: Mapping;
    /** Items of the manifest that the object does not get. */
    readonly lost: readonly Entry[];
    /** Items that the object keeps, and the manifest does not have. */
    readonly kept: readonly Entry[];
    /** The service account that the pods keep, where the manifest gives none or another one. */
    readonly account: string | undefined;
    /** Its strategy stays OnDelete, and the manifest gives none. */
    readonly keepsOnDelete: boolean;
}
/** What is sent, with Kubernetes' defaults, and how any object gets them. */
export interface Defaults {
    readonly defaulted: DaemonSet;
    readonly defaultsOf: (node: Mapping) => DaemonSet;
}
export declare function mergeOf({ node: old, stored, live }: Previous, updated: Mapping, { defaulted, defaultsOf }: Defaults, apply: Apply | undefined, minor: number): Merge;
/** What is sent, and to which versions. */
interface Sent {
    readonly daemonSet: Field<DaemonSet>;
    readonly target: Target;
}
/** Why the request fails before anything is validated. */
export declare function refusalsOf({ sender, conflicts, problem }: Merge, { daemonSet, target }: Sent, { node, live }: Previous): Rejection[];
/** Why the server-side apply that makes a new object fails before anything is validated. */
export declare function createRefusals({ daemonSet, target }: Sent): Rejection[];
export {};
