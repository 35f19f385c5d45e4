import type { Path, ConfigMapVolumeSource, SecretVolumeSource } from '../../../kubernetes/index.ts';
import type { Checks } from '../../rejection.ts';
/** validateConfigMapVolumeSource. */
export declare function validateConfigMap(configMap: ConfigMapVolumeSource, path: Path, checks: Checks): void;
/** validateSecretVolumeSource. */
export declare function validateSecret(secret: SecretVolumeSource, path: Path, checks: Checks): void;
