/** A DaemonSet and the one that it replaces → the subject of rules about updates. */
import { type Rejection, type UpdateAdmission } from '../admission/index.js';
import { type Objects, type Previous, type Relation } from '../workspace/index.js';
import type { DaemonSetModel } from './daemon-set.js';
import { type Merge } from './merge.js';
import type { Before, Subjects } from './subjects.js';
export interface Context {
    readonly objectsBefore: Objects;
    readonly objects: Objects;
}
export declare class UpdateModel {
    #private;
    readonly model: DaemonSetModel;
    readonly previous: Previous;
    readonly relation: Relation;
    readonly context: Context;
    /** Namespaces in which an export has others of that name: the new manifest names none. */
    readonly alsoIn: readonly string[];
    readonly before: Before;
    /** What every targeted version says against creating the old object. */
    readonly rejectionsBefore: readonly Rejection[];
    /** What an apply leaves; undefined where it makes another object. */
    readonly merge: Merge | undefined;
    /** The old manifest names no namespace and the new one does: the object is the same where the old one was applied there. */
    readonly maybeMoved: boolean;
    constructor(model: DaemonSetModel, previous: Previous, relation: Relation, context: Context, 
    /** Namespaces in which an export has others of that name: the new manifest names none. */
    alsoIn?: readonly string[]);
    /** What the newest targeted version answers. */
    get admission(): UpdateAdmission;
    /** Whether anything but the writing differs. */
    get changed(): boolean;
    /** The pods keep an account that the manifest no longer gives. */
    get keepsAccount(): boolean;
    /** What the API server says against the update, and would not say against a new object. None for what an apply creates. */
    rejections(): Subjects['rejection'][];
    /** Everything that the API server says against the update. */
    allRejections(): Subjects['rejection'][];
    subject(): Subjects['update'];
}
