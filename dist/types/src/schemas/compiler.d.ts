/** ajv as the API server would have it. It takes tens of milliseconds to load: import this module dynamically. */
import { type ErrorObject } from 'ajv';
import { type JsonSchema } from './crd.js';
/** What is wrong with a value; empty when nothing is. */
export type Validate = (value: unknown) => readonly ErrorObject[];
export interface Compiler {
    /** Why the schema cannot be used; undefined when it can. */
    add(uri: string, schema: JsonSchema): string | undefined;
    /** The check of an added schema, or why there is none. */
    compile(uri: string): Validate | string;
}
/** Draft 7 and before, and the later ones, which are loaded only when they are needed. */
export declare function loadCompilers(isModernNeeded: boolean): Promise<(isModern: boolean) => Compiler>;
