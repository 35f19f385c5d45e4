/** What all evaluations of one run take. Kubernetes bounds each request; a run has as many as there are objects, policies, bindings and parameters. */
import type { UserError } from '../base/index.js';
/** Units of CEL cost, and of work that has none; in all, and by what was evaluated. */
export interface Spending {
    spent: number;
    readonly by: Map<string, number>;
}
export declare function isSpent({ spent }: Spending): boolean;
/** @param name What is evaluated, for the user. */
export declare function spend<T>(spending: Spending, name: string, evaluate: () => T): T;
/** Of one request or object: whether it took as much as it may. */
export declare class Turn {
    #private;
    get isOver(): boolean;
}
/** Where evaluations stopped. */
export declare function spendingError(spending: Spending): UserError | undefined;
