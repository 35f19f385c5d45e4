/** What an expression does not say, because something that it asks for is not known. */
import { CelError } from './cel/values.ts'

const UNDECIDED = 'cannot be decided: '

/** @param why What is not known, and what makes it known. */
export function undecided(why: string): CelError {
  return new CelError(`${UNDECIDED}${why}`)
}

export function isUndecided(error: string): boolean {
  return error.includes(UNDECIDED)
}

/** From the error of an expression: what is not known. */
export function undecidedText(error: string): string {
  return error.slice(error.indexOf(UNDECIDED))
}
