/** What a configuration says of the roles of DaemonSets. */
import { ROLE_NAMES } from '../rule/index.ts'
import type { ConfigProblem } from './check.ts'
import { invalid } from './words.ts'

/** What is wrong with one entry of `roles`; `at` begins with its name. */
export function* checkRoles(roles: Readonly<Record<string, unknown>>): Generator<ConfigProblem> {
  for (const [name, role] of Object.entries(roles)) {
    const isList = Array.isArray(role)
    for (const [index, each] of (isList ? (role as unknown[]) : [role]).entries()) {
      if ((ROLE_NAMES as readonly unknown[]).includes(each)) continue
      yield { message: invalid(each, 'role', ROLE_NAMES, true), at: isList ? [name, String(index)] : [name], key: false }
    }
  }
}
