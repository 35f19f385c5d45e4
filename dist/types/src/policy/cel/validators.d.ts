/** Mistakes that types do not show: constants that are no durations, lists of mixed types (github.com/google/cel-go cel/validator.go). */
import { type Expr } from './ast.ts';
import type { Checked } from './checker.ts';
import type { Environment } from './environment.ts';
import type { Issues } from './issues.ts';
/** Reports lists and maps whose items are of different types; those in format() may be. */
export declare function validateAggregates({ expr, types }: Checked, issues: Issues): void;
/** Reports constants that are no durations, timestamps or regular expressions where one is needed. */
export declare function validateConstants(expr: Expr, environment: Environment, issues: Issues): void;
