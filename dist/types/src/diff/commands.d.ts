/** Commands to watch an update, to undo it, and to do what an apply does not. */
import { type RenderedFrom } from '../base/index.js';
import { type DaemonSet } from '../kubernetes/index.js';
import type { Change } from '../subjects/index.js';
import type { Status } from '../workspace/index.js';
import type { Field } from '../yaml/index.js';
import type { Rollout } from './rollout.js';
import { type Caution, type Step } from './steps.js';
/** @typeParam S Steps; in a plan, as they are printed. */
export interface Commands<S = string> {
    readonly watch: readonly string[];
    /** Commands, and what to do where no command does it. */
    readonly undo: readonly string[];
    /** What is left to do by hand; for a refused update, the way around. */
    readonly steps: readonly S[];
}
export interface Planned {
    readonly action: 'create' | 'update' | 'rename';
    readonly daemonSet: Field<DaemonSet>;
    readonly before: Field<DaemonSet> | undefined;
    /** As the old manifest has it. */
    readonly apiBefore?: string | undefined;
    readonly replacement: Rollout | undefined;
    readonly changes: readonly Change[];
    /** Of a live export. */
    readonly status?: Status | undefined;
    /** The release of Helm that the object is of, where helm sends the update. */
    readonly release?: Release | undefined;
    /** Other objects that change with the update, in words. */
    readonly beside?: readonly string[];
    /** The rules that present the refusals. */
    readonly refused: readonly string[];
    /** What the manifest was rendered with. */
    readonly rendering: Pick<RenderedFrom, 'renderer' | 'by'> | undefined;
    /** helm sends it. */
    readonly isOfHelm?: boolean;
    /** A kustomization gathers its file, and may change it. */
    readonly isBuilt?: boolean;
    /** The old object is deleted with the apply. */
    readonly isPruned: boolean;
    /** The release of Helm, of which helm does nothing before its API versions are rewritten. */
    readonly ended?: Release | undefined;
    /** Its pods never become available, and not because of the old ones. */
    readonly isStuck?: boolean;
    /** What is new may be there already. */
    readonly maybeSame?: boolean;
    /** Another file that holds it, too. */
    readonly twin?: string | undefined;
    /** A host port that the old pods hold and the new ones need. */
    readonly sharedPort?: number | undefined;
    /** A port of the node on which both listen. */
    readonly listenPort?: string | undefined;
}
export interface Release {
    readonly name: string;
    readonly namespace: string | undefined;
}
/** Of an unknown name: helm list tells it. */
export declare const ANY_RELEASE: Release;
export declare function commandsFor(planned: Planned): Commands<Step>;
interface Name {
    readonly name?: string;
    readonly namespace?: string | undefined;
}
export declare function deletionStep(object: Name, caution: Caution, more?: string): Step;
/** Undefined where pods wait until somebody deletes them. */
export declare function restarting(daemonSet: Field<DaemonSet>): string | undefined;
export {};
