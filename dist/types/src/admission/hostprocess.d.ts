import type { Path } from '../kubernetes/path.js';
import type { PodSpec } from '../kubernetes/types.js';
import type { Checks } from './rejection.js';
/** validateWindowsHostProcessPod: either all containers are processes of the Windows node or none is; `path`: of the pod's spec. */
export declare function validateHostProcess(spec: PodSpec, path: Path, checks: Checks): void;
