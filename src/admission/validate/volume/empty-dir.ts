import type { Path, EmptyDirVolumeSource } from '../../../kubernetes/index.ts'
import type { Checks } from '../../rejection.ts'
import { quantityOf } from '../value.ts'
import { modeText } from './file-path.ts'

/** The part of validateVolumeSource that looks at an emptyDir. */
export function validateEmptyDir(emptyDir: EmptyDirVolumeSource, path: Path, checks: Checks): void {
  const { sizeLimit, mode } = emptyDir
  if (sizeLimit !== undefined && quantityOf(sizeLimit).sign() < 0) {
    checks.forbidden(path.child('sizeLimit'), `sizeLimit ${sizeLimit} is negative; use a size such as 500Mi`)
  }
  if (mode !== undefined && (mode < 0 || mode > 0o1777)) {
    checks.invalid(path.child('mode'), `${modeText(mode)} is not a valid directory mode; use 0 to 01777, which is 1023 in decimal`)
  }
}
