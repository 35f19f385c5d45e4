/** Decimals of any size: an unscaled integer times a power of ten. */
export declare function power10(exponent: number): bigint;
/** -1, 0 or 1, without writing out what differs in magnitude. */
export declare function compareDecimals(a: bigint, aScale: number, b: bigint, bScale: number): -1 | 0 | 1;
/** The sum with the finer of the two scales. Beyond 100,000 digits the smaller number is dropped. */
export declare function addDecimals(a: bigint, aScale: number, b: bigint, bScale: number): [unscaled: bigint, scale: number];
/** The decimal in units of 10^toScale; what is lost rounds away from zero. */
export declare function rescale(unscaled: bigint, scale: number, toScale: number): bigint;
export declare function signOf(value: bigint | number): -1 | 0 | 1;
