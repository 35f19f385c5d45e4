/** Sizes and costs from the least to the most; what is beyond uint64 stays at its end. */

export interface Range {
  readonly min: bigint
  readonly max: bigint
}

export const greatest = 2n ** 64n - 1n

export function fixed(value: number): Range {
  return { min: BigInt(value), max: BigInt(value) }
}

function capped(value: bigint): bigint {
  return value > greatest ? greatest : value
}

export function add(...ranges: readonly Range[]): Range {
  return ranges.reduce((a, b) => ({ min: capped(a.min + b.min), max: capped(a.max + b.max) }), fixed(0))
}

export function multiply(a: Range, b: Range): Range {
  return { min: capped(a.min * b.min), max: capped(a.max * b.max) }
}

export function union(a: Range, b: Range): Range {
  return { min: a.min < b.min ? a.min : b.min, max: a.max > b.max ? a.max : b.max }
}

/** Rounded up. */
export function scale({ min, max }: Range, factor: number): Range {
  const scaled = (value: bigint): bigint => {
    const product = Math.ceil(Number(value) * factor)
    return product >= 2 ** 64 ? greatest : BigInt(product)
  }
  return { min: scaled(min), max: scaled(max) }
}
