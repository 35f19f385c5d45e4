/** What a schema of the user's refuses. */
export interface SchemaProblem {
    /** From the document's root: names, map keys and list indices. */
    readonly steps: readonly (string | number)[];
    /** Lower case, no full stop. */
    readonly message: string;
    /** The field itself is wrong, whatever its value. */
    readonly isUnknown?: true;
}
