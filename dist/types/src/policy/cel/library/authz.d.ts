import { type Type } from '../types.js';
import { CelError, Opaque } from '../values.js';
import type { Library } from './library.js';
export declare const authorizerType: Type;
export declare const pathCheckType: Type;
export declare const groupCheckType: Type;
export declare const resourceCheckType: Type;
export declare const decisionType: Type;
/** Who asks: the user of the request, or the service account that the expression names. */
export interface Subject {
    /** Undefined: the user of the request. */
    readonly serviceAccount: {
        readonly namespace: string;
        readonly name: string;
    } | undefined;
}
/** What is to be allowed; absent texts are empty. */
export type Attributes = Subject & {
    readonly verb: string;
} & ({
    readonly path: string;
} | {
    readonly group: string;
    readonly resource: string;
    readonly subresource: string;
    readonly namespace: string;
    readonly name: string;
    readonly fieldSelector: string;
    readonly labelSelector: string;
});
export interface Answer {
    readonly allowed: boolean;
    readonly reason: string;
    /** Why it could not be decided. */
    readonly error?: string;
}
/** Decides as the API server's authorizer does. A CelError says that it cannot be decided; the expression has that for its value then. */
export type Authorize = (attributes: Attributes) => Answer | CelError;
/** They are equal to nothing, not even to themselves. */
declare abstract class Receiver extends Opaque {
    equals(): boolean | undefined;
    toString(): string;
}
export declare class Authorizer extends Receiver {
    readonly authorize: Authorize;
    readonly subject: Subject;
    readonly type: Type;
    constructor(authorize: Authorize, subject?: Subject);
}
export declare class ResourceCheck extends Receiver {
    readonly authorizer: Authorizer;
    readonly of: Omit<Extract<Attributes, {
        resource: string;
    }>, 'verb' | 'serviceAccount'>;
    readonly type: Type;
    constructor(authorizer: Authorizer, of: Omit<Extract<Attributes, {
        resource: string;
    }>, 'verb' | 'serviceAccount'>);
    with(more: Partial<ResourceCheck['of']>): ResourceCheck;
}
/** `authorizer.requestResource`: the check of the object that the request is about. */
export declare function requestResource(authorizer: Authorizer, of: Partial<ResourceCheck['of']>): ResourceCheck;
export declare const authz: Library;
export declare const authzSelectors: Library;
export {};
