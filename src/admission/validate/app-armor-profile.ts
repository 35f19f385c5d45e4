import { type Path, byteLength, isLongerThan, type AppArmorProfile } from '../../kubernetes/index.ts'
import type { Checks } from '../rejection.ts'
import { hasSpaceAtEnds } from './whitespace.ts'

const TYPES = ['Localhost', 'RuntimeDefault', 'Unconfined']
const MAX_PROFILE_BYTES = 4095

/** ValidateAppArmorProfileField. */
export function validateAppArmorProfile({ type, localhostProfile }: AppArmorProfile, path: Path, checks: Checks): void {
  if (type === 'Localhost') validateLocalhostProfile(localhostProfile, path.child('localhostProfile'), checks)
  else if (type === 'RuntimeDefault' || type === 'Unconfined') {
    if (localhostProfile === undefined) return
    const message = `${JSON.stringify(localhostProfile)} is allowed only with type Localhost; remove it or set type: Localhost`
    checks.invalid(path.child('localhostProfile'), message)
  } else if (type) checks.unsupported(path.child('type'), type, TYPES)
  else checks.required(path.child('type'), `an appArmorProfile needs a type: ${TYPES.join(', ')}`)
}

function validateLocalhostProfile(profile: string | undefined, field: Path, checks: Checks): void {
  if (!profile)
    return checks.required(field, 'localhostProfile is missing; with type Localhost, set the name of a profile that is loaded on the nodes')
  if (hasSpaceAtEnds(profile)) {
    checks.invalid(field, `${JSON.stringify(profile)} must not begin or end with white space`, { cause: field.toString() })
  }
  if (isLongerThan(profile, MAX_PROFILE_BYTES)) {
    checks.tooLong(field, byteLength(profile), MAX_PROFILE_BYTES, { cause: field.toString() })
  }
}
