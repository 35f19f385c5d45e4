/** Globs in arguments: micromatch's, loaded by the first there is. */
import { isManifestName, type WalkOptions } from './walk.ts'

const GLOB = /[*?[\]{}]|[@+!]\(/
/** Manifests that wait for a renderer, or are a test's expectation. */
const MANIFEST_LIKE = /\.(?:ya?ml|json)[.][\w-]+$|\.golden$/i

export function isGlob(argument: string): boolean {
  return GLOB.test(argument)
}

export interface Glob extends Pick<WalkOptions, 'file' | 'wholeFolder' | 'mayHold' | 'enterAll'> {
  /** The leading segments without glob characters: the folder to walk. */
  readonly base: string
  /** Whether the pattern has a segment of that name. */
  names(name: string): boolean
}

/**
 * A file that the glob matches is meant when it has a manifest's name, or when the glob's last segment has a dot: `*.tmpl` is on purpose, `*` is not.
 * A folder that it matches is meant with its manifests, as if the shell had expanded the glob. Hidden folders and node_modules are entered when the glob names one.
 */
export async function parseGlob(argument: string): Promise<Glob> {
  const { default: micromatch } = await import('micromatch')
  const segments = argument.split('/')
  const first = segments.findIndex(isGlob)
  const pattern = segments.slice(first).join('/')
  const patterns = micromatch.braces(pattern, { expand: true })
  const matchers = patterns.map(each => micromatch.matcher(each, { nonegate: true }))
  const matches = (inner: string) => matchers.some(matcher => matcher(inner))
  // The folders on the way of each pattern; undefined where its parts cannot be told apart.
  const ways = patterns.map(each =>
    /[([]/.test(each)
      ? undefined
      : each
          .split('/')
          .slice(0, each.endsWith('**') ? undefined : -1)
          .map(part => (part.includes('**') ? undefined : micromatch.matcher(part, { nonegate: true }))),
  )
  const anyName = segments.at(-1)?.includes('.') ?? false
  return {
    base: segments.slice(0, first).join('/') || (first > 0 ? '/' : '.'),
    enterAll: /(?:^|[/{,])(?:\.[^./]|node_modules)/.test(pattern),
    names: name => patterns.some(each => each.split('/').includes(name)),
    file: (inner, name) => (anyName || isManifestName(name) || MANIFEST_LIKE.test(name)) && matches(inner),
    wholeFolder: matches,
    mayHold: inner => {
      const folders = inner.split('/')
      return ways.some(way => {
        if (!way) return true
        const open = way.indexOf(undefined)
        const fixed = open < 0 ? way : way.slice(0, open)
        return (open >= 0 || folders.length <= way.length) && folders.every((folder, i) => fixed[i]?.(folder) ?? true)
      })
    },
  }
}
