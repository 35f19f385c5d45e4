import type { Path } from '../kubernetes/path.js';
import type { PodSchedulingGate } from '../kubernetes/types.js';
import type { Checks } from './rejection.js';
/** validateSchedulingGates. Kubernetes reports at the gate, not at its name. */
export declare function validateSchedulingGates(gates: readonly PodSchedulingGate[], path: Path, checks: Checks): void;
