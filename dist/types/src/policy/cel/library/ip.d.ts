import { type Type } from '../types.ts';
import { Opaque, type Value } from '../values.ts';
import type { Library } from './library.ts';
export declare const ipType: Type;
export declare const cidrType: Type;
/** An address without a zone: 4 bytes, or 16. */
export declare class IP extends Opaque {
    readonly bytes: readonly number[];
    readonly type: Type;
    constructor(bytes: readonly number[]);
    get size(): number;
    equals(other: Value): boolean | undefined;
    toString(): string;
}
export declare class CIDR extends Opaque {
    readonly ip: IP;
    readonly length: number;
    readonly type: Type;
    constructor(ip: IP, length: number);
    get size(): number;
    equals(other: Value): boolean | undefined;
    toString(): string;
    get masked(): CIDR;
    contains({ bytes }: IP, length?: number): boolean;
}
export declare const ip: Library;
export declare const cidr: Library;
