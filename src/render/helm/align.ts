/** Two lists of lines → which of them belong together, in their order: those that fit best. */

/** More comparisons than this are not made: nothing then belongs together. */
const MOST = 4_000_000

/** For each line of `rows`, the index of a line of `columns`. `score`: 0 where they do not belong together. */
export function align<R, C>(rows: readonly R[], columns: readonly C[], score: (row: R, column: C) => number): (number | undefined)[] {
  const found: (number | undefined)[] = rows.map(() => undefined)
  const width = columns.length + 1
  if (rows.length * columns.length > MOST) return found
  const best = new Float64Array((rows.length + 1) * width)
  for (let row = rows.length - 1; row >= 0; row--) {
    for (let column = columns.length - 1; column >= 0; column--) {
      const fit = score(rows[row]!, columns[column]!)
      const both = fit > 0 ? fit + best[(row + 1) * width + column + 1]! : 0
      best[row * width + column] = Math.max(both, best[(row + 1) * width + column]!, best[row * width + column + 1]!)
    }
  }
  for (let row = 0, column = 0; row < rows.length && column < columns.length; ) {
    const here = best[row * width + column]!
    if (here === best[(row + 1) * width + column]!) row++
    else if (here === best[row * width + column + 1]!) column++
    else found[row++] = column++
  }
  return found
}
