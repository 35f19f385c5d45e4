/** Absolute paths as text, with `/` between folders; nothing here asks a file system. */

/** Undefined for the outermost folder. */
export function parentOf(path: string): string | undefined {
  const slash = path.lastIndexOf('/')
  if (slash < 0 || path === '/') return undefined
  return slash === 0 ? '/' : path.slice(0, slash)
}

/** `path` as seen from `folder`; an absolute one stays itself. */
export function resolvePath(folder: string, path: string): string {
  if (/^(?:\/|[A-Za-z]:\/)/.test(path)) return path
  const segments = folder.split('/')
  for (const segment of path.split('/')) {
    if (segment === '..') {
      if (segments.length > 1) segments.pop()
    } else if (segment !== '.' && segment !== '') segments.push(segment)
  }
  return segments.length === 1 ? `${segments[0]}/` : segments.join('/').replace(/^\/\//, '/')
}

/** Whether a path is a folder or below it. */
export function isInside(folder: string, absolute: string): boolean {
  return absolute === folder || relativeTo(folder, absolute) !== undefined
}

/** `absolute` from `folder` on; undefined outside of it and for the folder itself. */
export function relativeTo(folder: string, absolute: string): string | undefined {
  const start = folder.endsWith('/') ? folder.length : folder.length + 1
  return absolute.length > start && absolute.startsWith(folder) && absolute[start - 1] === '/' ? absolute.slice(start) : undefined
}
