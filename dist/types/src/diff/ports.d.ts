/** Host ports that new pods need and pods of other DaemonSets hold, until these are gone. */
import { type ObjectReference } from '../base/index.js';
import { type PodSpec } from '../kubernetes/index.js';
import type { AnyField, Field } from '../yaml/index.js';
import type { PlannedDaemonSet } from './plan.js';
export interface PortWait {
    readonly port: number;
    /** What holds it. */
    readonly object: ObjectReference;
    /** replaced: by its own rolling update. pruned: helm deletes it with the apply. deleted: by nothing that this apply does. */
    readonly until: 'replaced' | 'pruned' | 'deleted';
}
/** What the pods of a planned DaemonSet are before and after the apply. */
export interface PlannedPods {
    /** Absolute path of the new manifest. */
    readonly is: string | undefined;
    readonly before: Field<PodSpec> | undefined;
    readonly after: Field<PodSpec> | undefined;
    /** The command that replaces its new pods; undefined where no single one does. */
    readonly restart?: string | undefined;
}
/** Whether an old object, by the place of its pods, stood in what goes to the cluster of a file. */
export type StoodWith = (old: AnyField, absolute: string | undefined) => boolean;
/** `pods` gets those of what is given back. */
export declare function withPortWaits(planned: readonly PlannedDaemonSet[], pods: Map<PlannedDaemonSet, PlannedPods>, stoodWith: StoodWith): PlannedDaemonSet[];
/** Whether pods of both may be on one node. */
export declare function meet(a?: PodSpec, b?: PodSpec): boolean;
