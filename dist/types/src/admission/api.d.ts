/**
 * What the API server says to a DaemonSet, without an API server: creates and updates with fieldValidation=Strict,
 * for Kubernetes 1.25 to 1.37. The package's entry `ds-lint/admission`.
 */
import { type Apply, type FeatureGates } from '../kubernetes/index.js';
import { type Verdict } from './admit.js';
import { type ErrorType } from './rejection.js';
import { type Effects } from './update/index.js';
export type { Verdict } from './admit.js';
export type { ErrorType } from './rejection.js';
export interface Options {
    /** Such as `1.34`; the newest by default. */
    readonly kubernetes?: string;
    /** How the text is read; by default as kubectl reads it: as JSON where it is JSON. */
    readonly contentType?: 'yaml' | 'json';
    /** As a request with `dryRun=All`, which storage has no part in. */
    readonly dryRun?: boolean;
    /**
     * `raw`, the default: the text is the request body. `kubectl`: kubectl, Helm, Argo CD or Flux reads it and sends JSON: the last of equal keys of
     * YAML is kept, and some documents are not sent at all.
     */
    readonly apply?: Apply;
    /** What the cluster sets, by the names of gates; others have their defaults, and so has a gate that the version lacks or has locked. */
    readonly featureGates?: FeatureGates;
}
/** An error of the API server, as in Status.details.causes. */
export interface Rejection {
    readonly type: ErrorType;
    /** The API server's own string; empty where it names none. */
    readonly field: string;
    readonly message: string;
    /** The field where the mistake is, from the manifest's root. */
    readonly path: string;
    /** The id of the rule that presents it. */
    readonly rule: string;
    /** Where the value starts that cannot be decoded, one-based in its document: the line that the API server tells of a duplicate key. */
    readonly line?: number;
    /** The key that is there twice; the path ends above what is nested deeper than any field. */
    readonly key?: string;
}
export interface Warning {
    readonly field: string;
    readonly message: string;
}
export interface Answer {
    readonly verdict: Verdict;
    /** Why the DaemonSet is rejected; empty where it is accepted. */
    readonly rejections: readonly Rejection[];
    readonly warnings: readonly Warning[];
    /** Fields that the API server accepts and does not store. */
    readonly dropped: readonly string[];
    /** For a badrequest because of unknown or duplicate fields alone: the answer, had they been ignored. */
    readonly beyond?: Pick<Answer, 'verdict' | 'rejections' | 'warnings'>;
}
export interface UpdateAnswer extends Answer, Effects {
}
/**
 * Creates a DaemonSet from a text, whose first document is taken, or from an object as JSON.parse gives it.
 * Throws a RangeError for a version that is not known.
 */
export declare function create(input: string | object, options?: Options): Answer;
/**
 * Replaces one DaemonSet by another, with PUT. The old one is taken as a create would have stored it, refused or not.
 * Throws a RangeError for a version that is not known, and a TypeError when the old one cannot be decoded.
 */
export declare function update(old: string | object, updated: string | object, options?: Options): UpdateAnswer;
