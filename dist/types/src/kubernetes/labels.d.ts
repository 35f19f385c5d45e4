import type { LabelSelector } from './generated/types.js';
/** Labels of an object, by key. */
export type Labels = Readonly<Record<string, string>>;
/** `=` is that of matchLabels; Gt and Lt are for nodes only. */
export type Operator = '=' | 'In' | 'NotIn' | 'Exists' | 'DoesNotExist' | 'Gt' | 'Lt';
/** One condition on one label. */
export declare class Requirement {
    #private;
    readonly key: string;
    readonly operator: Operator;
    readonly values: readonly string[];
    private constructor();
    /** NewRequirement(): undefined where Kubernetes returns an error, because of the key, the operator, or the values or their number. */
    static of(key: string, operator: string, values?: readonly string[]): Requirement | undefined;
    /** A label that is absent is in no list; it matches NotIn and DoesNotExist alone. */
    matches(labels: Labels): boolean;
    /** As kubectl writes it: `app in (a,b)`. */
    toString(): string;
}
/** All of its requirements must match. */
export declare class Selector {
    readonly requirements: readonly Requirement[] | undefined;
    /** Selects what has any labels or none. */
    static readonly everything: Selector;
    static readonly nothing: Selector;
    /** undefined: selects nothing. */
    constructor(requirements: readonly Requirement[] | undefined);
    matches(labels: Labels): boolean;
    toString(): string;
}
/** LabelSelectorAsSelector(): no selector selects nothing, an empty one everything; undefined where Kubernetes returns an error. */
export declare function labelSelectorAsSelector(selector: LabelSelector | undefined): Selector | undefined;
/** Whether the selector selects what has these labels; undefined where it is no valid selector. */
export declare function matchesLabels(selector: LabelSelector | undefined, labels: Labels): boolean | undefined;
