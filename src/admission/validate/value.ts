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
  for (const problem of problems) checks.invalid(field, `${JSON.stringify(value)} ${problem}`, { cause })
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

export function listed(names: Iterable<string>): string {
  const shown: string[] = []
  let more = 0
  for (const name of names) {
    if (shown.length < MOST_LISTED) shown.push(name)
    else more++
  }
  return shown.join(', ') + (more > 0 ? ` and ${more} more` : '')
}
