import type { Path } from '../kubernetes/path.js';
import type { Lifecycle, PodSpec } from '../kubernetes/types.js';
import type { Checks } from './rejection.js';
/** validateLifecycle: the hooks of a container and the signal that stops it. */
export declare function validateLifecycle({ postStart, preStop, stopSignal }: Lifecycle, spec: PodSpec, path: Path, checks: Checks): void;
