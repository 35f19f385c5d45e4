/** Members of what was read, by the types that are asked for; what is of another type is as good as missing. */

import { isStruct } from '../yaml/index.ts'

export type Plain = Readonly<Record<string, unknown>>

/** The value at the end of a path of keys. */
export function member(value: unknown, ...keys: readonly string[]): unknown {
  let here = value
  for (const key of keys) {
    if (!isStruct(here) || !Object.hasOwn(here, key)) return undefined
    here = here[key]
  }
  return here
}

export function textAt(value: unknown, ...keys: readonly string[]): string | undefined {
  const found = member(value, ...keys)
  return typeof found === 'string' ? found : undefined
}

export function objectAt(value: unknown, ...keys: readonly string[]): Plain {
  const found = member(value, ...keys)
  return isStruct(found) ? found : {}
}

export function listAt(value: unknown, ...keys: readonly string[]): readonly unknown[] {
  const found = member(value, ...keys)
  return Array.isArray(found) ? found : []
}

export function numberAt(value: unknown, ...keys: readonly string[]): number | undefined {
  const found = member(value, ...keys)
  return typeof found === 'number' && Number.isFinite(found) ? found : undefined
}

/** The members that are texts; numbers and booleans as they are written. */
export function textsAt(value: unknown, ...keys: readonly string[]): Readonly<Record<string, string>> {
  const texts: Record<string, string> = {}
  for (const [key, found] of Object.entries(objectAt(value, ...keys))) {
    if (typeof found === 'string') texts[key] = found
    else if (typeof found === 'number' || typeof found === 'boolean') texts[key] = String(found)
  }
  return texts
}
