/** Where each subject comes from: one table. `lint`, `diff` and the cases of rules all dispatch from it. */
import type { ObjectReference, Rejected, SourceFile } from '../base/index.js';
import { type Target } from '../kubernetes/index.js';
import { type Manifest, type Objects } from '../workspace/index.js';
import { type AnyField, type Document } from '../yaml/index.js';
import type { DaemonSetModel } from './daemon-set.js';
import type { Fleets } from './fleets.js';
import type { SubjectName, Subjects } from './subjects.js';
import type { UpdateModel } from './update.js';
/** What a finding says of the manifest it is about. */
export interface About {
    readonly object?: ObjectReference;
    readonly origin?: string;
    readonly rejected?: readonly Rejected[];
    /** Of a problem at a bare Location. */
    readonly path?: string;
    /** What stood in its place before, where that was something else. */
    readonly before?: AnyField;
    /** Named when a rule fails. */
    readonly file: string;
    /** The one that fixes may change. */
    readonly document?: Document;
}
export interface Produced<S extends SubjectName> {
    readonly subject: Subjects[S];
    readonly about: About;
    /** The one rule that it is for; without it every rule is asked. */
    readonly rule?: string;
}
/** What was found of a file before rules are asked: of one of its documents, or of the file as a whole. */
export interface Subjected {
    readonly file: SourceFile;
    readonly target: Target;
    readonly objects: Objects;
    readonly daemonSets?: readonly {
        readonly model: DaemonSetModel;
        readonly update: UpdateModel | undefined;
    }[];
    /** Undefined without nodes. */
    readonly fleets?: Fleets | undefined;
    readonly template?: Subjects['template'] | undefined;
    /** Why the file cannot be read as a text. */
    readonly unreadable?: readonly Subjects['source'][];
    readonly syntax?: readonly Subjects['syntax'][];
    /** Documents that mean to be a DaemonSet, and those beside one at which kubectl stops. */
    readonly mistaken?: readonly Subjects['refused'][];
    readonly stops?: readonly Subjects['refused'][];
    /** Parts of DaemonSets: what no DaemonSet can have is wrong in them, too. */
    readonly parts?: readonly DaemonSetModel[];
    /** Objects of other kinds that some rule is for. */
    readonly others?: readonly Manifest[];
    /** What the user's schemas refuse. */
    readonly mismatches?: readonly {
        readonly manifest: Manifest;
        readonly path: string;
        readonly subject: Subjects['schema'];
    }[];
}
type Producers = {
    readonly [S in SubjectName]: (from: Subjected) => Iterable<Produced<S>>;
};
export declare const PRODUCERS: Producers;
export {};
