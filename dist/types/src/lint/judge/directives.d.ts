import type { ObjectReference, Location, Span } from '../../base/index.js';
import { type SuppressionSource } from './source.js';
/** One rule, suppressed in one place. */
export interface Directive {
    /** The rule's id, also where a former one is written. */
    readonly rule: string;
    /** Of the rule's name in the comment, or of the annotation's key. */
    readonly location: Location;
    /** Of the annotation; empty for a comment. */
    readonly path: string;
    readonly object: ObjectReference | undefined;
    readonly reason: string;
    /** The last day on which it holds: YYYY-MM-DD. */
    readonly until: string | undefined;
    /** Findings that start there. */
    readonly scope: Span;
    /** Only findings about `object`, where the document holds several. */
    readonly ofObject: boolean;
}
/** A mistake in a directive, at its place. */
export interface DirectiveProblem {
    readonly kind: 'invalid' | 'reasonless';
    readonly message: string;
    readonly location: Location;
    readonly path: string;
    readonly object: ObjectReference | undefined;
}
export interface Directives {
    readonly directives: Directive[];
    readonly problems: DirectiveProblem[];
}
/** Ids and former ids → ids. */
export type RuleIds = ReadonlyMap<string, string>;
export declare function directivesIn(source: SuppressionSource, ids: RuleIds): Directives;
