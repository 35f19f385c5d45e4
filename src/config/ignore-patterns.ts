/** Which gitignore patterns are matched in bounded time: the package that matches them backtracks over each wildcard. */

const LONGEST = 1000
const MOST_STARS = 4
const MOST_FOLDERS = 2

/** Why a pattern is not applied; undefined where it is. */
export function ignoreProblem(pattern: string): string | undefined {
  if (pattern.length > LONGEST) return `the pattern is longer than ${LONGEST} characters`
  if (pattern.split('**').length - 1 > MOST_FOLDERS) return `the pattern has more than ${MOST_FOLDERS} "**"`
  const most = Math.max(...pattern.split('/').map(segment => segment.split('*').length - 1))
  return most > MOST_STARS ? `the pattern has more than ${MOST_STARS} "*" in one name` : undefined
}
