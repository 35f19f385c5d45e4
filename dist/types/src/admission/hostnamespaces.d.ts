import type { Path } from '../kubernetes/path.js';
import type { PodSpec } from '../kubernetes/types.js';
import type { Checks } from './rejection.js';
/** validateHostUsers, validateShareProcessNamespace: namespaces of the host that exclude each other; `path`: of the pod's spec. */
export declare function validateHostNamespaces(spec: PodSpec, path: Path, checks: Checks): void;
