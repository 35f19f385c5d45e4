import type { Path } from '../kubernetes/path.js';
import type { EvictionResponder } from '../kubernetes/types.js';
import type { Checks } from './rejection.js';
/** Declarative validation of spec.evictionResponders (1.37). */
export declare function validateEvictionResponders(responders: readonly EvictionResponder[], path: Path, checks: Checks): void;
