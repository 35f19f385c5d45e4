/** The other objects that were given beside the DaemonSets: read when a rule first asks for them. */
import type { ObjectReference } from './finding.js';
import type { Manifest } from './manifest.js';
import { type AnyField } from './yaml/field.js';
export interface OtherObject {
    readonly object: ObjectReference;
    /** Untyped: `value` is what is written. */
    readonly field: AnyField;
}
export interface Objects {
    /** All of a kind, in the order of the files. */
    all(kind: string): readonly OtherObject[];
    /** An object that is in no namespace is taken for one of the same name in any: which one, only the command that applies it knows. */
    find(kind: string, namespace: string | undefined, name: string): OtherObject | undefined;
}
export declare class LazyObjects implements Objects {
    #private;
    constructor(load: () => Iterable<Manifest>);
    all(kind: string): readonly OtherObject[];
    find(kind: string, namespace: string | undefined, name: string): OtherObject | undefined;
}
