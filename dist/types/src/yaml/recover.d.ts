/** Every syntax error of a broken document: what one mistake spoils is blotted out, and the text read again. */
import type { Span } from '../base/index.ts';
import type { SyntaxProblem } from './tree.ts';
/** In the order of the text, at most 50; the last one says when there are more. Empty where nothing is wrong. */
export declare function syntaxProblems(text: string, { start, end }: Span): SyntaxProblem[];
