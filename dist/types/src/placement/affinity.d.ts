/** Whether a node is one that nodeSelector and required node affinity select (component-helpers/scheduling/corev1/nodeaffinity). */
import { type Labels, type PodSpec } from '../kubernetes/index.js';
import type { Node } from './types.js';
type Selecting = Pick<PodSpec, 'nodeSelector' | 'affinity'>;
/** One condition on one label. */
export interface LabelRequirement {
    readonly key: string;
    matches(labels: Labels): boolean;
}
/** Parsed once, asked for every node. */
export declare class RequiredNodeAffinity {
    #private;
    constructor({ nodeSelector, affinity }: Selecting);
    matches(node: Node): boolean;
    matchesSelector({ metadata: { labels } }: Node): boolean;
    /** Terms are alternatives; all of a term must hold. */
    matchesAffinity({ metadata: { name, labels } }: Node): boolean;
    /** What is asked of single labels. */
    labelRequirements(): LabelRequirement[];
    /** Names of nodes that are asked for, or excepted. */
    nodeNames(): string[];
}
export {};
