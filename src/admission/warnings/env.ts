import type { Path, EnvVar } from '../../kubernetes/index.ts'
import type { Checks } from '../rejection.ts'

/** Variables that hide one of the same name before them. Since 1.28 one may be built of the other: PATH=$(PATH):/bin. */
export function warnEnv(env: readonly EnvVar[], path: Path, checks: Checks): void {
  if (env.length < 2) return
  const names = new Set<string>()
  env.forEach((variable, index) => {
    const { name = '' } = variable
    if (!names.has(name)) names.add(name)
    else if (checks.minor < 28 || !extendsItself(variable)) {
      const at = path.index(index).child('name')
      const message = `${JSON.stringify(name)} is already set above; kubectl apply may drop one of the two, so remove one`
      checks.warn(checks.minor >= 28 ? path.index(index) : at, 'duplicate-env', message, at)
    }
  })
}

function extendsItself({ name = '', value = '', valueFrom }: EnvVar): boolean {
  const reference = `$(${name})`
  return !valueFrom && value !== reference && value.includes(reference)
}
