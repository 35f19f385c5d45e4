/** The globs of overrides. Loads micromatch. */
import micromatch from 'micromatch'

/**
 * Whether a path relative to the configuration's folder is meant by globs. One without a slash matches at any depth, a folder means everything in it,
 * and `!` takes back what the others match.
 */
export function matcher(globs: readonly string[]): (path: string) => boolean {
  const wanted = globs.filter(glob => !glob.startsWith('!')).flatMap(expand)
  const unwanted = globs.filter(glob => glob.startsWith('!')).flatMap(glob => expand(glob.slice(1)))
  return path => wanted.some(matches => matches(path)) && !unwanted.some(matches => matches(path))
}

function expand(glob: string): ((path: string) => boolean)[] {
  const bare = glob.replace(/^\.\//, '').replace(/\/+$/, '')
  const anchored = bare.startsWith('/') ? bare.slice(1) : bare.includes('/') ? bare : `**/${bare}`
  return [anchored, `${anchored}/**`].map(each => micromatch.matcher(each, { dot: true, nonegate: true }))
}
