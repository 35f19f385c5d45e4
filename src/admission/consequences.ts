/** What is refused only because a field is written under another name, or in another place. */
import type { DaemonSet } from '../kubernetes/index.ts'
import type { Rejection } from './rejection.ts'

type Steps = readonly (string | number)[]

/**
 * Gives the rejections of what is missing to the unknown field that was meant for it: one edit cures them all.
 * @param value As it was decoded, before defaulting.
 */
export function withConsequences(rejections: readonly Rejection[], value: DaemonSet): readonly Rejection[] {
  const unknown = rejections.filter(({ suggestions = [] }) => suggestions.length > 0)
  if (unknown.length === 0) return rejections
  const result = [...rejections]
  for (const cause of unknown) {
    const missing = meant(cause).filter(steps => !isWritten(value, steps))
    const key = `${cause.span?.start} ${cause.at.toString()}`
    let first: number | undefined
    for (const [index, rejection] of result.entries()) {
      if (rejection.rule === cause.rule || !missing.some(steps => isWithin(rejection.at.steps(), steps))) continue
      result[index] = { ...rejection, rule: cause.rule, cause: key }
      first ??= index
    }
    if (first === undefined) continue
    // The first of equal causes speaks for all.
    const at = result.indexOf(cause)
    result.splice(at, 1)
    result.splice(Math.min(first, at), 0, { ...cause, cause: key })
  }
  return result
}

/** The places of an unknown field's suggestions. */
function meant({ at, suggestions = [] }: Rejection): Steps[] {
  const parent = at.steps().slice(0, -1)
  return suggestions.map(suggestion => (suggestion.includes('.') ? stepsOf(suggestion) : [...parent, suggestion]))
}

/** `spec.containers[0].image`; `.spec` is at the top level. */
function stepsOf(path: string): Steps {
  return (path.match(/[^.[\]]+/g) ?? []).map(step => (/^\d+$/.test(step) ? Number(step) : step))
}

function isWritten(value: unknown, steps: Steps): boolean {
  let holder = value
  for (const step of steps)
    holder = typeof holder === 'object' && holder !== null ? (holder as Record<string | number, unknown>)[step] : undefined
  return holder !== undefined
}

function isWithin(steps: Steps, place: Steps): boolean {
  return place.every((step, index) => steps[index] === step)
}
