/** API versions of objects that stand beside DaemonSets, and when Kubernetes removed them. */
/** The API versions of a kind, and the minor version of Kubernetes 1 that removed each; none is current of a kind that was removed. */
export interface CompanionApis {
    readonly current: readonly string[];
    readonly removed: Readonly<Record<string, number>>;
    /** Whether an object of the removed version is one of the current as it stands. */
    readonly isSame: boolean;
}
/** By kind. */
export declare const COMPANION_APIS: Readonly<Record<string, CompanionApis>>;
/** Whether a minor version of Kubernetes 1 has removed the API version of an object beside a DaemonSet. */
export declare function isRemovedCompanion(kind: string, apiVersion: string, minor: number): boolean;
