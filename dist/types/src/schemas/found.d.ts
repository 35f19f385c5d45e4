/** The schemas in a file: JSON Schema documents, one or more, or CustomResourceDefinitions among other manifests. */
import type { UserError, SourceFile, Span } from '../base/index.ts';
import { type JsonSchema, type Target } from './crd.ts';
/** A schema, where it is written, and what it is for: nothing, when others only refer to it. */
export interface Found {
    readonly schema: JsonSchema;
    readonly targets: readonly Target[];
    /** What references between files resolve against. */
    readonly uri: string;
    readonly file: SourceFile;
    readonly span: Span;
    /** How many CEL rules (`x-kubernetes-validations`) it holds. */
    readonly celRules: number;
    /** Draft 2019-09 or later. */
    readonly isModern: boolean;
}
/** Adds to `errors` what cannot be read. */
export declare function schemasIn(file: SourceFile, errors: UserError[]): Found[];
