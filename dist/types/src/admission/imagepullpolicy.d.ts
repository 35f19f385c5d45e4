import type { Path } from '../kubernetes/path.js';
import type { Checks } from './rejection.js';
/** validatePullPolicy: of a container's image or an image volume. */
export declare function validatePullPolicy(policy: string | undefined, path: Path, name: string, checks: Checks): void;
