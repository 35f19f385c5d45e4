import { type Apply, type FeatureGates, type DaemonSet } from '../kubernetes/index.js';
import type { Document, YamlNode } from '../yaml/index.js';
import type { ClientVerdict } from './decode/client.js';
import { type Decoded } from './decode/index.js';
import { type DecodeProblem } from './decode/problem.js';
import type { DroppedField } from './drop/index.js';
import { type ApiWarning, Checks, type Rejection } from './rejection.js';
/**
 * ok 201 or 200, invalid 422, badrequest 400, conflict 409, toolarge 413, storage 500: what etcd's store refuses, which a dry run does not ask.
 * unreadable, nomatch, empty: kubectl sends nothing.
 */
export type Verdict = 'ok' | 'invalid' | 'badrequest' | 'conflict' | 'toolarge' | 'storage' | ClientVerdict;
export interface Admission {
    /** The minor version of the API server. */
    readonly minor: number;
    readonly verdict: Verdict;
    /** Every mistake: what kubectl stops at, those of strict decoding, and what validation would have said had they been ignored. */
    readonly rejections: readonly Rejection[];
    readonly warnings: readonly ApiWarning[];
    /** Values that kubectl silently drops, because their keys come again. */
    readonly lost: readonly Rejection[];
    /** Fields that are accepted and silently removed, because their feature gates are off. */
    readonly dropped: readonly DroppedField[];
    readonly decoded: Decoded<DaemonSet>;
    readonly value: DaemonSet;
    /** After defaulting. */
    readonly effective: DaemonSet;
}
/** What the API server says to a document, or an object in it. `node` is the object's mapping. */
export declare function admit(node: YamlNode | undefined, { contentType }: Pick<Document, 'contentType'>, minor: number, { apply, gates }?: {
    readonly apply?: Apply;
    readonly gates?: FeatureGates | undefined;
}): Admission;
export declare function admitDecoded(decoded: Decoded<DaemonSet>, minor: number, gates?: FeatureGates): Admission;
/** What kubectl stops at comes first. */
export declare function decodingRejections({ problems, stop }: Pick<Decoded<unknown>, 'problems' | 'stop'>): Rejection[];
/**
 * Validates a new DaemonSet, and warns about it if it is valid.
 * @param effective After defaulting.
 * @returns What would be stored, and what was dropped of it.
 */
export declare function createDaemonSet(effective: DaemonSet, checks: Checks): {
    daemonSet: DaemonSet;
    dropped: readonly DroppedField[];
};
export declare function verdictOf(rejections: readonly Rejection[]): Verdict;
/** A mistake of decoding as a rejection, at the characters where it was made. */
export declare function decodingRejection(problem: DecodeProblem): Rejection;
