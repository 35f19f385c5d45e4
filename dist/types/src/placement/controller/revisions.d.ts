/** The ControllerRevisions of a DaemonSet (constructHistory, cleanupHistory). */
import { type PodTemplateSpec } from '../../kubernetes/index.js';
export interface Revision {
    /** The value of the label controller-revision-hash. */
    readonly hash: string;
    /** With its defaults. */
    readonly template: PodTemplateSpec;
    /** The highest is the current one. */
    revision: number;
}
/** Hashes of templates: templates that print the same have the same one. */
export declare class TemplateHashes {
    #private;
    of(template: PodTemplateSpec): string;
}
/** The revisions once the template is the current one: a former revision comes back under a new number, none is added for it. */
export declare function withCurrent(revisions: readonly Revision[], template: PodTemplateSpec, hash: string): {
    current: Revision;
    all: Revision[];
};
/** Without the oldest ones beyond the limit that no pod has. */
export declare function withinLimit(all: readonly Revision[], current: Revision, limit: number, live: ReadonlySet<string>): Revision[];
