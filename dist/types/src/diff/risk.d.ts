/** What an apply puts at risk, the worst first. */
import type { Finding } from '../base/index.js';
import type { Action } from './plan.js';
import { type Rollout } from './rollout.js';
/**
 * refused: the API server rejects it. deadlock: the rollout never ends. removal: pods of many nodes are deleted at the same time. critical: every node's
 * CNI agent, service proxy, CSI driver or device plugin restarts, or another CNI agent starts beside one. restart: the pods of all nodes are replaced. none: no pod restarts.
 */
export declare const RISKS: readonly ['refused', 'deadlock', 'removal', 'critical', 'restart', 'none'];
export type Risk = (typeof RISKS)[number];
export interface Risky {
    readonly action: Action;
    readonly isRefused: boolean;
    readonly replacement: Rollout | undefined;
    readonly findings: readonly Pick<Finding, 'hazard'>[];
    /** On the nodes that were given, whichever comes first, some keep their old pod. */
    readonly sticks?: boolean;
    /** Old and new pods need the same port of their node. */
    readonly sharesPorts?: boolean;
    /** None of the given nodes has an old pod. */
    readonly runsNowhere?: boolean;
    /** Another agent configures the network of its nodes. */
    readonly joinsNetwork?: boolean;
    /** Undefined: what the rules say. */
    readonly removesAtOnce?: boolean | undefined;
    /** The old object is deleted. */
    readonly isPruned?: boolean;
    /** Its nodes do not work without it. */
    readonly isNodeCritical: boolean;
}
export declare function riskOf({ action, isRefused, replacement, findings, sticks, sharesPorts, isPruned, removesAtOnce, runsNowhere, joinsNetwork, isNodeCritical, }: Risky): Risk;
