/** Manifests of other kinds that decide on pods, as placement takes them. */
import type { ClusterObjects } from '../placement/index.js';
import type { Objects } from '../workspace/index.js';
/** PodDisruptionBudgets are not among them: a manifest does not say how many disruptions are allowed now. */
export declare function clusterObjects(objects: Objects): ClusterObjects;
