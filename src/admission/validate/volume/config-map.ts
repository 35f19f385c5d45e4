import type { Path, ConfigMapVolumeSource, SecretVolumeSource } from '../../../kubernetes/index.ts'
import type { Checks } from '../../rejection.ts'
import { validateFileMode, validateUser } from './file-path.ts'
import { validateKeysToPaths } from './key-to-path.ts'

/** validateConfigMapVolumeSource. */
export function validateConfigMap(configMap: ConfigMapVolumeSource, path: Path, checks: Checks): void {
  if (!configMap.name) checks.required(path.child('name'), 'name is missing; set the name of the ConfigMap')
  validateFileMode(configMap.defaultMode, path, 'defaultMode', checks)
  validateUser(configMap.defaultUser, path, 'defaultUser', checks)
  if (configMap.items) validateKeysToPaths(configMap.items, path, checks)
}

/** validateSecretVolumeSource. */
export function validateSecret(secret: SecretVolumeSource, path: Path, checks: Checks): void {
  if (!secret.secretName) checks.required(path.child('secretName'), 'secretName is missing; set the name of the Secret')
  validateFileMode(secret.defaultMode, path, 'defaultMode', checks)
  validateUser(secret.defaultUser, path, 'defaultUser', checks)
  if (secret.items) validateKeysToPaths(secret.items, path, checks)
}
