/** Go's int64. */

export const mostInt64 = 2n ** 63n - 1n
export const leastInt64 = -(2n ** 63n)

/** Whether a signed 64-bit integer can hold the value. */
export function isInt64(value: bigint): boolean {
  return value >= leastInt64 && value <= mostInt64
}

/** strconv.ParseInt(text, 10, 64): undefined where Go returns an error. */
export function parseInt64(text: string): bigint | undefined {
  if (!/^[-+]?[0-9]+$/.test(text)) return undefined
  const value = BigInt(text)
  return isInt64(value) ? value : undefined
}
