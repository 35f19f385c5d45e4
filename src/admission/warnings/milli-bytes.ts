import type { Path, ResourceList } from '../../kubernetes/index.ts'
import type { Checks } from '../rejection.ts'
import { quantityOf } from '../validate/value.ts'

const BYTES = ['memory', 'ephemeral-storage'] as const

/** Amounts of memory or storage with a fraction of a byte, mostly an `m` for an `M`. */
export function warnFractionalBytes(list: ResourceList, path: Path, checks: Checks): void {
  for (const name of BYTES) {
    const amount = list[name]
    if (amount !== undefined && isFractional(amount)) warnFraction(amount, path.key(name), checks)
  }
}

export function isFractional(amount: string): boolean {
  return !quantityOf(amount).isInteger()
}

export function warnFraction(amount: string, field: Path, checks: Checks): void {
  const meant = /^\d+m$/.test(amount)
    ? `: m means a thousandth; use ${amount.slice(0, -1)}M or ${amount.slice(0, -1)}Mi`
    : ' and is rounded up; write a whole number, or the unit that is missing, such as Mi'
  checks.warn(field, 'milli-bytes', `${amount} is not a whole number of bytes${meant}`)
}
