import { isQualifiedName, nameIsDNSLabel, nameIsDNSSubdomain, Path, byteLength, toLower, type ObjectMeta } from '../../kubernetes/index.ts'
import { validateLabels } from './label-selector.ts'
import { validateManagedFields } from './managed-fields.ts'
import { validateOwnerReferences } from './owner-reference.ts'
import type { Checks } from '../rejection.ts'

const METADATA = Path.of('metadata')
const ANNOTATIONS_MAX_BYTES = 256 * 1024
const STANDARD_FINALIZERS = ['kubernetes', 'orphan', 'foregroundDeletion']
/** A generated name is the first 58 bytes of its prefix and five random letters or digits. */
const GENERATED_PREFIX_MAX_BYTES = 58

/**
 * ValidateObjectMeta of a new object. What the server sets itself is not looked at: uid, generation, timestamps.
 * The request goes to the namespace that the object names, or to `default`.
 */
export function validateObjectMeta(metadata: ObjectMeta, checks: Checks): void {
  validateName(metadata, checks)
  validateCommon(metadata, checks)
  validateFinalizerNames(metadata.finalizers ?? [], checks)
}

/** validateKubeFinalizerName. */
export function validateFinalizerNames(finalizers: readonly string[], checks: Checks): void {
  for (const [index, finalizer] of finalizers.entries()) {
    if (finalizer.includes('/') || STANDARD_FINALIZERS.includes(finalizer)) continue
    const path = METADATA.child('finalizers').index(index)
    const message = `${JSON.stringify(finalizer)} is not one of ${STANDARD_FINALIZERS.join(', ')}; prefix it with your domain, such as example.com/${finalizer || 'cleanup'}`
    checks.invalid(path, message, { cause: path.toString() })
  }
}

/** The parts that create and update check alike (validateObjectMetaAccessorWithOptsCommon). */
export function validateCommon(metadata: ObjectMeta, checks: Checks): void {
  const { namespace, labels, annotations, ownerReferences, finalizers, managedFields } = metadata
  if (namespace) {
    const path = METADATA.child('namespace')
    for (const problem of nameIsDNSLabel(namespace)) {
      checks.invalid(path, `the namespace ${JSON.stringify(namespace)} ${problem}`, { cause: 'metadata.namespace' })
    }
  }
  if (labels) validateLabels(labels, METADATA.child('labels'), checks)
  if (annotations) validateAnnotations(annotations, METADATA.child('annotations'), checks)
  if (ownerReferences) validateOwnerReferences(ownerReferences, METADATA.child('ownerReferences'), checks)
  if (finalizers) validateFinalizers(finalizers, METADATA.child('finalizers'), checks)
  if (managedFields) validateManagedFields(managedFields, METADATA.child('managedFields'), checks)
}

/** A name that is only generated is validated as it would come out. */
function validateName({ name, generateName }: ObjectMeta, checks: Checks): void {
  const path = METADATA.child('name')
  if (generateName) {
    const prefix = METADATA.child('generateName')
    const details = { at: prefix, cause: 'metadata.generateName' }
    const shown = JSON.stringify(generateName)
    for (const problem of nameIsDNSSubdomain(generateName, true)) checks.invalid(prefix, `the name prefix ${shown} ${problem}`, details)
    if (name) return validateDaemonSetName(name, path, checks)
    for (const problem of nameIsDNSSubdomain(generatedName(generateName))) {
      checks.invalid(path, `the name generated from ${shown} ${problem}`, details)
    }
  } else if (name) validateDaemonSetName(name, path, checks)
  else checks.required(path, 'missing name; set metadata.name')
}

function validateDaemonSetName(name: string, path: Path, checks: Checks): void {
  for (const problem of nameIsDNSSubdomain(name))
    checks.invalid(path, `the name ${JSON.stringify(name)} ${problem}`, { cause: 'metadata.name' })
}

/** The prefix is cut within a character as Go cuts it: what is left of one counts as the whole, neither is allowed. */
function generatedName(prefix: string): string {
  let name = ''
  let bytes = 0
  for (const character of prefix) {
    if (bytes >= GENERATED_PREFIX_MAX_BYTES) break
    name += character
    bytes += byteLength(character)
  }
  return `${name}bcdfg`
}

/**
 * ValidateAnnotations; Kubernetes reports a mistake in a key at the map itself.
 * @param truePath Where the annotations are, if Kubernetes names another field.
 */
export function validateAnnotations(annotations: Readonly<Record<string, string>>, path: Path, checks: Checks, truePath = path): void {
  let bytes = 0
  for (const key in annotations) {
    const problems = isQualifiedName(toLower(key))
    if (problems.length > 0) {
      const at = truePath.key(key)
      const cause = at.toString()
      for (const problem of problems)
        checks.invalid(path, `the annotation key ${JSON.stringify(key)} ${problem}`, { at, cause, isOfKey: true })
    }
    bytes += byteLength(key) + byteLength(annotations[key] ?? '')
  }
  if (bytes > ANNOTATIONS_MAX_BYTES) {
    const message = `annotations have ${bytes} bytes in total, keys included; at most ${ANNOTATIONS_MAX_BYTES} are allowed`
    checks.tooLong(path, bytes, ANNOTATIONS_MAX_BYTES, { at: truePath, message })
  }
}

/** ValidateFinalizers; Kubernetes reports at the list. */
function validateFinalizers(finalizers: readonly string[], path: Path, checks: Checks): void {
  for (const [index, finalizer] of finalizers.entries()) {
    const problems = isQualifiedName(finalizer)
    if (problems.length === 0) continue
    const at = path.index(index)
    const cause = at.toString()
    for (const problem of problems) checks.invalid(path, `the finalizer ${JSON.stringify(finalizer)} ${problem}`, { at, cause })
  }
  if (finalizers.includes('orphan') && finalizers.includes('foregroundDeletion')) {
    checks.invalid(path, 'finalizers orphan and foregroundDeletion conflict: one keeps the pods, the other deletes them; keep one')
  }
}
