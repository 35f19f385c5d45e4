/**
 * What an evaluation takes beyond its cost. Kubernetes counts some of what functions do once they have done it, and some not at all: a list of lists
 * that share one list is compared item by item, and strings that double have no end. Policies of a repository that nobody trusts stop here.
 */

/** Items that are looked at, and characters that are made, by the dozen: a few times what the costs of Kubernetes let pass. */
const MOST = 4_000_000
const CHARACTERS = 16

let left = MOST
let taken = 0

/** Ends an evaluation, whatever else would absorb the error. */
export class Exhausted extends Error {}

/** At the end of an evaluation, with its cost: the next one starts anew. */
export function forgetWork(cost = 0): void {
  taken += MOST - left + cost
  left = MOST
}

/** What all evaluations took so far, their costs and work. */
export function takenWork(): number {
  return taken
}

export function work(items: number): void {
  left -= items
  if (left < 0) throw new Exhausted()
}

/** Before a text of that length is made or gone through. */
export function workOnText(length: number): void {
  if (length >= CHARACTERS) work(length / CHARACTERS)
}

/** Before one text is looked for in another. */
export function workOnSearch(text: string, part: string): void {
  workOnText(text.length * Math.max(1, part.length / CHARACTERS))
}
