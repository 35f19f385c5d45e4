/** A file's documents of the kinds that the user's schemas name → what those refuse. */
import { type Manifest } from '../manifest.js';
import type { Subjects } from '../model.js';
import type { UserSchemas } from '../schemas.js';
import type { SourceFile } from '../source.js';
import { type Document } from '../yaml/document.js';
export interface Mismatches {
    /** Documents that may hold an object of such a kind. Templates are left out. */
    readonly read: readonly Document[];
    readonly broken: readonly Document[];
    readonly found: readonly {
        readonly manifest: Manifest;
        readonly path: string;
        readonly subject: Subjects['schema'];
    }[];
}
/** `known`: documents of the file that were read before. */
export declare function mismatchesIn(file: SourceFile, schemas: UserSchemas, known: readonly Document[]): Mismatches;
