/** What an update changes, container by container, and in words. */
import { type Container, type PodSpec } from '../kubernetes/index.js';
import type { Change, Subjects } from '../subjects/index.js';
import type { AnyField, Field } from '../yaml/index.js';
type Update = Subjects['update'];
/** A container of the new template with the one of the old template that it replaces. */
export interface ContainerPair {
    readonly list: 'containers' | 'initContainers';
    readonly before: Field<Container> | undefined;
    readonly after: Field<Container>;
}
/** Every container with the one that it replaces: of the same name, or in the same place where that one is gone. */
export declare function containerPairs(before: Field<PodSpec>, after: Field<PodSpec>): ContainerPair[];
/** Named items, the first of each name. */
export declare function fieldsByName<T extends {
    readonly name?: string;
}>(items: readonly Field<T>[]): ReadonlyMap<string | undefined, Field<T>>;
/** What a change does, to end a sentence: `adds tolerations`, `containers[agent].image is agent:2 instead of agent:1`. */
export declare function describeChange({ kind, from, to, name }: Change): string;
/** A change of the template that restarts every pod and changes nothing in it. */
export interface NeedlessChange {
    readonly change: Change;
    /** What is to be said of the field: `is a time`. */
    readonly reason: string;
}
/** Why the pods restart for nothing: every change of the template is one that changes nothing in them. Empty where some change does. */
export declare function needlessChanges(update: Update): NeedlessChange[];
/** What stands in the brackets that end a name, behind their first opening. */
export declare function keyBehind(opening: RegExp, name: string): string | undefined;
/** Whether an apply leaves OnDelete, which extensions/v1beta1 stored where no strategy was written. */
export declare function keepsOnDelete({ before, merge }: Subjects['update']): boolean;
/** Whether helm leaves an object where it is when its release no longer has it. */
export declare function isKeptByHelm(object: AnyField): boolean;
export {};
