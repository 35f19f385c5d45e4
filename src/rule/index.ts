/** The authoring entry "ds-lint/rule": what a rule is, and what it says. */
import type { Edit, Fix, Severity, Location } from '../base/index.ts'
import { suggest } from '../kubernetes/index.ts'
import type { SubjectName, Subjects } from '../subjects/index.ts'
import type { AnyField, Field } from '../yaml/index.ts'

export type { Change, Before, SubjectName, Subjects, UpdateEffects, AgentRole, RoleName } from '../subjects/index.ts'
export { type Edit, type Fix, groupBy, type Location, type Severity } from '../base/index.ts'
export type { Objects, OtherObject } from '../workspace/index.ts'
export type { AnyField, Field, Item } from '../yaml/index.ts'

/** A Field, or a bare Location where no field exists. */
export type Place = AnyField | Location

export type Preset = 'recommended' | 'strict' | 'security'

export interface Rule<S extends SubjectName = SubjectName> {
  /** A kebab-case name of the defect; the name of its file. */
  readonly id: string
  readonly on: S
  /** Of what is `on: 'object'`: the kinds that it is about. */
  readonly kinds?: readonly string[]
  readonly severity: Severity
  readonly preset: Preset
  /** The version of ds-lint that brought it. */
  readonly since: string
  /** One line: what is wrong. */
  readonly summary: string
  /** The consequence in the cluster. */
  readonly why: string
  readonly references?: readonly string[]
  /** Previous ids. */
  readonly aliases?: readonly string[]
  /** 0.1 to 10.0, only for rules about security. */
  readonly securitySeverity?: number
  /** It speaks of updates only, and so runs where an old version is known; what is `on: 'update'` always does. */
  readonly needs?: 'base'
  check(subject: Subjects[S]): Iterable<Problem>
}
export type AnyRule = { [S in SubjectName]: Rule<S> }[SubjectName]

/** One thing wrong, and where. The engine adds the rule and the manifest. */
export interface Problem {
  readonly place: Place
  readonly message: string
  readonly related: readonly (Place | RelatedPlace)[]
  readonly fix: Fix | undefined
  readonly severity: Severity | undefined
}

/** A related place with a word on what it has to do with the problem. */
export interface RelatedPlace {
  readonly place: Place
  readonly message: string
}

export interface ProblemDetails {
  readonly related?: readonly (Place | RelatedPlace)[] | undefined
  readonly fix?: Fix | undefined
  /** May only lower the rule's severity. */
  readonly severity?: Severity | undefined
}

/** Whether a rule has nothing to say without a base. */
export function needsBase({ on, needs }: AnyRule): boolean {
  return on === 'update' || needs === 'base'
}

/** Does nothing at run time; `on` tells the compiler what `check` is given. */
export function rule<const S extends SubjectName>(definition: Rule<S>): Rule<S> {
  return definition
}

/** A function, not an object literal, so that a mistake is one short compiler error on the argument. */
export function problem(place: Place, message: string, { related = [], fix, severity }: ProblemDetails = {}): Problem {
  return { place, message, related, fix, severity }
}

/** Presents a rejection or an API warning as admission words it, at its place. */
export function present(subject: Subjects['rejection'] | Subjects['apiWarning'], details?: ProblemDetails): Problem {
  const { message } = 'rejection' in subject ? subject.rejection : subject.warning
  return problem(subject.place, message, details)
}

/**
 * Whether something stands for a field of `holder` that cannot be it: a value of another type, or a misspelt name. Another rule reports that,
 * and so nothing is to be said of a field that is missing.
 */
export function isMistaken(holder: Field, name: string): boolean {
  if (holder.accepted) return false
  const field = holder.resolve([name])
  if (field.value !== undefined) return false
  if (field.exists) return field.raw !== null
  // A decoded struct has all its fields; a map what is written.
  const { value } = holder
  const isKnown = (key: string): boolean =>
    typeof value === 'object' && value !== null && Object.hasOwn(value, name) && Object.hasOwn(value, key)
  return holder.entries().some(([key]) => !isKnown(key) && suggest(key, [name]) === name)
}

/** Writes a value at a field, whether or not something is written there now. */
export function set(field: AnyField, value: unknown, safety: Fix['safety'], title?: string): Fix | undefined {
  return fix(title ?? `set ${field.path} to ${shown(value)}`, safety, field.write(value))
}

/** Takes a field out, key and all. */
export function remove(field: AnyField, safety: Fix['safety'], title?: string): Fix | undefined {
  return fix(title ?? `remove ${field.path}`, safety, field.remove())
}

/** Gives a field another key. */
export function rename(field: AnyField, key: string, safety: Fix['safety'], title?: string): Fix | undefined {
  return fix(title ?? `rename ${field.path} to ${key}`, safety, field.rename(key))
}

/** Several fixes as one, applied wholly or not at all; undefined when one of them is. */
export function together(title: string, ...fixes: readonly (Fix | undefined)[]): Fix | undefined {
  const parts = fixes.filter(part => part !== undefined)
  if (parts.length === 0 || parts.length < fixes.length) return undefined
  const safety = parts.every(part => part.safety === 'safe') ? 'safe' : 'unsafe'
  return { title, safety, edits: parts.flatMap(part => part.edits) }
}

function fix(title: string, safety: Fix['safety'], edit: Edit | undefined): Fix | undefined {
  return edit && { title, safety, edits: [edit] }
}

function shown(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}
