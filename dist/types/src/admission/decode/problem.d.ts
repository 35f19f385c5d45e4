/** What strict decoding of a request body complains about. */
import type { Path } from '../../kubernetes/index.js';
import type { YamlNode } from '../../yaml/index.js';
export type DecodeProblemKind = 
/** A field that this version does not know. Strict. */
'unknown'
/** A duplicate key. Strict. */
 | 'duplicate'
/** A value of another type. Fatal. */
 | 'wrongType'
/** A number that is out of range, or has a fraction. Fatal. */
 | 'badInt'
/** No quantity. Fatal. */
 | 'badQuantity'
/** No RFC 3339 time. Fatal. */
 | 'badTime'
/** An apiVersion or kind that is no apps/v1 DaemonSet. Fatal. */
 | 'apiVersion' | 'kind'
/** An apiVersion that kubectl needs and the API server does not. */
 | 'missingVersion'
/** A merge key of something that is no mapping. Fatal: the document cannot be converted to JSON. */
 | 'badMerge';
export interface DecodeProblem {
    readonly kind: DecodeProblemKind;
    /** Undefined for the document's root. */
    readonly path: Path | undefined;
    /** The value, as it is written. */
    readonly node: YamlNode;
    /** The key it stands under; undefined for list items and the root. */
    readonly key: YamlNode | undefined;
    /** Go's decoder stops here; after other fatal problems it goes on, and reports one that aborts rather than them. */
    readonly aborts?: boolean;
    /** Strict errors are told rather than this fatal one: the body is of another version that has DaemonSets. */
    readonly afterStrict?: boolean;
    /** For a duplicate: the key it repeats. */
    readonly first?: YamlNode;
    /** For a duplicate: the key, as JSON has it. */
    readonly name?: string;
    /** For a duplicate: both values are equal. */
    readonly isHarmless?: boolean;
    /** For an unknown field: the struct it is in. */
    readonly type?: string;
    /** For an unknown field: another version knows it. */
    readonly otherVersion?: boolean;
    /** For an unknown field: what takes its place, best first. Names of the same struct, or paths where they hold a dot. */
    readonly suggestions?: readonly string[];
    /** For a wrong type: what would be right, written out, where that can be told. */
    readonly instead?: string;
    /** Lower case, no full stop. */
    readonly message: string;
}
/** The path of a strict decoding error: map keys are joined with dots, too (sigs.k8s.io/json, newFieldError). */
export declare function strictPath(path: Path | undefined): string;
/** The order in which Go's decoder meets them: YAML is converted to JSON with sorted keys first. Keeps the order of equals. */
export declare function inOrderOfKeys(problems: readonly DecodeProblem[]): DecodeProblem[];
/** Told by strict decoding only; the value is decoded nevertheless. */
export declare function isStrict({ kind }: DecodeProblem): boolean;
