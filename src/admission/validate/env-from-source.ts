import { nameIsDNSSubdomain, type Path, type ConfigMapEnvSource, type EnvFromSource, type SecretEnvSource } from '../../kubernetes/index.ts'
import { rejectEnvVarName } from './env-var.ts'
import type { Checks } from '../rejection.ts'
import { rejectValue } from './value.ts'

/** ValidateEnvFrom: ConfigMaps and Secrets whose keys become environment variables; each entry names one of them. */
export function validateEnvFrom(sources: readonly EnvFromSource[], path: Path, checks: Checks): void {
  for (const [index, { prefix, configMapRef, secretRef }] of sources.entries()) {
    if (prefix) rejectEnvVarName(prefix, path, index, 'prefix', checks)
    if (configMapRef) validateEnvSource(configMapRef, 'ConfigMap', path.index(index).child('configMapRef'), checks)
    if (secretRef) validateEnvSource(secretRef, 'Secret', path.index(index).child('secretRef'), checks)

    if (!configMapRef && !secretRef) {
      checks.invalid(path, 'envFrom entry has no source; add configMapRef or secretRef', { at: path.index(index) })
    } else if (configMapRef && secretRef) {
      checks.invalid(path, 'envFrom entry has two sources, configMapRef and secretRef; use a separate entry for each', {
        at: path.index(index),
      })
    }
  }
}

/** validateConfigMapEnvSource, validateSecretEnvSource. Their names may end with a dash, as if more were to be appended. */
function validateEnvSource({ name }: ConfigMapEnvSource | SecretEnvSource, kind: string, path: Path, checks: Checks): void {
  if (!name) checks.required(path.child('name'), `name is missing; set the name of the ${kind}`)
  else rejectValue(path, 'name', name, nameIsDNSSubdomain(name, true), checks)
}
