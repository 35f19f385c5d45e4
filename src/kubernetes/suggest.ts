/** Did you mean. */
import { distance } from 'fastest-levenshtein'

/** How many letters are wrong; two neighbours that changed places count as one. */
export function editDistance(a: string, b: string): number {
  const steps = distance(a, b)
  return steps === 2 && a.length === b.length && areSwapped(a, b) ? 1 : steps
}

function areSwapped(a: string, b: string): boolean {
  let at = 0
  while (a[at] === b[at]) at++
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2)
}

/** The candidate that a mistyped word stands for, in whatever case, if one is near enough: a third of its letters may be wrong. */
export function suggest(word: string, candidates: readonly string[]): string | undefined {
  const lower = word.toLowerCase()
  let best: string | undefined
  let least = Number.POSITIVE_INFINITY
  for (const candidate of candidates) {
    const steps = editDistance(lower, candidate.toLowerCase())
    if (steps >= least) continue
    best = candidate
    least = steps
  }
  if (best !== undefined && least <= Math.max(1, Math.floor(best.length / 3))) return best
  const longer = lower.length > 2 ? candidates.filter(candidate => candidate.toLowerCase().startsWith(lower)) : []
  return longer.length === 1 ? longer[0] : undefined
}

/** Whether two names differ in their numbers alone: those are several things, and none is misspelled. */
export function isSeries(one: string, other: string): boolean {
  return one.replace(/\d+/g, '') === other.replace(/\d+/g, '')
}

/** Whether a name is another one with a slip: of nearly its length, for a word more is another thing, and no other of a series. */
export function isSlip(name: string, near: string): boolean {
  return Math.abs(name.length - near.length) <= 2 && !isSeries(name, near) && suggest(name, [near]) === near
}

/** `; did you mean "…"?`, or nothing. */
export function didYouMean(word: string, candidates: readonly string[]): string {
  const best = suggest(word, candidates)
  return best === undefined ? '' : `; did you mean "${best}"?`
}
