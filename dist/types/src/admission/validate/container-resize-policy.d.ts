import type { Path, ContainerResizePolicy, PodSpec } from '../../kubernetes/index.ts';
import type { Checks } from '../rejection.ts';
/** validateResizePolicy: known from 1.27 on. Kubernetes names the list, not the entry. */
export declare function validateResizePolicy(policies: readonly ContainerResizePolicy[], spec: PodSpec, path: Path, checks: Checks): void;
