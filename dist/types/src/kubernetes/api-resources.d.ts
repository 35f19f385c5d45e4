/** The resources of Kubernetes' own API groups, as rules of roles name them. */
/** Undefined for a group that is not Kubernetes' own. */
export declare function resourcesIn(group: string): ReadonlySet<string> | undefined;
/** The groups that have a resource, `extensions` among them. */
export declare function groupsOf(resource: string): readonly string[];
/** Those that agents ask for. */
export declare function subresourcesOf(resource: string): readonly string[];
/** The verbs of requests to the API server. */
export declare const VERBS: readonly string[];
/** Whether objects of a resource are in no namespace. */
export declare function isInNoNamespace(group: string, resource: string): boolean;
