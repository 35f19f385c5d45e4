/** Paths of files and folders, of containers and of nodes. */

/** A path with single slashes and none at its end, as runtimes clean it; that of the root is empty, so that `${folder}/` begins all paths in a folder. */
export function normalPath(path: string): string {
  const single = path.includes('//') ? path.replace(/\/{2,}/g, '/') : path
  return single.endsWith('/') ? single.slice(0, -1) : single
}

/** What a path says below a folder, without a slash at its start: empty for the folder itself, undefined for what is elsewhere. */
export function pathBelow(path: string, folder: string): string | undefined {
  const [own, root] = [normalPath(path), normalPath(folder)]
  if (!own.startsWith(root)) return undefined
  if (own.length === root.length) return ''
  return own[root.length] === '/' ? own.slice(root.length + 1) : undefined
}

/** Whether a path is in one of some folders, or is one of them. */
export function isBelow(path: string, folders: readonly string[]): boolean {
  const own = normalPath(path)
  return folders.some(folder => pathBelow(own, folder) !== undefined)
}

/** Whether two paths are the same, or one is below the other. */
export function overlaps(one: string, other: string): boolean {
  return pathBelow(one, other) !== undefined || pathBelow(other, one) !== undefined
}
