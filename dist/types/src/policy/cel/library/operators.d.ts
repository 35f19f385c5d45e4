/** The operators of the language (github.com/google/cel-go common/stdlib/standard.go, common/types). */
import { type FunctionDeclaration } from '../functions.ts';
import { type Result, type Value } from '../values.ts';
/** What `==` answers. */
export declare function equal(x: Value, y: Value): Result;
/** What `in` answers. */
export declare function isIn(item: Value, container: Value): Result;
/** The cost of comparing two values to the end of the shorter. */
export declare function comparisonCost([x, y]: readonly Result[]): number;
/** The overloads of comparisons between numbers of different types; older versions do not know them. */
export declare const crossTypeComparisons: ReadonlySet<string>;
export declare const operators: readonly FunctionDeclaration[];
