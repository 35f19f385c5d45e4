import type { Span } from '../source.js';
import type { SyntaxProblem } from './tree.js';
/** At most 50, the last of which says how many more there are. Empty when that parser finds nothing wrong, or is overwhelmed. */
export declare function syntaxProblems(text: string, { start, end }: Span): SyntaxProblem[];
