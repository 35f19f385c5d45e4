export interface GateProblem {
    readonly gate: string;
    /** The name is wrong, not the value. */
    readonly isName: boolean;
    readonly message: string;
}
/** `kubernetes`: the versions or ranges that are targeted; a gate is wrong where no targeted version takes it. */
export type GateProblems = (gates: Readonly<Record<string, boolean>>, kubernetes: readonly string[]) => GateProblem[];
/** Loads the table of every gate of Kubernetes. */
export declare function loadGateProblems(): Promise<GateProblems>;
