/** Amounts of resources as the scheduler counts them (framework.Resource; component-helpers/resource). */
import { type PodSpec, type Quantity, type ResourceList } from '../kubernetes/index.js';
import type { Node } from './types.js';
/**
 * By resource name: cpu in thousandths of a core, all others in whole units, rounded up. What is beyond 2^53 is not exact. A resource
 * that the scheduler does not count (such as `storage`) is not there.
 */
export type Amounts = ReadonlyMap<string, number>;
/** Quantities by their names, summed and compared without loss. */
type Quantities = Map<string, Quantity>;
/** What a node has for pods; allocatable defaults to capacity. One list that many nodes share has one answer. */
export declare function allocatable({ status }: Node): Amounts;
/**
 * PodRequests: the most of what the containers and sidecars ask for together and what each init container asks for beside the sidecars
 * that started before it; the pod's own requests instead, where it has any; and the overhead. What is 0 is not there.
 * @param spec As a pod has it: requests that are not written default to limits.
 */
export declare function podRequests(spec: PodSpec): Amounts;
/** podRequests() as quantities, with every resource name that is written. */
export declare function effectiveRequests(spec: PodSpec): ReadonlyMap<string, Quantity>;
/** PodLimits: the same of the limits; the overhead is added to limits that are not 0. */
export declare function effectiveLimits(spec: PodSpec): ReadonlyMap<string, Quantity>;
/** AggregateContainerRequests */
export declare function containerSum({ containers, initContainers }: PodSpec, of: 'requests' | 'limits'): Quantities;
/** IsSupportedPodLevelResource */
export declare function isPodLevel(name: string): boolean;
export declare function read(list: ResourceList | undefined): Quantities;
/** 0 where it is no quantity. */
export declare function amount(name: string, text: string): number;
/** IsExtendedResourceName */
export declare function isExtended(name: string): boolean;
export {};
