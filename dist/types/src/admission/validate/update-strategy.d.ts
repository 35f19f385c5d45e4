import { type Path, type DaemonSetUpdateStrategy } from '../../kubernetes/index.ts';
import type { Checks } from '../rejection.ts';
/** ValidateDaemonSetUpdateStrategy; defaulting has filled in what a rolling update lacks. */
export declare function validateUpdateStrategy(strategy: DaemonSetUpdateStrategy, path: Path, checks: Checks): void;
