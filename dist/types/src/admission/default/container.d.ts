/** Defaults of a container: SetDefaults_Container and what apps/v1's generated defaults add. */
import { type Container, type ResourceList, type ResourceRequirements } from '../../kubernetes/index.js';
/** A copy in the making. */
export type Mutable<T> = {
    -readonly [Key in keyof T]: T[Key];
};
/** A container as it stands after defaulting; ephemeral containers have the same defaults. */
export declare function defaultContainer<C extends Container>(container: C): C;
/** Requirements as they stand after defaulting; in a template the requests are not taken from the limits. */
export declare function defaultResources(resources: ResourceRequirements): ResourceRequirements;
/** Quantities finer than a thousandth are rounded up to it (SetDefaults_ResourceList). */
export declare function defaultResourceList(list: ResourceList): ResourceList;
/** defaultHostNetworkPorts. */
export declare function withHostPorts(container: Container): Container;
