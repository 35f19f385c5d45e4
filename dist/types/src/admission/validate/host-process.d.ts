import type { Path, PodSpec } from '../../kubernetes/index.ts';
import type { Checks } from '../rejection.ts';
/** validateWindowsHostProcessPod: either all containers are processes of the Windows node or none is; `path`: of the pod's spec. */
export declare function validateHostProcess(spec: PodSpec, path: Path, checks: Checks): void;
