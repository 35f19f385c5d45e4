/** What the node lifecycle and taint eviction controllers do: taints for conditions, and pods that must leave. */
import { type Toleration } from '../../kubernetes/index.js';
import type { Node } from '../types.js';
/** The node with the taints of its conditions and of `unschedulable`, and without those of conditions that ended. */
export declare function withConditionTaints(node: Node): Node;
/** The node with the older names of its labels for operating system and architecture (reconcileNodeLabels). */
export declare function withFormerLabels(node: Node): Node;
/** Seconds that a pod with these tolerations may stay on the node from now on: 0 where it goes at once, Infinity where it stays. */
export declare function evictedAfter(tolerations: readonly Toleration[], node: Node): number;
