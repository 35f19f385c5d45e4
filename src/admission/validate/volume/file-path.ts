/** Paths inside of a volume, and the modes and owners of its files. */
import { type Path, isValidUserID } from '../../../kubernetes/index.ts'
import type { Checks } from '../../rejection.ts'

/** Whether a part between two slashes is `..`, as validatePathNoBacksteps asks. */
export function hasBackstep(path: string): boolean {
  for (let at = path.indexOf('..'); at >= 0; at = path.indexOf('..', at + 1)) {
    if ((at === 0 || path[at - 1] === '/') && (at + 2 === path.length || path[at + 2] === '/')) return true
  }
  return false
}

/** validatePathNoBacksteps. */
export function validateNoBacksteps(value: string, field: Path, checks: Checks, at: Path = field): void {
  if (hasBackstep(value)) checks.invalid(field, `"${value}" contains ".."; write the path without it`, { at })
}

/** validateLocalDescendingPath: relative, and nowhere upwards. */
export function validateDescendingPath(value: string, field: Path, checks: Checks, at: Path = field): void {
  if (value.startsWith('/'))
    checks.invalid(field, `"${value}" is an absolute path; make it relative to the volume, without the leading "/"`, { at })
  validateNoBacksteps(value, field, checks, at)
}

/** ValidateLocalNonReservedPath: a name that begins with `..` is the kubelet's own. */
export function validateNonReservedPath(value: string, field: Path, checks: Checks, at: Path = field): void {
  validateDescendingPath(value, field, checks, at)
  if (value.startsWith('..') && !value.startsWith('../')) {
    checks.invalid(field, `"${value}" starts with "..", which is reserved for the kubelet; use another name`, { at })
  }
}

/** Permissions of a mounted file. */
export function validateFileMode(mode: number | undefined, path: Path, name: string, checks: Checks, at: Path = path): void {
  if (mode === undefined || (mode >= 0 && mode <= 0o777)) return
  checks.invalid(path.child(name), `${modeText(mode)} is not a valid file mode; use 0 to 0777, which is 511 in decimal`, {
    at: at.child(name),
  })
}

/** A mode as one writes it, in octal, beside what the API server reads. */
export function modeText(mode: number): string {
  return mode < 0 ? `${mode}` : `${mode} (0${mode.toString(8)} in octal)`
}

/** validateUserField: who owns a mounted file. */
export function validateUser(user: number | undefined, path: Path, name: string, checks: Checks, at: Path = path): void {
  if (user === undefined) return
  for (const problem of isValidUserID(user))
    checks.invalid(path.child(name), `${user} ${problem}, as a user of the node`, { at: at.child(name) })
}
