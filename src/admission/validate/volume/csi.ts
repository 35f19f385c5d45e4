import {
  isDNS1123Subdomain,
  nameIsDNSSubdomain,
  type Path,
  byteLength,
  isLongerThan,
  toLower,
  type CSIVolumeSource,
} from '../../../kubernetes/index.ts'
import type { Checks } from '../../rejection.ts'
import { rejectValue } from '../value.ts'

const DRIVER_MAX_LENGTH = 63

/** validateCSIVolumeSource. Kubernetes reports a bad name of the Secret at `csi.name`. */
export function validateCSI(csi: CSIVolumeSource, path: Path, checks: Checks): void {
  validateDriver(csi.driver ?? '', path, checks)

  const secret = csi.nodePublishSecretRef
  if (!secret) return
  const at = path.child('nodePublishSecretRef', 'name')
  if (!secret.name) return checks.required(at, 'set the name of the Secret for the driver')
  const cause = at.toString()
  for (const problem of nameIsDNSSubdomain(secret.name)) checks.invalid(path.child('name'), `"${secret.name}" ${problem}`, { at, cause })
}

/** ValidateCSIDriverName: a missing name was a bad one, too, before 1.35. */
function validateDriver(driver: string, path: Path, checks: Checks): void {
  const cause = path.child('driver').toString()
  if (driver === '') {
    checks.required(path.child('driver'), 'driver is missing; set the name of the CSI driver, such as secrets-store.csi.k8s.io', { cause })
    if (checks.minor >= 35) return
  }
  if (isLongerThan(driver, DRIVER_MAX_LENGTH)) {
    const message = `"${driver}" has ${byteLength(driver)} bytes; a driver name can have at most ${DRIVER_MAX_LENGTH}`
    checks.tooLong(path.child('driver'), byteLength(driver), DRIVER_MAX_LENGTH, { message, cause })
  }
  rejectValue(path, 'driver', driver, isDNS1123Subdomain(toLower(driver)), checks)
}
