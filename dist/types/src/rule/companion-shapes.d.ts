/** The objects that are deployed beside DaemonSets, as their API versions of today have them. */
/** What a field holds: a list names its items, a record its fields, an enum its values. `any` is not looked at; `*` stands for all other fields. */
export type CompanionShape = 'any' | 'bool' | 'int' | 'text' | 'quantities' | 'duration' | readonly [CompanionShape] | CompanionEnum | {
    readonly [field: string]: CompanionShape;
};
/** A field that takes one of these texts. */
export interface CompanionEnum {
    readonly values: readonly string[];
}
/** The fields that every object has. */
export declare const COMPANION_TOP: {
    readonly apiVersion: 'any';
    readonly kind: 'any';
    readonly metadata: 'any';
    readonly status: 'any';
};
/** The kinds that the pods' API versions of today have, with all their fields. */
export declare const COMPANIONS: Readonly<Record<string, {
    readonly group: string;
    readonly shape: {
        readonly [field: string]: CompanionShape;
    };
}>>;
