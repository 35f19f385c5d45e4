import type { Path, Lifecycle, PodSpec } from '../../kubernetes/index.ts';
import type { Checks } from '../rejection.ts';
/** validateLifecycle: the hooks of a container and the signal that stops it. */
export declare function validateLifecycle({ postStart, preStop, stopSignal }: Lifecycle, spec: PodSpec, path: Path, checks: Checks): void;
