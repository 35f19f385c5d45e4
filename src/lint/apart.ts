/** Fixes that can be made together: none touches the text of another or adds the same key. */
import { type Addition, addTo, type Edit, type Fix, type SourceFile } from '../base/index.ts'

export class Apart {
  /** By file, in the order of their places. */
  readonly #edits = new Map<SourceFile, Edit[]>()
  /** By what they add. */
  readonly #additions = new Map<string, Edit[]>()

  get edits(): ReadonlyMap<SourceFile, readonly Edit[]> {
    return this.#edits
  }

  /** Takes the fix, wholly, where it is apart from all that were taken before. */
  take({ edits }: Fix): boolean {
    if (!edits.every(edit => this.#isFree(edit))) return false
    for (const edit of edits) {
      const taken = this.#edits.get(edit.location.file)
      if (taken) taken.splice(firstFrom(taken, edit.location.span.start + 1), 0, edit)
      else this.#edits.set(edit.location.file, [edit])
      if (edit.adds !== undefined) addTo(this.#additions, nameOf(edit.adds), edit)
    }
    return true
  }

  #isFree({ location: { file, span }, adds }: Edit): boolean {
    if (adds !== undefined && this.#additions.get(nameOf(adds))?.some(({ location }) => location.file === file)) return false
    const taken = this.#edits.get(file) ?? []
    const first = firstFrom(taken, span.start)
    // The one before may reach to here.
    for (let index = Math.max(0, first - 1); index < taken.length; index++) {
      const { location, adds: otherAdds } = taken[index]!
      const other = location.span
      if (other.start > span.end) return true
      if (other.end < span.start) continue
      // Keys added to the end of one mapping stand one after the other.
      const isPoint = span.start === span.end && other.start === other.end
      if (!isPoint || adds === undefined || adds.holder !== otherAdds?.holder) return false
    }
    return true
  }
}

function nameOf({ holder, key }: Addition): string {
  return `${holder} ${key}`
}

/** The index of the first edit that starts at an offset or behind it. */
function firstFrom(edits: readonly Edit[], offset: number): number {
  let low = 0
  let high = edits.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (edits[middle]!.location.span.start < offset) low = middle + 1
    else high = middle
  }
  return low
}
