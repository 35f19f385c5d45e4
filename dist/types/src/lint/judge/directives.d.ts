import { type ObjectReference, type Location, type Span } from '../../base/index.js';
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
    /** Whether the document was checked: what is written for findings of another tool's document, or of what is rendered from it, may be unused. */
    readonly checked: boolean;
}
export interface RuleNames {
    /** The id of a rule, by that or a former one. */
    get(name: string): string | undefined;
    /** For a name that no rule has: `; did you mean "…"?`, or nothing. */
    guess(name: string): string;
}
/** The reason of a suppression that nobody has given one yet. */
export declare const PLACEHOLDER = "TODO: why";
/** Those of a document that is not checked have no mistakes. */
export declare function directivesIn(source: SuppressionSource, names: RuleNames, checked?: boolean): Directives;
