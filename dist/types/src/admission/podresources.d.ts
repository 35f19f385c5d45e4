/** The resources of a pod as a whole: spec.resources. */
import type { Path } from '../kubernetes/path.js';
import type { PodSpec } from '../kubernetes/types.js';
import type { Checks } from './rejection.js';
/** validatePodResources: since PodLevelResources, on by default from 1.34. `path`: of the pod's spec. */
export declare function validatePodResources(spec: PodSpec, path: Path, checks: Checks): void;
