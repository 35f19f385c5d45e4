import type { Other, PodSpec } from '../kubernetes/index.js';
import type { Subjects } from '../subjects/index.js';
import type { Objects, OtherObject } from '../workspace/index.js';
import type { AnyField, Field } from '../yaml/index.js';
/** A ServiceAccount by its name; without a namespace it is the one that the DaemonSet is applied to. */
export interface Account {
    readonly name: string;
    readonly namespace: string | undefined;
}
/** One verb on one resource. */
export interface Grant {
    readonly group: string;
    readonly resource: string;
    readonly verb: string;
    /** Empty: of any name. */
    readonly names: readonly string[];
    /** Undefined: in all of them. Empty: in that to which an apply sends what names none. */
    readonly namespace: string | undefined;
    /** Where the verb is written. */
    readonly place: AnyField;
    /** Where the resource is written. */
    readonly resourcePlace: AnyField;
    /** The rule of the role that gives it. */
    readonly rule: string;
    /** The role that gives it; undefined where it is not given, and known. */
    readonly role: RoleObject | undefined;
    /** What binds that to the account. */
    readonly binding: Binding;
    /** The resource in words. */
    readonly what: string;
}
/** The service account of a DaemonSet's pods. */
export declare function accountOf({ daemonSet, pod }: Pick<Subjects['daemonSet'], 'daemonSet' | 'pod'>): Account;
/** By the deprecated alias, too. */
export declare function accountName({ value }: Field<PodSpec>): string;
export declare function accountIn(value: PodSpec | undefined): string;
/** Whether the pods get the token of their service account, in its usual place or in a projected volume. */
export declare function mountsToken({ daemonSet, pod, objects }: Pick<Subjects['daemonSet'], 'daemonSet' | 'pod' | 'objects'>): boolean;
/** Where the pods name their service account. */
export declare function accountPlace(pod: Field<PodSpec>): AnyField;
/** The roles that are given and bound to the account, each once. */
export declare function rolesOf(account: Account, objects: Objects): AnyField[];
type RoleObject = OtherObject<Other<'Role' | 'ClusterRole'>>;
/** Undefined where it is not given. */
export declare function roleOf({ object, value }: Binding, objects: Objects): RoleObject | undefined;
/** Of each binding that names the account, and whose role is given or is cluster-admin. */
export declare function grantsOf(account: Account, objects: Objects): readonly Grant[];
type BindingKind = 'ClusterRoleBinding' | 'RoleBinding';
export type Binding = OtherObject<Other<BindingKind>>;
/** Those that name the account, in any namespace. */
export declare function bindingsNaming(name: string, objects: Objects): readonly Binding[];
/** Those that refer to a role. */
export declare function bindingsOfRole(kind: string, name: string, objects: Objects): readonly Binding[];
/** Those that give rights to the account, to the user that it is, or to one of its groups. */
export declare function bindingsOf(account: Account, objects: Objects): Binding[];
/** Whether a binding names the account, in whatever namespace, or one of its groups. */
export declare function isBound(account: Account, objects: Objects): boolean;
/** Whether it gives its rights to the account. */
export declare function isFor({ object, value }: Binding, account: Account): boolean;
/** What leads from a node's token to the cluster. */
export declare function isPowerful({ resource, verb }: Grant): boolean;
/** What is as good as the whole cluster: its secrets, its tokens, or more rights. */
export declare function isWholeCluster(grant: Grant): boolean;
/** Grants of one rule of a role together, each group in the order of its text. */
export declare function grantsByRule(grants: readonly Grant[]): Grant[][];
/** `get, list secrets; patch nodes`: verbs together by what they are for. */
export declare function describeGrants(grants: readonly Grant[]): string;
/** What an account of a DaemonSet may do, and its account before or after a change may not. Where one names no namespace, it is in that of the other. */
export declare function grantsBeyond(first: Account, objects: Objects, second: Account, otherObjects: Objects): readonly Grant[];
/** What grants allow, together. */
export declare class GrantSet {
    #private;
    constructor(grants: readonly Grant[]);
    /** Whether they allow all that another grant does. */
    cover({ group, resource, verb, namespace, names }: Grant): boolean;
}
export {};
