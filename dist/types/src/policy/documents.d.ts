/** Files → policies, bindings, and whatever else stands beside them. */
import type { ObjectReference, SourceFile, Span } from '../base/index.js';
import { type Manifest } from '../workspace/index.js';
import { type AnyField, type Document, type Scalar } from '../yaml/index.js';
import type { PolicyProblem } from './problem.js';
import type { ValidatingAdmissionPolicy, ValidatingAdmissionPolicyBinding } from './resources.js';
import type { Steps } from './validate/errors.js';
import { type Decoded } from './validate/shape.js';
/** An object with the places of its fields. */
export interface Written<T> extends Decoded<T> {
    readonly object: ObjectReference;
    readonly field: AnyField;
    /** Where a field of `value` is written, of an envelope that has it elsewhere. */
    readonly at?: (steps: Steps) => Steps;
}
export interface WrittenPolicy extends Written<ValidatingAdmissionPolicy> {
    readonly manifest: Manifest;
    /** Whose envelope it is, where it is not Kubernetes' own. */
    readonly engine?: 'Kyverno' | 'Gatekeeper';
    /** Of an envelope that brings its bindings along. */
    readonly own?: readonly Written<ValidatingAdmissionPolicyBinding>[];
}
export interface PolicyDocuments {
    readonly policies: readonly WrittenPolicy[];
    readonly bindings: readonly Written<ValidatingAdmissionPolicyBinding>[];
    /** Every document that can be read: comments in it may suppress. */
    readonly documents: readonly Document[];
    /** Texts that cannot be read. */
    readonly problems: readonly PolicyProblem[];
}
export declare const POLICY_KIND = "ValidatingAdmissionPolicy";
export declare const BINDING_KIND = "ValidatingAdmissionPolicyBinding";
export declare function readPolicies(files: readonly SourceFile[]): PolicyDocuments;
/** Whether an expression is written nowhere: its envelope stands for it. */
export declare function isImplied({ at }: Pick<WrittenPolicy, 'at'>, steps: Steps): boolean;
export declare function isAdmission({ apiVersion }: ObjectReference): boolean;
export declare function writtenBinding(object: ObjectReference, field: AnyField): Written<ValidatingAdmissionPolicyBinding>;
/** The scalar at a path of a manifest; undefined where there is none. */
export declare function scalarAt({ node }: Manifest, steps: Steps): Scalar | undefined;
/** Where a part of the text of a scalar is written. */
export declare function spanWithin(scalar: Scalar, file: SourceFile, { start, end }: Span): Span;
