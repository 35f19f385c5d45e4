import type { DaemonSet } from '../kubernetes/types.js';
import type { Document } from '../yaml/document.js';
import type { YamlNode } from '../yaml/tree.js';
import { type Decoded } from './decode.js';
import { type DecodeProblem } from './decodeproblem.js';
import type { DroppedField } from './drop.js';
import { type ApiWarning, Checks, type Rejection } from './rejection.js';
/** ok 201 or 200, invalid 422, badrequest 400, conflict 409, toolarge 413. Other than a dry run, storage may refuse what is ok. */
export type Verdict = 'ok' | 'invalid' | 'badrequest' | 'conflict' | 'toolarge';
export interface Admission {
    /** The minor version of the API server. */
    readonly minor: number;
    readonly verdict: Verdict;
    /** Every mistake: those of strict decoding, and what validation would have said had they been ignored. */
    readonly rejections: readonly Rejection[];
    readonly warnings: readonly ApiWarning[];
    /** Fields that are accepted and silently removed, because their feature gates are off by default. */
    readonly dropped: readonly DroppedField[];
    readonly value: DaemonSet;
    /** After defaulting. */
    readonly effective: DaemonSet;
}
/** What the API server says to a document, or an object in it. `node` is the object's mapping. */
export declare function admit(node: YamlNode | undefined, { contentType }: Pick<Document, 'contentType'>, minor: number): Admission;
export declare function admitDecoded({ value, problems, fatal }: Decoded<DaemonSet>, minor: number): Admission;
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
