import { isValidPortName, isValidPortNum, type Path } from '../../kubernetes/index.ts'
import type { Checks } from '../rejection.ts'
import { rejectValue } from './value.ts'

/** ValidatePortNumOrName of the `port` at a path: a number, or the name of a container's port. A port that is absent is 0. */
export function validatePort(port: number | string | undefined, path: Path, checks: Checks): void {
  if (typeof port === 'string') rejectValue(path, 'port', port, isValidPortName(port), checks)
  else rejectValue(path, 'port', port ?? 0, isValidPortNum(port ?? 0), checks)
}
