import { type Path, type EnvVarSource, type PodSpec } from '../../kubernetes/index.ts'
import { validateFileKeySelector } from './file-key-selector.ts'
import { validateConfigMapKeySelector, validateSecretKeySelector } from './key-selector.ts'
import { validateObjectFieldSelector } from './object-field-selector.ts'
import type { Checks } from '../rejection.ts'
import { validateResourceFieldSelector } from './resource-field-selector.ts'

/** The fields of a pod that an environment variable can have. */
const FIELDS = new Set([
  'metadata.name',
  'metadata.namespace',
  'metadata.uid',
  'spec.nodeName',
  'spec.serviceAccountName',
  'status.hostIP',
  'status.hostIPs',
  'status.podIP',
  'status.podIPs',
])

/** validateEnvVarValueFrom: exactly one source, and no `value` beside it. */
export function validateEnvVarSource(source: EnvVarSource, value: string | undefined, spec: PodSpec, path: Path, checks: Checks): void {
  const { fieldRef, resourceFieldRef, configMapKeyRef, secretKeyRef, fileKeyRef } = source
  let sources = 0
  if (fieldRef) {
    sources++
    validateObjectFieldSelector(fieldRef, FIELDS, path.child('fieldRef'), checks)
    if (fieldRef.fieldPath === 'status.hostIPs' && checks.minor === 28) rejectHostIPs(path.child('fieldRef'), checks)
  }
  if (resourceFieldRef) {
    sources++
    validateResourceFieldSelector(resourceFieldRef, path.child('resourceFieldRef'), checks)
  }
  if (configMapKeyRef) {
    sources++
    validateConfigMapKeySelector(configMapKeyRef, path.child('configMapKeyRef'), checks)
  }
  if (secretKeyRef) {
    sources++
    validateSecretKeySelector(secretKeyRef, path.child('secretKeyRef'), checks)
  }
  if (fileKeyRef) {
    sources++
    validateFileKeySelector(fileKeyRef, spec, path.child('fileKeyRef'), checks)
  }
  if (sources === 0) {
    const files = checks.enabled('EnvFiles') || checks.keeps.envFiles ? ', fileKeyRef' : ''
    checks.invalid(path, `valueFrom has no source; add one of fieldRef, resourceFieldRef, configMapKeyRef, secretKeyRef${files}`)
  } else if (value) checks.invalid(path, `value ${JSON.stringify(value)} and valueFrom are both set; keep one`)
  else if (sources > 1) {
    const named = Object.entries(source)
      .flatMap(([name, part]) => (part ? [name] : []))
      .join(' and ')
    checks.invalid(path, `valueFrom has ${sources} sources, ${named}; keep one`)
  }
}

/** validateDownwardAPIHostIPs: 1.28 knows the field and has its gate, PodHostIPs, off. */
function rejectHostIPs(path: Path, checks: Checks): void {
  const at = path.child('fieldPath')
  checks.forbidden(path, 'status.hostIPs requires Kubernetes 1.29; use status.hostIP', { at })
}
