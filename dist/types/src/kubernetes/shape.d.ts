export declare const text: {
    readonly is: 'string';
};
export declare const flag: {
    readonly is: 'boolean';
};
export declare const int: {
    readonly is: 'integer';
};
/** A quantity, a port, an int-or-percent: a text or a number. */
export declare const scalar: {
    readonly is: 'scalar';
};
/** A map with keys of its author's choice and texts as values. */
export declare const texts: {
    readonly is: 'texts';
};
/** The same with quantities as values. */
export declare const quantities: {
    readonly is: 'quantities';
};
/** The same with quantities alone, as texts. */
export declare const amounts: {
    readonly is: 'amounts';
};
/** Whatever is written. */
export declare const any: {
    readonly is: 'any';
};
export declare const list: <const S extends Shape>(of: S) => {
    readonly is: 'list';
    readonly of: S;
};
export declare const fields: <const F extends Readonly<Record<string, Shape>>>(of: F) => {
    readonly is: 'fields';
    readonly of: F;
};
export type Shape = typeof text | typeof flag | typeof int | typeof scalar | typeof texts | typeof quantities | typeof amounts | typeof any | {
    readonly is: 'list';
    readonly of: Shape;
} | {
    readonly is: 'fields';
    readonly of: Readonly<Record<string, Shape>>;
};
export type Shaped<S extends Shape> = S extends {
    readonly is: 'string';
} ? string : S extends {
    readonly is: 'boolean';
} ? boolean : S extends {
    readonly is: 'integer';
} ? number : S extends {
    readonly is: 'scalar';
} ? string | number : S extends {
    readonly is: 'texts' | 'amounts';
} ? Readonly<Record<string, string>> : S extends {
    readonly is: 'quantities';
} ? Readonly<Record<string, string | number>> : S extends {
    readonly is: 'list';
    readonly of: infer I extends Shape;
} ? readonly Shaped<I>[] : S extends {
    readonly is: 'fields';
    readonly of: infer F extends Readonly<Record<string, Shape>>;
} ? {
    readonly [K in keyof F]?: Shaped<F[K]>;
} : unknown;
/** @param dropped Called with the path of everything that is left out because of its type: `spec.containers[].name`. */
export declare function shaped(value: unknown, shape: Shape, dropped?: (path: string) => void, path?: string): unknown;
