import type { ApiWarning, Rejection } from './admission/rejection.js';
import type { Rejected } from './finding.js';
import type { Container, DaemonSet, PodSpec } from './kubernetes/types.js';
import type { VersionRange } from './kubernetes/version.js';
import type { Manifest } from './manifest.js';
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
        readonly rejection: Rejection;
        readonly place: AnyField | Location;
        readonly rejected: readonly Rejected[];
    };
    apiWarning: AboutDaemonSet & {
        readonly warning: ApiWarning;
        readonly place: AnyField | Location;
    };
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
    warnings(): Subjects['apiWarning'][];
}
export {};
