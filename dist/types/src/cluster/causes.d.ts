import { type Daemon, type NodeInfo, type Standing } from '../placement/index.js';
import type { NodeType } from './types.js';
/** excluded: no pod is created. forbidden: none can be. pending: it waits; never: for ever, since the node is too small. preempts: others go. */
export type CauseKind = 'excluded' | 'forbidden' | 'pending' | 'never' | 'preempts';
export interface Cause {
    readonly kind: CauseKind;
    /** A sentence without a subject: `taint gpu:NoSchedule is not tolerated`. */
    readonly text: string;
    /** The parts of the text, where what other pods take is among it: it differs from node to node. */
    readonly parts?: readonly Part[];
    /** What the scheduler writes into the condition PodScheduled of a pod that waits. */
    readonly message?: string;
}
interface Part {
    readonly text: string;
    readonly taken?: {
        readonly resource: string;
        readonly least: number;
        readonly most: number;
    };
}
/** Equal for causes that differ in nothing but what other pods take. */
export declare function causeKey({ kind, text, parts }: Cause): string;
/** Two causes of one key as one. */
export declare function mergedCause<T extends Cause>(a: T, b: Cause): T;
/**
 * Undefined where a pod runs and nobody has to go for it.
 * @param nodes How many the one of `info` stands for.
 */
export declare function causeOf({ decision, fit }: Standing, daemon: Daemon, info: NodeInfo, type: NodeType, nodes?: number): Cause | undefined;
export {};
