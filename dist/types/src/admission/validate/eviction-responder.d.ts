import { type Path, type EvictionResponder } from '../../kubernetes/index.ts';
import type { Checks } from '../rejection.ts';
/** Declarative validation of spec.evictionResponders (1.37). */
export declare function validateEvictionResponders(responders: readonly EvictionResponder[], path: Path, checks: Checks): void;
