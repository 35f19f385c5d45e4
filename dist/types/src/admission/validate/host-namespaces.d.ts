import { type Path, type PodSpec } from '../../kubernetes/index.ts';
import type { Checks } from '../rejection.ts';
/** validateHostUsers, validateShareProcessNamespace: namespaces of the host that exclude each other; `path`: of the pod's spec. */
export declare function validateHostNamespaces(spec: PodSpec, path: Path, checks: Checks): void;
