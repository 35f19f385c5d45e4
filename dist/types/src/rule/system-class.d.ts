import type { Subjects } from '../subjects/index.js';
import type { AnyField } from '../yaml/index.js';
/** A system priority class that no given ResourceQuota allows in its namespace. */
export interface UnquotedClass {
    readonly place: AnyField;
    readonly name: string;
    readonly namespace: AnyField;
}
/** Undefined for another class, in kube-system, where the namespace is not written, and with a quota. */
export declare function unquotedSystemClass({ daemonSet, pod, objects, }: Pick<Subjects['daemonSet'], 'daemonSet' | 'pod' | 'objects'>): UnquotedClass | undefined;
/** Whether a priority class is one of Kubernetes' own. */
export declare function isSystemClass(name?: string): boolean;
