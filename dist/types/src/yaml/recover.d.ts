import type { Span } from '../source.js';
import type { SyntaxProblem } from './tree.js';
/** Empty when that parser finds nothing wrong. */
export declare function syntaxProblems(text: string, { start, end }: Span): SyntaxProblem[];
