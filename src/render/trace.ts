/** From a place in a rendered text to the place that a person edits. */
import type { Edit, Location, Related } from '../base/index.ts'

export interface Traced {
  readonly location: Location
  /** False: it is the line or one near it. */
  readonly exact: boolean
  /** Where the value is set. */
  readonly related: readonly Related[]
}

/** Of one rendered text. */
export interface Trace {
  /** `path`: of a finding, that of its field. */
  of(location: Location, path: string): Traced
  /** The same edit where people make it; undefined where what it touches is not written there as it was rendered. */
  edit(edit: Edit): Edit | undefined
}
