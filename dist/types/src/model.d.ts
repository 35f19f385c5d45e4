/** Manifests → subjects: what rules are handed. */
import { type Admission, type Verdict } from './admission/admit.js';
import type { ApiWarning, Rejection } from './admission/rejection.js';
import type { Effects } from './admission/update.js';
import type { Change } from './changes.js';
import type { ObjectReference, Rejected } from './finding.js';
import type { Status } from './former.js';
import type { Container, DaemonSet, PodSpec } from './kubernetes/types.js';
import { type VersionRange } from './kubernetes/version.js';
import type { Manifest } from './manifest.js';
import type { Objects } from './objects.js';
import { type Role } from './role.js';
import type { Location } from './source.js';
import type { Template } from './template.js';
import type { Document } from './yaml/document.js';
import { type AnyField, type Field } from './yaml/field.js';
import type { SyntaxProblem } from './yaml/tree.js';
interface AboutDaemonSet {
    readonly daemonSet: Field<DaemonSet>;
    readonly pod: Field<PodSpec>;
    /** The targeted versions of Kubernetes. */
    readonly target: VersionRange;
}
/** Records: adding a member breaks no rule. */
export interface Subjects {
    /** A file that cannot be read. */
    source: {
        readonly source: Location;
        readonly reason: string;
    };
    /** A document that may hold a DaemonSet and is broken. */
    syntax: {
        readonly document: Document;
        readonly problem: SyntaxProblem;
    };
    /** A file that has to be rendered first. */
    template: {
        readonly document: Document;
        readonly template: Template;
    };
    daemonSet: AboutDaemonSet & {
        readonly role: Role;
    };
    container: AboutDaemonSet & {
        readonly role: Role;
        readonly container: Field<Container>;
        readonly kind: ContainerKind;
    };
    rejection: AboutDaemonSet & {
        readonly rejection: Omit<Rejection, 'type' | 'field'>;
        readonly place: AnyField | Location;
        /** Every error that it stands for; empty for what every targeted version accepts, and some do not store. */
        readonly rejected: readonly Rejected[];
        /** The old DaemonSet, where only its update is refused. */
        readonly before?: Field<DaemonSet>;
    };
    /** What a schema of the user's refuses of an object that it is for. */
    schema: {
        readonly place: AnyField | Location;
        readonly message: string;
    };
    apiWarning: AboutDaemonSet & {
        readonly warning: ApiWarning;
        readonly place: AnyField | Location;
    };
    /** A DaemonSet that replaces an old one. Without a base there is none. */
    update: AboutDaemonSet & {
        readonly role: Role;
    } & Update;
}
export interface Update {
    readonly before: Before;
    /** renamed, moved: an apply creates another DaemonSet, and the old one stays. */
    readonly relation: Relation;
    readonly effects: UpdateEffects;
    /** What differs in labels, annotations and spec once defaults are filled in. */
    readonly changes: readonly Change[];
    /** Every other object that stood there before, and that stands there now. */
    readonly objectsBefore: Objects;
    readonly objects: Objects;
}
export type Relation = 'same' | 'renamed' | 'moved';
/** The old DaemonSet, as apps/v1 reads it. */
export interface Before {
    readonly daemonSet: Field<DaemonSet>;
    readonly pod: Field<PodSpec>;
    /** Its apiVersion is the one that is written. */
    readonly object: ObjectReference;
    /** Of a live export. */
    readonly status: Status | undefined;
}
/** What the newest targeted version makes of the update. */
export interface UpdateEffects extends Effects {
    readonly verdict: Verdict;
}
export type SubjectName = keyof Subjects;
/** A sidecar is an init container that keeps running (restartPolicy Always). */
export type ContainerKind = 'main' | 'sidecar' | 'init';
/** One DaemonSet, decoded, defaulted and judged by the API server's rules of every targeted version. */
export declare class DaemonSetModel {
    #private;
    readonly manifest: Manifest;
    readonly target: VersionRange;
    readonly daemonSet: Field<DaemonSet>;
    readonly pod: Field<PodSpec>;
    constructor(manifest: Manifest, target: VersionRange);
    get role(): Role;
    subject(): Subjects['daemonSet'];
    containers(): Subjects['container'][];
    /** Rejections of one cause are one subject; those that not every targeted version gives say which do. */
    rejections(): Subjects['rejection'][];
    /** Those of an update that a create would not get. */
    updateRejections(admissions: readonly Answered[], before: Field<DaemonSet>): Subjects['rejection'][];
    /** One admission for each targeted version. */
    grouped(admissions: readonly Answered[]): Subjects['rejection'][];
    warnings(): Subjects['apiWarning'][];
}
type Answered = Pick<Admission, 'minor' | 'rejections'>;
export {};
