import { type Path, type Toleration } from '../../kubernetes/index.ts';
import type { Checks } from '../rejection.ts';
/** ValidateTolerations. Kubernetes reports a bad value at the operator. */
export declare function validateTolerations(tolerations: readonly Toleration[], path: Path, checks: Checks): void;
