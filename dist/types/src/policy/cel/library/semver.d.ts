import { type Type } from '../types.ts';
import { Opaque, type Value } from '../values.ts';
import type { Library } from './library.ts';
export declare const semverType: Type;
interface Version {
    /** Major, minor, patch. */
    readonly numbers: readonly bigint[];
    readonly prerelease: readonly (bigint | string)[];
    readonly build: readonly string[];
}
export declare class Semver extends Opaque {
    readonly version: Version;
    readonly type: Type;
    constructor(version: Version);
    equals(other: Value): boolean | undefined;
    toString(): string;
}
export declare const semvers: Library;
export {};
