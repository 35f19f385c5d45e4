/** What is common to checks of single values. */
import { type Path, Quantity, unmarshalQuantity } from '../../kubernetes/index.ts'
import type { Checks } from '../rejection.ts'

/**
 * One rejection for each problem of the value at `path.name`; writing another value cures them all, so they share a cause.
 * Problems read on after the value: `must be …`.
 */
export function rejectValue(path: Path, name: string, value: string | number, problems: readonly string[], checks: Checks): void {
  if (problems.length === 0) return
  const field = path.child(name)
  const cause = field.toString()
  for (const problem of problems) checks.invalid(field, `${name} ${JSON.stringify(value)} ${problem}`, { cause })
}

/** apimachinery's ValidateNonnegativeField. */
export function validateNonnegative(value: number | undefined, path: Path, name: string, checks: Checks): void {
  if (value !== undefined && value < 0) rejectValue(path, name, value, ['is negative; it must be 0 or more'], checks)
}

/** A quantity that decoding has let pass; one that is absent is 0. */
export function quantityOf(value: string | undefined): Quantity {
  const quantity = unmarshalQuantity(value ?? null)
  return typeof quantity === 'string' ? Quantity.zero : quantity
}

/** More names than these help nobody. */
const MOST_LISTED = 20

export function listed(names: { readonly size: number; keys(): Iterable<string> }): string {
  const shown: string[] = []
  for (const name of names.keys()) {
    if (shown.length === MOST_LISTED) return `${shown.join(', ')} and ${names.size - MOST_LISTED} more`
    shown.push(name)
  }
  return shown.join(', ')
}
