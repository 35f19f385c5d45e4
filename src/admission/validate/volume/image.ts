import type { Path, ImageVolumeSource } from '../../../kubernetes/index.ts'
import { validatePullPolicy } from '../image-pull-policy.ts'
import type { Checks } from '../../rejection.ts'

/** validateImageVolumeSource; a template may leave the image open before 1.37. */
export function validateImage(image: ImageVolumeSource, path: Path, checks: Checks): void {
  if (!image.reference && checks.minor >= 37 && !checks.keeps.emptyImageVolumeReference) {
    checks.required(path.child('reference'), 'reference is missing; set the image to mount, such as registry.example.com/tools:1.2')
  }
  validatePullPolicy(image.pullPolicy, path, 'pullPolicy', checks)
}
