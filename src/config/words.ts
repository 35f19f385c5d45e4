/** How values and choices are named in messages about a configuration. */
import { listed } from '../base/index.ts'
import { didYouMean } from './suggest.ts'

/** `"warn" is not a valid severity; did you mean "warning"?` `guesses`: whether what is meant is searched for. */
export function invalid(value: unknown, noun: string, allowed: readonly string[], guesses: boolean): string {
  const guess = typeof value === 'string' && guesses ? didYouMean(value, allowed) : ''
  return `${shown(value)} is not a valid ${noun}${guess || `; use ${listed(allowed, 'or')}`}`
}

export function shown(value: unknown): string {
  if (value === null) return 'nothing'
  if (Array.isArray(value)) return 'a list'
  return typeof value === 'object' ? 'a mapping' : JSON.stringify(value)
}
