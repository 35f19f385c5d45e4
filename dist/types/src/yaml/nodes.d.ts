/** The nodes of the tree, made of the tokens that a scanner has at hand. */
import type { Span } from '../base/index.ts';
import type { Scanner } from './scanner.ts';
import type { Alias, Entry, Mapping, Scalar, Sequence, SyntaxProblem, YamlNode } from './tree.ts';
/** Of collections within collections, as in Go. */
export declare const MAX_DEPTH = 10000;
export type Writable<T> = {
    -readonly [K in keyof T]: T[K];
};
/** Anchor and tag of a node. */
export interface Properties {
    readonly from: number;
    readonly anchor: Span | undefined;
    readonly name: string;
    /** In full; undefined where there is none. */
    readonly tag: string | undefined;
}
export declare class Nodes {
    #private;
    readonly scanner: Scanner;
    readonly problems: SyntaxProblem[];
    /** Of them, what JSON does not have: Go converts what it decoded, and so never sees what a later key of the same name replaced. */
    protected readonly unlikeJson: Map<SyntaxProblem, YamlNode>;
    /** Prefixes of tags. */
    protected readonly handles: Map<string, string>;
    /** The end of what was read last. */
    protected end: number;
    constructor(scanner: Scanner);
    /** Passes the token at hand. */
    protected skip(): void;
    protected sequence(start: number, flow: boolean, properties: Properties | undefined): Writable<Sequence>;
    protected mapping(start: number, flow: boolean, properties: Properties | undefined): Writable<Mapping>;
    protected closed<T extends Writable<Mapping> | Writable<Sequence>>(node: T): T;
    protected alias(): Alias;
    /** An anchor and a tag, in either order. */
    protected properties(first: number): Properties;
    protected scalar(type: number, properties: Properties | undefined): Scalar;
    /** Where no value is written: behind its properties, its colon or its dash. */
    protected empty(properties?: Properties): Scalar;
    protected entry(key: YamlNode, value: YamlNode): Entry;
    protected item(node: YamlNode): YamlNode;
    protected checkValue(node: YamlNode): void;
}
/** No merge key, no duplicate, every key a JSON key. */
export declare function isSimple(entries: readonly Entry[]): boolean;
/** A plain `<<`, or one that a tag makes a merge key. */
export declare function isMerge(key: YamlNode): boolean;
