import type { Path } from '../../kubernetes/index.ts';
import type { Checks } from '../rejection.ts';
/** validatePullPolicy: of a container's image or an image volume. */
export declare function validatePullPolicy(policy: string | undefined, path: Path, name: string, checks: Checks): void;
