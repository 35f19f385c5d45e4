/** A file's documents of the kinds that the user's schemas name → what those refuse. */
import { type Manifest } from '../workspace/index.ts';
import type { Subjects } from '../subjects/index.ts';
import type { UserSchemas } from './index.ts';
import type { SourceFile } from '../base/index.ts';
import { type Document } from '../yaml/index.ts';
export interface Mismatches {
    /** Documents that may hold an object of such a kind. Templates are left out. */
    readonly read: readonly Document[];
    readonly broken: readonly Document[];
    /** CEL rules about their objects, which are not evaluated. */
    readonly celRules: number;
    readonly found: readonly {
        readonly manifest: Manifest;
        readonly path: string;
        readonly subject: Subjects['schema'];
    }[];
}
/** `known`: documents of the file that were read before. */
export declare function mismatchesIn(file: SourceFile, schemas: UserSchemas, known: readonly Document[]): Mismatches;
