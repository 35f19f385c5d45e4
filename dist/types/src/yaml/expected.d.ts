/** A token where the grammar has no place for it, as parserc.go refuses it: what its author meant. */
import { Mistake } from './mistakes.ts';
import type { Scanner } from './scanner.ts';
import type { Scalar, SyntaxProblem, YamlNode } from './tree.ts';
/** Where the parser was. */
export interface Within {
    readonly what: 'mapping' | 'sequence' | 'flow' | 'node';
    /** Of the collection; of the innermost open bracket around a node, or -1. */
    readonly start: number;
    /** The end of what was read last. */
    readonly end: number;
    /** The scalar that was read last. */
    readonly last: Scalar | undefined;
}
/** The mistake that the next token is, which was peeked at. */
export declare function unexpected(scanner: Scanner, type: number, within: Within): Mistake;
/** Text behind a document's value, at the token that was peeked at: Go stops reading before it. */
export declare function unread(scanner: Scanner, root: YamlNode): SyntaxProblem;
