import type { PodSpec } from './generated/types.js';
/** One requirement on a label of nodes. */
export interface LabelRequirement {
    readonly key: string;
    readonly operator: string;
    readonly values: readonly string[];
}
/** All requirements of one alternative must hold. Without a requirement it is every node; no alternative is no node. */
export type Alternatives = readonly (readonly LabelRequirement[])[];
/** nodeSelector and required node affinity together. */
export declare const nodeAlternatives: (spec: PodSpec) => Alternatives;
/** Whether it asks for nodes of some kind: by a label that they have, and not by what they can run alone. */
export declare function selectsNodes(spec: PodSpec): boolean;
/** Whether the pods run on Windows alone: os.name says so, options that only Windows has, or each alternative of their selection. */
export declare function isForWindows(spec: PodSpec | undefined): boolean;
/** Whether the pod or one of its containers has options that Linux does not have. */
export declare function hasWindowsOptions(spec: PodSpec): boolean;
/** Whether the pods are said to run on Windows, be it among other systems. */
export declare function asksForWindows(spec: PodSpec | undefined): boolean;
/** Whether every node that `inner` selects is certainly selected by `outer`, too. */
export declare function isWithin(inner: Alternatives, outer: Alternatives): boolean;
/** Whether certainly no node is selected by both. */
export declare function areDisjoint(a: Alternatives, b: Alternatives): boolean;
