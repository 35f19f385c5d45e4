/** Text → expression, macros expanded (github.com/google/cel-go parser/parser.go). */
import type { Expr } from './ast.ts';
import { type Issue } from './issues.ts';
import { type Macro } from './macros.ts';
export interface Syntax {
    /** Whether `.?`, `[?` and `{?` are known. */
    readonly optionals: boolean;
    /** By name, style and number of arguments: `.all/2`, `has/1`. */
    readonly macros: ReadonlyMap<string, Macro>;
}
export declare function parse(source: string, syntax: Syntax): {
    readonly expr: Expr;
} | {
    readonly issues: readonly Issue[];
};
