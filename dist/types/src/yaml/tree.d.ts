/** The positioned tree of one YAML or JSON document. Offsets are UTF-16, into the file's text. */
import type { Span } from '../base/index.js';
interface Positioned {
    readonly start: number;
    readonly end: number;
    /** Where the node's properties (anchor, tag) start; `start` when it has none. */
    readonly from: number;
    /** The anchor's own span, its `&` included. */
    readonly anchor: Span | undefined;
}
/** A plain scalar is resolved as Go's sigs.k8s.io/yaml resolves it; every other one is a string. Its span includes its quotes or block header. */
export interface Scalar extends Positioned {
    readonly kind: 'scalar';
    readonly style: 'plain' | 'single' | 'double' | 'literal' | 'folded';
    /** bigint: an integer that a JavaScript number cannot hold. */
    readonly value: string | number | bigint | boolean | null;
    /** The value before it was resolved: `0644`, `80.0`, `yes`. */
    readonly text: string;
    /** A number that Go reads as a float, though it may be whole: `80.0`, `1e3`. */
    readonly float: boolean;
    /** The tag that is written, in full; undefined where there is none. */
    readonly tag: string | undefined;
}
export interface Mapping extends Positioned {
    readonly kind: 'mapping';
    readonly flow: boolean;
    /** In the order of the text; duplicates and merge keys are entries as they stand: `resolveMapping` applies them. */
    readonly entries: readonly Entry[];
    /** No merge key, no duplicate, every key a JSON key: the entries are the fields. */
    readonly simple: boolean;
}
export interface Entry {
    readonly key: YamlNode;
    /** The key as the JSON conversion of sigs.k8s.io/yaml writes it; undefined where it cannot be a JSON key. */
    readonly name: string | undefined;
    readonly value: YamlNode;
}
export interface Sequence extends Positioned {
    readonly kind: 'sequence';
    readonly flow: boolean;
    readonly items: readonly YamlNode[];
}
export interface Alias extends Positioned {
    readonly kind: 'alias';
    /** Undefined when nothing before it carries the anchor. */
    readonly target: Anchored | undefined;
}
export type Anchored = Scalar | Mapping | Sequence;
export type YamlNode = Anchored | Alias;
/** A mistake in the text itself, or in what its values may be as JSON. */
export interface SyntaxProblem {
    readonly message: string;
    readonly span: Span;
}
/** The node itself, or what an alias stands for; undefined for an alias of nothing. */
export declare function target(node: YamlNode | undefined): Anchored | undefined;
/** A scalar without properties; a string unless another value is given. */
export declare function scalarOf(start: number, end: number, style: Scalar['style'], text: string, value?: Scalar['value'], float?: boolean): Scalar;
export {};
