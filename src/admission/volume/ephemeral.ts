import type { Path } from '../../kubernetes/path.ts'
import type { EphemeralVolumeSource, ObjectMeta } from '../../kubernetes/types.ts'
import { validateLabels } from '../labelselector.ts'
import { validateAnnotations } from '../objectmeta.ts'
import type { Checks } from '../rejection.ts'
import { validatePersistentVolumeClaimSpec } from './persistentvolumeclaim.ts'

/** validateEphemeralVolumeSource. */
export function validateEphemeral(ephemeral: EphemeralVolumeSource, path: Path, checks: Checks): void {
  const template = ephemeral.volumeClaimTemplate
  const field = path.child('volumeClaimTemplate')
  if (!template) return checks.required(field, 'say what to claim: add a volumeClaimTemplate with accessModes and a request for storage')
  if (template.metadata) validateTemplateMetadata(template.metadata, field.child('metadata'), checks)
  validatePersistentVolumeClaimSpec(template.spec ?? {}, field.child('spec'), checks)
}

/** ValidateTemplateObjectMeta: the cluster names the claim; a template gives labels and annotations. */
function validateTemplateMetadata(metadata: ObjectMeta, path: Path, checks: Checks): void {
  for (const key in metadata) {
    const name = key as keyof ObjectMeta
    if (name === 'labels' || name === 'annotations' || isUnset(metadata[name])) continue
    const reported = name === 'uid' ? 'uID' : name
    checks.forbidden(path.child(reported), `the claim is made for each pod; remove ${name}: a template has labels and annotations only`, {
      at: path.child(name),
    })
  }
  if (metadata.annotations) validateAnnotations(metadata.annotations, path.child('annotations'), checks)
  if (metadata.labels) validateLabels(metadata.labels, path.child('labels'), checks)
}

/** Whether Go would hold its zero value; an empty list is none. */
function isUnset(value: unknown): boolean {
  return value === undefined || value === '' || value === 0
}
