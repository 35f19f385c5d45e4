import { type Type } from '../types.ts';
import { type URLParts } from '../url.ts';
import { Opaque, type Value } from '../values.ts';
import type { Library } from './library.ts';
export declare const urlType: Type;
export declare class URL extends Opaque {
    readonly parts: URLParts;
    readonly type: Type;
    constructor(parts: URLParts);
    equals(other: Value): boolean | undefined;
    toString(): string;
}
export declare const urls: Library;
