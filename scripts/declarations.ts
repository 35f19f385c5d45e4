/** Declarations that nothing exported mentions are not shipped. */
import { posix } from 'node:path'

/** The files, by their paths with slashes, to which no chain of imports leads from the entries. An import of a file that is not there is an error. */
export function unreachable(files: ReadonlyMap<string, string>, entries: readonly string[]): string[] {
  const reached = new Set(entries)
  for (const path of reached) {
    const text = files.get(path)
    if (text === undefined) throw new Error(`${path} is imported, and there is no such declaration`)
    for (const [, specifier = ''] of text.matchAll(/\b(?:from |import |import\()['"](\.[^'"]*)['"]/g)) {
      reached.add(posix.join(posix.dirname(path), specifier).replace(/\.(m?)js$/, '.d.$1ts'))
    }
  }
  return [...files.keys()].filter(path => !reached.has(path))
}
