import type { Path } from '../kubernetes/path.js';
import type { ContainerResizePolicy, PodSpec } from '../kubernetes/types.js';
import type { Checks } from './rejection.js';
/** validateResizePolicy: known from 1.27 on. Kubernetes names the list, not the entry. */
export declare function validateResizePolicy(policies: readonly ContainerResizePolicy[], spec: PodSpec, path: Path, checks: Checks): void;
