import type { ClusterObjects } from '../placement/index.js';
import type { Objects } from '../workspace/index.js';
export declare function clusterObjects(objects: Objects): ClusterObjects;
