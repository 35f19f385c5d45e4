import { isQualifiedName, type Path, toLower, type ObjectFieldSelector } from '../../kubernetes/index.ts'
import type { Checks } from '../rejection.ts'

/** Fields of a Pod that have a name at all (ConvertDownwardAPIFieldLabel); each place allows some of them. */
const POD_FIELDS = new Set([
  'metadata.annotations',
  'metadata.labels',
  'metadata.name',
  'metadata.namespace',
  'metadata.uid',
  'spec.nodeName',
  'spec.restartPolicy',
  'spec.serviceAccountName',
  'spec.schedulerName',
  'status.phase',
  'status.hostIP',
  'status.podIP',
  'status.podIPs',
])

/**
 * validateObjectFieldSelector, of a variable's or file's fieldRef.
 * @param allowed The fields that may be used there; beside them, metadata.labels['key'] and metadata.annotations['key'] always may.
 * @param truePath Where the selector is, if Kubernetes names another field.
 */
export function validateObjectFieldSelector(
  ref: ObjectFieldSelector,
  allowed: ReadonlySet<string>,
  path: Path,
  checks: Checks,
  truePath = path,
): void {
  const { apiVersion, fieldPath } = ref
  if (!apiVersion) {
    return checks.required(path.child('apiVersion'), 'apiVersion is missing; set the API version of the field path: v1', {
      at: truePath.child('apiVersion'),
    })
  }
  if (!fieldPath) {
    return checks.required(path.child('fieldPath'), `fieldPath is missing; set a field of the pod: ${list(allowed)}`, {
      at: truePath.child('fieldPath'),
    })
  }
  if (apiVersion !== 'v1') {
    const message = `"${fieldPath}" has apiVersion "${apiVersion}", which does not exist; use v1`
    return checks.invalid(path.child('fieldPath'), message, { at: truePath.child('apiVersion') })
  }

  const bracket = fieldPath.endsWith("']") ? fieldPath.indexOf("['") : -1
  if (bracket > 0 && bracket + 2 <= fieldPath.length - 2) return validateSubscript(fieldPath, bracket, path, checks, truePath)

  const field = fieldPath === 'spec.host' ? 'spec.nodeName' : fieldPath
  const known = POD_FIELDS.has(field) || (field === 'status.hostIPs' && checks.minor >= 28)
  if (known && allowed.has(field)) return
  const at = truePath.child('fieldPath')
  const message = `"${field}" is not supported here; use one of ${list(allowed)}`
  if (known) checks.unsupported(path.child('fieldPath'), field, allowed, { at, message })
  else checks.invalid(path.child('fieldPath'), message, { at })
}

/** `metadata.labels['key']`; the API server reports a bad key at the selector itself. */
function validateSubscript(fieldPath: string, bracket: number, path: Path, checks: Checks, truePath: Path): void {
  const map = fieldPath.slice(0, bracket)
  const key = fieldPath.slice(bracket + 2, -2)
  if (map !== 'metadata.labels' && map !== 'metadata.annotations') {
    const message = `"${fieldPath}" has a key in brackets; only metadata.labels and metadata.annotations take one`
    return checks.invalid(path.child('fieldPath'), message, { at: truePath.child('fieldPath') })
  }
  const name = map === 'metadata.annotations' ? toLower(key) : key
  const problems = isQualifiedName(name)
  if (problems.length === 0) return
  const at = truePath.child('fieldPath')
  const cause = at.toString()
  for (const problem of problems) checks.invalid(path, `the key in brackets, "${name}", ${problem}`, { at, cause })
}

function list(fields: ReadonlySet<string>): string {
  return [...fields].join(', ')
}
