/**
 * Refuses a Node that is too old with a sentence. The first import of start.ts: it runs before anything that such a Node cannot load, and
 * scripts/compile.ts writes both in syntax that it can parse.
 */

/** The oldest Node that package.json accepts, put in its place by scripts/compile.ts. */
declare const ENGINE: string

/** Versions as in process.versions.node and, the oldest that will do, MAJOR.MINOR. */
export function refusal(version: string, oldest: string): string | undefined {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  const [oldestMajor = 0, oldestMinor = 0] = oldest.split('.').map(Number)
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return undefined
  return `ds-lint requires Node ${oldest} or later, but this is Node ${version} (${process.execPath})`
}

const reason = typeof ENGINE === 'string' ? refusal(process.versions.node, ENGINE) : undefined
if (reason !== undefined) {
  process.stderr.write(`${reason}\n`)
  process.exit(2)
}
