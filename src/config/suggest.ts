/** Did you mean. */
import { closest, distance } from 'fastest-levenshtein'

/** The candidate that a mistyped word stands for, if one is near enough: a third of its letters may be wrong. */
export function suggest(word: string, candidates: readonly string[]): string | undefined {
  if (candidates.length === 0) return undefined
  const lower = word.toLowerCase()
  const best = closest(lower, [...candidates])
  const prefix = lower.length > 2 ? candidates.filter(candidate => candidate.startsWith(lower)) : []
  if (distance(lower, best.toLowerCase()) <= Math.max(1, Math.floor(best.length / 3))) return best
  return prefix.length === 1 ? prefix[0] : undefined
}

/** `; did you mean "…"?`, or nothing. */
export function didYouMean(word: string, candidates: readonly string[]): string {
  const best = suggest(word, candidates)
  return best === undefined ? '' : `; did you mean "${best}"?`
}
