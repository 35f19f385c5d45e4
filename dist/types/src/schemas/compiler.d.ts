/** ajv as the API server would have it. It takes tens of milliseconds to load: import this module dynamically. */
import { type ErrorObject } from 'ajv';
import { type Invalid } from '../base/index.ts';
import { type JsonSchema } from './crd.ts';
/** What is wrong with a value; empty when nothing is. Undefined where the schema's references lead on and on. */
export type Validate = (value: unknown) => readonly ErrorObject[] | undefined;
export interface Compiler {
    /** Why the schema cannot be used; undefined when it can. */
    add(uri: string, schema: JsonSchema): Invalid | undefined;
    /** The check of an added schema. */
    compile(uri: string): Validate | Invalid;
}
/** Draft 7 and before, and the later ones, which are loaded only when they are needed. */
export declare function loadCompilers(isModernNeeded: boolean): Promise<(isModern: boolean) => Compiler>;
