import { type Path, type TypeSchema } from '../../kubernetes/index.ts';
import { type YamlNode } from '../../yaml/index.ts';
/** A struct on the way from the root; the root itself has no path. */
export interface Ancestor {
    readonly struct: TypeSchema;
    readonly path: Path | undefined;
}
export interface Unknown {
    readonly message: string;
    /** Names of fields of the same struct, best first; whole paths, with dots, where the field belongs elsewhere. */
    readonly suggestions: readonly string[];
    /** A version of 1.25 to 1.37 knows it. */
    readonly otherVersion?: boolean;
}
/** `path` is that of the struct; `ancestors` come before it, from the root. */
export declare function unknownField(struct: TypeSchema, name: string, path: Path | undefined, ancestors: readonly Ancestor[], value: YamlNode): Unknown;
