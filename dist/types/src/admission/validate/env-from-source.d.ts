import { type Path, type EnvFromSource } from '../../kubernetes/index.ts';
import type { Checks } from '../rejection.ts';
/** ValidateEnvFrom: ConfigMaps and Secrets whose keys become environment variables; each entry names one of them. */
export declare function validateEnvFrom(sources: readonly EnvFromSource[], path: Path, checks: Checks): void;
