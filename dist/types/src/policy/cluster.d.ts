/** The objects among the files that policies ask for. */
import type { Objects } from '../workspace/index.ts';
import type { AnyField } from '../yaml/index.ts';
import type { Cluster } from './admit.ts';
/** Those of two sets: the first one comes first. */
export declare function together(first: Objects, second: Objects): Objects;
/** Where an object that policies take their parameters from is written. */
export declare function fieldOf(param: unknown): AnyField | undefined;
export declare function clusterOf(objects: Objects): Cluster;
