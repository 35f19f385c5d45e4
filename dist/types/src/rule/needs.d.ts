import type { DaemonSet, PodSpec } from '../kubernetes/index.js';
import type { Objects, OtherObject } from '../workspace/index.js';
import type { AnyField, Field } from '../yaml/index.js';
/** An object that a pod names, and what comes of it where that does not exist. */
export interface Need {
    readonly kind: string;
    readonly name: string;
    readonly place: AnyField;
    readonly outcome: string;
    readonly isGlobal?: true;
    /** Another than that of the pods. */
    readonly namespace?: string | undefined;
    readonly severity?: 'warning';
}
/** The pods of a DaemonSet. */
interface Pods {
    readonly daemonSet: Field<DaemonSet>;
    readonly pod: Field<PodSpec>;
}
/** What the pods name. */
export declare function needsOf({ daemonSet, pod }: Pods): readonly Need[];
/** Claims and networks that pods name. */
export declare const CLAIM_KINDS: ReadonlySet<string>;
/** What comes of the ConfigMaps and Secrets that pods use where they do not exist: those that are not needed are optional. */
export declare function outcomeWithout(about: Pods): (use: {
    readonly kind: string;
    readonly name: string;
}) => string;
/** What pods need, as it is given. `home`: the namespace of the pods. */
export declare function givenObject({ kind, name, isGlobal, namespace }: Need, home: string | undefined, objects: Objects): OtherObject | undefined;
/** Whether what pods need is given, or made by what is. `home`: the namespace of the pods. */
export declare function isGiven(need: Need, home: string | undefined, objects: Objects): boolean;
/** What the controllers and generators of given objects make: `Secret agent-tls`. */
export declare const madeIn: (objects: Objects) => ReadonlySet<string>;
export {};
