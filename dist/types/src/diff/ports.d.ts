/** Host ports that new pods need and pods of other DaemonSets hold, until these are gone. */
import { type ObjectReference } from '../base/index.js';
import { type PodSpec } from '../kubernetes/index.js';
import type { AnyField } from '../yaml/index.js';
import type { Draft } from './draft.js';
export interface PortWait {
    readonly port: number;
    /** What holds it. */
    readonly object: ObjectReference;
    /** replaced: by its own rolling update. pruned: helm deletes it with the apply. deleted: by nothing that this apply does. */
    readonly until: 'replaced' | 'pruned' | 'deleted';
}
/** Whether an old object, by the place of its pods, stood in what goes to the cluster of a file. */
export type StoodWith = (old: AnyField, absolute: string | undefined) => boolean;
export declare function withPortWaits(planned: readonly Draft[], stoodWith: StoodWith): readonly Draft[];
/** Whether pods of both may be on one node. */
export declare function meet(a?: PodSpec, b?: PodSpec): boolean;
/** Equal for pods that select their nodes alike. */
export declare function selectionKey({ nodeSelector, nodeName, affinity }: PodSpec): string;
