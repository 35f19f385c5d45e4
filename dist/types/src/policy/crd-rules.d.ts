import { type Spending } from './spending.js';
type Steps = readonly (string | number)[];
type Schema = Readonly<Record<string, unknown>>;
/** What a rule refuses, at the field that decided it. */
export interface BrokenRule {
    readonly steps: Steps;
    readonly message: string;
}
/** What is wrong with a rule. */
export interface RuleProblem {
    readonly message: string;
    /** Its text, and the path of its schema (`spec.list[*]`); none where all rules together are meant. */
    readonly rule?: string;
    readonly path?: string;
}
export declare class SchemaRules {
    #private;
    private readonly schema;
    /** What is wrong with the rules themselves. */
    readonly problems: RuleProblem[];
    /** How many compare with the old object. */
    transitions: number;
    constructor(schema: Schema);
    /** Of a new object, which the schema accepts otherwise. @param name The definition, for the user. */
    check(object: unknown, spending: Spending, name: string): readonly BrokenRule[];
}
export {};
