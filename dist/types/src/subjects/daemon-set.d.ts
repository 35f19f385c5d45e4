/** One DaemonSet, and what rules are given of it. */
import { type Admission, type Received } from '../admission/index.js';
import { type Apply, type DaemonSet, type FeatureGates, type PodSpec, type Target } from '../kubernetes/index.js';
import { type Manifest, type Objects } from '../workspace/index.js';
import { type Field } from '../yaml/index.js';
import { type AgentRoles } from './agent-role.js';
import type { Subjects } from './subjects.js';
/** Before models of DaemonSets that are sent by server-side apply are asked for rejections: what merges objects is not loaded in other runs. */
export declare function loadServerSideApply(): Promise<void>;
/** One DaemonSet, decoded, defaulted and judged by the API server's rules of every targeted version. */
export declare class DaemonSetModel {
    #private;
    readonly manifest: Manifest;
    readonly target: Target;
    /** Every other object that was given. */
    readonly objects: Objects;
    readonly daemonSet: Field<DaemonSet>;
    readonly pod: Field<PodSpec>;
    constructor(manifest: Manifest, target: Target, 
    /** Every other object that was given. */
    objects?: Objects);
    get apply(): Apply;
    get gates(): FeatureGates | undefined;
    /** What each targeted version decodes. */
    get received(): readonly Received[];
    get role(): AgentRoles;
    subject(): Subjects['daemonSet'];
    containers(): Subjects['container'][];
    /** Rejections of one cause are one subject; those that not every targeted version gives say which do. */
    rejections(): Subjects['rejection'][];
    /** Of a part of a manifest: fields that no DaemonSet has. Those of a strategic merge patch itself begin with a dollar sign. */
    unknownFields(): Subjects['rejection'][];
    /** Those of an update that a create would not get. */
    updateRejections(admissions: readonly Answered[], before: Field<DaemonSet>, after: Field<DaemonSet>): Subjects['rejection'][];
    /** One admission for each targeted version. @param root Of the object that they are about. */
    grouped(admissions: readonly Answered[], root?: Field<DaemonSet>): Subjects['rejection'][];
    warnings(): Subjects['apiWarning'][];
}
type Answered = Pick<Admission, 'minor' | 'rejections'>;
export {};
