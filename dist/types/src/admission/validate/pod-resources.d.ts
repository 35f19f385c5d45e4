/** The resources of a pod as a whole: spec.resources. */
import { type Path, type PodSpec } from '../../kubernetes/index.ts';
import type { Checks } from '../rejection.ts';
/** validatePodResources: since PodLevelResources, on by default from 1.34. `path`: of the pod's spec. */
export declare function validatePodResources(spec: PodSpec, path: Path, checks: Checks): void;
