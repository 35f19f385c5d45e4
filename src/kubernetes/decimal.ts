/** Decimals of any size: an unscaled integer times a power of ten. */

/** From here on decimals are not written out: no number of a manifest needs it, and 1e2000000000 would fill the memory. */
const longestGap = 100_000

const powers: bigint[] = Array.from({ length: 64 }, (_, exponent) => 10n ** BigInt(exponent))

export function power10(exponent: number): bigint {
  return powers[exponent] ?? 10n ** BigInt(exponent)
}

/** -1, 0 or 1, without writing out what differs in magnitude. */
export function compareDecimals(a: bigint, aScale: number, b: bigint, bScale: number): -1 | 0 | 1 {
  const aSign = signOf(a)
  const bSign = signOf(b)
  if (aSign !== bSign) return aSign < bSign ? -1 : 1
  if (aSign === 0) return 0
  const magnitude = digits(a) + aScale - (digits(b) + bScale)
  if (magnitude !== 0) return magnitude < 0 === aSign > 0 ? -1 : 1
  return signOf(aScale > bScale ? a * power10(aScale - bScale) - b : a - b * power10(bScale - aScale))
}

/** The sum with the finer of the two scales. Beyond 100,000 digits the smaller number is dropped. */
export function addDecimals(a: bigint, aScale: number, b: bigint, bScale: number): [unscaled: bigint, scale: number] {
  if (aScale < bScale) return addDecimals(b, bScale, a, aScale)
  if (a === 0n) return [b, bScale]
  if (aScale - bScale > longestGap) return digits(a) + aScale >= digits(b) + bScale ? [a, aScale] : [b, bScale]
  return [a * power10(aScale - bScale) + b, bScale]
}

/** The decimal in units of 10^toScale; what is lost rounds away from zero. */
export function rescale(unscaled: bigint, scale: number, toScale: number): bigint {
  if (scale >= toScale) return unscaled * power10(scale - toScale)
  const sign = BigInt(signOf(unscaled))
  const gap = toScale - scale
  if (gap > digits(unscaled)) return sign
  const divisor = power10(gap)
  return unscaled % divisor === 0n ? unscaled / divisor : unscaled / divisor + sign
}

export function signOf(value: bigint | number): -1 | 0 | 1 {
  return value > 0 ? 1 : value < 0 ? -1 : 0
}

function digits(value: bigint): number {
  return value < 0n ? value.toString().length - 1 : value.toString().length
}
