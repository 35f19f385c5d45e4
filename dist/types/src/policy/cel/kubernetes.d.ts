import type { TypeProvider } from './provider.ts';
import { type Type } from './types.ts';
export interface PolicyTypesOptions {
    /** The version whose schema types the object. */
    readonly minor: number;
    /** The kind of the object where its schema is known; undefined: the object is of any type, as it is when policies run. */
    readonly kind?: ObjectKind;
    /** What errors call the type of the object; default: its kind. */
    readonly typeName?: string;
    /** Whether the policy has a paramKind. */
    readonly params?: boolean;
    /** Whether the expression sees the authorizer: not in messageExpression and auditAnnotations. */
    readonly authorizer?: boolean;
    /** Whether the expression sees the policy's variables: not in matchConditions. */
    readonly variables?: boolean;
    /**
     * As in the API server's own type checking: there are no quantities and no `authorizer.requestResource`, and a type is another one in each place.
     */
    readonly exactly?: boolean;
}
export type ObjectKind = 'DaemonSet' | 'Pod';
/** The types of a policy's expressions; `declare` adds its variables, one after the other. */
export declare class PolicyTypes implements TypeProvider {
    #private;
    /** What each variable is, for the environment. */
    readonly variables: Readonly<Record<string, Type>>;
    constructor(options: PolicyTypesOptions);
    /** @param type That of its expression; dyn where that is wrong. */
    declare(name: string, type: Type): void;
    typeNamed(name: string): Type | undefined;
    isStruct(name: string): boolean;
    fieldType(name: string, field: string): Type | undefined;
    fieldNames(name: string): readonly string[];
}
