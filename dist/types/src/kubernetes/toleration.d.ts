import type { Toleration } from './generated/types.js';
/** core/v1 Taint. */
export interface Taint {
    readonly key: string;
    readonly value?: string | undefined;
    readonly effect: string;
}
/** Taint.MatchTaint: whether two taints have the same key and effect, and so exclude each other on a node. */
export declare function matchTaint(taint: Taint, other: Taint): boolean;
/**
 * Toleration.ToleratesTaint
 * @param comparisons Whether Lt and Gt compare (feature gate TaintTolerationComparisonOperators); without it they tolerate nothing.
 */
export declare function toleratesTaint(toleration: Toleration, taint: Taint, comparisons?: boolean): boolean;
/** TolerationsTolerateTaint: the first toleration that does. */
export declare function tolerationOf(tolerations: readonly Toleration[], taint: Taint, comparisons?: boolean): Toleration | undefined;
/** What a toleration with a key tolerates, as kubectl prints a taint: `dedicated=gpu:NoSchedule`; any value or effect is left out. */
export declare function tolerationText({ key, operator, value, effect }: Toleration): string;
/** Whether the taint keeps pods that do not tolerate it away; PreferNoSchedule does not. */
export declare function repels({ effect }: Taint): boolean;
/** Whether every taint that repels is tolerated. */
export declare function toleratesAll(tolerations: readonly Toleration[], taints: readonly Taint[], comparisons?: boolean): boolean;
