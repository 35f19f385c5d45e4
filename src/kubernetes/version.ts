/** The Kubernetes versions that are known here, as minors: 37 stands for 1.37. */
import type { Invalid } from '../base/index.ts'

/** The oldest version that is known. */
export const OLDEST = 25
/** The newest version that is known, and the one that is checked where none is named. */
export const NEWEST = 37

/** Both ends belong to it. */
export interface VersionRange {
  readonly from: number
  readonly to: number
}

const version = /^v?(\d+)\.(\d+)(?:\.\d+(?:[-+][A-Za-z][-.+0-9A-Za-z]*)?)?$/
const range = /^v?(\d+\.\d+(?:\.\d+)?)\s*(?:-|\.\.)\s*v?(\d+\.\d+(?:\.\d+)?)$/

/**
 * Reads `1.31`, `v1.31.4`, `1.31-1.34`, `latest`, and what `kubectl version` prints (`v1.31.4-gke.100`, `v1.31.4+k3s1`).
 * The message of what is invalid or not supported continues a sentence that begins with the input.
 */
export function parseVersionRange(text: string): VersionRange | Invalid {
  const given = text.trim()
  const ends = range.exec(given)
  if (!ends) {
    const minor = parseVersion(given)
    return typeof minor === 'number' ? { from: minor, to: minor } : minor
  }
  const from = parseVersion(ends[1]!)
  const to = parseVersion(ends[2]!)
  if (typeof from !== 'number') return from
  if (typeof to !== 'number') return to
  return from <= to ? { from, to } : { message: `is in reverse order; use 1.${to}-1.${from}` }
}

/** Reads one version: its minor. The patch does not matter. */
export function parseVersion(text: string): number | Invalid {
  const given = text.trim()
  if (given === 'latest') return NEWEST
  const match = version.exec(given)
  if (!match) {
    const examples = `a version such as 1.${NEWEST}, a range such as 1.${NEWEST - 3}-1.${NEWEST}, or latest`
    return { message: `is not a valid Kubernetes version; use ${examples}` }
  }
  const [, major, minor] = match
  if (major !== '1') return { message: `is not supported; use Kubernetes 1.${OLDEST} to 1.${NEWEST}` }
  return checkMinor(Number(minor))
}

function checkMinor(minor: number): number | Invalid {
  if (minor > NEWEST)
    return { message: `is newer than 1.${NEWEST}, the newest version that this ds-lint supports; use 1.${NEWEST} or update ds-lint` }
  if (minor < OLDEST) return { message: `is older than 1.${OLDEST}, the oldest version that ds-lint supports` }
  return minor
}

/** 1.37 */
export function versionText(minor: number): string {
  return `1.${minor}`
}

/** 1.37, or 1.31-1.34 */
export function versionRangeText({ from, to }: VersionRange): string {
  return from === to ? versionText(from) : `${versionText(from)}-${versionText(to)}`
}

/** Every minor of the range, oldest first. */
export function minorsOf({ from, to }: VersionRange): readonly number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index)
}
