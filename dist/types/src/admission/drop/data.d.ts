/**
 * The fields of a pod template that the API server removes while their feature gate is off (pkg/api/pod, dropDisabledFields).
 * A field that its version does not know never gets here: decoding has refused it.
 */
import { type Gate } from '../../kubernetes/index.ts';
export interface Droppable {
    /** Undefined: dropped as long as `until` says. */
    readonly gate?: Gate;
    /** Under the pod's spec, through lists; `containers*` stands for init and ephemeral containers too. */
    readonly fields: readonly string[];
    /** Those of the fields that, used by the old object, keep all of them; by default any. */
    readonly keptBy?: readonly string[];
    /** The first minor version that drops it, where that is later than the field's. */
    readonly since?: number;
    /** The last minor version that drops it, where no gate says so. */
    readonly until?: number;
    /** Only values of this kind are dropped. */
    readonly when?: (value: unknown) => boolean;
    /** An object in which nothing else is left goes with the field. */
    readonly withParent?: boolean;
    /** Of a volume with several sources, which is refused anyway, only one is looked at. */
    readonly firstSourceOnly?: boolean;
}
/** What a version drops by default. */
export declare function droppedBy(minor: number): readonly Droppable[];
