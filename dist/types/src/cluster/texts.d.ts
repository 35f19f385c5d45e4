/** Taints, amounts and requirements as Kubernetes writes them. */
import type { NodeSelectorRequirement, Taint } from '../kubernetes/index.js';
/** `key=value:Effect`, as kubectl prints it. */
export declare function taintText({ key, value, effect }: Taint): string;
/** `zone In [a, b]`, `gpu Exists`. */
export declare function requirementText({ key, operator, values }: NodeSelectorRequirement): string;
/** `1 gpu node`, `3 gpu nodes`. */
export declare function nodesText(nodes: number, className: string): string;
/** `gpu node` */
export declare function nodeText(className: string): string;
/** `a gpu node`, `an arm node` */
export declare function oneNodeText(className: string): string;
/** An amount as placement counts it, as a quantity that is easy to read: `1930m`, `3.5Gi`. */
export declare function amountText(resource: string, amount: number): string;
/** `100m–250m`; one amount where both are equal. */
export declare function rangeText(resource: string, { least, most }: {
    readonly least: number;
    readonly most: number;
}): string;
