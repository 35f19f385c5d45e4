import { type Path, type Quantity, type PodResourceClaim, type ResourceRequirements } from '../../kubernetes/index.ts';
import { Checks } from '../rejection.ts';
/** Amounts by the names of resources. */
export type ResourceList = NonNullable<ResourceRequirements['limits']>;
/** Rejects the name of a resource in a list at the path. */
type RejectName = (name: string, list: Path, checks: Checks) => void;
/** ValidateContainerResourceRequirements: the resources of one container. `podClaims`: the resourceClaims of the pod. */
export declare function validateContainerResources(resources: ResourceRequirements, podClaims: readonly PodResourceClaim[] | undefined, path: Path, checks: Checks): void;
/** validateOverhead: what a RuntimeClass adds, checked as if it were the limits of a container; Kubernetes names it so as well. */
export declare function validateOverhead(overhead: ResourceList, path: Path, checks: Checks): void;
/** validateResourceRequirements: of a container or, since 1.34, of the pod as a whole. */
export declare function validateResourceRequirements(resources: ResourceRequirements, rejectName: RejectName, podClaims: readonly PodResourceClaim[] | undefined, path: Path, checks: Checks): void;
/** helper.IsHugePageResourceValueDivisible */
export declare function isWholePages(name: string, quantity: Quantity): boolean;
export {};
