/** Objects of two origins together. */
import type { ClusterObjects } from '../placement/index.js';
/** Of several of the same kind, namespace and name the first one counts, and those of `wins` before others. */
export declare function mergeObjects(wins: ClusterObjects, others: ClusterObjects): ClusterObjects;
