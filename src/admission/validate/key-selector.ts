import { isConfigMapKey, nameIsDNSSubdomain, type Path, type ConfigMapKeySelector, type SecretKeySelector } from '../../kubernetes/index.ts'
import type { Checks } from '../rejection.ts'
import { rejectValue } from './value.ts'

/** A key of a ConfigMap, as the value of an environment variable. */
export function validateConfigMapKeySelector(selector: ConfigMapKeySelector, path: Path, checks: Checks): void {
  validateKeySelector(selector, 'ConfigMap', path, checks)
}

/** A key of a Secret, as the value of an environment variable. */
export function validateSecretKeySelector(selector: SecretKeySelector, path: Path, checks: Checks): void {
  validateKeySelector(selector, 'Secret', path, checks)
}

function validateKeySelector({ name = '', key }: ConfigMapKeySelector | SecretKeySelector, kind: string, path: Path, checks: Checks): void {
  rejectValue(path, 'name', name, nameIsDNSSubdomain(name), checks)
  if (!key) checks.required(path.child('key'), `key is missing; set the key of the ${kind}`)
  else rejectValue(path, 'key', key, isConfigMapKey(key), checks)
}
