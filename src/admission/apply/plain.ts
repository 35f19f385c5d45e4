/** Values of JSON. */

export type Struct = Record<string, unknown>

/** What cannot be merged: a patch would be refused, or not even be made. */
export class Unmergeable extends Error {}

/** A struct that takes any key, `__proto__` included. */
export function newStruct(): Struct {
  return Object.create(null) as Struct
}

export function isStruct(value: unknown): value is Struct {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

export function isList(value: unknown): value is unknown[] {
  return Array.isArray(value)
}

export function isEmpty(value: Struct): boolean {
  for (const _ in value) return false
  return true
}

/** A copy that may be changed. */
export function copyOf<T>(value: T): T
export function copyOf(value: unknown): unknown {
  if (isList(value)) return value.map(copyOf)
  if (!isStruct(value)) return value
  const copy = newStruct()
  for (const [key, member] of Object.entries(value)) copy[key] = copyOf(member)
  return copy
}

/** bool, number, string, list, struct or null. */
export function kindOf(value: unknown): string {
  return value === null ? 'null' : isList(value) ? 'list' : typeof value
}
