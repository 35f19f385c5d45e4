import type { Path } from '../kubernetes/path.js';
import type { EnvVarSource, PodSpec } from '../kubernetes/types.js';
import type { Checks } from './rejection.js';
/** validateEnvVarValueFrom: exactly one source, and no `value` beside it. */
export declare function validateEnvVarSource(source: EnvVarSource, value: string | undefined, spec: PodSpec, path: Path, checks: Checks): void;
