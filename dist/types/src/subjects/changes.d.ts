import { type DaemonSet } from '../kubernetes/index.js';
import { type AnyField, type Field } from '../yaml/index.js';
export interface Change {
    /** reordered: a list has the same items in another order, which is another template for Kubernetes. */
    readonly kind: 'added' | 'removed' | 'changed' | 'reordered';
    /** Where it was; of what was added, where it would have been. */
    readonly before: AnyField;
    /** Where it is; of what was removed, where it would be. */
    readonly after: AnyField;
    /** Defaults filled in; undefined where there was nothing. */
    readonly from: unknown;
    readonly to: unknown;
    /** The field's path, with the items of lists by their names: `spec.template.spec.containers[agent].image`. */
    readonly name: string;
    /** Part of the pod template. */
    readonly inTemplate: boolean;
}
/** Labels, annotations and the spec. There is a change in the template exactly where Kubernetes' controller sees another revision. */
export declare function changesOf(before: Field<DaemonSet>, after: Field<DaemonSet>): Change[];
