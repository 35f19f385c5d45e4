import { type Path, type PodSchedulingGate } from '../../kubernetes/index.ts';
import type { Checks } from '../rejection.ts';
/** validateSchedulingGates. Kubernetes reports at the gate, not at its name. */
export declare function validateSchedulingGates(gates: readonly PodSchedulingGate[], path: Path, checks: Checks): void;
