/** Which ConfigMaps and Secrets a pod reads, and what changed in them. */
import type { AnyField, Field, Subjects } from 'ds-lint/rule';
import type { PodSpec } from '../src/kubernetes/types.js';
export interface ConfigUse {
    readonly kind: 'ConfigMap' | 'Secret';
    readonly name: string;
    /** Undefined: all of them. */
    readonly keys: readonly string[] | undefined;
    /** env and subPath: a running pod never sees a change. mounted: its files change within a minute or two. */
    readonly how: 'env' | 'subPath' | 'mounted';
    /** Where the object is named. */
    readonly place: AnyField;
}
export interface ConfigChange {
    readonly use: ConfigUse;
    /** The key that changed, the first of them. */
    readonly key: string;
    readonly before: AnyField;
    readonly after: AnyField;
    readonly others: number;
}
export declare function configOf(pod: Field<PodSpec>): ConfigUse[];
/** What is known on both sides and differs, object by object. */
export declare function changedConfig({ pod, daemonSet, objects, objectsBefore }: Subjects['update']): ConfigChange[];
