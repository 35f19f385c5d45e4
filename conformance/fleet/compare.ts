/** Where an answer differs from the expected one, without what was not stable when it was recorded. */

/**
 * The first leaf that differs, with its JSON pointer.
 * @param unstable Pointers below which nothing is expected; an element of a list that is null stands for any.
 */
export function compare(expected: unknown, came: unknown, unstable: ReadonlySet<string>, pointer = ''): string | undefined {
  if (unstable.has(pointer) && !Array.isArray(expected)) return undefined
  if (Array.isArray(expected) && Array.isArray(came)) return compareLists(expected, came, unstable, pointer)
  if (isObject(expected) && isObject(came)) return compareObjects(expected, came, unstable, pointer)
  return expected === came ? undefined : `${pointer}: expected ${JSON.stringify(expected)}, came ${JSON.stringify(came)}`
}

function compareLists(
  expected: readonly unknown[],
  came: readonly unknown[],
  unstable: ReadonlySet<string>,
  pointer: string,
): string | undefined {
  const isPrefix = unstable.has(pointer)
  if (!isPrefix && expected.length !== came.length) {
    return `${pointer}: expected ${expected.length} elements, came ${came.length}: ${JSON.stringify(expected)}, ${JSON.stringify(came)}`
  }
  for (const [index, value] of expected.entries()) {
    if (value === null || (isPrefix && index >= came.length)) continue
    const difference = compare(value, came[index], unstable, `${pointer}/${index}`)
    if (difference !== undefined) return difference
  }
  return undefined
}

function compareObjects(expected: Fields, came: Fields, unstable: ReadonlySet<string>, pointer: string): string | undefined {
  for (const name of new Set([...Object.keys(expected), ...Object.keys(came)])) {
    const at = `${pointer}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`
    if (unstable.has(at) && expected[name] === undefined) continue
    const difference = compare(expected[name], came[name], unstable, at)
    if (difference !== undefined) return difference
  }
  return undefined
}

type Fields = Readonly<Record<string, unknown>>

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
