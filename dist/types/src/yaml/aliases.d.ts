import type { SyntaxProblem, YamlNode } from './tree.js';
/** The first alias that Go would refuse: one inside its own anchor, or one too many. Costs what the expansion costs, at most some million steps. */
export declare function aliasProblem(root: YamlNode): SyntaxProblem | undefined;
