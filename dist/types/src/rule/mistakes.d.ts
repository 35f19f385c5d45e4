/** What is missing only because it is misspelled or of another type. */
import { type Container } from '../kubernetes/index.js';
import type { Field } from '../yaml/index.js';
/**
 * Whether something stands for a field of `holder` that cannot be it: a value of another type, or a misspelled name. Another rule reports that,
 * and so nothing is to be said of a field that is missing.
 */
export declare function isMistaken(holder: Field, name: string): boolean;
/** The same of resources in the limits or requests of a container: one of `names` is there, misspelled or in a form that is no quantity. */
export declare function hasMistakenResource(container: Field<Container>, lists: readonly ('limits' | 'requests')[], names: readonly string[]): boolean;
