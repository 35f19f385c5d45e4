import type { Path } from '../kubernetes/path.js';
import type { EnvFromSource } from '../kubernetes/types.js';
import type { Checks } from './rejection.js';
/** ValidateEnvFrom: ConfigMaps and Secrets whose keys become environment variables; each entry names one of them. */
export declare function validateEnvFrom(sources: readonly EnvFromSource[], path: Path, checks: Checks): void;
