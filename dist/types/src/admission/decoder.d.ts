import type { TypeSchema } from '../kubernetes/schema.js';
import { type Mapping } from '../yaml/tree.js';
import type { DecodeProblem } from './decodeproblem.js';
import { type ContentType } from './decodescalar.js';
export type Plain = Record<string, unknown>;
export declare class Decoder {
    #private;
    readonly contentType: ContentType;
    readonly problems: DecodeProblem[];
    constructor(contentType: ContentType);
    /** What a mapping holds, added to what an earlier key of the same name gave. `depth` is how many steps lead to it. */
    struct(node: Mapping, schema: TypeSchema, depth: number, previous?: Plain): Plain;
}
