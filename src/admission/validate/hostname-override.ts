import { isDNS1123Subdomain, type Path, byteLength, isLongerThan, type PodSpec } from '../../kubernetes/index.ts'
import type { Checks } from '../rejection.ts'
import { rejectValue } from './value.ts'

const MAX_BYTES = 64

/** validatePodHostName; `path`: of the pod's spec. */
export function validateHostnameOverride(spec: PodSpec, path: Path, checks: Checks): void {
  const { hostnameOverride = '', setHostnameAsFQDN, hostNetwork } = spec
  const field = path.child('hostnameOverride')
  if (setHostnameAsFQDN) {
    const message = 'hostnameOverride conflicts with setHostnameAsFQDN: true; remove one of the two'
    checks.forbidden(field, message, { cause: field.toString() })
  }
  if (hostNetwork) {
    const message = 'hostnameOverride conflicts with hostNetwork: true, which uses the host name of the node; remove hostnameOverride'
    checks.forbidden(field, message, { cause: field.toString() })
  }
  if (isLongerThan(hostnameOverride, MAX_BYTES)) {
    const bytes = byteLength(hostnameOverride)
    const message = `host name ${JSON.stringify(hostnameOverride)} has ${bytes} bytes; at most ${MAX_BYTES} are allowed`
    checks.tooLong(field, bytes, MAX_BYTES, { cause: field.toString(), message })
  }
  rejectValue(path, 'hostnameOverride', hostnameOverride, isDNS1123Subdomain(hostnameOverride), checks)
}
