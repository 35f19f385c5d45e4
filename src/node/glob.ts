/** Globs in arguments: micromatch's, loaded by the first there is. */
import { isManifestName, type WalkOptions } from './walk.ts'

const GLOB = /[*?[\]{}]|[@+!]\(/
/** Manifests that wait for a renderer, or are a test's expectation. */
const MANIFEST_LIKE = /\.(?:ya?ml|json)[.][\w-]+$|\.golden$/i

export function isGlob(argument: string): boolean {
  return GLOB.test(argument)
}

const LONGEST = 1000
/** Of what braces stand for. */
const MOST_PATTERNS = 1000
const MOST_FOLDERS = 3
const MOST_WILDCARDS = 4

/**
 * Why a glob is not expanded; undefined where it is. What is matched backtracks over each wildcard, and who passes the names of changed files on may pass
 * on that of a deleted one, which then is no path but a glob.
 */
export function globProblem(argument: string): string | undefined {
  if (argument.length > LONGEST) return `the glob is longer than ${LONGEST} characters`
  if (patternsIn(argument) > MOST_PATTERNS) return `the braces of the glob stand for more than ${MOST_PATTERNS} patterns`
  if (argument.split('**').length - 1 > MOST_FOLDERS) return `the glob has more than ${MOST_FOLDERS} "**"`
  const most = Math.max(...argument.split('/').map(segment => segment.match(/[?*+@!]\(|\*+/g)?.length ?? 0))
  return most > MOST_WILDCARDS ? `the glob has more than ${MOST_WILDCARDS} wildcards in one name` : undefined
}

/** No fewer than its braces stand for. */
function patternsIn(glob: string): number {
  const open: { start: number; choices: number }[] = []
  let count = 1
  for (let at = 0; at < glob.length; at++) {
    const char = glob[at]
    if (char === '{') open.push({ start: at + 1, choices: 1 })
    else if (char === ',' && open.length > 0) open.at(-1)!.choices++
    else if (char === '}') {
      const { start = at, choices = 1 } = open.pop() ?? {}
      const [, first = '', last = ''] = /^(-?\d+|.)\.\.(-?\d+|.)/.exec(glob.slice(start, at)) ?? []
      const isNumber = /\d/.test(first + last)
      const [from, to] = [first, last].map(end => (isNumber ? Number(end) : end.charCodeAt(0)))
      count *= choices + (Math.abs(to! - from!) || 0)
    }
  }
  return count
}

/** The leading segments without glob characters: the folder to walk. */
export function folderOf(argument: string): string {
  const segments = argument.split('/')
  const first = segments.findIndex(isGlob)
  return segments.slice(0, first).join('/') || (first > 0 ? '/' : '.')
}

export interface Glob extends Pick<WalkOptions, 'file' | 'wholeFolder' | 'mayHold' | 'enterAll'> {
  /** Whether the pattern has a segment of that name. */
  names(name: string): boolean
}

/**
 * A file that the glob matches is meant when it has a manifest's name, or when the glob's last segment has a dot: `*.tmpl` is on purpose, `*` is not.
 * A folder that it matches is meant with its manifests, as if the shell had expanded the glob. Hidden folders and node_modules are entered when the glob names one.
 * Of a glob without a problem.
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
