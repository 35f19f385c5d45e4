/**
 * Fields and values that not every targeted version takes, because it does not know them or because their feature gates are off:
 * one gap for each, whatever the versions make of it.
 */
import { type Admission, type DroppedField, dropDisabledFields, type Rejection } from '../admission/index.ts'
import { type FeatureGates, type Path, minorsOf, NEWEST, NO_GATES, OLDEST } from '../kubernetes/index.ts'
import { addTo, append } from '../base/index.ts'
import { gapMessage } from './gap-message.ts'

export const GAP_RULE = 'field-not-in-version'

export interface VersionGap {
  readonly at: Path
  /** A field that is known takes other values only. */
  readonly isValue: boolean
  readonly message: string
  /** What the targeted versions refuse because of it; none where it is only dropped. */
  readonly rejections: readonly Rejection[]
}

/** What one version makes of a field. */
export type Outcome =
  | { readonly kind: 'fine' }
  /** Part of something that it does not know or drops. */
  | { readonly kind: 'hidden' }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'dropped'; readonly gate: DroppedField['gate']; readonly becomes: string | undefined; readonly refused: boolean }
  /** It takes other values only, or none here. */
  | { readonly kind: 'refused' }

const ALL = minorsOf({ from: OLDEST, to: NEWEST })

/** What one version answers, by the place it is about. */
class Answers {
  readonly dropped: ReadonlyMap<string, DroppedField>
  /** What is removed with them, which may be more. */
  readonly #removed: ReadonlySet<string>
  readonly #at = new Map<string, Rejection[]>()
  readonly #below = new Map<string, Rejection[]>()
  /** Unknown fields, also by every place around them. */
  readonly #unknown = new Map<string, Rejection[]>()

