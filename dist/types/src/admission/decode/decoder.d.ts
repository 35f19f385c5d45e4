/**
 * The walk of sigs.k8s.io/json (UnmarshalStrict) over a positioned tree, driven by the schema table. Wrong values are left out and told;
 * the walk goes on where Go's would end.
 */
import { type TypeSchema } from '../../kubernetes/index.ts';
import { type Mapping } from '../../yaml/index.ts';
import type { DecodeProblem } from './problem.ts';
import { type ContentType } from './scalar.ts';
export type Plain = Record<string, unknown>;
export declare class Decoder {
    #private;
    readonly contentType: ContentType;
    /** YAML is read by a client that keeps the last of equal keys, and JSON sent. */
    readonly keepsLast: boolean;
    readonly problems: DecodeProblem[];
    /** Equal keys of one mapping, of which the last one is kept. */
    readonly lost: DecodeProblem[];
    constructor(contentType: ContentType, 
    /** YAML is read by a client that keeps the last of equal keys, and JSON sent. */
    keepsLast: boolean);
    /** What a mapping holds, added to what an earlier key of the same name gave. `depth` is how many steps lead to it. */
    struct(node: Mapping, schema: TypeSchema, depth: number, previous?: Plain): Plain;
}
