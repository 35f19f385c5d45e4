import { type Path, type ConfigMapKeySelector, type SecretKeySelector } from '../../kubernetes/index.ts';
import type { Checks } from '../rejection.ts';
/** A key of a ConfigMap, as the value of an environment variable. */
export declare function validateConfigMapKeySelector(selector: ConfigMapKeySelector, path: Path, checks: Checks): void;
/** A key of a Secret, as the value of an environment variable. */
export declare function validateSecretKeySelector(selector: SecretKeySelector, path: Path, checks: Checks): void;