  constructor(
    readonly rejections: readonly Rejection[],
    dropped: readonly DroppedField[],
  ) {
    this.dropped = new Map(dropped.map(each => [each.field.toString(), each]))
    this.#removed = new Set(dropped.map(({ path }) => path.toString()))
    for (const rejection of rejections) {
      const { at, rule } = rejection
      const place = at.toString()
      addTo(this.#at, place, rejection)
      if (at.parent) addTo(this.#below, at.parent.toString(), rejection)
      if (rule === GAP_RULE) for (const around of [place, ...ancestorsOf(at)]) addTo(this.#unknown, around, rejection)
    }
  }

  at(place: string): readonly Rejection[] {
    return this.#at.get(place) ?? NONE
  }

  /** Of the members of what stands there. */
  below(place: string): readonly Rejection[] {
    return this.#below.get(place) ?? NONE
  }

  /** Unknown fields there and within. */
  unknown(place: string): readonly Rejection[] {
    return this.#unknown.get(place) ?? NONE
  }

  isUnknown(place: string): boolean {
    return this.at(place).some(({ rule }) => rule === GAP_RULE)
  }

  isRemoved(place: string): boolean {
    return this.#removed.has(place)
  }
}

const NONE: readonly Rejection[] = []

/** What the known versions answer to one manifest. */
export class VersionGaps {
  readonly gaps: readonly VersionGap[]
  /** The targeted admissions, without what the gaps tell. */
  readonly rest: readonly Admission[]
  readonly #answers = new Map<number, Answers>()
  readonly #told = new Set<Rejection>()

  /** `written`: what stands at a path; `admitIn`: the admission of any version. */
  constructor(
    readonly targeted: readonly Admission[],
    readonly written: (path: Path) => unknown,
    readonly admitIn: (minor: number) => Admission,
    readonly gates: FeatureGates = NO_GATES,
  ) {
    for (const admission of targeted) this.#answers.set(admission.minor, answersOf(admission, gates))
    const fields = this.#fields().map(path => this.#fieldGap(path))
    this.gaps = [...fields, ...this.#values()]
    const told = this.#told
    this.rest =
      told.size === 0 ? targeted : targeted.map(one => ({ ...one, rejections: one.rejections.filter(rejection => !told.has(rejection)) }))
  }

  /** Fields that a targeted version does not know or drops; of one within another only the outer one. */
  #fields(): Path[] {
    const found = new Map<string, Path>()
    for (const { minor } of this.targeted) {
      const { rejections, dropped } = this.#of(minor)
      for (const { rule, at } of rejections) if (rule === GAP_RULE) found.set(at.toString(), at)
      for (const { field } of dropped.values()) if (!isEmpty(this.written(field))) found.set(field.toString(), field)
    }
    return [...found.values()].filter(path => !ancestorsOf(path).some(ancestor => found.has(ancestor)))
  }

  #fieldGap(at: Path): VersionGap {
    const minors = this.targeted.map(({ minor }) => minor)
    const outcomes = new Map(ALL.map(minor => [minor, this.#outcome(minor, at)]))
    const later = ALL.find(minor => minor > minors[0]! && outcomes.get(minor)!.kind === 'fine')
    const reference = later ?? ALL.findLast(minor => outcomes.get(minor)!.kind === 'fine')
    const rejections: Rejection[] = []
    let instead = ''
    for (const minor of minors) {
      const outcome = outcomes.get(minor)!
      if (outcome.kind === 'fine') continue
      const answers = this.#of(minor)
      const place = at.toString()
      const own = answers.at(place).filter(rejection => rejection.rule !== GAP_RULE && isOfValue(rejection))
      const others = this.#consequences(minor, at, reference)
      append(rejections, [...answers.unknown(place), ...own, ...others])
      if (outcome.kind === 'dropped' && others.length > 0) outcomes.set(minor, { ...outcome, refused: true })
      if (reference === undefined && others.length > 0) instead = `; without it, ${others[0]!.message}`
    }
    for (const rejection of rejections) this.#told.add(rejection)
    const value = this.written(at)
    // Versions that know the field and refuse its value are told of the two together.
    const isOfBoth = typeof value === 'string' && [...outcomes.values()].some(({ kind }) => kind === 'refused')
    const name = isOfBoth ? `${at.name} ${JSON.stringify(value)}` : `"${at.name}"`
    return { at, isValue: false, message: gapMessage(name, minors, outcomes, this.gates) + instead, rejections }
  }

  /** What is refused only because the field is missing: its parent, which is left empty, and what stands beside it and is fine with it. */
  #consequences(minor: number, at: Path, reference: number | undefined): Rejection[] {
    const parent = at.parent?.toString() ?? ''
    const answers = this.#of(minor)
    const beside = reference === undefined ? NONE : answers.below(parent).filter(({ type }) => type === 'FieldValueForbidden')
    return [...answers.at(parent), ...beside].filter(rejection => {
      const isKnown = reference !== undefined && this.#of(reference).at(rejection.at.toString()).length > 0
      return rejection.rule !== GAP_RULE && !isKnown
    })
  }

  /** Values that a targeted version refuses and a later one takes. */
  #values(): VersionGap[] {
    const found = new Map<string, Rejection[]>()
    for (const { rejections } of this.targeted) {
      for (const rejection of rejections) {
        if (this.#told.has(rejection) || !isOfValue(rejection)) continue
        addTo(found, rejection.at.toString(), rejection)
      }
    }
    return [...found.values()].flatMap(rejections => {
      const { at } = rejections[0]!
      const minors = this.targeted.map(({ minor }) => minor)
      const outcomes = new Map(ALL.map(minor => [minor, this.#outcome(minor, at)]))
      const last = minors.findLast(minor => outcomes.get(minor)!.kind === 'refused')!
      if (!ALL.some(minor => minor > last && outcomes.get(minor)!.kind === 'fine')) return []
      for (const rejection of rejections) this.#told.add(rejection)
      const value = this.written(at)
      const isText = typeof value === 'string' && value !== ''
      const isOther = rejections[0]!.type === 'FieldValueNotSupported'
      const name = !isText ? `"${at.name}"` : isOther ? JSON.stringify(value) : `${at.name} ${JSON.stringify(value)}`
      return [{ at, isValue: true, message: gapMessage(name, minors, outcomes, this.gates), rejections }]
    })
  }

  #outcome(minor: number, at: Path): Outcome {
    const place = at.toString()
    const answers = this.#of(minor)
    if (answers.isUnknown(place)) return { kind: 'unknown' }
    const drop = answers.dropped.get(place)
    if (drop) return { kind: 'dropped', gate: drop.gate, becomes: drop.becomes, refused: false }
    if (ancestorsOf(at).some(around => answers.isUnknown(around) || answers.isRemoved(around))) return { kind: 'hidden' }
    return { kind: answers.at(place).some(isOfValue) ? 'refused' : 'fine' }
  }

  #of(minor: number): Answers {
    let answers = this.#answers.get(minor)
    if (!answers) this.#answers.set(minor, (answers = answersOf(this.admitIn(minor), this.gates)))
    return answers
  }
}

/** Whether there could be gaps, told without a look at other versions. */
export function mayHaveGaps(admissions: readonly Admission[]): boolean {
  return admissions.some(
    ({ rejections, dropped }) => dropped.length > 0 || rejections.some(rejection => rejection.rule === GAP_RULE || isOfValue(rejection)),
  )
}

/** What cannot be decoded is not validated; what would be dropped of it can be told. */
function answersOf({ rejections, dropped, effective, minor }: Admission, gates: FeatureGates): Answers {
  if (!rejections.some(({ type }) => type === 'Decoding')) return new Answers(rejections, dropped)
  return new Answers(rejections, dropDisabledFields(effective.spec?.template ?? {}, { minor, gates }).dropped)
}

function isOfValue({ type }: Rejection): boolean {
  return type === 'FieldValueNotSupported' || type === 'FieldValueForbidden'
}

function ancestorsOf({ parent }: Path): string[] {
  return parent ? [...ancestorsOf(parent), parent.toString()] : []
}

/** Nothing is lost with it. */
function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || (typeof value === 'object' && Object.values(value).every(member => member === undefined))
}
