import type { Path, PodTemplateSpec } from '../../kubernetes/index.ts'
import { validateLabels } from './label-selector.ts'
import { validateAnnotations } from './object-meta.ts'
import { validateProfilesMatch, validatePodAnnotations } from './pod-annotations.ts'
import { validatePodSpec } from './pod-spec.ts'
import type { Checks } from '../rejection.ts'

/** ValidatePodTemplateSpec. Kubernetes writes the labels and annotations of the template without `metadata`. */
export function validatePodTemplate(template: PodTemplateSpec, path: Path, checks: Checks): void {
  const { metadata = {}, spec = {} } = template
  const { labels, annotations } = metadata
  const truePath = path.child('metadata')
  if (labels) validateLabels(labels, path.child('labels'), checks, truePath.child('labels'))
  if (annotations) {
    validateAnnotations(annotations, path.child('annotations'), checks, truePath.child('annotations'))
    validatePodAnnotations(annotations, spec, path.child('annotations'), truePath.child('annotations'), checks)
  }
  validatePodSpec(spec, path.child('spec'), checks)
  if (annotations) validateProfilesMatch(annotations, spec, path.child('spec'), checks)
  if (spec.ephemeralContainers?.length) {
    const message = 'ephemeral containers are not allowed in a pod template, only in running pods (kubectl debug); remove them'
    const field = path.child('spec', 'ephemeralContainers')
    checks.forbidden(field, message, { cause: field.toString() })
  }
}
