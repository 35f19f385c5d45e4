/** `'…'.format([…])` (github.com/google/cel-go ext/formatting.go). */
import type { Expr } from '../ast.ts';
import type { Issues } from '../issues.ts';
import type { Type } from '../types.ts';
import { type Result, type Value } from '../values.ts';
export declare function format(text: string, args: readonly Value[]): Result;
/** Reports constant texts whose clauses do not fit the list behind them. */
export declare function validateFormats(expr: Expr, typeOf: (expr: Expr) => Type, issues: Issues): void;
