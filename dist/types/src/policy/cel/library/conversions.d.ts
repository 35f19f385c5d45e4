import { type FunctionDeclaration } from '../functions.ts';
import { type Result, type Value } from '../values.ts';
/** A value as string() gives it; undefined: its type has no conversion. */
export declare function toText(value: Value): Result | undefined;
export declare const conversions: readonly FunctionDeclaration[];
/** Functions whose calls with a constant are evaluated before the first run. */
export declare const conversionNames: ReadonlySet<string>;
