/** Tabs in indentation, where go.yaml.in/yaml/v2 refuses them and js-yaml does not: even on lines that are otherwise blank. */
import type { Span } from '../source.js';
import type { SyntaxProblem, YamlNode } from './tree.js';
/** Tabs may stand in flow collections, quotes and block scalars, and as far in behind a plain scalar as its next line would have to be. */
export declare function tabProblems(text: string, { start, end }: Span, root: YamlNode | undefined): SyntaxProblem[];
