import { isEnvVarName, isRelaxedEnvVarName, type Problems, type Path, type EnvVar, type PodSpec } from '../../kubernetes/index.ts'
import { validateEnvVarSource } from './env-var-source.ts'
import type { Checks } from '../rejection.ts'
import { rejectValue } from './value.ts'

/** ValidateEnv: the environment variables of one container. Two of the same name are not refused. */
export function validateEnv(env: readonly EnvVar[], spec: PodSpec, path: Path, checks: Checks): void {
  env.forEach((variable, index) => {
    const { name, value, valueFrom } = variable
    if (!name) checks.required(path.index(index).child('name'), 'an environment variable needs a name')
    else rejectEnvVarName(name, path, index, 'name', checks)
    if (valueFrom) validateEnvVarSource(valueFrom, value, spec, path.index(index).child('valueFrom'), checks)
  })
}

/** The name of an environment variable, or the prefix of several. */
export function rejectEnvVarName(value: string, path: Path, index: number, name: string, checks: Checks): void {
  const problems = envVarNameProblems(value, checks)
  if (problems.length > 0) rejectValue(path.index(index), name, value, problems, checks)
}

function envVarNameProblems(value: string, checks: Checks): Problems {
  const relaxed = checks.enabled('RelaxedEnvironmentVariableValidation') || checks.keeps.relaxedEnvNames
  return relaxed ? isRelaxedEnvVarName(value) : isEnvVarName(value)
}
