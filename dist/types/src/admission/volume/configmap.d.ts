import type { Path } from '../../kubernetes/path.js';
import type { ConfigMapVolumeSource, SecretVolumeSource } from '../../kubernetes/types.js';
import type { Checks } from '../rejection.js';
/** validateConfigMapVolumeSource. */
export declare function validateConfigMap(configMap: ConfigMapVolumeSource, path: Path, checks: Checks): void;
/** validateSecretVolumeSource. */
export declare function validateSecret(secret: SecretVolumeSource, path: Path, checks: Checks): void;
