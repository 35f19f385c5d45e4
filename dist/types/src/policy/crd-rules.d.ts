import { type Spending } from './spending.js';
type Steps = readonly (string | number)[];
type Schema = Readonly<Record<string, unknown>>;
/** What a rule refuses, at the field that decided it. */
export interface BrokenRule {
    readonly steps: Steps;
    readonly message: string;
}
export declare class SchemaRules {
    #private;
    private readonly schema;
    /** What is wrong with the rules themselves. */
    readonly problems: string[];
    /** How many compare with the old object. */
    transitions: number;
    constructor(schema: Schema);
    /** Of a new object, which the schema accepts otherwise. @param name The definition, for the user. */
    check(object: unknown, spending: Spending, name: string): readonly BrokenRule[];
}
export {};
