import { type Path, type EnvVarSource, type PodSpec } from '../../kubernetes/index.ts';
import type { Checks } from '../rejection.ts';
/** validateEnvVarValueFrom: exactly one source, and no `value` beside it. */
export declare function validateEnvVarSource(source: EnvVarSource, value: string | undefined, spec: PodSpec, path: Path, checks: Checks): void;
