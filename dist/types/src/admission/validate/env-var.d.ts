import { type Path, type EnvVar, type PodSpec } from '../../kubernetes/index.ts';
import type { Checks } from '../rejection.ts';
/** ValidateEnv: the environment variables of one container. Two of the same name are not refused. */
export declare function validateEnv(env: readonly EnvVar[], spec: PodSpec, path: Path, checks: Checks): void;
/** The name of an environment variable, or the prefix of several. */
export declare function rejectEnvVarName(value: string, path: Path, index: number, name: string, checks: Checks): void;
