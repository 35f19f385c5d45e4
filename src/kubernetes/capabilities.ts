/** What the lists of capabilities mean to container runtimes: https://github.com/containerd/containerd/blob/main/internal/cri/opts/spec_linux_opts.go */
import type { SecurityContext } from './index.ts'

/** The name without the prefix that some runtimes take, in upper case: none minds the case. */
export function capabilityName(name: string): string {
  return name.toUpperCase().replace(/^CAP_(?!ALL$)/, '')
}

/**
 * What the lists make of a capability; undefined where they leave it as the runtime has it by default. Runtimes add ALL and drop ALL first, and then add
 * and drop what is named.
 */
export function capabilityOf(context: SecurityContext | undefined, name: string): 'added' | 'dropped' | undefined {
  const { add = [], drop = [] } = context?.capabilities ?? {}
  if (add.length + drop.length === 0) return undefined
  const [added, dropped] = [add.map(capabilityName), drop.map(capabilityName)]
  if (dropped.includes(name)) return 'dropped'
  if (added.includes(name)) return 'added'
  if (dropped.includes('ALL')) return 'dropped'
  return added.includes('ALL') ? 'added' : undefined
}

/** Whether the lists add one of some capabilities, by its name or with all. */
export function addsCapability(context: SecurityContext | undefined, ...names: readonly string[]): boolean {
  return names.some(name => capabilityOf(context, name) === 'added')
}
