import { type YamlNode } from '../../yaml/index.js';
import { type DecodeProblem } from './problem.js';
import type { ContentType } from './scalar.js';
/** unreadable: kubectl cannot decode the document; nomatch: no API has such a kind; empty: there is nothing to send. */
export type ClientVerdict = 'unreadable' | 'nomatch' | 'empty';
export interface ClientStop {
    readonly verdict: ClientVerdict;
    /** What kubectl tells, or would tell next: known to the API server, too, or only to kubectl. */
    readonly problems: readonly DecodeProblem[];
}
/** Undefined where kubectl sends the document. `known`: what the API server would not decode; `about`: why it is another kind for it. */
export declare function clientStop(root: YamlNode | undefined, known: readonly DecodeProblem[], about: DecodeProblem | undefined, contentType: ContentType): ClientStop | undefined;
