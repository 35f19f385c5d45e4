/** Objects of two origins together. */
import type { ClusterObjects } from '../placement/index.js';
/** Those of `wins` stand for others of the same kind, namespace and name. */
export declare function mergeObjects(wins: ClusterObjects, others: ClusterObjects): ClusterObjects;
