import type { Path, EphemeralVolumeSource, ObjectMeta } from '../../../kubernetes/index.ts'
import { validateLabels } from '../label-selector.ts'
import { validateAnnotations } from '../object-meta.ts'
import type { Checks } from '../../rejection.ts'
import { validatePersistentVolumeClaimSpec } from './persistent-volume-claim.ts'

/** validateEphemeralVolumeSource. */
export function validateEphemeral(ephemeral: EphemeralVolumeSource, path: Path, checks: Checks): void {
  const template = ephemeral.volumeClaimTemplate
  const field = path.child('volumeClaimTemplate')
  if (!template) return checks.required(field, 'volumeClaimTemplate is missing; add it with accessModes and a storage request')
  if (template.metadata) validateTemplateMetadata(template.metadata, field.child('metadata'), checks)
  validatePersistentVolumeClaimSpec(template.spec ?? {}, field.child('spec'), checks)
}

/** All that a claim could have beside labels and annotations. */
const CLUSTERS_OWN = [
  'name',
  'generateName',
  'namespace',
  'selfLink',
  'uid',
  'resourceVersion',
  'generation',
  'creationTimestamp',
  'deletionTimestamp',
  'deletionGracePeriodSeconds',
  'ownerReferences',
  'finalizers',
  'managedFields',
] as const satisfies (keyof ObjectMeta)[]

/** ValidateTemplateObjectMeta: the cluster makes a claim for each pod, so a template has labels and annotations alone. */
function validateTemplateMetadata(metadata: ObjectMeta, path: Path, checks: Checks): void {
  const { annotations, labels } = metadata
  if (annotations) validateAnnotations(annotations, path.child('annotations'), checks)
  if (labels) validateLabels(labels, path.child('labels'), checks)
  for (const name of CLUSTERS_OWN) {
    const value = metadata[name]
    // Go holds its zero value; a pointer to 0 is not that.
    if (value === undefined || value === '' || (name === 'generation' && value === 0)) continue
    const message = `${name} is not allowed in a volumeClaimTemplate, only labels and annotations are; remove it`
    checks.forbidden(path.child(name === 'uid' ? 'uID' : name), message, { at: path.child(name) })
  }
}
