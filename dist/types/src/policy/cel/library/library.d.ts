/** What a library brings into an environment. */
import type { FunctionDeclaration } from '../functions.js';
import type { Macro } from '../macros.js';
import type { Type } from '../types.js';
import type { Expr } from '../ast.js';
import type { Issues } from '../issues.js';
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
