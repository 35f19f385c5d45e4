import { type Type } from '../types.ts';
import { Opaque, type Value } from '../values.ts';
import type { Library } from './library.ts';
export declare const formatType: Type;
type Problems = readonly string[];
export declare class Format extends Opaque {
    readonly name: string;
    /** The length of its regular expression, for the cost. */
    readonly patternLength: number;
    readonly validate: (text: string) => Problems;
    readonly type: Type;
    constructor(name: string, 
    /** The length of its regular expression, for the cost. */
    patternLength: number, validate: (text: string) => Problems);
    equals(other: Value): boolean | undefined;
    toString(): string;
}
export declare const namedFormats: Library;
export {};
