/** unicode.IsSpace. */
const SPACE = '[\\t-\\r \\u0085\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]'
const SPACE_AT_ENDS = new RegExp(`^${SPACE}+|(?<!${SPACE})${SPACE}+$`, 'g')
const SPACE_AT_START = new RegExp(`^${SPACE}`)
const SPACE_AT_END = new RegExp(`${SPACE}$`)

/** Go's strings.TrimSpace. */
export function trimSpace(text: string): string {
  return hasSpaceAtEnds(text) ? text.replace(SPACE_AT_ENDS, '') : text
}

/** Whether Go's strings.TrimSpace would shorten the text. */
export function hasSpaceAtEnds(text: string): boolean {
  return SPACE_AT_START.test(text) || SPACE_AT_END.test(text)
}
