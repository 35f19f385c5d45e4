/** The paths of a report as a repository's viewers want them. */

export interface PathOptions {
  /** Absolute path of the folder that the report's relative paths start from. */
  readonly directory?: string
  /** Absolute path of the repository. */
  readonly root?: string
}

export const STDIN = '-'

/** From the repository's root when the file lies in it, else as it was given; no `.` and no inner `..`. */
export function repositoryPath(path: string, options: PathOptions): string {
  const given = normalized(path)
  if (options.root === undefined) return given
  const absolute = isAbsolute(given) || options.directory === undefined ? given : normalized(`${options.directory}/${path}`)
  const root = normalized(options.root)
  const prefix = root.endsWith('/') ? root : `${root}/`
  return absolute.startsWith(prefix) ? absolute.slice(prefix.length) : given
}

/** URI reference (RFC 3986): relative paths stay relative, absolute ones become `file:` URIs. */
export function toUri(path: string): string {
  const drive = /^[A-Za-z]:(?=\/)/.exec(path)?.[0] ?? ''
  const segments = path.slice(drive.length).split('/').map(encoded)
  if (!isAbsolute(path)) return segments.join('/')
  return `file://${drive === '' ? '' : `/${drive}`}${segments.join('/')}`
}

/** A byte of a name that is not UTF-8 stands as the lone surrogate U+DC00 more than it; any other becomes U+FFFD. */
function encoded(segment: string): string {
  return Array.from(segment, character => {
    if (!/\p{Surrogate}/u.test(character)) return encodeURIComponent(character)
    const byte = character.charCodeAt(0) - 0xdc00
    return byte >= 0x80 && byte <= 0xff ? `%${byte.toString(16).toUpperCase()}` : '%EF%BF%BD'
  }).join('')
}

function isAbsolute(path: string): boolean {
  return path.startsWith('/') || /^[A-Za-z]:\//.test(path)
}

function normalized(path: string): string {
  const slashed = /^[A-Za-z]:\\/.test(path) ? path.replaceAll('\\', '/') : path
  const absolute = isAbsolute(slashed)
  const kept: string[] = []
  for (const segment of slashed.split('/')) {
    if (segment === '' || segment === '.') continue
    if (segment === '..' && kept.length > 0 && kept.at(-1) !== '..') kept.pop()
    else if (segment !== '..' || !absolute) kept.push(segment)
  }
  return `${slashed.startsWith('/') ? '/' : ''}${kept.join('/')}`
}
