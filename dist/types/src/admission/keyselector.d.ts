import type { Path } from '../kubernetes/path.js';
import type { ConfigMapKeySelector, SecretKeySelector } from '../kubernetes/types.js';
import type { Checks } from './rejection.js';
/** A key of a ConfigMap, as the value of an environment variable. */
export declare function validateConfigMapKeySelector(selector: ConfigMapKeySelector, path: Path, checks: Checks): void;
/** A key of a Secret, as the value of an environment variable. */
export declare function validateSecretKeySelector(selector: SecretKeySelector, path: Path, checks: Checks): void;
