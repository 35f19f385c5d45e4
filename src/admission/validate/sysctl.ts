import { isValidSysctlName, type Path, type PodSpec, type Sysctl } from '../../kubernetes/index.ts'
import type { Checks } from '../rejection.ts'
import { rejectValue } from './value.ts'

/** Kernel parameters of the IPC namespace (nameToNamespace); beside them all of fs.mqueue. */
const IPC_SYSCTLS = new Set([
  'kernel.sem',
  'kernel.shm',
  'kernel.shmall',
  'kernel.shmmax',
  'kernel.shmmni',
  'kernel.shm_rmid_forced',
  'kernel.msg',
  'kernel.msgmax',
  'kernel.msgmnb',
  'kernel.msgmni',
])

/** validateSysctls: kernel parameters of a pod. */
export function validateSysctls(sysctls: readonly Sysctl[], spec: PodSpec, path: Path, checks: Checks): void {
  const names = new Set<string>()
  for (const [index, { name = '' }] of sysctls.entries()) {
    const sysctl = path.index(index)
    const problems = isValidSysctlName(name)
    if (!name) checks.required(sysctl.child('name'), 'name is missing; set the kernel parameter, such as net.core.somaxconn')
    else if (problems.length > 0) rejectValue(sysctl, 'name', name, problems, checks)
    else if (names.has(name)) {
      checks.duplicate(sysctl.child('name'), name, { message: `duplicate sysctl ${JSON.stringify(name)}; remove one` })
    }
    names.add(name)
    if (checks.minor >= 29 && !checks.keeps.hostSysctls) validateHostSysctl(name, spec, sysctl, checks)
  }
}

/** ValidateHostSysctl: where the pod shares the namespace with its node, it would set the parameter of the node. */
function validateHostSysctl(name: string, spec: PodSpec, path: Path, checks: Checks): void {
  const shared = hostNamespaceOf(name, spec)
  if (!shared) return
  const field = path.child('name')
  const what = `with ${shared}: true the sysctl ${JSON.stringify(name)} would be set on the node itself`
  const message = `${what}; remove it here and set it on the nodes, or remove ${shared}`
  checks.invalid(field, message, { rule: 'host-sysctl', cause: `${field.toString()} on the node` })
}

/** Through which field the pod shares the namespace that the kernel parameter belongs to with its node, if it does. */
export function hostNamespaceOf(name: string, { hostNetwork, hostIPC }: PodSpec): 'hostNetwork' | 'hostIPC' | undefined {
  if (!hostNetwork && !hostIPC) return undefined
  const [parameter = ''] = withDots(name).split('*', 1)
  if (hostNetwork && parameter.startsWith('net.')) return 'hostNetwork'
  if (hostIPC && (IPC_SYSCTLS.has(parameter) || parameter.startsWith('fs.mqueue.'))) return 'hostIPC'
  return undefined
}

/** NormalizeName: where the first separator is '/', '.' and '/' have changed places. */
function withDots(name: string): string {
  if (/[./]/.exec(name)?.[0] !== '/') return name
  return name.replace(/[./]/g, separator => (separator === '/' ? '.' : '/'))
}
