/** What an apply would do to all DaemonSets together. Pure: nothing here asks a cluster. */
import type { Verdict, Effects } from '../admission/index.js';
import type { Change, Created, DaemonSetModel, UpdateModel } from '../subjects/index.js';
import { type AreApart, type OldObject } from '../workspace/index.js';
import { type Bug, type Finding, type Location, type ObjectReference, type UserError, type RenderedFrom } from '../base/index.js';
import type { Sender } from '../admission/apply/index.js';
import type { NodesRollout } from '../cluster/index.js';
import type { Apply } from '../kubernetes/index.js';
import { type FailOn, type Unrendered } from '../lint/index.js';
import type { Commands } from './commands.js';
import type { NodeChange } from './nodes.js';
import { type PortWait, type StoodWith } from './ports.js';
import { type Risk } from './risk.js';
import type { Rollout } from './rollout.js';
import { type ListenClash, type SharedFolder } from './shared.js';
import { type TakenContainer } from './taken.js';
export type { Sender } from '../admission/apply/index.js';
export type { Commands } from './commands.js';
export type { NodeChange } from './nodes.js';
export type { PortWait } from './ports.js';
export { type Risk, RISKS } from './risk.js';
export type { Rollout } from './rollout.js';
export type { ListenClash, SharedFolder } from './shared.js';
export interface Plan {
    /** As the user named it. */
    readonly base: string;
    /** The targeted versions: "1.37", "1.31-1.34". */
    readonly kubernetes: string;
    /** The riskiest first, then in order of file and place. Unchanged ones are in it only for findings about what changed beside them. */
    readonly daemonSets: readonly PlannedDaemonSet[];
    readonly summary: PlanSummary;
    /** Those that restart on the same nodes, in the order that is safe to apply; empty where no two meet. */
    readonly together: readonly PlannedDaemonSet[];
    /** What changed, decides what runs, and was not compared. */
    readonly unrendered: readonly Unrendered[];
    /** In changed files, about no DaemonSet: why the exit status is not 0. */
    readonly findings: readonly Finding[];
    /** What estimates stand on; empty where nothing is estimated. */
    readonly assumptions: readonly string[];
    /** 0; 1 where the API server refuses an update or a finding of the plan is as severe as `failOn`; 2 for errors; 3 for failures of ds-lint. */
    readonly exitCode: 0 | 1 | 2 | 3;
    /** What is wrong with the command or its paths. */
    readonly errors: readonly UserError[];
    /** Failures of rules. */
    readonly bugs: readonly Bug[];
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
/**
 * create, rename: an apply makes a new object. remove: the manifest is gone, and an apply leaves the object as it is. unchanged: what it uses changed.
 */
export type Action = 'create' | 'update' | 'rename' | 'remove' | 'unchanged';
export interface PlannedDaemonSet extends Effects {
    readonly action: Action;
    readonly object: ObjectReference;
    /** The name it had, where it is renamed or moved. */
    readonly previous: ObjectReference | undefined;
    /** Of a removed one: a workload of another kind that has its name now, or a DaemonSet that is like it and runs on its nodes now. */
    readonly heir: ObjectReference | undefined;
    /** Of a new one: a DaemonSet that is like it, ran on its nodes and does so no more. */
    readonly origin: ObjectReference | undefined;
    /** Of its manifest; of a removed one, where it was. */
    readonly location: Location;
    /** The values or the overlay that it is rendered with. */
    readonly rendered?: Pick<RenderedFrom, 'renderer' | 'by'> | undefined;
    /** What is assumed to send the manifest, and to know what was sent before; undefined where no object is updated. */
    readonly sender: Sender | undefined;
    /** It may be there already. Of an update: unless the old manifest, which names no namespace, went elsewhere. Of what is new: another file holds it, too. */
    readonly maybeSame: boolean;
    /** Another file that holds it, too. */
    readonly twin: string | undefined;
    /** Of what is created: the API server refuses the old manifest, too. */
    readonly wasRefused: boolean;
    /** Of what is removed or renamed: helm deletes the old object, which the new release does not have. */
    readonly isPruned: boolean;
    /** Of what is pruned: what the API server rejects of the same release. Until that is mended, helm deletes nothing. */
    readonly failedAt: ObjectReference | undefined;
    /** Of what helm sends: what tells its release from others. */
    readonly release: string | undefined;
    readonly risk: Risk;
    /** What it is: "CNI agent"; "agent" where nobody knows. */
    readonly role: string;
    /** Its nodes do not work without it. */
    readonly isNodeCritical: boolean;
    readonly verdict: Verdict;
    readonly refused: readonly Refusal[];
    readonly changes: readonly PlannedChange[];
    /** Undefined where no pod is replaced. */
    readonly replacement: Rollout | undefined;
    readonly nodes: NodeChange | undefined;
    /** What it does on the nodes that were given; undefined where none were, and where nothing is updated or new. */
    readonly onNodes: NodesRollout | undefined;
    /** How many nodes there are said to be; of what is new. */
    readonly given: number | undefined;
    /** Pods that are unavailable now, as a live export of the old DaemonSet tells. */
    readonly unavailable: number;
    /** Where the manifest names no namespace and an export has several of that name: the one that it is compared with, and the others. */
    readonly ambiguous: {
        readonly namespace: string;
        readonly others: readonly string[];
    } | undefined;
    /** The live object is being deleted, as its export tells: its controller does nothing more. */
    readonly isBeingDeleted: boolean;
    /** Keys of ConfigMaps and Secrets that its pods read, as far as that can be told. */
    readonly configuration: readonly ConfigurationChange[];
    /** Objects that its pods do not start without, and that neither the manifests nor the old pods have. */
    readonly needs: readonly PlannedNeed[];
    /** The old pods have a readiness probe, and no container of the new ones has. */
    readonly losesReadiness: boolean;
    /** Images that stay as they are and whose names may stand for others when its pods restart, which pull them anew. */
    readonly repulled: readonly string[];
    /** CSI drivers that the old pods serve, and no pod of the plan serves after. */
    readonly lostDrivers: readonly string[];
    /** Host ports that its new pods need, and that pods of other DaemonSets still hold. */
    readonly portWaits: readonly PortWait[];
    /** Of CSI drivers, with an old DaemonSet that stands beside it after the apply. */
    readonly sharedSockets: readonly SharedFolder[];
    /** Folders of state that its pods write, and those of an old DaemonSet that stands beside it, too. */
    readonly sharedState: readonly SharedFolder[];
    /** Folders of logs that its pods send on, and those of an old DaemonSet that stands beside it, too. */
    readonly sharedLogs: readonly SharedFolder[];
    /** Ports of the node on which its containers and those of an old DaemonSet listen, and which not both declare. */
    readonly listenClashes: readonly ListenClash[];
    /** Of a new one: containers on the network of the node that an updated DaemonSet leaves to it, and runs until its pods are replaced. */
    readonly taken: readonly TakenContainer[];
    /** The namespace that its ServiceAccount has to be applied to, because its manifest names none. */
    readonly openAccount: OpenAccount | undefined;
    /** It has metadata.generateName alone, which kubectl apply refuses. */
    readonly isNameGenerated: boolean;
    /** Where only a number of nodes is given: DaemonSets that run on none of its nodes, by their names. */
    readonly elsewhere: readonly string[];
    /** Its new pods need ports of the node that the old ones hold. */
    readonly sharesPorts: boolean;
    /** Pods are deleted where the new ones may not run, whatever the strategy says; on given nodes it is known whether there are such. */
    readonly removesAtOnce: boolean;
    /** With maxSurge the next rollout never ends, because of host ports that the pods of today do not hold. */
    readonly deadlocksNext: boolean;
    /** What each node has to give, where that changes. */
    readonly requests: readonly RequestChange[];
    /**
     * What the rules say of its update, every error, and the warnings that the old one does not have; of a new one, every warning. The worst first; what the API server refuses is in `refused`.
     */
    readonly findings: readonly Finding[];
    readonly commands: Commands;
}
export interface OpenAccount {
    readonly name: string;
    /** Of the pods. */
    readonly namespace: string;
}
export type Rendering = Pick<RenderedFrom, 'renderer' | 'by'>;
export interface ConfigurationChange {
    readonly kind: 'ConfigMap' | 'Secret';
    readonly name: string;
    /** The first of them. */
    readonly key: string;
    readonly others: number;
    /** The name of the object in whose place it is. */
    readonly previous?: string;
}
export interface PlannedNeed {
    readonly kind: string;
    readonly name: string;
}
export interface RequestChange {
    readonly resource: string;
    /** Quantities as Kubernetes writes them; 0 for none. */
    readonly before: string;
    readonly after: string;
    /** Of all nodes, with its sign; undefined where nobody knows how many. */
    readonly total: string | undefined;
}
export interface Refusal {
    readonly rule: string;
    /** As in Status.details.causes[].reason. */
    readonly type: string;
    /** The API server's own string. */
    readonly field: string;
    /** Where the mistake really is; empty where that is no field. */
    readonly at: string;
    readonly message: string;
    readonly location: Location;
}
export interface PlannedChange {
    readonly kind: Change['kind'];
    /** Where it is; of what is removed, where it was. */
    readonly path: string;
    /** The same with the names of list items: `spec.template.spec.containers[agent].image`. */
    readonly field: string;
    readonly from: unknown;
    readonly to: unknown;
    /** Of what is added or removed: the value without defaults. */
    readonly written: unknown;
    /** Part of the pod template. */
    readonly inTemplate: boolean;
}
export interface PlanInput {
    readonly base: string;
    readonly kubernetes: string;
    readonly updates: readonly UpdateModel[];
    readonly created: readonly Created[];
    readonly removed: readonly OldObject[];
    readonly areApart: AreApart;
    /** A workload of another kind that has its name now. */
    readonly heirOf?: (old: OldObject) => ObjectReference | undefined;
    /** Whether a kustomization gathers a file, by its absolute path. */
    readonly isBuilt?: (absolute: string) => boolean;
    /** Whether an old DaemonSet stood in what goes to the cluster of a file, by its absolute path. */
    readonly stoodWith: StoodWith;
    readonly unrendered: readonly Unrendered[];
    readonly files: number;
    readonly unchangedFiles: number;
    readonly notChecked: Readonly<Record<string, number>>;
    /** How many nodes run a pod; undefined: what a live export tells, or nothing. */
    readonly nodes: number | undefined;
    /** How a manifest was rendered, by its place. */
    readonly renderingOf?: (location: Location) => Rendering | undefined;
    /** What sends the manifests, where the user says so. */
    readonly apply?: Apply | undefined;
    /** What updates and new ones do on the nodes that were given. */
    readonly onNodes: ReadonlyMap<DaemonSetModel, NodesRollout>;
    /** About DaemonSets that changed, or about what changed beside them. */
    readonly findings: readonly Finding[];
    /** Ids of the rules about updates. */
    readonly updateRules: ReadonlySet<string>;
    /** Ids of the rules whose rejections the models of DaemonSets tell: what else is rejected, a policy denies. */
    readonly builtIn: ReadonlySet<string>;
    readonly failOn: FailOn;
    readonly errors: readonly UserError[];
    readonly bugs: readonly Bug[];
}
export declare function planOf(input: PlanInput): Plan;
