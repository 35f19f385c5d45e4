/** Paths inside of a volume, and the modes and owners of its files. */
import { type Path } from '../../../kubernetes/index.ts';
import type { Checks } from '../../rejection.ts';
/** Whether a part between two slashes is `..`, as validatePathNoBacksteps asks. */
export declare function hasBackstep(path: string): boolean;
/** validatePathNoBacksteps. */
export declare function validateNoBacksteps(value: string, field: Path, checks: Checks, at?: Path): void;
/** validateLocalDescendingPath: relative, and nowhere upwards. */
export declare function validateDescendingPath(value: string, field: Path, checks: Checks, at?: Path): void;
/** ValidateLocalNonReservedPath: a name that begins with `..` is the kubelet's own. */
export declare function validateNonReservedPath(value: string, field: Path, checks: Checks, at?: Path): void;
/** Permissions of a mounted file. */
export declare function validateFileMode(mode: number | undefined, path: Path, name: string, checks: Checks, at?: Path): void;
/** A mode as one writes it, in octal, beside what the API server reads. */
export declare function modeText(mode: number): string;
/** validateUserField: who owns a mounted file. */
export declare function validateUser(user: number | undefined, path: Path, name: string, checks: Checks, at?: Path): void;
