import { type Path } from '../../kubernetes/index.ts';
import type { Checks } from '../rejection.ts';
/** ValidatePortNumOrName of the `port` at a path: a number, or the name of a container's port. A port that is absent is 0. */
export declare function validatePort(port: number | string | undefined, path: Path, checks: Checks): void;
