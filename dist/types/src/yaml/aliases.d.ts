import type { SyntaxProblem, YamlNode } from './tree.ts';
/**
 * The first alias that Go would refuse: one inside its own anchor, one too many, or one that nests too deeply what it stands for. Costs what the
 * expansion costs, at most some million steps.
 */
export declare function aliasProblem(root: YamlNode): SyntaxProblem | undefined;
