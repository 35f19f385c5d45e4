/** InterPodAffinity: required affinity and anti-affinity of the pod, and required anti-affinity of those that are there. */
import type { AffinityTerm, PodInfo, Snapshot } from '../node-info.ts';
import type { PodFilter } from './filter.ts';
export declare function interPodAffinity(pod: PodInfo, snapshot: Snapshot): PodFilter | undefined;
/** podMatchesAllAffinityTerms: no terms match nothing. */
export declare function matchesAll(terms: readonly AffinityTerm[], pod: PodInfo, snapshot: Snapshot): boolean;
