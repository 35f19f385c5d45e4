import { type Checked } from './checker.js';
import type { Environment } from './environment.js';
import type { Step } from './frame.js';
/** Why no program can be made of an expression that is free of other mistakes. */
export declare class ProgramProblem extends Error {
}
/** Of an expression that is not checked, nothing but `expr` is given. */
export type Plannable = Pick<Checked, 'expr'> & Partial<Checked>;
/** @throws ProgramProblem */
export declare function plan(checked: Plannable, environment: Environment): Step;
