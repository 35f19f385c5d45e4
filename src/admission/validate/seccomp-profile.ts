import type { Path, SeccompProfile } from '../../kubernetes/index.ts'
import type { Checks } from '../rejection.ts'
import { validateDescendingPath } from './volume/file-path.ts'

const TYPES = ['Localhost', 'RuntimeDefault', 'Unconfined']

/** validateSeccompProfileField. */
export function validateSeccompProfile({ type, localhostProfile }: SeccompProfile, path: Path, checks: Checks): void {
  if (!type)
    checks.required(path.child('type'), `a seccompProfile needs a type: ${TYPES.join(', ')}`, { cause: path.child('type').toString() })
  else if (!TYPES.includes(type)) checks.unsupported(path.child('type'), type, TYPES, { cause: path.child('type').toString() })

  if (type === 'Localhost') {
    if (localhostProfile === undefined)
      checks.required(path.child('localhostProfile'), 'localhostProfile is missing; with type Localhost, set the file of the profile')
    else validateDescendingPath(localhostProfile, path.child('localhostProfile'), checks)
  } else if (localhostProfile !== undefined) {
    const message = `${JSON.stringify(localhostProfile)} is allowed only with type Localhost; remove it or set type: Localhost`
    checks.invalid(path.child('localhostProfile'), message, { cause: path.child('type').toString() })
  }
}
