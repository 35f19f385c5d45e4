import type { LintInput, LintReport } from './input.js';
/** Everything of the report but the time it took. */
export declare function runLint(input: LintInput): Promise<LintReport>;
