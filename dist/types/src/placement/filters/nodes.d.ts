import type { PodInfo } from '../node-info.ts';
import type { PodFilter } from './filter.ts';
export declare function nodeName({ pod: { spec } }: PodInfo): PodFilter;
export declare function nodeUnschedulable({ pod: { spec } }: PodInfo): PodFilter;
export declare function taintToleration({ pod: { spec } }: PodInfo): PodFilter;
export declare function nodeAffinity({ pod: { spec } }: PodInfo): PodFilter;
