const SPACE_AT_START = /^[\t-\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/
const SPACE_AT_END = /[\t-\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]$/

/** Whether Go's strings.TrimSpace would shorten the text. */
export function hasSpaceAtEnds(text: string): boolean {
  return SPACE_AT_START.test(text) || SPACE_AT_END.test(text)
}
