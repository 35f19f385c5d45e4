/** What an apply would do to each DaemonSet, and how its pods would be replaced. Pure: nothing here asks a cluster. */
import { type Verdict, type Effects } from '../admission/index.js';
import type { Change, DaemonSetModel, UpdateModel } from '../subjects/index.js';
import type { OldObject } from '../workspace/index.js';
import type { ObjectReference, UserError, Location } from '../base/index.js';
import { type Rollout } from './rollout.js';
import { type Commands } from './commands.js';
export type { Commands } from './commands.js';
export type { Rollout } from './rollout.js';
export interface Plan {
    /** As the user named it. */
    readonly base: string;
    /** The targeted versions: "1.37", "1.31-1.34". */
    readonly kubernetes: string;
    /** In order of file and place; unchanged DaemonSets are not in it. */
    readonly daemonSets: readonly PlannedDaemonSet[];
    readonly summary: PlanSummary;
    /** What estimates stand on; empty where nothing is estimated. */
    readonly assumptions: readonly string[];
    /** What is wrong with the command or its paths. */
    readonly errors: readonly UserError[];
}
export interface PlanSummary {
    readonly files: number;
    readonly unchangedFiles: number;
    readonly created: number;
    readonly updated: number;
    readonly renamed: number;
    readonly removed: number;
    /** The API server says no. */
    readonly refused: number;
    /** The pods of all nodes are replaced. */
    readonly restarted: number;
    /** What was seen in changed files and cannot be compared, by reason: "template", "kustomize patch", … with their numbers. */
    readonly notChecked: Readonly<Record<string, number>>;
}
/** create, rename: an apply makes a new object. remove: the manifest is gone, and an apply leaves the object as it is. */
export type Action = 'create' | 'update' | 'rename' | 'remove';
export interface PlannedDaemonSet extends Effects {
    readonly action: Action;
    readonly object: ObjectReference;
    /** The name it had, where it is renamed or moved. */
    readonly former: ObjectReference | undefined;
    /** Of its manifest; of a removed one, where it was. */
    readonly location: Location;
    readonly verdict: Verdict;
    readonly refused: readonly Refusal[];
    readonly changes: readonly PlannedChange[];
    /** Undefined where no pod is replaced. */
    readonly replacement: Rollout | undefined;
    readonly commands: Commands;
}
export interface Refusal {
    readonly rule: string;
    /** As in Status.details.causes[].reason. */
    readonly type: string;
    /** The API server's own string. */
    readonly field: string;
    readonly message: string;
}
export interface PlannedChange {
    readonly kind: Change['kind'];
    /** Where it is; of what is removed, where it was. */
    readonly path: string;
    /** The same with the names of list items: `spec.template.spec.containers[agent].image`. */
    readonly field: string;
    readonly from: unknown;
    readonly to: unknown;
    /** Part of the pod template. */
    readonly inTemplate: boolean;
}
export interface PlanInput {
    readonly base: string;
    readonly kubernetes: string;
    readonly updates: readonly UpdateModel[];
    readonly created: readonly DaemonSetModel[];
    readonly removed: readonly OldObject[];
    readonly files: number;
    readonly unchangedFiles: number;
    readonly notChecked: Readonly<Record<string, number>>;
    /** How many nodes run a pod; undefined: what a live export tells, or nothing. */
    readonly nodes: number | undefined;
    readonly errors: readonly UserError[];
}
export declare function planOf(input: PlanInput): Plan;
