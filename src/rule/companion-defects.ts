/** What the API server refuses of the fields of an object beside a DaemonSet, by the shape of its kind. */
import type { Fix } from '../base/index.ts'
import { editDistance, quantityOf } from '../kubernetes/index.ts'
import { isFilledInLater } from '../workspace/index.ts'
import type { AnyField } from '../yaml/index.ts'
import type { CompanionEnum, CompanionShape } from './companion-shapes.ts'
import { rename, set } from './fix.ts'
import type { Place } from './rule.ts'

/** A defect for which the API server, or kubectl, refuses an object. */
export interface CompanionDefect {
  readonly place: Place
  readonly message: string
  readonly fix: Fix | undefined
}

/** What the API server refuses of an object beside a DaemonSet. */
export function refused(place: Place, defect: string, about: string, remedy: string, fix?: Fix): CompanionDefect {
  return { place, message: `${defect}, so the API server rejects ${about}; ${remedy}`, fix }
}

/** Where a field does not have the shape: fields with nearly the name of another one, and values of another type. `about` is the object. */
export function* shapeDefects(field: AnyField, shape: CompanionShape, about: string): Iterable<CompanionDefect> {
  const { raw } = field
  if (shape === 'any' || raw === undefined || raw === null || (typeof raw === 'string' && isFilledInLater(raw))) return
  if (typeof shape === 'string') yield* scalarDefects(field, shape, about)
  else if (isList(shape)) for (const item of field.items()) yield* shapeDefects(item, shape[0], about)
  else if (isEnum(shape)) {
    if (typeof raw === 'boolean') yield refused(field, `the value is the boolean ${raw}`, about, 'put it in quotes')
    if (typeof raw !== 'string' || shape.values.includes(raw)) return
    const meant = shape.values.find(value => value.toLowerCase() === raw.toLowerCase() || editDistance(value, raw) <= 2)
    yield refused(
      field,
      `"${raw}" is not supported`,
      about,
      `use ${meant ?? `one of ${shape.values.join(', ')}`}`,
      meant === undefined ? undefined : set(field, meant, 'safe'),
    )
  } else {
    for (const [key, entry] of field.entries()) {
      const known = shape[key]
      if (known === undefined && shape['*'] !== undefined) continue
      if (known === undefined) yield* unknownField(key, entry, Object.keys(shape), about)
      else yield* shapeDefects(entry, known, about)
    }
  }
}

function isList(shape: CompanionShape): shape is readonly [CompanionShape] {
  return Array.isArray(shape)
}

function isEnum(shape: CompanionShape): shape is CompanionEnum {
  return typeof shape === 'object' && 'values' in shape && Array.isArray(shape.values)
}

/** A field with nearly the name of one; others may be of a later version. */
function* unknownField(key: string, entry: AnyField, known: readonly string[], about: string): Iterable<CompanionDefect> {
  const near = known.find(each => each.toLowerCase() === key.toLowerCase() || (key.length > 3 && editDistance(each, key) <= 2))
  if (near === undefined) return
  yield {
    place: entry.key,
    message: `${about} has no field "${key}", so kubectl rejects it; did you mean ${near}?`,
    fix: rename(entry, near, 'unsafe'),
  }
}

function* scalarDefects(field: AnyField, shape: Extract<CompanionShape, string>, about: string): Iterable<CompanionDefect> {
  const { raw } = field
  if (shape === 'bool' && typeof raw !== 'boolean') {
    const meant = raw === 'true' ? true : raw === 'false' ? false : undefined
    yield refused(
      field,
      `${typeof raw === 'object' ? 'the value' : JSON.stringify(raw)} is not a boolean`,
      about,
      'write true or false',
      meant === undefined ? undefined : set(field, meant, 'safe'),
    )
  } else if (shape === 'duration' && (typeof raw === 'number' || typeof raw === 'string') && !DURATION.test(String(raw)))
    yield refused(field, `"${String(raw)}" is not a duration`, about, 'write it with a unit, like 30s')
  else if (shape === 'text' && (typeof raw === 'number' || typeof raw === 'boolean'))
    yield refused(field, `the value is the ${typeof raw} ${raw}`, about, 'put it in quotes', set(field, String(raw), 'safe'))
  else if (shape === 'int' && typeof raw === 'string')
    yield refused(field, `"${raw}" is not a number`, about, 'write a whole number without quotes')
  else if (shape === 'quantities') {
    for (const [, entry] of field.entries()) {
      const { raw: value } = entry
      if ((typeof value !== 'string' && typeof value !== 'number') || isFilledInLater(String(value)) || quantityOf(value)) continue
      yield refused(entry, `"${value}" is not a quantity`, about, 'write it like 500m, 2 or 64Mi')
    }
  }
}

/** As the resource definitions of Prometheus' operator have it. */
const DURATION = /^(?:0|(?:(?:[0-9]+)y)?(?:(?:[0-9]+)w)?(?:(?:[0-9]+)d)?(?:(?:[0-9]+)h)?(?:(?:[0-9]+)m)?(?:(?:[0-9]+)s)?(?:(?:[0-9]+)ms)?)$/
