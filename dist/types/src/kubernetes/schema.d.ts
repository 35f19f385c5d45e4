/** First and last minor, both inclusive. */
interface Lifetime {
    readonly since?: number;
    readonly until?: number;
}
interface RawField extends Lifetime {
    readonly type: string;
    readonly list?: 'atomic' | 'set' | 'map';
    readonly keys?: readonly string[];
    readonly map?: true;
    readonly atomic?: true;
    readonly patch?: 'merge' | 'merge,retainKeys';
    readonly required?: true;
    readonly default?: unknown;
    readonly enum?: readonly (string | (Lifetime & {
        readonly value: string;
    }))[];
    readonly zero?: 'omitted' | 'printed';
}
/** Types with a text or number of their own form; every other type is a struct. */
declare const SCALARS: readonly ['string', 'boolean', 'int32', 'int64', 'Quantity', 'IntOrString', 'Time', 'FieldsV1'];
/** The name of a type that is not a struct. */
export type ScalarType = (typeof SCALARS)[number];
/** A field of a struct in one version. */
export declare class FieldSchema {
    #private;
    readonly name: string;
    private readonly raw;
    readonly minor: number;
    readonly type: string;
    /** Undefined for a struct. */
    readonly scalar: ScalarType | undefined;
    readonly shape: 'one' | 'list' | 'map';
    constructor(name: string, raw: RawField, minor: number);
    /** What it holds, or each of its items; undefined for a scalar. */
    get struct(): TypeSchema | undefined;
    get required(): boolean;
    /** What the API server writes where nothing is written, where that is published. */
    get default(): unknown;
    /** Go leaves out false, 0 and an empty text, or prints a zero value where nothing is written; undefined: what is written is printed. */
    get zero(): 'omitted' | 'printed' | undefined;
    /** How server-side apply merges a list, and by which fields it knows the items of a `map`. */
    get list(): 'atomic' | 'set' | 'map' | undefined;
    get keys(): readonly string[];
    /** Server-side apply replaces the struct, the map, or each struct of the list as a whole. */
    get atomic(): boolean;
    /** How a strategic merge patch merges a list; undefined: it replaces the list. The first of the keys knows the items. */
    get patch(): 'merge' | 'merge,retainKeys' | undefined;
    /** The values that this version publishes; undefined where any is allowed. */
    get values(): readonly string[] | undefined;
    /** Undefined: longer than the oldest known version. */
    get since(): number | undefined;
}
/** A struct in one version. */
export declare class TypeSchema {
    readonly name: string;
    readonly minor: number;
    readonly fields: ReadonlyMap<string, FieldSchema>;
    /** A new object with all fields of every version, undefined. */
    readonly zero: () => Record<string, unknown>;
    constructor(name: string, minor: number);
}
/** A struct of the closure by its name, such as `PodSpec`; one of another name has no fields. Kept: asking twice costs nothing. */
export declare function typeSchema(name: string, minor: number): TypeSchema;
/** The versions that know a field of a struct; undefined when none does. A missing end is that of the table. */
export declare function lifetimeOf(type: string, field: string): Lifetime | undefined;
/**
 * The schema of a field by its steps from the root, list indices and map keys included or not: `spec`, `template`, `spec`, `containers`, `image`.
 * Undefined when this version has no such field.
 */
export declare function fieldSchema(steps: readonly (string | number)[], minor: number, root?: string): FieldSchema | undefined;
/** What Kubernetes says about a struct (`''`) and its fields; loaded when first asked for. */
export declare function descriptionsOf(type: string): Promise<Readonly<Record<string, string>>>;
export {};
