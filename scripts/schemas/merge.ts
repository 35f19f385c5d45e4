/** Thirteen closures become one table with the minor versions each part lived in. */
import type { Enums } from './enums.ts'
import type { Closure, ClosureField } from './openapi.ts'
import type { Zero, Zeros } from './zeros.ts'

/** First and last minor, both inclusive; left out where they are those of the whole: the table's, for an enum's value the field's. */
export interface Lifetime {
  readonly since?: number
  readonly until?: number
}

export type EnumValue = string | (Lifetime & { readonly value: string })

export interface MergedField extends Lifetime {
  readonly type: string
  readonly list?: ClosureField['list']
  readonly keys?: readonly string[]
  readonly map?: true
  readonly atomic?: true
  readonly patch?: ClosureField['patch']
  readonly required?: true
  readonly default?: unknown
  readonly enum?: readonly EnumValue[]
  readonly zero?: Zero
}

export interface MergedType {
  readonly description: string
  /** A field whose type changed has one entry for each, oldest first. */
  readonly fields: ReadonlyMap<string, readonly MergedField[]>
  readonly descriptions: ReadonlyMap<string, string>
}

export interface Version {
  readonly minor: number
  readonly closure: Closure
  readonly enums: Enums
  readonly zeros: Zeros
}

/** `versions` from old to new; the newest publication of a field decides everything but its lifetime. */
export function merge(versions: readonly Version[]): Map<string, MergedType> {
  const types = new Set(versions.flatMap(({ closure }) => [...closure.keys()]))
  return new Map([...types].sort().map(type => [type, mergeType(type, versions)]))
}

function mergeType(type: string, versions: readonly Version[]): MergedType {
  const names = new Set(versions.flatMap(({ closure }) => [...(closure.get(type)?.fields.keys() ?? [])]))
  const fields = new Map<string, readonly MergedField[]>()
  const descriptions = new Map<string, string>()
  let description = ''
  for (const { closure } of versions) description = closure.get(type)?.description ?? description
  for (const name of [...names].sort()) {
    fields.set(name, mergeField(type, name, versions))
    for (const { closure } of versions) {
      const found = closure.get(type)?.fields.get(name)
      if (found) descriptions.set(name, found.description)
    }
  }
  return { description, fields, descriptions }
}

function mergeField(type: string, name: string, versions: readonly Version[]): MergedField[] {
  const all = versions.map(({ minor }) => minor)
  const shapes = new Map<string, { field: ClosureField; required: boolean; minors: number[] }>()
  for (const { minor, closure } of versions) {
    const owner = closure.get(type)
    const field = owner?.fields.get(name)
    if (!owner || !field) continue
    const shape = `${field.type} ${field.list !== undefined} ${field.map}`
    shapes.set(shape, { field, required: owner.required.includes(name), minors: [...(shapes.get(shape)?.minors ?? []), minor] })
  }
  const merged: MergedField[] = []
  for (const { field, required, minors } of shapes.values()) {
    const { description: _, ...rest } = field
    const values = mergeEnum(type, name, minors, versions)
    const life = lifetime(minors, `${type}.${name}`, versions, all)
    const zero = required
      ? undefined
      : versions
          .find(({ minor }) => minor === minors.at(-1))
          ?.zeros.get(type)
          ?.get(name)
    const isTold = zero === 'omitted' || (zero === 'printed' && field.list === undefined && field.map === undefined)
    merged.push({
      ...rest,
      ...(required ? { required } : {}),
      ...(values.length ? { enum: values } : {}),
      ...(zero && isTold ? { zero } : {}),
      ...life,
    })
  }
  return merged
}

function mergeEnum(type: string, name: string, minors: readonly number[], versions: readonly Version[]): EnumValue[] {
  const lives = new Map<string, number[]>()
  const told: number[] = []
  for (const { minor, enums } of versions) {
    const values = minors.includes(minor) ? enums.get(type)?.get(name) : undefined
    if (values) told.push(minor)
    for (const value of values ?? []) lives.set(value, [...(lives.get(value) ?? []), minor])
  }
  const values: EnumValue[] = []
  for (const [value, minorsOfValue] of [...lives].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const life = lifetime(minorsOfValue, `${type}.${name} ${value}`, versions, told)
    values.push(life.since === undefined && life.until === undefined ? value : { value, ...life })
  }
  return values
}

/** The range of `minors`, its ends left out where they are those of `within`, what it is part of. */
function lifetime(minors: readonly number[], what: string, versions: readonly Version[], within: readonly number[]): Lifetime {
  const first = minors[0]!
  const last = minors.at(-1)!
  const missing = versions.find(({ minor }) => minor > first && minor < last && !minors.includes(minor))
  if (missing) throw new Error(`${what} is missing in 1.${missing.minor} between 1.${first} and 1.${last}`)
  return {
    ...(first > within[0]! ? { since: first } : {}),
    ...(last < within.at(-1)! ? { until: last } : {}),
  }
}
