/** What a library brings into an environment. */
import type { FunctionDeclaration } from '../functions.ts';
import type { Macro } from '../macros.ts';
import type { Type } from '../types.ts';
import type { Expr } from '../ast.ts';
import type { Issues } from '../issues.ts';
export interface Library {
    /** The first minor of Kubernetes whose environment has it; undefined: all have. */
    readonly since?: number;
    /** The first minor that has it no more. */
    readonly until?: number;
    readonly functions: readonly FunctionDeclaration[];
    readonly macros?: Readonly<Record<string, Macro>>;
    /** Types that can be named. */
    readonly types?: readonly Type[];
    /** Looks for mistakes in a checked expression that types do not show. */
    readonly validate?: (expr: Expr, typeOf: (expr: Expr) => Type, issues: Issues) => void;
}
